import { formatDate, formatMoney } from '@hansa/kit';
import { Store, Truck } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../languages/index.ts';

export interface SplitPart {
  readonly id: string;
  readonly name: string;
  readonly lines: number;
  readonly totalMinor: number;
  readonly days: number;
  readonly hint?: string | undefined;
  readonly from?: string | undefined;
}

/** Which seller sends what, and when it can be there: a way for each, as long as it takes. */
export function SplitPicture(props: { parts: readonly SplitPart[]; currency: string; needBy?: string | null }) {
  const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const needDays = () =>
    props.needBy ? Math.round((Date.parse(props.needBy) - Date.parse(dayIn(0))) / 86_400_000) : null;
  const longest = () => Math.max(...props.parts.map((part) => part.days), needDays() ?? 0, 1);
  const isLate = (part: SplitPart) => {
    const need = needDays();
    return need !== null && part.days > need;
  };
  return (
    <ol class="grid gap-3" aria-label={t('split.label')}>
      <For each={props.parts}>
        {(part, index) => (
          <li>
            <div class="flex flex-wrap items-baseline justify-between gap-x-4 text-base">
              <span class="flex min-w-0 items-center gap-2 font-medium">
                <Store
                  class="size-4 flex-none"
                  style={{ color: `var(--chart-${(index() % 6) + 1})` }}
                  aria-hidden="true"
                />
                <span class="truncate">{part.name}</span>
                <Show when={part.from}>
                  <span class="truncate text-sm font-normal text-quiet">{part.from}</span>
                </Show>
              </span>
              <span class="figures text-sm text-quiet">
                {t('orders.lines', { count: part.lines })} ·{' '}
                {formatMoney({ minor: part.totalMinor, currency: props.currency })}
              </span>
            </div>
            <div class="mt-1 flex items-center gap-2.5">
              <div class="relative h-2 min-w-0 flex-1 rounded-full bg-pressed" aria-hidden="true">
                <span
                  class="absolute inset-y-0 left-0 rounded-full"
                  style={{
                    width: `${Math.max((part.days / longest()) * 100, 3)}%`,
                    background: `var(--chart-${(index() % 6) + 1})`,
                  }}
                />
                <Show when={needDays() !== null}>
                  <span
                    class="absolute -inset-y-1 w-0.5 bg-text"
                    style={{ left: `${Math.min((needDays()! / longest()) * 100, 100)}%` }}
                  />
                </Show>
              </div>
              <span
                class={`figures flex w-28 flex-none items-center justify-end gap-1.5 text-sm ${isLate(part) ? 'font-medium text-danger-text' : 'text-quiet'}`}
              >
                <Truck class="size-3.5" aria-hidden="true" />
                {t('split.by', { date: formatDate(dayIn(part.days), 'short') })}
              </span>
            </div>
            <Show when={isLate(part) || part.hint}>
              <p class="mt-0.5 text-sm text-warning-text">
                {isLate(part) ? t('split.late', { date: formatDate(props.needBy!, 'short') }) : part.hint}
              </p>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}
