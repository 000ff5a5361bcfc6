import {
  Badge,
  Button,
  type CellChange,
  type Column,
  confirm,
  DataTable,
  DiffView,
  EditableGrid,
  EmptyState,
  Facets,
  formatDate,
  formatMoney,
  formatNumber,
  formatUnitPrice,
  type GridColumn,
  KeyValues,
  LinkButton,
  ListAndDetail,
  LoadMore,
  Pagination,
  parseDecimal,
  Section,
  StatusBadge,
  Timeline,
  toast,
  decimalOfMinor,
} from '@hansa/kit';
import { Check, FileText, PackageCheck, PackageOpen, ShoppingCart, Truck } from 'lucide-solid';
import { createSignal } from 'solid-js';
import { type SampleOrder, type SamplePrice, sampleOrders, samplePrices } from './samples.ts';
import { Specimen, Specimens } from './specimen.tsx';

const orders = sampleOrders(100_000);
const columns: readonly Column<SampleOrder>[] = [
  {
    id: 'number',
    header: 'Order',
    value: (row) => row.number,
    cell: (row) => <span class="font-mono text-[0.94em]">{row.number}</span>,
    width: 10,
    grow: 0.6,
  },
  { id: 'buyer', header: 'Buyer', value: (row) => row.buyer, width: 12, grow: 2 },
  { id: 'city', header: 'City', value: (row) => row.city, hidden: true },
  {
    id: 'state',
    header: 'State',
    value: (row) => row.state,
    cell: (row) => <StatusBadge state={row.state} />,
    width: 10,
    onPhone: 'detail',
  },
  { id: 'placedOn', header: 'Placed', value: (row) => row.placedOn, cell: (row) => formatDate(row.placedOn), width: 8 },
  {
    id: 'lines',
    header: 'Lines',
    value: (row) => row.lines,
    cell: (row) => formatNumber(row.lines),
    align: 'end',
    width: 5,
    grow: 0.5,
  },
  {
    id: 'total',
    header: 'Total',
    value: (row) => row.totalMinor,
    exported: (row) => decimalOfMinor(row.totalMinor, 'EUR'),
    cell: (row) => <span class="font-medium">{formatMoney({ minor: row.totalMinor, currency: 'EUR' })}</span>,
    align: 'end',
    width: 8,
    onPhone: 'aside',
  },
];
const parse = (text: string) => parseDecimal(text, 'en');
const gridColumns: readonly GridColumn<SamplePrice>[] = [
  { id: 'sku', header: 'SKU', read: (row) => row.sku, width: 7, grow: 0.5 },
  { id: 'title', header: 'Product', read: (row) => row.title, width: 16, grow: 3 },
  {
    id: 'price',
    header: 'From 1',
    read: (row) => row.price,
    parse,
    show: (value) => (value ? formatUnitPrice({ amount: value, currency: 'EUR' }) : ''),
    align: 'end',
  },
  {
    id: 'from100',
    header: 'From 100',
    read: (row) => row.from100,
    parse,
    show: (value) => (value ? formatUnitPrice({ amount: value, currency: 'EUR' }) : ''),
    align: 'end',
  },
  {
    id: 'stock',
    header: 'Stock',
    read: (row) => row.stock,
    parse: (text) => (/^\d+$/.test(text.trim()) ? text.trim() : null),
    show: (value) => formatNumber(value || 0),
    align: 'end',
    width: 6,
  },
];

export default function Lists() {
  const [prices, setPrices] = createSignal(samplePrices(500));
  const [page, setPage] = createSignal(3);
  const [order, setOrder] = createSignal<string | null>(null);
  const few = orders.slice(0, 6);
  const shown = () => few.find((row) => row.id === order()) ?? few[0]!;
  const [chosen, setChosen] = createSignal<Record<string, readonly string[]>>({ brand: ['nordhafen'] });
  const change = (changes: readonly CellChange[]) =>
    setPrices((rows) => {
      const byRow = Map.groupBy(changes, (one) => one.rowId);
      return rows.map((row) =>
        (byRow.get(row.id) ?? []).reduce((next, one) => ({ ...next, [one.column]: one.after }), row),
      );
    });
  return (
    <Specimens>
      <Specimen name="DataTable" note="100,000 rows, of which those in view are in the page." wide>
        <DataTable
          label="Orders"
          name="gallery-orders"
          rows={orders}
          columns={columns}
          rowId={(row) => row.id}
          height="26rem"
          sort={{ column: 'number', down: true }}
          onOpen={(row) => toast({ title: `Opens ${row.number}`, tone: 'info' })}
          tone={(row) => (row.state === 'awaiting approval' ? 'warning' : undefined)}
          bulk={[
            {
              label: 'Confirm',
              icon: Check,
              run: (rows, done) => {
                toast({ title: `${rows.length} orders confirmed`, undo: () => undefined });
                done();
              },
            },
            {
              label: 'Reject',
              danger: true,
              run: (rows) =>
                void confirm({
                  title: `Reject ${rows.length} orders?`,
                  text: 'Their buyers are told at once.',
                  action: 'Reject',
                  danger: true,
                }),
            },
          ]}
        />
      </Specimen>
      <Specimen name="DataTable: loading">
        <DataTable
          label="Orders, loading"
          rows={undefined}
          loading
          columns={columns.slice(0, 4)}
          rowId={(row) => row.id}
          bare
        />
      </Specimen>
      <Specimen name="DataTable: empty, failed">
        <DataTable
          label="Price lists"
          rows={[] as SampleOrder[]}
          columns={columns.slice(0, 3)}
          rowId={(row) => row.id}
          bare
          empty={
            <EmptyState
              icon={PackageOpen}
              title="No price lists yet"
              text="A price list holds what a group of buyers pays, by quantity. Start from your list prices or from a file."
              action={
                <>
                  <Button kind="primary">New price list</Button>
                  <LinkButton href="/gallery">Import a file</LinkButton>
                </>
              }
            />
          }
        />
        <DataTable
          label="Orders, failed"
          rows={undefined}
          columns={columns.slice(0, 3)}
          rowId={(row) => row.id}
          bare
          error={{
            data: { refusal: { code: 'service.unavailable', facts: {}, issues: [], requestId: '0198f3c2-77aa' } },
          }}
          onRetry={() => undefined}
        />
      </Specimen>
      <Specimen name="EditableGrid" note="Paste a block from a spreadsheet onto a price." wide>
        <EditableGrid
          label="Prices"
          rows={prices()}
          columns={gridColumns}
          rowId={(row) => row.id}
          onChange={change}
          height="22rem"
          actions={<Button kind="primary">Save prices</Button>}
          problem={(row, column) => (row.id === 'p3' && column === 'from100' ? 'Dearer than a single one' : undefined)}
        />
      </Specimen>
      <Specimen name="ListAndDetail" note="On a phone one after the other, with a way back." wide>
        <ListAndDetail
          label="Latest orders"
          items={few}
          keyOf={(row) => row.id}
          chosen={shown()}
          onChoose={(row) => setOrder(row.id)}
          isOpen={order() !== null}
          onBack={() => setOrder(null)}
          row={(row) => (
            <>
              <span class="truncate font-medium">{row.buyer}</span>
              <span class="truncate font-mono text-xs text-quiet">{row.number}</span>
            </>
          )}
          detail={
            <Section title={shown().number} hint={shown().buyer}>
              <KeyValues
                items={[
                  { label: 'City', value: shown().city },
                  { label: 'Lines', value: formatNumber(shown().lines) },
                ]}
              />
            </Section>
          }
        />
      </Specimen>
      <Specimen name="Facets">
        <div class="max-w-72">
          <Facets
            label="Narrow the search"
            chosen={chosen()}
            onChange={(facet, values) => setChosen((all) => ({ ...all, [facet]: values }))}
            onClear={() => setChosen({})}
            facets={[
              {
                id: 'brand',
                label: 'Brand',
                values: [
                  'Nordhafen',
                  'Delta Fasteners',
                  'Quay Tools',
                  'Baltic Bearings',
                  'Hanse Hydraulik',
                  'Mekong Cable',
                  'Ostsee Seals',
                  'Pier Nine',
                  'Red Anchor',
                  'Saigon Steel',
                  'Tidewater',
                  'Ufer',
                  'Vega Drive',
                ].map((label, index) => ({ value: label.toLowerCase(), label, count: 412 - index * 31 })),
              },
              {
                id: 'material',
                label: 'Material',
                values: [
                  { value: 'a2', label: 'Stainless steel A2', count: 1204 },
                  { value: 'a4', label: 'Stainless steel A4', count: 530 },
                  { value: 'zn', label: 'Steel, zinc plated', count: 2210 },
                ],
              },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="Timeline, KeyValues">
        <Timeline
          label="History of the order"
          entries={[
            {
              id: '1',
              title: 'Shipped 4 of 6 lines',
              at: '2026-11-24T08:10:00Z',
              by: 'Lena Vogt',
              icon: Truck,
              tone: 'accent',
              text: 'DHL 0034 0434 2111, from Rotterdam',
            },
            {
              id: '2',
              title: 'Confirmed',
              at: '2026-11-23T15:00:00Z',
              by: 'Lena Vogt',
              icon: PackageCheck,
              tone: 'success',
            },
            { id: '3', title: 'Order sent to the seller', at: '2026-11-23T09:31:00Z', icon: FileText },
            {
              id: '4',
              title: 'Placed',
              at: '2026-11-23T09:31:00Z',
              by: 'Nguyễn Thị Mai',
              icon: ShoppingCart,
              tone: 'info',
            },
          ]}
        />
        <KeyValues
          items={[
            { label: 'PO number', value: <span class="font-mono">4500012877</span> },
            { label: 'Cost center', value: '4711 Maintenance' },
            { label: 'Payment', value: 'On account, net 30' },
            { label: 'Total', value: formatMoney({ minor: 1284055, currency: 'EUR' }) },
          ]}
        />
        <KeyValues
          layout="columns"
          items={[
            { label: 'Lead time', value: '2 days' },
            { label: 'Ships from', value: 'Rotterdam' },
            {
              label: 'Sold by',
              value: (
                <>
                  Nordhafen <Badge>Distributor</Badge>
                </>
              ),
            },
          ]}
        />
      </Specimen>
      <Specimen name="DiffView">
        <DiffView
          label="Version 3 against version 2"
          lines={[
            { label: 'Unit price', before: '€4.35', after: '€4.10' },
            { label: 'Quantity', before: '500 pcs', after: '500 pcs' },
            { label: 'Lead time', before: '14 days', after: '7 days' },
            { label: 'Freight', before: null, after: 'Free above €500' },
            { label: 'Surcharge', before: '€12.00', after: null },
          ]}
        />
      </Specimen>
      <Specimen name="Pagination, LoadMore">
        <Pagination page={page()} pageSize={24} total={1312} onPage={setPage} />
        <LoadMore hasMore loading={false} onMore={() => undefined} />
      </Specimen>
    </Specimens>
  );
}
