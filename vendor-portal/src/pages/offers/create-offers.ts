import { createLive, createQuery, downloadCsv, language, makeCsv, toast, toastFailure } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createGridEdits } from '../../parts/grid-edits.ts';

export const offerFilters = ['all', 'active', 'paused', 'ended', 'none', 'unpriced', 'nowhere'] as const;
export type OfferFilter = (typeof offerFilters)[number];
export type OfferRow = Awaited<ReturnType<typeof client.offers.list.query>>['items'][number];
type Change = Parameters<typeof client.offers.save.mutate>[0]['changes'][number];
export const pageSize = 500;

/** The plain text of a cell as the server holds it. */
export function heldCell(row: OfferRow, column: string): string {
  if (column.startsWith('stock.')) return row.stock.find((one) => one.locationId === column.slice(6))?.onHand ?? '0';
  return (
    {
      listPrice: row.listPrice ?? '',
      leadTimeDays: String(row.leadTimeDays),
      minimumQuantity: row.minimumQuantity,
      quantityMultiple: row.quantityMultiple,
      state: row.state as string,
    }[column] ?? ''
  );
}

/** One offer's changed cells as the door takes them. */
function changeOf(offerId: string, cells: ReadonlyMap<string, string>): Change {
  const stock = [...cells]
    .filter(([column]) => column.startsWith('stock.'))
    .map(([column, onHand]) => ({ locationId: column.slice(6), onHand }));
  const price = cells.get('listPrice');
  const lead = cells.get('leadTimeDays');
  return {
    offerId,
    ...(price === undefined ? {} : { listPrice: price === '' ? null : price }),
    ...(lead === undefined ? {} : { leadTimeDays: Number(lead) }),
    ...(cells.has('minimumQuantity') ? { minimumQuantity: cells.get('minimumQuantity')! } : {}),
    ...(cells.has('quantityMultiple') ? { quantityMultiple: cells.get('quantityMultiple')! } : {}),
    ...(cells.has('state') ? { state: cells.get('state') as OfferRow['state'] } : {}),
    ...(stock.length > 0 ? { stock } : {}),
  } as Change;
}

export function createOffers() {
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams<{ text?: string; show?: string; catalog?: string; page?: string }>();
  const [typed, setTyped] = createSignal(search.text ?? '');
  const [saving, setSaving] = createSignal(false);
  let due: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(due));
  const filter = (): OfferFilter => offerFilters.find((one) => one === search.show) ?? 'all';
  const page = () => Math.max(Number(search.page ?? 1) || 1, 1);
  const narrowed = () => {
    const now = filter();
    return {
      text: search.text ?? '',
      ...(search.catalog ? { catalogId: search.catalog } : {}),
      ...(now === 'all'
        ? {}
        : now === 'none' || now === 'unpriced' || now === 'nowhere'
          ? { only: now }
          : { state: now }),
    };
  };
  const input = () => ({ ...narrowed(), offset: (page() - 1) * pageSize, limit: pageSize });
  const list = createQuery(() => ({
    ...client.offers.list.options(input() as never),
    placeholderData: (before: unknown) => before as never,
  }));
  createLive(
    () => ['offer', 'import_run', 'stock'],
    () => [client.offers.list.key()],
  );
  const byId = createMemo(() => new Map((list.data?.items ?? []).map((row) => [row.id, row])));
  const edits = createGridEdits((rowId, column) => {
    const row = byId().get(rowId);
    return row ? heldCell(row, column) : '';
  });

  async function save(): Promise<void> {
    if (edits.count() === 0 || saving()) return;
    setSaving(true);
    try {
      await edits.save(async (cells) => {
        const { saved, problems } = await client.offers.save.mutate({
          changes: [...cells].map(([offerId, changed]) => changeOf(offerId, changed)),
        });
        await queries.invalidateQueries({ queryKey: client.offers.list.key() });
        if (saved.length > 0) toast({ title: t('offers.saved', { count: saved.length }) });
        if (problems.length > 0)
          toast({
            title: t('offers.notSaved', { count: new Set(problems.map((one) => one.offerId)).size }),
            tone: 'danger',
          });
        return {
          saved,
          faults: problems.map((one) => ({
            rowId: one.offerId,
            column: one.field,
            text: t(`offers.problems.${one.code}`, { figure: one.figure ?? '' }),
          })),
        };
      });
    } catch (error) {
      toastFailure(error);
    } finally {
      setSaving(false);
    }
  }

  /** All that the filter finds, in pages of a thousand. */
  async function exportCsv(): Promise<void> {
    try {
      const rows: OfferRow[] = [];
      for (let offset = 0; ; offset += 1000) {
        const { items, total } = await client.offers.list.query({ ...narrowed(), offset, limit: 1000 } as never);
        rows.push(...items);
        if (rows.length >= total || items.length === 0) break;
      }
      const places = list.data?.locations ?? [];
      downloadCsv(
        'offers',
        makeCsv(
          [
            t('offers.sku'),
            t('offers.product'),
            t('offers.brand'),
            t('offers.mpn'),
            t('offers.gtin'),
            t('offers.unit'),
            t('offers.listPrice'),
            t('reports.currency'),
            ...places.map((place) => t('offers.stockAt', { place: place.name })),
            t('offers.leadTime'),
            t('offers.minimum'),
            t('offers.multiple'),
            t('offers.state'),
          ],
          rows.map((row) => [
            row.sku,
            row.title[language()],
            row.brandName,
            row.mpn,
            row.gtin,
            row.unit,
            row.listPrice,
            row.currency,
            ...places.map((place) => heldCell(row, `stock.${place.id}`)),
            row.leadTimeDays,
            row.minimumQuantity,
            row.quantityMultiple,
            row.state,
          ]),
        ),
      );
    } catch (error) {
      toastFailure(error);
    }
  }

  return {
    list,
    edits,
    saving,
    save,
    exportCsv,
    filter,
    page,
    typed,
    catalogId: () => search.catalog ?? null,
    setText: (text: string) => {
      setTyped(text);
      clearTimeout(due);
      due = setTimeout(() => setSearch({ text: text || undefined, page: undefined }, { replace: true }), 220);
    },
    setFilter: (show: string) =>
      setSearch({ show: show === 'all' ? undefined : show, page: undefined }, { replace: true }),
    setCatalog: (catalog: string) =>
      setSearch({ catalog: catalog === 'all' ? undefined : catalog, page: undefined }, { replace: true }),
    setPage: (next: number) => setSearch({ page: String(next) }),
    clear: () => {
      setTyped('');
      setSearch({ text: undefined, show: undefined, catalog: undefined, page: undefined }, { replace: true });
    },
  };
}
