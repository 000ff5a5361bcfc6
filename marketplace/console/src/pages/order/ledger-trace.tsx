import { Badge, EmptyState, formatDate, formatMoney } from '@hansa/kit';
import { Scale } from 'lucide-solid';
import { createMemo, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

type Entry = Awaited<ReturnType<typeof client.ledger.traceOrder.query>>[number];

/** Every entry of an order, transaction by transaction: debits left, credits right, the sum under each. */
export function LedgerTrace(props: { entries: readonly Entry[] }) {
  const transactions = createMemo(() => {
    const groups = new Map<string, Entry[]>();
    for (const entry of props.entries)
      groups.set(entry.transactionId, [...(groups.get(entry.transactionId) ?? []), entry]);
    return [...groups.values()];
  });
  const money = (entry: Entry, minor: number) => formatMoney({ minor, currency: entry.currency });
  return (
    <Show when={transactions().length > 0} fallback={<EmptyState compact icon={Scale} title={t('order.noEntries')} />}>
      <div
        class="overflow-x-auto rounded-md ring-1 ring-line"
        tabIndex={0}
        role="region"
        aria-label={t('ledger.entries')}
      >
        <table class="w-full min-w-140 text-base">
          <thead class="bg-sunken text-xs text-quiet">
            <tr>
              <th class="px-3 py-2 text-left font-medium">{t('order.account')}</th>
              <th class="px-3 py-2 text-left font-medium">{t('ledger.owner')}</th>
              <th class="px-3 py-2 text-right font-medium">{t('order.debit')}</th>
              <th class="px-3 py-2 text-right font-medium">{t('order.credit')}</th>
            </tr>
          </thead>
          <For each={transactions()}>
            {(entries) => {
              const head = entries[0]!;
              const isZero = entries.reduce((sum, entry) => sum + entry.amountMinor, 0) === 0;
              return (
                <tbody class="border-t border-line">
                  <tr class="bg-sunken/60">
                    <th colSpan={4} scope="colgroup" class="px-3 py-2 text-left font-medium">
                      <span class="flex flex-wrap items-center gap-x-3 gap-y-1">
                        <span>
                          {t.maybe(`booking.${head.kind}`) ?? head.kind}: {head.memo}
                        </span>
                        <span class="text-sm font-normal text-quiet">{formatDate(head.at, 'moment')}</span>
                        <Badge tone={isZero ? 'success' : 'danger'}>{t('order.sumsToZero')}</Badge>
                      </span>
                    </th>
                  </tr>
                  <For each={entries}>
                    {(entry) => (
                      <tr class="border-t border-line-soft">
                        <th scope="row" class="px-3 py-1.5 text-left font-normal">
                          {t.maybe(`accounts.${entry.account}`) ?? entry.account}
                          <Show when={entry.detail}>
                            <span class="ml-1.5 text-sm text-faint">{entry.detail}</span>
                          </Show>
                        </th>
                        <td class="px-3 py-1.5 text-quiet">{entry.ownerName ?? t('ledger.operator')}</td>
                        <td class="figures px-3 py-1.5 text-right">
                          {entry.amountMinor > 0 ? money(entry, entry.amountMinor) : ''}
                        </td>
                        <td class="figures px-3 py-1.5 text-right">
                          {entry.amountMinor < 0 ? money(entry, -entry.amountMinor) : ''}
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              );
            }}
          </For>
        </table>
      </div>
    </Show>
  );
}
