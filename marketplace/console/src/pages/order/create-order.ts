import { createLiveQuery } from '@hansa/kit';
import { useParams } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import type { FlowTarget } from './money-flow.tsx';

/** An order with its parts, and its money as the books have it. */
export function createOrder() {
  const { id } = useParams<{ id: string }>() as { id: string };
  const topics = [`order:${id}`, 'vendor_order'];
  const page = createLiveQuery(() => ({ ...client.orders.show.options({ orderId: id as never }), topics }));
  const trace = createLiveQuery(() => ({ ...client.ledger.traceOrder.options({ orderId: id as never }), topics }));

  /**
   * What the sale, less what was taken back, makes of the buyer's debt: payments move money, they do not change where
   * it belongs.
   */
  const flow = createMemo(() => {
    const booked = (trace.data ?? []).filter((entry) => ['placing', 'cancelling', 'refund'].includes(entry.kind));
    const debtMinor = sum(booked.filter((entry) => entry.account === 'receivable'));
    const targets = new Map<string, FlowTarget>();
    for (const entry of booked.filter((one) => one.account !== 'receivable')) {
      const label =
        entry.account === 'payable'
          ? t('order.toSeller', { name: entry.ownerName ?? '' })
          : entry.account === 'commission revenue'
            ? t('order.commission')
            : entry.account === 'tax payable'
              ? t('order.commissionTax')
              : t(`accounts.${entry.account as 'freight'}`);
      targets.set(label, {
        label,
        minor: (targets.get(label)?.minor ?? 0) - entry.amountMinor,
        isSeller: entry.account === 'payable',
      });
    }
    return {
      debtMinor,
      currency: booked[0]?.currency ?? 'EUR',
      targets: [...targets.values()]
        .filter((target) => target.minor !== 0)
        .sort((a, b) => Number(b.isSeller) - Number(a.isSeller) || b.minor - a.minor),
    };
  });
  return { id, page, trace, flow };
}

const sum = (entries: readonly { amountMinor: number }[]) =>
  entries.reduce((total, entry) => total + entry.amountMinor, 0);
export type OrderLogic = ReturnType<typeof createOrder>;
