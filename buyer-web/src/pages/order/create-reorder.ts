import { createQuery } from '@hansa/kit';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import { createStore } from 'solid-js/store';
import { client } from '../../client.ts';
import { createCartLines } from '../../parts/cart-lines.ts';
import { mayAdd } from '../../parts/line-faults.tsx';
import { changeOf, type LineThen } from './changed-since.ts';

type Now = Awaited<ReturnType<typeof client.cart.previewLines.mutate>>['lines'][number];
export interface ReorderLine {
  readonly line: LineThen;
  readonly now: Now;
}
/** Whoever presses plus five times asks once what it comes to. */
const pauseMs = 250;

/**
 * The lines of an order, what each costs now in the quantity that is wanted, and those of them that go into the cart
 * again.
 */
export function createReorder(orderId: () => string) {
  const cart = createCartLines();
  const [left, setLeft] = createStore<Record<string, boolean>>({});
  const [quantities, setQuantities] = createSignal<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = createSignal<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = createSignal(false);
  let due: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(due));

  const order = createQuery(() => ({
    queryKey: ['reorder', orderId()],
    staleTime: 0,
    queryFn: async () => {
      const { order: of, parts } = await client.orders.show.query({ orderId: orderId() as never });
      return {
        currency: of.currency,
        lines: parts.flatMap((part) =>
          part.lines.map((line): LineThen => ({ ...line, sellerName: part.vendorOrder.sellerName })),
        ),
      };
    },
  }));
  const then = () => (order.isPending ? undefined : order.data);
  const wantedOf = (line: LineThen, of = quantities()) => of[line.id] ?? line.quantity;
  const preview = createQuery(() => ({
    queryKey: ['reorder', orderId(), 'now', asked()],
    staleTime: 0,
    enabled: then() !== undefined,
    placeholderData: (before: unknown) => before as never,
    queryFn: async () =>
      (
        await client.cart.previewLines.mutate({
          lines: then()!.lines.map((line) => ({
            productId: line.productId,
            offerId: line.offerId,
            quantity: wantedOf(line, asked()),
          })) as never,
          currency: then()!.currency,
        })
      ).lines,
  }));
  const lines = createMemo<readonly ReorderLine[] | undefined>(() => {
    const [known, now] = [then(), preview.isPending ? undefined : preview.data];
    return known && now && now.length === known.lines.length
      ? known.lines.map((line, index) => ({ line, now: now[index]! }))
      : undefined;
  });

  const lineOf = createMemo(() => new Map((lines() ?? []).map((one) => [one.line.id, one])));
  const mayAgain = ({ line, now }: ReorderLine) => line.configuration === null && mayAdd(now);
  const chosen = createMemo(() => lines()?.filter((one) => mayAgain(one) && !left[one.line.id]) ?? []);
  return {
    lines,
    lineOf: (id: string) => lineOf().get(id),
    chosen,
    busy,
    mayAgain,
    currency: () => then()?.currency ?? 'EUR',
    error: () => order.error ?? preview.error,
    again: () => {
      void order.refetch();
      if (then()) void preview.refetch();
    },
    isChosen: (one: ReorderLine) => mayAgain(one) && !left[one.line.id],
    choose: (one: ReorderLine, on: boolean) => setLeft(one.line.id, !on),
    changeOf: ({ line, now }: ReorderLine) => changeOf(line.unitPrice, now.unitPrice),
    /** Of what is sold as it stands; in a quantity that is not sold any more, another can be wanted. */
    takesQuantity: ({ line, now }: ReorderLine) =>
      line.configuration === null &&
      now.offer !== null &&
      now.faults.every((fault) => fault === 'quantity' || fault === 'stock'),
    quantityOf: ({ line }: ReorderLine) => Number(wantedOf(line)),
    setQuantity: ({ line }: ReorderLine, quantity: number) => {
      setQuantities((all) => ({ ...all, [line.id]: String(quantity) }));
      clearTimeout(due);
      due = setTimeout(() => setAsked(quantities()), pauseMs);
    },
    async add(): Promise<boolean> {
      setBusy(true);
      const isDone = await cart.add(
        chosen().map(({ line, now }) => ({
          productId: now.productId!,
          offerId: line.offerId,
          quantity: wantedOf(line),
        })),
        '',
      );
      setBusy(false);
      return isDone;
    },
  };
}
