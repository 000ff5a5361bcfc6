import { Badge, Code, formatDate, formatQuantity, Section } from '@hansa/kit';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/number.tsx';
import type { OrderPage } from './create-order.ts';

export function Shipments(props: { data: OrderPage }) {
  const lineOf = (id: string) => props.data.lines.find((line) => line.id === id);
  return (
    <Show when={props.data.shipments.length > 0}>
      <Section flush title={t('order.shipments')}>
        <ul>
          <For each={props.data.shipments}>
            {(one) => (
              <li class="border-b border-line-soft px-pad py-3 last:border-0">
                <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                  <p class="font-medium">
                    <Numbered>{one.number}</Numbered>
                    <Show when={one.carrier}>
                      <span class="ml-2 font-normal text-quiet">{one.carrier}</span>
                    </Show>
                  </p>
                  <Badge tone={one.deliveredAt ? 'success' : 'accent'}>
                    {one.deliveredAt
                      ? t('order.arrived', { date: formatDate(one.deliveredAt, 'short') })
                      : t('order.onItsWay')}
                  </Badge>
                </div>
                <p class="mt-0.5 text-sm text-quiet">
                  {formatDate(one.shippedAt, 'moment')}
                  <Show when={one.trackingNumber}>
                    {(tracking) => (
                      <>
                        {' '}
                        · <Code label={t('order.tracking')}>{tracking()}</Code>
                      </>
                    )}
                  </Show>
                </p>
                <p class="figures mt-1 text-sm text-quiet">
                  {one.lines
                    .map(
                      (part) =>
                        `${lineOf(part.orderLineId)?.sku ?? ''}: ${formatQuantity(part.quantity, lineOf(part.orderLineId)?.unit)}`,
                    )
                    .join(' · ')}
                </p>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
