import {
  Button,
  Callout,
  EditableGrid,
  FileDrop,
  formatMoney,
  formatQuantity,
  formatUnitPrice,
  type GridColumn,
  language,
  Menu,
  buttonClass,
  PageHeader,
  Section,
  Select,
  downloadCsv,
  makeCsv,
} from '@hansa/kit';
import { ChevronDown, Eraser, FileDown, ShoppingCart } from 'lucide-solid';
import { For, onMount, Show } from 'solid-js';
import { t } from '../../languages/quick.ts';
import { configureHref } from '../../parts/configure-href.ts';
import { createQuickOrder, type QuickOrder as Logic, type QuickRow } from './create-quick-order.ts';

/**
 * Part numbers and quantities, as many as one has: typed, pasted or from a file, matched at once, mended where they
 * stand.
 */
export function QuickOrder() {
  const page = createQuickOrder();
  let host!: HTMLDivElement;
  // The sheet is what one came for: paste works at once.
  onMount(() => host.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true }));
  const price = (row: QuickRow) => {
    const offer = page.candidateOf(row)?.offer;
    return offer?.unitPrice ? formatUnitPrice({ amount: offer.unitPrice, currency: page.currency() }) : '';
  };
  const columns = (): readonly GridColumn<QuickRow>[] => [
    {
      id: 'text',
      header: t('quick.number'),
      read: (row) => row.text,
      parse: (text) => text.trim().slice(0, 200),
      width: 10,
      grow: 1.2,
    },
    {
      id: 'quantity',
      header: t('orders.quantity'),
      read: (row) => row.quantity,
      parse: (text) => text.trim().slice(0, 20),
      width: 5,
      grow: 0.5,
      align: 'end',
    },
    {
      id: 'product',
      header: t('checkout.product'),
      read: (row) => (row.text === '' ? '' : stateText(page, row)),
      width: 11,
      grow: 2.4,
    },
    {
      id: 'seller',
      header: t('search.seller'),
      read: (row) => page.candidateOf(row)?.offer?.sellerName ?? '',
      width: 6.5,
      grow: 1,
    },
    { id: 'price', header: t('orders.unitPrice'), read: price, width: 6.5, grow: 0.7, align: 'end' },
    {
      id: 'total',
      header: t('orders.net'),
      read: (row) => {
        const total = page.totalOf(row);
        return total === null ? '' : formatMoney({ minor: total, currency: page.currency() });
      },
      width: 6.5,
      grow: 0.7,
      align: 'end',
    },
  ];
  const problem = (row: QuickRow, column: string) => {
    const now = page.problemOf(row);
    if (now === 'quantity' || now === 'rounded') return column === 'quantity' ? problemText(page, row) : undefined;
    return now !== null && now !== 'searching' && column === 'text' ? problemText(page, row) : undefined;
  };
  const template = () =>
    downloadCsv(
      'quick-order',
      makeCsv(
        [t('quick.templateNumber'), t('quick.templateQuantity')],
        [
          ['6204-2RS-C3', '20'],
          ['ISO4762-M8x40', '200'],
        ],
      ),
    );
  return (
    <>
      <PageHeader
        title={t('quick.title')}
        hint={t('quick.hint')}
        actions={
          <>
            <Menu
              trigger={
                <>
                  {t('quick.more')}
                  <ChevronDown aria-hidden="true" />
                </>
              }
              triggerClass={buttonClass('quiet')}
              groups={[
                {
                  items: [
                    { label: t('quick.template'), icon: FileDown, onSelect: template },
                    { label: t('quick.clear'), icon: Eraser, danger: true, onSelect: page.clear },
                  ],
                },
              ]}
            />
            <Button
              kind="primary"
              busy={page.busy()}
              disabled={page.ready().length === 0}
              icon={<ShoppingCart aria-hidden="true" />}
              onClick={() => void page.addAll()}
            >
              {t('quick.add', { count: page.ready().length })}
            </Button>
          </>
        }
      />
      <div class="grid items-start gap-gap xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div
          ref={host}
          class="min-w-0"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && page.ready().length > 0) {
              event.preventDefault();
              event.stopPropagation();
              void page.addAll();
            }
          }}
        >
          <EditableGrid
            label={t('quick.sheet')}
            rows={page.rows()}
            columns={columns()}
            rowId={(row) => row.id}
            onChange={page.edit}
            problem={problem}
            height="min(38rem, calc(100dvh - 17rem))"
            actions={
              <span role="status" class="figures text-sm text-quiet">
                {t('quick.status', {
                  ready: page.ready().length,
                  all: page.filled().length,
                  total: formatMoney({ minor: page.total(), currency: page.currency() }),
                })}
              </span>
            }
          />
        </div>
        <div class="grid gap-gap">
          <For each={page.withoutCredit()}>
            {(gap) => (
              <Callout
                tone="warning"
                title={t(`credit.inCart.${gap.why}`, { name: gap.sellerName, currency: page.currency() })}
              >
                {t('quick.noCredit', { count: gap.lines })}
              </Callout>
            )}
          </For>
          <Mend page={page} />
          <FileDrop
            label={t('quick.file')}
            types={['.csv', '.txt', '.xlsx']}
            maxBytes={5_000_000}
            hint={t('quick.fileHint')}
            send={async (file, onProgress) => {
              onProgress(1);
              await page.readFile(file);
            }}
          />
        </div>
      </div>
    </>
  );
}

function stateText(page: Logic, row: QuickRow): string {
  const candidate = page.candidateOf(row);
  if (candidate) return candidate.product.title[language()];
  const problem = page.problemOf(row);
  return problem === 'searching' ? t('quick.searching') : problemText(page, row);
}

function problemText(page: Logic, row: QuickRow): string {
  const offer = page.candidateOf(row)?.offer;
  const problem = page.problemOf(row);
  if (problem === 'rounded')
    return t('quick.problems.rounded', {
      quantity: formatQuantity(page.fitted(row) ?? '', offer?.unit),
      multiple: formatQuantity(offer?.quantityMultiple ?? '1', offer?.unit),
    });
  return problem === null ? '' : t(`quick.problems.${problem}`);
}

/** Each line that cannot be ordered as it is, with the one press that mends it. */
function Mend(props: { page: Logic }) {
  return (
    <Show when={props.page.wrong().length > 0}>
      <Section flush title={t('quick.mend', { count: props.page.wrong().length })} hint={t('quick.mendHint')}>
        <ul
          class="max-h-[28rem] overflow-y-auto"
          tabIndex={0}
          aria-label={t('quick.mend', { count: props.page.wrong().length })}
        >
          <For each={props.page.wrong()}>
            {(row) => {
              const problem = () => props.page.problemOf(row);
              const matches = () => props.page.found().get(row.text)?.matches ?? [];
              return (
                <li class="grid gap-2 border-b border-line-soft px-pad py-3 last:border-0">
                  <div class="flex items-baseline justify-between gap-3">
                    <code class="truncate font-mono text-sm font-medium">{row.text}</code>
                    <span class="text-sm text-danger-text">{t(`quick.short.${problem() ?? 'unknown'}`)}</span>
                  </div>
                  <Show when={(problem() === 'near' || problem() === 'several') && matches().length > 0}>
                    <Select
                      size="sm"
                      hideLabel
                      label={t('quick.which', { text: row.text })}
                      placeholder={t('quick.which', { text: row.text })}
                      value={null}
                      onChange={(id) => props.page.take(row, id)}
                      options={matches().map((one) => ({
                        value: one.product.id,
                        label: one.product.title[language()],
                        hint: [one.product.brand?.name, one.value].filter(Boolean).join(' · '),
                      }))}
                    />
                  </Show>
                  <Show when={problem() === 'rounded'}>
                    <Button size="sm" onClick={() => props.page.update(row.id, { quantity: props.page.fitted(row)! })}>
                      {t('quick.take', {
                        quantity: formatQuantity(
                          props.page.fitted(row) ?? '',
                          props.page.candidateOf(row)?.offer?.unit,
                        ),
                      })}
                    </Button>
                  </Show>
                  <div class="flex gap-2">
                    <Show when={problem() === 'choices' && props.page.candidateOf(row)}>
                      {(one) => (
                        <a
                          href={configureHref(one().product.id, one().offer!.offerId)}
                          target="_blank"
                          rel="noreferrer"
                          class="rounded-sm text-sm font-medium text-accent-text ring-focus hover:underline"
                        >
                          {t('cart.configure')}
                        </a>
                      )}
                    </Show>
                    <Show when={problem() === 'unknown' || problem() === 'no offer'}>
                      <a
                        href={`/search?q=${encodeURIComponent(row.text)}`}
                        target="_blank"
                        rel="noreferrer"
                        class="rounded-sm text-sm font-medium text-accent-text ring-focus hover:underline"
                      >
                        {t('quick.find')}
                      </a>
                    </Show>
                    <button
                      type="button"
                      class="rounded-sm text-sm text-quiet ring-focus hover:text-text hover:underline"
                      onClick={() => props.page.remove(row)}
                    >
                      {t('quick.drop')}
                    </button>
                  </div>
                </li>
              );
            }}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
