import { BillOfParts, formatMoney, formatQuantity, formatUnitPrice, language, Section, t as kitText } from '@hansa/kit';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/number.tsx';
import { priceReasonText } from '../../parts/price-reason.ts';
import type { OrderPage } from './create-order.ts';

/** What was sold, why at this price, and how much of it went out. */
export function OrderLines(props: { data: OrderPage }) {
  const currency = () => props.data.vendorOrder.currency;
  const sent = (line: OrderPage['lines'][number]) => (Number(line.quantityShipped) / Number(line.quantity)) * 100;
  return (
    <Section flush title={t('order.lines')}>
      <ul>
        <For each={props.data.lines}>
          {(line) => (
            <li class="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-b border-line-soft px-pad py-3 last:border-0">
              <div class="min-w-0">
                <p class="truncate font-medium" title={line.title[language()]}>
                  {line.title[language()]}
                </p>
                <p class="truncate text-sm text-quiet">
                  <Numbered>{line.sku}</Numbered> · {priceReasonText(line.priceReason, line.unit)}
                </p>
                <Show when={line.configuration}>
                  {(chosen) => <p class="text-sm">{chosen().summary[language()]}</p>}
                </Show>
                <Show when={line.note}>
                  <p class="text-sm text-quiet">{line.note}</p>
                </Show>
              </div>
              <div class="figures text-right">
                <p class="font-medium">{formatMoney({ minor: line.lineMinor, currency: currency() })}</p>
                <p class="text-sm text-quiet">
                  {formatQuantity(line.quantity, line.unit)} ×{' '}
                  {formatUnitPrice({ amount: line.unitPrice, currency: currency() })}
                </p>
                <Show when={line.configuration?.onceMinor}>
                  {(minor) => (
                    <p class="text-sm text-quiet">
                      {kitText('quote.once', { amount: formatMoney({ minor: minor(), currency: currency() }) })}
                    </p>
                  )}
                </Show>
              </div>
              <Show when={props.data.bills.find((one) => one.lineId === line.id)}>
                {(bill) => (
                  <div class="col-span-2 rounded-md bg-sunken p-3">
                    <BillOfParts parts={bill().parts} />
                  </div>
                )}
              </Show>
              <Show when={Number(line.quantityShipped) > 0 || Number(line.quantityCancelled) > 0}>
                <div class="col-span-2 flex items-center gap-3 text-sm text-quiet">
                  <span class="h-1 w-24 flex-none overflow-hidden rounded-full bg-pressed" aria-hidden="true">
                    <span class="block h-full rounded-full bg-accent" style={{ width: `${sent(line)}%` }} />
                  </span>
                  <span class="figures">
                    {t('order.shipped')} {formatQuantity(line.quantityShipped, line.unit)}
                  </span>
                  <Show when={Number(line.quantityCancelled) > 0}>
                    <span class="figures">
                      {t('order.cancelled')} {formatQuantity(line.quantityCancelled, line.unit)}
                    </span>
                  </Show>
                  <Show when={Number(line.quantityOpen) > 0}>
                    <span class="figures font-medium text-text">
                      {t('order.open')} {formatQuantity(line.quantityOpen, line.unit)}
                    </span>
                  </Show>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}
