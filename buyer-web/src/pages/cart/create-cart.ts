import { createLiveQuery, toast, toastFailure } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo } from 'solid-js';
import { client } from '../../client.ts';
import { createCredit } from '../../credit.ts';
import { createWantedQuantities } from '../../parts/wanted-quantities.ts';

export type CartPage = Awaited<ReturnType<typeof client.cart.show.query>>;
export type SellerGroup = CartPage['sellers'][number];
export type CartLine = SellerGroup['lines'][number];
/** The cart as a flat list, so that a thousand lines can scroll by. */
export type CartItem =
  | { readonly kind: 'seller'; readonly group: SellerGroup }
  | { readonly kind: 'line'; readonly line: CartLine; readonly currency: string; readonly isLast: boolean }
  | { readonly kind: 'foot'; readonly group: SellerGroup }
  | { readonly kind: 'gone'; readonly line: CartLine };

/** What is in the cart and what may be done to it; every removal can be taken back. */
export function createCart() {
  const queries = useQueryClient();
  createCredit();
  const cart = createLiveQuery(() => ({
    ...client.cart.show.options(undefined),
    topics: ['contract', 'price_list', 'offer'],
    placeholderData: (before: CartPage | undefined) => before,
  }));
  const again = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: client.cart.key() }),
      queries.invalidateQueries({ queryKey: client.sourcing.key() }),
    ]);
  };
  const items = createMemo<readonly CartItem[]>(() => [
    ...(cart.data?.unavailable ?? []).map((line) => ({ kind: 'gone' as const, line })),
    ...(cart.data?.sellers ?? []).flatMap((group) => [
      { kind: 'seller' as const, group },
      ...group.lines.map((line, index) => ({
        kind: 'line' as const,
        line,
        currency: cart.data!.currency,
        isLast: index === group.lines.length - 1,
      })),
      { kind: 'foot' as const, group },
    ]),
  ]);

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
    send: (lineId, quantity) =>
      client.cart.change.mutate({ lineId: lineId as CartLine['id'], quantity: String(quantity) }),
    again,
    onFailure: toastFailure,
  });
  const putBack = (lines: readonly CartLine[]) =>
    void attempt(async () => {
      const { lineIds } = await client.cart.add.mutate({
        lines: lines.map((line) => ({
          productId: line.productId,
          ...(line.isChosen && line.offer ? { offerId: line.offer.id } : {}),
          quantity: line.quantity,
        })) as never,
      });
      await Promise.all(
        lines.map((line, index) =>
          line.note && lineIds[index]
            ? client.cart.change.mutate({ lineId: lineIds[index], note: line.note })
            : undefined,
        ),
      );
    });

  return {
    cart,
    items,
    again,
    lines: createMemo(() => (cart.data?.sellers ?? []).flatMap((group) => group.lines)),
    quantityOf: quantities.of,
    setQuantity: (line: CartLine, quantity: number) => void quantities.set(line.id, quantity),
    setNote: (line: CartLine, note: string | null) =>
      attempt(() => client.cart.change.mutate({ lineId: line.id, note })),
    /** What was gone cannot come back, so only what can be sold is offered to be taken back. */
    remove: async (lines: readonly CartLine[], title: string) => {
      if (await attempt(() => client.cart.remove.mutate({ lineIds: lines.map((line) => line.id) as never }))) {
        const sold = lines.filter((line) => line.offer !== null && !line.warnings.includes('choices'));
        toast({ title, ...(sold.length > 0 ? { undo: () => putBack(sold) } : {}) });
      }
    },
  };
}
export type Cart = ReturnType<typeof createCart>;
