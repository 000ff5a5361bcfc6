import { createQuery, refusalOf } from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { client } from '../../client.ts';
import { createDeliveries } from './create-deliveries.ts';

export type CartPage = Awaited<ReturnType<typeof client.cart.show.query>>;
export type CheckoutPage = Awaited<ReturnType<typeof client.orders.checkout.query>>;
/** A line that costs something else than what was on the page; `null`: not sold any more. */
export interface Changed {
  readonly lineId: string;
  readonly title: { readonly en: string; readonly vi: string };
  readonly seenUnitPrice: string;
  readonly unitPrice: string | null;
  readonly seenMinor: number;
  readonly lineMinor: number | null;
}

/**
 * One attempt to order has one key: a press repeated, or repeated because the answer got lost, places once. Whoever
 * changes what is ordered makes another attempt, and gets another key.
 */
export function createCheckout() {
  const go = useNavigate();
  const queries = useQueryClient();
  const cart = createQuery(() => ({ ...client.cart.show.options(undefined), staleTime: 0 }));
  const checkout = createQuery(() => ({ ...client.orders.checkout.options(undefined), staleTime: 0 }));
  const [form, setForm] = createStore({ shipTo: '', billTo: '', costCenter: '', poNumber: '', needBy: '', note: '' });
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [changes, setChanges] = createSignal<readonly Changed[]>([]);
  let attempt = { of: '', key: '' };

  const usual = (all: CheckoutPage['shipTo'] | undefined) => (all?.find((one) => one.isDefault) ?? all?.[0])?.id ?? '';
  createEffect(() => {
    const data = checkout.data;
    if (!data) return;
    if (!form.shipTo) setForm('shipTo', usual(data.shipTo));
    if (!form.billTo) setForm('billTo', usual(data.billTo));
  });
  const expected = createMemo(() =>
    (cart.data?.sellers ?? []).flatMap((group) =>
      group.lines.map((line) => ({ lineId: line.id, unitPrice: line.unitPrice ?? '0', lineMinor: line.lineMinor })),
    ),
  );
  const costCenter = () => checkout.data?.costCenters.find((one) => one.id === form.costCenter);

  const deliveries = createDeliveries(
    () => cart.data,
    () => checkout.data,
    () => form.shipTo,
  );
  /** What each seller gets, with the freight of every delivery address. */
  const totalOf = (group: CartPage['sellers'][number]) => group.totalMinor + deliveries.moreMinor(group.sellerId);
  const moreFreightMinor = createMemo(() =>
    (cart.data?.sellers ?? []).reduce((sum, group) => sum + deliveries.moreMinor(group.sellerId), 0),
  );
  const totalMinor = () => (cart.data?.totalMinor ?? 0) + moreFreightMinor();

  /** What core would refuse, said before the press; core decides all the same. */
  const obstacles = createMemo(() => {
    const [data, page] = [cart.data, checkout.data];
    if (!data || !page) return [];
    const center = costCenter();
    return [
      ...page.sellers.flatMap((seller) =>
        seller.credit === null && data.sellers.some((one) => one.sellerId === seller.sellerId)
          ? [{ kind: 'noCredit' as const, name: seller.sellerName, minor: 0 }]
          : [],
      ),
      ...page.sellers.flatMap((seller) => {
        const group = data.sellers.find((one) => one.sellerId === seller.sellerId);
        return group && seller.credit && (seller.credit.isBlocked || seller.credit.leftMinor < totalOf(group))
          ? [{ kind: 'credit' as const, name: seller.sellerName, minor: seller.credit.leftMinor }]
          : [];
      }),
      ...page.sellers.flatMap((seller) => {
        const group = data.sellers.find((one) => one.sellerId === seller.sellerId);
        return group &&
          seller.minimumOrderMinor !== null &&
          group.linesMinor - group.discountMinor < seller.minimumOrderMinor
          ? [{ kind: 'minimum' as const, name: seller.sellerName, minor: seller.minimumOrderMinor }]
          : [];
      }),
      ...(page.spendingLimitMinor !== null && totalMinor() > page.spendingLimitMinor
        ? [{ kind: 'limit' as const, name: '', minor: page.spendingLimitMinor }]
        : []),
      ...(center?.counts && center.leftMinor !== null && center.leftMinor < totalMinor()
        ? [{ kind: 'budget' as const, name: center.name, minor: center.leftMinor }]
        : []),
    ];
  });

  async function place(): Promise<void> {
    if (busy() || expected().length === 0) return;
    const asked = deliveries.asked();
    const request = {
      expected: expected(),
      shipToAddressId: form.shipTo,
      billToAddressId: form.billTo,
      costCenterId: form.costCenter || null,
      poNumber: form.poNumber.trim() || null,
      note: form.note.trim() || null,
      needBy: form.needBy || null,
      ...(asked.length > 0 ? { deliveries: asked } : {}),
    };
    const of = JSON.stringify(request);
    if (attempt.of !== of) attempt = { of, key: crypto.randomUUID() };
    setBusy(true);
    setFailure(null);
    try {
      const placed = await client.orders.place.mutate({ idempotencyKey: attempt.key, ...request } as never);
      for (const queryKey of [
        client.cart.key(),
        client.orders.key(),
        client.organizations.costCenters.key(),
        client.reports.key(),
      ])
        void queries.invalidateQueries({ queryKey });
      go(`/orders/${placed.orderId}?placed=1`, { replace: true });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code === 'order.priceChanged' || refusal.code === 'order.cartChanged')
        await Promise.all([cart.refetch(), checkout.refetch()]);
      // Asked only when the page holds what would be agreed to, so that the answer counts at once.
      setBusy(false);
      if (refusal.code === 'order.priceChanged') setChanges((refusal.facts as { lines: readonly Changed[] }).lines);
      else setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  /** The new prices are on the page; agreeing to them is pressing order again. */
  const accept = () => {
    setChanges([]);
    void place();
  };
  return {
    cart,
    checkout,
    form,
    setForm,
    busy,
    failure,
    changes,
    setChanges,
    accept,
    place,
    obstacles,
    costCenter,
    deliveries,
    totalOf,
    totalMinor,
    moreFreightMinor,
  };
}
export type Checkout = ReturnType<typeof createCheckout>;
