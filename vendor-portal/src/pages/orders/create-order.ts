import { confirm, createLiveQuery, toast } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import type { Part } from './order-parts.ts';

export type OrderPage = Awaited<ReturnType<typeof client.vendorOrders.show.query>>;
export type OrderLine = OrderPage['lines'][number];
type Acting = 'confirm' | 'reject' | 'ship' | 'cancel' | null;

/** One part of an order and everything that can be done with it. */
export function createOrder(id: () => string) {
  const queries = useQueryClient();
  const [acting, setActing] = createSignal<Acting>(null);
  const order = createLiveQuery(() => ({
    ...client.vendorOrders.show.options({ vendorOrderId: id() }),
    topics: [`vendor_order:${id()}`],
  }));
  const number = () => order.data?.vendorOrder.number ?? '';

  async function after(said: string): Promise<void> {
    setActing(null);
    toast({ title: said });
    await Promise.all([
      queries.invalidateQueries({ queryKey: client.vendorOrders.key() }),
      queries.invalidateQueries({ queryKey: client.reports.key() }),
    ]);
  }

  return {
    order,
    acting,
    setActing,
    confirmOrder: async (promisedOn: string | null) => {
      await client.vendorOrders.confirm.mutate({ vendorOrderIds: [id()], ...(promisedOn ? { promisedOn } : {}) });
      await after(t('order.confirmed', { number: number() }));
    },
    rejectOrder: async (reason: string) => {
      await client.vendorOrders.reject.mutate({ vendorOrderId: id(), reason });
      await after(t('order.rejected', { number: number() }));
    },
    shipOrder: async (
      parts: readonly Part[],
      carrier: string,
      trackingNumber: string,
      isWhole: boolean,
      idempotencyKey: string | undefined,
    ) => {
      await client.vendorOrders.ship.mutate({
        vendorOrderId: id(),
        parts: [...parts],
        carrier: carrier.trim() || null,
        trackingNumber: trackingNumber.trim() || null,
        ...(idempotencyKey ? { idempotencyKey } : {}),
      });
      await after(t(isWhole ? 'order.shippedWhole' : 'order.shippedPart', { number: number() }));
    },
    cancelParts: async (parts: readonly Part[], reason: string, idempotencyKey: string | undefined) => {
      await client.vendorOrders.cancel.mutate({
        vendorOrderId: id(),
        parts: [...parts],
        reason,
        ...(idempotencyKey ? { idempotencyKey } : {}),
      });
      await after(t('order.cancelledSome', { number: number() }));
    },
    deliver: () =>
      void confirm({
        title: t('order.deliverTitle'),
        text: t('order.deliverText'),
        action: t('order.deliver'),
        run: async () => {
          await client.vendorOrders.deliver.mutate({ vendorOrderId: id() });
          await after(t('order.delivered', { number: number() }));
        },
      }),
    close: () =>
      void confirm({
        title: t('order.closeTitle'),
        text: t('order.closeText'),
        action: t('order.close'),
        run: async () => {
          await client.vendorOrders.close.mutate({ vendorOrderId: id() });
          await after(t('order.closed', { number: number() }));
        },
      }),
  };
}
