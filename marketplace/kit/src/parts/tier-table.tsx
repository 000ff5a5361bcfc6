import { createMemo, For, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatPercent, formatQuantity, formatUnitPrice } from '../format.ts';
import { t } from '../languages/index.ts';
import type { Tier } from './tiers-from.ts';

/**
 * What more would cost less. The tier of the quantity at hand is marked, and the step to the next one is said in words.
 */
export function TierTable(props: {
  tiers: readonly Tier[];
  currency: string;
  unit?: string;
  quantity?: number;
  onTake?: (quantity: number) => void;
}) {
  const current = createMemo(() => props.tiers.findLastIndex((tier) => (props.quantity ?? 0) >= tier.from));
  const next = () => (props.quantity === undefined ? undefined : props.tiers[current() + 1]);
  const price = (tier: Tier) => formatUnitPrice({ amount: tier.amount, currency: props.currency });
  const saving = (tier: Tier) => 1 - Number(tier.amount) / Number(props.tiers[0]!.amount);
  return (
    <div>
      <table class="w-full text-base">
        <thead>
          <tr class="text-xs text-quiet">
            <th class="pb-1.5 text-left font-medium">{t('tiers.from')}</th>
            <th class="pb-1.5 text-right font-medium">{t('tiers.price')}</th>
            <th class="pb-1.5 text-right font-medium">{t('tiers.saving')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.tiers}>
            {(tier, index) => {
              const isCurrent = () => props.quantity !== undefined && index() === current();
              return (
                <tr
                  class={classes(
                    'border-t border-line-soft',
                    isCurrent() && 'bg-accent-soft font-semibold text-accent-text',
                  )}
                  aria-current={isCurrent() ? 'true' : undefined}
                >
                  <td class="figures px-2 py-1.5 text-left">
                    <Show when={props.onTake} fallback={formatQuantity(tier.from, props.unit)}>
                      {(take) => (
                        <button
                          type="button"
                          class="rounded-sm underline decoration-line-control/60 underline-offset-3 ring-focus hover:decoration-current"
                          onClick={() => take()(tier.from)}
                        >
                          {formatQuantity(tier.from, props.unit)}
                        </button>
                      )}
                    </Show>
                    <Show when={isCurrent()}>
                      <span class="sr-only"> ({t('tiers.current')})</span>
                    </Show>
                  </td>
                  <td class="figures px-2 py-1.5 text-right">{price(tier)}</td>
                  <td class="figures px-2 py-1.5 text-right">{index() === 0 ? '' : formatPercent(saving(tier))}</td>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
      <Show when={next()}>
        {(tier) => (
          <p class="mt-2 text-sm text-quiet">
            {t('tiers.next', {
              quantity: formatQuantity(tier().from - props.quantity!, props.unit),
              price: price(tier()),
              now: current() < 0 ? '–' : price(props.tiers[current()]!),
            })}
          </p>
        )}
      </Show>
    </div>
  );
}
