import {
  Badge,
  Button,
  Card,
  confirm,
  Dialog,
  IconButton,
  Link,
  LinkButton,
  Menu,
  openPalette,
  openShortcutsSheet,
  Section,
  StatusBadge,
  Tabs,
  toast,
  toastFailure,
  Tooltip,
  buttonClass,
} from '@hansa/kit';
import { Copy, Ellipsis, Package, Pencil, Plus, Tag, Trash2, Truck } from 'lucide-solid';
import { createSignal, For } from 'solid-js';
import { Row, Specimen, Specimens } from './specimen.tsx';

const states = [
  'draft',
  'awaiting approval',
  'placed',
  'confirmed',
  'partly shipped',
  'shipped',
  'delivered',
  'closed',
  'backordered',
  'rejected',
  'cancelled',
  'received',
  'needs mapping',
  'validating',
  'applying',
  'done',
  'failed',
  'overdue',
  'paid',
];

export default function Actions() {
  const [dialog, setDialog] = createSignal<'center' | 'side' | null>(null);
  const [tab, setTab] = createSignal('lines');
  const [pinned, setPinned] = createSignal(true);
  return (
    <Specimens>
      <Specimen name="Button">
        <Row>
          <Button kind="primary" icon={<Plus aria-hidden="true" />}>
            Add to cart
          </Button>
          <Button>Compare</Button>
          <Button kind="quiet">Cancel</Button>
          <Button kind="danger" icon={<Trash2 aria-hidden="true" />}>
            Reject order
          </Button>
        </Row>
        <Row>
          <Button kind="primary" busy>
            Place order
          </Button>
          <Button busy>Saving</Button>
          <Button kind="primary" disabled>
            Place order
          </Button>
          <Button disabled>Compare</Button>
        </Row>
        <Row>
          <Button size="sm">Small</Button>
          <Button>Middle</Button>
          <Button size="lg" kind="primary">
            Large
          </Button>
        </Row>
      </Specimen>
      <Specimen name="IconButton, Link, LinkButton, Tooltip">
        <Row>
          <IconButton label="Edit" onClick={() => toast({ title: 'Editing' })}>
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton label="Pinned" pressed={pinned()} onClick={() => setPinned(!pinned())}>
            <Tag aria-hidden="true" />
          </IconButton>
          <IconButton label="Copy" shortcut="Mod+C" disabled>
            <Copy aria-hidden="true" />
          </IconButton>
          <IconButton size="sm" label="More">
            <Ellipsis aria-hidden="true" />
          </IconButton>
          <Tooltip text="Reserved for orders that wait for approval">120 reserved</Tooltip>
        </Row>
        <Row>
          <Link href="/gallery">PO-2026-000123</Link>
          <Link href="https://www.iso.org">ISO 4762</Link>
          <LinkButton href="/gallery" icon={<Package aria-hidden="true" />}>
            All orders
          </LinkButton>
        </Row>
      </Specimen>
      <Specimen name="StatusBadge" note="Shape, color and word: a circle fills as the thing goes along." wide>
        <div class="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-y-2.5">
          <For each={states}>{(state) => <StatusBadge state={state} />}</For>
        </div>
      </Specimen>
      <Specimen name="Badge">
        <Row>
          <Badge>Vendor</Badge>
          <Badge tone="accent">Your contract</Badge>
          <Badge tone="success">In stock</Badge>
          <Badge tone="warning">Low stock</Badge>
          <Badge tone="danger" icon={<Trash2 aria-hidden="true" />}>
            Discontinued
          </Badge>
          <Badge tone="info">3 sellers</Badge>
        </Row>
      </Specimen>
      <Specimen name="Menu">
        <Row>
          <Menu
            trigger={<>Actions</>}
            triggerClass={buttonClass()}
            placement="bottom-start"
            groups={[
              {
                label: 'Order',
                items: [
                  {
                    label: 'Confirm',
                    icon: Package,
                    shortcut: 'C',
                    onSelect: () => toast({ title: 'Order confirmed' }),
                  },
                  {
                    label: 'Ship in parts',
                    hint: 'Choose lines and quantities',
                    icon: Truck,
                    onSelect: () => undefined,
                  },
                  { label: 'Print pick list', disabled: true, onSelect: () => undefined },
                ],
              },
              { items: [{ label: 'Reject', icon: Trash2, danger: true, onSelect: () => undefined }] },
            ]}
          />
          <Button onClick={openPalette}>Command palette</Button>
          <Button onClick={openShortcutsSheet}>Shortcuts</Button>
        </Row>
      </Specimen>
      <Specimen name="Dialog, confirm, toast">
        <Row>
          <Button onClick={() => setDialog('center')}>Dialog</Button>
          <Button onClick={() => setDialog('side')}>From the side</Button>
          <Button
            kind="danger"
            onClick={() =>
              void confirm({
                title: 'Reject this order?',
                text: 'Nordhafen is told at once, and the reserved stock is free again.',
                action: 'Reject order',
                danger: true,
              })
            }
          >
            Confirm
          </Button>
          <Button
            onClick={() =>
              toast({
                title: '12 prices changed',
                text: 'Price list Spring 2027',
                undo: () => toast({ title: 'Changed back', tone: 'info' }),
              })
            }
          >
            Toast with undo
          </Button>
          <Button
            onClick={() =>
              toastFailure({
                data: {
                  refusal: {
                    code: 'credit.exceeded',
                    facts: { limitMinor: 500000, currency: 'EUR' },
                    issues: [],
                    requestId: '0198f',
                  },
                },
              })
            }
          >
            Failed toast
          </Button>
        </Row>
        <Dialog
          open={dialog() !== null}
          from={dialog() ?? 'center'}
          onClose={() => setDialog(null)}
          title="Ship 4 of 6 lines"
          hint="The rest stays open and can be shipped later."
          actions={
            <>
              <Button onClick={() => setDialog(null)}>Cancel</Button>
              <Button kind="primary" onClick={() => setDialog(null)}>
                Ship
              </Button>
            </>
          }
        >
          <p>Two lines are not in stock in Rotterdam. They keep their reservation.</p>
        </Dialog>
      </Specimen>
      <Specimen name="Tabs">
        <Tabs
          label="Order"
          value={tab()}
          onChange={setTab}
          tabs={[
            { value: 'lines', label: 'Lines', count: 24, content: () => <p>24 lines of three sellers.</p> },
            {
              value: 'documents',
              label: 'Documents',
              count: 3,
              content: () => <p>Order, packing slip, certificate.</p>,
            },
            { value: 'history', label: 'History', content: () => <p>Placed, confirmed, shipped in part.</p> },
          ]}
        />
      </Specimen>
      <Specimen name="Card, Section">
        <Card>A surface, for anything.</Card>
        <Section title="Ship to" hint="Where the goods go" actions={<Button size="sm">Change</Button>}>
          <p>Werk 2, Hafenstraße 11, 20457 Hamburg</p>
        </Section>
      </Specimen>
    </Specimens>
  );
}
