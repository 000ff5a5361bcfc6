import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-solid';
import { children, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { classes } from '../classes.ts';
import { formatPercent } from '../format.ts';
import { t } from '../languages/index.ts';
import { Link } from './link.tsx';
import { Skeleton } from './skeleton.tsx';
import { Sparkline } from './sparkline.tsx';

export interface StatTileProps {
  label: string;
  value: JSX.Element;
  /**
   * Against the period before, as a share: 0.12 is up 12 %. Null where there is nothing to compare with: a hint that
   * says with what is then left out.
   */
  change?: number | null | undefined;
  /** More is worse: returns, searches without results. */
  lessIsBetter?: boolean;
  hint?: string | undefined;
  history?: readonly number[] | undefined;
  href?: string;
  loading?: boolean;
}

/** One number, which way it goes, and the way to what is behind it. */
export function StatTile(props: StatTileProps) {
  const change = () => props.change ?? null;
  const isFlat = () => Math.abs(change() ?? 0) < 0.0005;
  const isGood = () => change()! > 0 !== (props.lessIsBetter ?? false);
  const words = () =>
    isFlat()
      ? t('chart.same')
      : t(change()! > 0 ? 'chart.up' : 'chart.down', { percent: formatPercent(Math.abs(change()!)) });
  return (
    <div
      class={classes(
        '@container relative min-w-0 rounded-lg bg-surface p-4 shadow-1 ring-1 ring-line transition-shadow swift',
        props.href && 'focus-within:shadow-2 hover:shadow-2',
      )}
    >
      <p class="truncate text-sm text-quiet">
        <Show when={props.href} fallback={props.label}>
          {(href) => (
            <Link href={href()} look="plain" class="after:absolute after:inset-0 after:rounded-lg">
              {props.label}
            </Link>
          )}
        </Show>
      </p>
      <Show
        when={!props.loading}
        fallback={
          <>
            <Skeleton class="mt-2 h-7 w-28" />
            <Skeleton class="mt-2.5 h-4 w-20" />
          </>
        }
      >
        <p class="figures mt-1 truncate text-[length:clamp(1.0625rem,12cqi,1.5rem)] leading-8 font-[620]">
          {props.value}
        </p>
        <div class="mt-1 flex items-end justify-between gap-3">
          <p class="min-h-5 min-w-0 text-sm">
            <Show
              when={change() !== null}
              fallback={
                <Show when={props.change === undefined}>
                  <span class="text-quiet">{props.hint}</span>
                </Show>
              }
            >
              <span
                class={classes(
                  'figures inline-flex items-center gap-0.5 font-medium',
                  isFlat() ? 'text-quiet' : isGood() ? 'text-success-text' : 'text-danger-text',
                )}
              >
                <Dynamic
                  component={isFlat() ? ArrowRight : change()! > 0 ? ArrowUpRight : ArrowDownRight}
                  class="size-3.5"
                  aria-hidden="true"
                />
                <span aria-hidden="true">{formatPercent(Math.abs(change()!))}</span>
                <span class="sr-only">{words()}</span>
              </span>
              <Show when={props.hint}>
                <span class="ml-1.5 text-faint">{props.hint}</span>
              </Show>
            </Show>
          </p>
          <Show when={props.history}>
            {(history) => (
              <Sparkline
                values={history()}
                label={change() === null ? props.label : `${props.label}: ${words()}`}
                tone={change() !== null && !isFlat() && !isGood() ? 'danger' : 'accent'}
                class="flex-none @max-[11rem]:hidden"
              />
            )}
          </Show>
        </div>
      </Show>
    </div>
  );
}

/**
 * So many stand in a row at most that the last row is not left with a crumb: seven are four and three, never five and
 * two.
 */
const mostInRow = (count: number): number =>
  count <= 5 ? Math.max(count, 1) : count % 4 === 0 || count % 4 === 3 ? 4 : 3;

/** Tiles in even rows that fold where it is narrow. */
export function StatTiles(props: { children: JSX.Element }) {
  const tiles = children(() => props.children);
  const most = () => mostInRow(tiles.toArray().length);
  return (
    <div
      class="grid gap-3"
      style={{
        'grid-template-columns': `repeat(auto-fill, minmax(min(100%, max(var(--tile), (100% - ${(most() - 1) * 0.75}rem) / ${most()})), 1fr))`,
      }}
    >
      {tiles()}
    </div>
  );
}
