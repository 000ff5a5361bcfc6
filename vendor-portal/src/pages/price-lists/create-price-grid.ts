import { createQuery, toast, toastFailure } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createGridEdits } from '../../parts/grid-edits.ts';

export type PriceRow = Awaited<ReturnType<typeof client.priceLists.show.query>>['rows'][number];
export const pageSize = 500;
type Only = 'all' | 'priced' | 'unpriced';

/** Prices of one list by offer and quantity; changes wait until they are saved. */
export function createPriceGrid(priceListId: () => string, start: Only = 'priced') {
  const queries = useQueryClient();
  const [only, writeOnly] = createSignal<Only>(start);
  const [typed, setTyped] = createSignal('');
  const [text, setText] = createSignal('');
  const [page, setPage] = createSignal(1);
  const [added, setAdded] = createSignal<readonly string[]>([]);
  const [saving, setSaving] = createSignal(false);
  let due: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(due));
  const list = createQuery(() => ({
    ...client.priceLists.show.options({
      priceListId: priceListId(),
      only: only(),
      text: text(),
      offset: (page() - 1) * pageSize,
      limit: pageSize,
    }),
    placeholderData: (before: unknown) => before as never,
  }));
  const breaks = createMemo(() => {
    const all = [...new Set([...(list.data?.breaks ?? []), ...added()])];
    return (all.length > 0 ? all : ['1']).sort((a, b) => Number(a) - Number(b));
  });
  const byId = createMemo(() => new Map((list.data?.rows ?? []).map((row) => [row.offerId, row])));
  const heldPrice = (row: PriceRow | undefined, from: string) =>
    row?.tiers.find((tier) => tier.minimumQuantity === from)?.unitPrice ?? '';
  const edits = createGridEdits((rowId, column) => heldPrice(byId().get(rowId), column.slice(5)));

  async function save(): Promise<void> {
    if (edits.count() === 0 || saving()) return;
    setSaving(true);
    try {
      await edits.save(async (cells) => {
        const changes = [...cells].flatMap(([offerId, prices]) =>
          [...prices].map(([column, price]) => ({
            offerId,
            minimumQuantity: column.slice(5),
            unitPrice: price === '' ? null : price,
          })),
        );
        let changed = 0;
        const lost = new Set<string>();
        for (let at = 0; at < changes.length; at += 5000) {
          const answer = await client.priceLists.savePrices.mutate({
            priceListId: priceListId(),
            changes: changes.slice(at, at + 5000),
          });
          changed += answer.changed;
          for (const offerId of answer.unknown) lost.add(offerId);
        }
        await queries.invalidateQueries({ queryKey: client.priceLists.key() });
        toast({ title: t('priceLists.pricesSaved', { count: changed }) });
        return { saved: [...cells.keys()].filter((one) => !lost.has(one)), faults: [] };
      });
    } catch (error) {
      toastFailure(error);
    } finally {
      setSaving(false);
    }
  }

  return {
    list,
    edits,
    breaks,
    heldPrice,
    saving,
    save,
    only,
    typed,
    page,
    setPage,
    setOnly: (next: string) => {
      writeOnly(next as Only);
      setPage(1);
    },
    setText: (next: string) => {
      setTyped(next);
      clearTimeout(due);
      due = setTimeout(() => {
        setText(next);
        setPage(1);
      }, 220);
    },
    addBreak: (from: string) => setAdded((all) => [...all, from]),
  };
}
