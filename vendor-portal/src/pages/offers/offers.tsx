import {
  Button,
  confirm,
  createQuery,
  createShortcut,
  EditableGrid,
  EmptyState,
  Failure,
  formatNumber,
  formatUnitPrice,
  type GridColumn,
  IconButton,
  Keys,
  language,
  LinkButton,
  PageHeader,
  Pagination,
  parseDecimal,
  SearchInput,
  Select,
  Skeleton,
  t as kitText,
  Tabs,
  useSession,
} from '@hansa/kit';
import { useBeforeLeave, useSearchParams } from '@solidjs/router';
import {
  CircleOff,
  Download,
  LibraryBig,
  PackageOpen,
  PanelRight,
  Pause,
  Play,
  Plus,
  SearchX,
  Upload,
  Warehouse,
} from 'lucide-solid';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createOffers, heldCell, offerFilters, type OfferRow, pageSize } from './create-offers.ts';
import { NewOffer } from './new-offer.tsx';
import { OfferDetail } from './offer-detail.tsx';
import { Places } from './places.tsx';
import { PutIntoCatalog } from './put-into-catalog.tsx';

const decimal = (text: string) => parseDecimal(text.replace(/[€$₫£]/g, ''), language());
const positive = (text: string) => {
  const value = decimal(text);
  return value !== null && Number(value) > 0 ? value : null;
};
const amount = (text: string) => {
  const value = decimal(text);
  return value !== null && !value.startsWith('-') ? value : null;
};
const price = (text: string) => (text.trim() === '' ? '' : amount(text));
const days = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? String(Number(text)) : null);
const states = ['active', 'paused', 'ended'] as const;
/** A state by its own name or by its word in the reader's language. */
const state = (text: string) =>
  states.find(
    (one) => one === text.trim().toLowerCase() || t(`offers.${one}`).toLowerCase() === text.trim().toLowerCase(),
  ) ?? null;

/** Everything that is sold, in a grid: typing, pasting from a spreadsheet, filling down, undo, then one save. */
export function Offers() {
  const page = createOffers();
  const session = useSession();
  const catalogs = createQuery(() => client.catalogs.list.options(undefined));
  const [opened, setOpened] = createSignal<OfferRow | null>(null);
  // A link from elsewhere may mean the places, not the grid.
  const [address] = useSearchParams<{ show?: string }>();
  const [dialog, setDialog] = createSignal<'new' | 'places' | null>(address.show === 'places' ? 'places' : null);
  const [chosen, setChosen] = createSignal<readonly OfferRow[] | null>(null);
  const mayEdit = () => session.may('catalog.manage');
  const mayStock = () => session.may('stock.manage');
  const read = (column: string) => (row: OfferRow) => page.edits.read(row.id, column, heldCell(row, column));
  const editable = (may: boolean, parse: (text: string) => string | null) => (may ? { parse } : {});
  const columns = (): readonly GridColumn<OfferRow>[] => {
    const places = page.list.data?.locations ?? [];
    return [
      { id: 'sku', header: t('offers.sku'), read: (row) => row.sku, width: 9.5, grow: 0.7 },
      { id: 'product', header: t('offers.product'), read: (row) => row.title[language()], width: 11, grow: 3 },
      {
        id: 'unit',
        header: t('offers.unit'),
        read: (row) =>
          row.packSize === '1'
            ? (kitText.maybe(`units.${row.unit}`, { count: 1 }) ?? row.unit)
            : t('offers.packOf', {
                unit: kitText.maybe(`units.${row.unit}`, { count: 1 }) ?? row.unit,
                pack: formatNumber(row.packSize),
              }),
        width: 5.5,
        grow: 0.5,
      },
      {
        id: 'listPrice',
        header: t('offers.listPrice'),
        read: read('listPrice'),
        show: (value, row) => (value ? formatUnitPrice({ amount: value, currency: row.currency }) : ''),
        align: 'end',
        width: 6,
        ...editable(mayEdit(), price),
      },
      ...places.map(
        (place): GridColumn<OfferRow> => ({
          id: `stock.${place.id}`,
          header: places.length === 1 ? t('offers.stock') : place.city,
          read: read(`stock.${place.id}`),
          show: (value) => formatNumber(value),
          align: 'end',
          width: 5.5,
          grow: 0.8,
          ...editable(mayStock(), amount),
        }),
      ),
      {
        id: 'leadTimeDays',
        header: t('offers.leadTime'),
        read: read('leadTimeDays'),
        align: 'end',
        width: 4.5,
        grow: 0.5,
        ...editable(mayEdit(), days),
      },
      {
        id: 'minimumQuantity',
        header: t('offers.minimum'),
        read: read('minimumQuantity'),
        show: (value) => formatNumber(value),
        align: 'end',
        width: 4.75,
        grow: 0.5,
        ...editable(mayEdit(), positive),
      },
      {
        id: 'quantityMultiple',
        header: t('offers.multiple'),
        read: read('quantityMultiple'),
        show: (value) => formatNumber(value),
        align: 'end',
        width: 4.75,
        grow: 0.5,
        ...editable(mayEdit(), positive),
      },
      {
        id: 'state',
        header: t('offers.state'),
        read: read('state'),
        show: (value) => t(`offers.${value as 'active'}`),
        width: 5.5,
        grow: 0.5,
        ...editable(mayEdit(), state),
      },
    ];
  };
  const setState = (rows: readonly OfferRow[], after: 'active' | 'paused' | 'ended') =>
    page.edits.put(rows.map((row) => ({ rowId: row.id, column: 'state', before: row.state, after })));
  const data = () => page.list.data;
  const isFiltered = () => page.filter() !== 'all' || page.typed() !== '' || page.catalogId() !== null;
  createShortcut(
    'Mod+S',
    () => t('offers.save', { count: page.edits.count() }),
    () => void page.save(),
  );
  useBeforeLeave((event) => {
    if (page.edits.count() === 0 || event.defaultPrevented || String(event.to).startsWith(event.from.pathname)) return;
    event.preventDefault();
    void leave(() => event.retry(true));
  });
  const leave = async (go: () => void) => {
    if (
      await confirm({
        title: t('offers.discardTitle'),
        text: t('offers.discardText'),
        action: t('offers.discard'),
        danger: true,
      })
    ) {
      page.edits.discard();
      go();
    }
  };
  return (
    <>
      <PageHeader
        title={t('offers.title')}
        hint={t('offers.hint')}
        actions={
          <>
            <Button icon={<Warehouse aria-hidden="true" />} onClick={() => setDialog('places')}>
              {t('offers.places')}
            </Button>
            <Button icon={<Download aria-hidden="true" />} onClick={() => void page.exportCsv()}>
              {t('offers.export')}
            </Button>
            <LinkButton href="/imports" icon={<Upload aria-hidden="true" />}>
              {t('offers.import')}
            </LinkButton>
            <Show when={mayEdit()}>
              <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setDialog('new')}>
                {t('offers.new')}
              </Button>
            </Show>
          </>
        }
      >
        <Tabs
          label={t('offers.filter')}
          value={page.filter()}
          onChange={page.setFilter}
          tabs={offerFilters.map((one) => ({
            value: one,
            label: t(`offers.${one}`),
            count: one === 'all' ? undefined : data()?.counts[one],
          }))}
        />
      </PageHeader>
      <div class="mb-2.5 flex flex-wrap items-center gap-2">
        <SearchInput
          class="w-80! max-sm:w-full!"
          label={t('offers.search')}
          value={page.typed()}
          onChange={page.setText}
        />
        <Select
          hideLabel
          class="w-56"
          label={t('offers.catalog')}
          value={page.catalogId() ?? 'all'}
          onChange={page.setCatalog}
          options={[
            { value: 'all', label: t('offers.anyCatalog') },
            ...(catalogs.data?.items ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        <Show when={data()}>
          {(found) => (
            <span class="figures ml-auto text-sm text-quiet" role="status">
              {t('offers.rows', { count: found().total })}
            </span>
          )}
        </Show>
      </div>
      <Switch fallback={<Skeleton class="h-96 w-full" />}>
        <Match when={page.list.error && !data()}>
          <Failure error={page.list.error} onRetry={() => void page.list.refetch()} />
        </Match>
        <Match when={data()?.items.length === 0 && !isFiltered()}>
          <EmptyState
            icon={PackageOpen}
            title={t('offers.empty')}
            text={t('offers.emptyHint')}
            action={
              <LinkButton href="/imports" kind="primary">
                {t('offers.import')}
              </LinkButton>
            }
          />
        </Match>
        <Match when={data()?.items.length === 0}>
          <EmptyState
            icon={SearchX}
            title={t('offers.nothing')}
            text={t('offers.nothingHint')}
            action={<Button onClick={page.clear}>{t('offers.clear')}</Button>}
          />
        </Match>
        <Match when={data()}>
          {(found) => (
            <>
              <EditableGrid
                label={t('offers.title')}
                rows={found().items}
                columns={columns()}
                rowId={(row) => row.id}
                onChange={page.edits.put}
                isChanged={(row, column) => page.edits.isChanged(row.id, column)}
                problem={(row, column) => page.edits.problem(row.id, column)}
                onOpen={setOpened}
                height="max(20rem, calc(100dvh - 23rem))"
                rangeActions={(rows) => (
                  <>
                    <Show when={mayEdit()}>
                      <IconButton
                        label={`${t('offers.pause')}: ${t('offers.rows', { count: rows().length })}`}
                        onClick={() => setState(rows(), 'paused')}
                      >
                        <Pause aria-hidden="true" />
                      </IconButton>
                      <IconButton
                        label={`${t('offers.resume')}: ${t('offers.rows', { count: rows().length })}`}
                        onClick={() => setState(rows(), 'active')}
                      >
                        <Play aria-hidden="true" />
                      </IconButton>
                      <IconButton
                        label={`${t('offers.end')}: ${t('offers.rows', { count: rows().length })}`}
                        onClick={() => setState(rows(), 'ended')}
                      >
                        <CircleOff aria-hidden="true" />
                      </IconButton>
                      <IconButton
                        label={`${t('offers.putIntoCatalog')}: ${t('offers.rows', { count: rows().length })}`}
                        onClick={() => setChosen(rows())}
                      >
                        <LibraryBig aria-hidden="true" />
                      </IconButton>
                    </Show>
                    <IconButton
                      label={`${t('offers.details')}: ${rows()[0]?.sku ?? ''}`}
                      onClick={() => {
                        const [first] = rows();
                        if (first) setOpened(first);
                      }}
                    >
                      <PanelRight aria-hidden="true" />
                    </IconButton>
                  </>
                )}
                actions={
                  <Show when={page.edits.count() > 0}>
                    <Button kind="quiet" onClick={() => void leave(() => undefined)}>
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
                      {t('offers.save', { count: page.edits.count() })}
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
      <Show when={dialog() === 'new' && catalogs.data}>
        <NewOffer catalogs={catalogs.data!.items} onClose={() => setDialog(null)} />
      </Show>
      <Show when={dialog() === 'places'}>
        <Places readOnly={!mayStock()} onClose={() => setDialog(null)} />
      </Show>
      <Show when={chosen()}>
        {(rows) => (
          <PutIntoCatalog rows={rows()} catalogs={catalogs.data?.items ?? []} onClose={() => setChosen(null)} />
        )}
      </Show>
      <Show when={opened()}>
        {(row) => <OfferDetail row={row()} locations={data()?.locations ?? []} onClose={() => setOpened(null)} />}
      </Show>
    </>
  );
}
