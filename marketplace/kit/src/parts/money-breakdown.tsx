import { For, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatMoney, formatPercent } from '../format.ts';

export interface MoneyPart {
  readonly label: string;
  readonly minor: number;
  readonly color?: number;
  readonly hint?: string;
}

/** Where an amount goes, as a bar and as a sum that can be checked: goods, freight, tax, commission, payout. */
export function MoneyBreakdown(props: {
  label: string;
  currency: string;
  parts: readonly MoneyPart[];
  totalLabel: string;
  showShares?: boolean;
}) {
  const total = () => props.parts.reduce((sum, part) => sum + part.minor, 0);
  const size = () => props.parts.reduce((sum, part) => sum + Math.max(part.minor, 0), 0) || 1;
  const colorOf = (part: MoneyPart, index: number) => `var(--chart-${(((part.color ?? index + 1) - 1) % 6) + 1})`;
  return (
    <div>
      <div class="flex h-3 gap-0.5 overflow-hidden rounded-full" aria-hidden="true">
        <For each={props.parts}>
          {(part, index) => (
            <Show when={part.minor > 0}>
              <span
                class="min-w-[3px]"
                style={{ 'flex-grow': part.minor / size(), background: colorOf(part, index()) }}
              />
            </Show>
          )}
        </For>
      </div>
      <table class="mt-3 w-full text-base">
        <caption class="sr-only">{props.label}</caption>
        <tbody>
          <For each={props.parts}>
            {(part, index) => (
              <tr>
                <th class="py-1 text-left font-normal">
                  <span
                    class="mr-2 inline-block size-2.5 rounded-sm"
                    style={{ background: colorOf(part, index()) }}
                    aria-hidden="true"
                  />
                  {part.label}
                  <Show when={part.hint}>
                    <span class="ml-1.5 text-sm text-faint">{part.hint}</span>
                  </Show>
                </th>
                <Show when={props.showShares}>
                  <td class="figures py-1 text-right text-sm text-faint">{formatPercent(part.minor / size())}</td>
                </Show>
                <td class={classes('figures py-1 text-right', part.minor < 0 && 'text-success-text')}>
                  {formatMoney({ minor: part.minor, currency: props.currency })}
                </td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr class="border-t border-line font-semibold">
            <th class="pt-2 text-left">{props.totalLabel}</th>
            <Show when={props.showShares}>
              <td />
            </Show>
            <td class="figures pt-2 text-right">{formatMoney({ minor: total(), currency: props.currency })}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
