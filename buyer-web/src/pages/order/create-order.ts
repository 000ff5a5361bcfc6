import { createLiveQuery, toast } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

export type OrderPage = Awaited<ReturnType<typeof client.orders.show.query>>;
export type OrderPart = OrderPage['parts'][number];

/** An order with its parts, refreshed as sellers confirm and ship. */
export function createOrder(id: () => string) {
  const queries = useQueryClient();
  const order = createLiveQuery(() => ({
    ...client.orders.show.options({ orderId: id() as never }),
    topics: ['vendor_order', `purchase_order:${id()}`, 'shipment'],
  }));
  const [acting, setActing] = createSignal<
    { act: 'cancel order' } | { act: 'cancel part'; part: OrderPart } | { act: 'reorder' } | { act: 'keep' } | null
  >(null);
  const again = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: client.orders.key() }),
      queries.invalidateQueries({ queryKey: client.vendorOrders.key() }),
    ]);
  };
  return {
    order,
    acting,
    setActing,
    cancelOrder: async (reason: string) => {
      await client.orders.cancel.mutate({ orderId: id() as never, reason });
      await again();
      toast({ title: t('order.cancelled') });
    },
    cancelLines: async (
      part: OrderPart,
      parts: readonly { orderLineId: string; quantity: string }[],
      reason: string,
      idempotencyKey: string,
    ) => {
      await client.vendorOrders.cancel.mutate({
        vendorOrderId: part.vendorOrder.id as never,
        parts: parts as never,
        reason,
        idempotencyKey,
      });
      await again();
      toast({ title: t('order.linesCancelled') });
    },
    receive: async (part: OrderPart) => {
      await client.orders.receive.mutate({ vendorOrderId: part.vendorOrder.id as never });
      await again();
      toast({ title: t('order.received') });
    },
  };
}
export type Order = ReturnType<typeof createOrder>;
