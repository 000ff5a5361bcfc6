import {
  Button,
  createShortcut,
  DecimalInput,
  Dialog,
  EditableGrid,
  EmptyState,
  Failure,
  formatNumber,
  formatUnitPrice,
  type GridColumn,
  Keys,
  language,
  Pagination,
  parseDecimal,
  SearchInput,
  Skeleton,
  t as kitText,
  Tabs,
} from '@hansa/kit';
import { Columns3, SearchX } from 'lucide-solid';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { createPriceGrid, pageSize, type PriceRow } from './create-price-grid.ts';

const price = (text: string) => {
  if (text.trim() === '') return '';
  const value = parseDecimal(text.replace(/[€$₫£]/g, ''), language());
  return value !== null && !value.startsWith('-') ? value : null;
};

/** Offers down, quantities across. An empty cell is no price. */
export function PriceGrid(props: {
  priceListId: string;
  currency: string;
  readOnly?: boolean;
  start?: 'priced' | 'all';
  height?: string;
}) {
  const page = createPriceGrid(() => props.priceListId, props.start);
  const [adding, setAdding] = createSignal<string | null | undefined>();
  const data = () => page.list.data;
  const columns = (): readonly GridColumn<PriceRow>[] => [
    { id: 'sku', header: t('offers.sku'), read: (row) => row.sku, width: 11, grow: 0.7 },
    { id: 'product', header: t('offers.product'), read: (row) => row.title[language()], width: 15, grow: 3 },
    {
      id: 'listPrice',
      header: t('priceLists.listPrice'),
      read: (row) => (row.listPrice ? formatUnitPrice({ amount: row.listPrice, currency: row.listCurrency }) : ''),
      align: 'end',
      width: 7,
    },
    ...page.breaks().map(
      (from): GridColumn<PriceRow> => ({
        id: `from.${from}`,
        header: t('priceLists.fromQuantity', { quantity: formatNumber(from) }),
        read: (row) => page.edits.read(row.offerId, `from.${from}`, page.heldPrice(row, from)),
        align: 'end',
        width: 7,
        show: (value) => (value ? formatUnitPrice({ amount: value, currency: props.currency }) : ''),
        ...(props.readOnly ? {} : { parse: price }),
      }),
    ),
  ];
  /** A greater quantity that costs more is a slip of the hand, nearly always. */
  const dearer = (row: PriceRow, column: string) => {
    if (!column.startsWith('from.')) return undefined;
    const at = (from: string) => page.edits.read(row.offerId, `from.${from}`, page.heldPrice(row, from));
    const here = at(column.slice(5));
    if (here === '') return undefined;
    const before = page
      .breaks()
      .filter((from) => Number(from) < Number(column.slice(5)))
      .map(at)
      .filter((one) => one !== '')
      .at(-1);
    return before !== undefined && Number(here) > Number(before) ? t('priceLists.cheaper') : undefined;
  };
  createShortcut(
    'Mod+S',
    () => t('priceLists.savePrices', { count: page.edits.count() }),
    () => void page.save(),
  );
  const add = () => {
    const from = adding();
    if (from && Number(from) > 0) page.addBreak(from);
    setAdding(undefined);
  };
  return (
    <div>
      <div class="mb-3">
        <Tabs
          label={t('offers.filter')}
          value={page.only()}
          onChange={page.setOnly}
          tabs={(['priced', 'unpriced', 'all'] as const).map((one) => ({
            value: one,
            label: t(`priceLists.${one}`),
            count: data()?.counts[one],
          }))}
        />
      </div>
      <div class="mb-2.5 flex flex-wrap items-center gap-2">
        <SearchInput
          class="w-72! max-sm:w-full!"
          label={t('priceLists.search')}
          value={page.typed()}
          onChange={page.setText}
        />
        <Show when={!props.readOnly}>
          <Button icon={<Columns3 aria-hidden="true" />} onClick={() => setAdding(null)}>
            {t('priceLists.addBreak')}
          </Button>
        </Show>
      </div>
      <Switch fallback={<Skeleton class="h-80 w-full" />}>
        <Match when={page.list.error && !data()}>
          <Failure error={page.list.error} onRetry={() => void page.list.refetch()} />
        </Match>
        <Match when={data()?.rows.length === 0}>
          <EmptyState
            icon={SearchX}
            title={t('priceLists.noOffers')}
            text={t('priceLists.noOffersHint')}
            action={
              <Button
                onClick={() => {
                  page.setText('');
                  page.setOnly('all');
                }}
              >
                {t('priceLists.all')}
              </Button>
            }
          />
        </Match>
        <Match when={data()}>
          {(found) => (
            <>
              <EditableGrid
                label={t('priceLists.prices')}
                rows={found().rows}
                columns={columns()}
                rowId={(row) => row.offerId}
                onChange={page.edits.put}
                isChanged={(row, column) => page.edits.isChanged(row.offerId, column)}
                problem={dearer}
                height={props.height ?? 'max(20rem, calc(100dvh - 24rem))'}
                actions={
                  <Show when={page.edits.count() > 0}>
                    <Button kind="quiet" onClick={page.edits.discard}>
                      {t('offers.discard')}
                    </Button>
                    <Button
                      kind="primary"
                      busy={page.saving()}
                      iconAfter={
                        <span class="max-md:hidden" aria-hidden="true">
                          <Keys of="Mod+S" />
                        </span>
                      }
                      onClick={() => void page.save()}
                    >
                      {t('priceLists.savePrices', { count: page.edits.count() })}
                    </Button>
                  </Show>
                }
              />
              <Show when={found().total > pageSize}>
                <div class="mt-3">
                  <Pagination page={page.page()} pageSize={pageSize} total={found().total} onPage={page.setPage} />
                </div>
              </Show>
            </>
          )}
        </Match>
      </Switch>
      <Dialog
        open={adding() !== undefined}
        size="sm"
        onClose={() => setAdding(undefined)}
        title={t('priceLists.addBreak')}
        hint={t('priceLists.addBreakHint')}
        actions={
          <>
            <Button onClick={() => setAdding(undefined)}>{kitText('action.cancel')}</Button>
            <Button kind="primary" type="submit" form="add-break" disabled={!adding() || Number(adding()) <= 0}>
              {kitText('action.add')}
            </Button>
          </>
        }
      >
        <form
          id="add-break"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <DecimalInput label={t('priceLists.quantity')} decimals={3} value={adding() ?? null} onChange={setAdding} />
        </form>
      </Dialog>
    </div>
  );
}
