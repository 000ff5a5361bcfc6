import { confirm, createLiveQuery, language, toast, toastFailure } from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { client } from '../../client.ts';
import { createCredit } from '../../credit.ts';
import { t } from '../../languages/lists.ts';
import { mayAdd } from '../../parts/line-faults.tsx';
import { createWantedQuantities } from '../../parts/wanted-quantities.ts';

export type ListPage = Awaited<ReturnType<typeof client.lists.show.query>>;
export type ListLine = ListPage['lines'][number];

/** What a line asks about itself, as the parts for faults want it. */
export const nowOf = (line: ListLine) => ({
  unitPrice: line.unitPrice,
  offer: line.offer,
  faults: line.warnings.filter((one) => one !== 'price') as ('gone' | 'choices' | 'quantity' | 'stock')[],
});
export const isChanged = (line: ListLine): boolean => line.warnings.length > 0;

/**
 * A list priced as of now, which of its lines are chosen, and what may be done to them; what is taken out can be put
 * back.
 */
export function createList(id: () => string) {
  const queries = useQueryClient();
  const go = useNavigate();
  createCredit();
  const page = createLiveQuery(() => ({
    ...client.lists.show.options({ listId: id() as never }),
    topics: [`requisition_list:${id()}`, 'contract', 'price_list', 'offer'],
    placeholderData: (before: ListPage | undefined) => (before?.list.id === id() ? before : undefined),
  }));
  const [left, setLeft] = createStore<Record<string, boolean>>({});
  const [busy, setBusy] = createSignal(false);
  const again = () => queries.invalidateQueries({ queryKey: client.lists.key() });
  const lines = () => page.data?.lines ?? [];
  const isChosen = (line: ListLine) => mayAdd(nowOf(line)) && !left[line.id];
  const chosen = createMemo(() => lines().filter(isChosen));

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      toastFailure(error);
      return false;
    } finally {
      await again();
    }
  }
  const quantities = createWantedQuantities({
    send: (lineId, quantity) => client.lists.changeLine.mutate({ lineId: lineId as never, quantity: String(quantity) }),
    again,
    onFailure: toastFailure,
  });
  const asNew = (line: ListLine) => ({
    productId: line.productId,
    offerId: line.isChosen ? (line.offer?.id ?? null) : null,
    quantity: line.quantity,
    note: line.note,
  });

  return {
    page,
    lines,
    chosen,
    busy,
    isChosen,
    asNew,
    again,
    choose: (line: ListLine, on: boolean) => setLeft(line.id, !on),
    chooseAll: (on: boolean) => setLeft(Object.fromEntries(lines().map((line) => [line.id, !on]))),
    quantityOf: quantities.of,
    setQuantity: (line: ListLine, quantity: number) => void quantities.set(line.id, quantity),
    setNote: (line: ListLine, note: string | null) =>
      attempt(() => client.lists.changeLine.mutate({ lineId: line.id as never, note })),
    remove: async (line: ListLine) => {
      const done = await attempt(() =>
        client.lists.removeLines.mutate({ listId: id() as never, lineIds: [line.id] as never }),
      );
      // What nobody sells cannot come back.
      const undo =
        line.offer === null
          ? {}
          : {
              undo: () =>
                void attempt(() =>
                  client.lists.addLines.mutate({ listId: id() as never, lines: [asNew(line)] as never }),
                ),
            };
      if (done) toast({ title: t('lists.removed', { title: line.title[language()] }), ...undo });
    },
    add: (line: { productId: string; quantity: string }) =>
      attempt(() => client.lists.addLines.mutate({ listId: id() as never, lines: [line] as never })),
    toCart: async () => {
      if (busy() || chosen().length === 0) return;
      setBusy(true);
      await attempt(async () => {
        const done = await client.lists.toCart.mutate({
          listId: id() as never,
          lineIds: chosen().map((line) => line.id) as never,
        });
        void queries.invalidateQueries({ queryKey: client.cart.key() });
        void queries.invalidateQueries({ queryKey: client.sourcing.key() });
        const behind = done.left.length > 0 ? { text: t('lists.leftOut', { count: done.left.length }) } : {};
        if (done.lineIds.length === 0) toast({ title: t('lists.noneIn'), tone: 'info', ...behind });
        else
          toast({
            title: t('lists.inCart', { count: done.lineIds.length }),
            ...behind,
            action: { label: t('cart.open'), run: () => go('/cart') },
          });
      });
      setBusy(false);
    },
    destroy: (list: ListPage['list']) =>
      void confirm({
        title: t('lists.deleteTitle', { name: list.name }),
        text: t('lists.deleteText', { count: list.lines }),
        action: t('lists.delete'),
        danger: true,
        run: async () => {
          await client.lists.remove.mutate({ listId: list.id as never });
          go('/lists');
          void again();
          toast({ title: t('lists.deleted', { name: list.name }) });
        },
      }),
  };
}
export type List = ReturnType<typeof createList>;
