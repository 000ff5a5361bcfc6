import { ChartNoAxesColumn, Table2 } from 'lucide-solid';
import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import { afterPaint } from '../after-paint.ts';
import { classes } from '../classes.ts';
import { makeImport } from '../import-again.ts';
import { language, t } from '../languages/index.ts';
import { paint } from '../look.ts';
import { nextPaint } from '../next-paint.ts';
import { EmptyState } from './empty-state.tsx';
import { IconButton } from './icon-button.tsx';

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** 1 to 6, by default its place. */
  readonly color?: number;
}
export interface ChartProps {
  /** What it shows, for those who do not see it: "Orders by month". */
  label: string;
  kind: 'line' | 'bar' | 'stacked';
  /** One a point, as they are to be read: months, sellers. */
  labels: readonly string[];
  series: readonly Series[];
  /** Whole values, in tooltip and table. */
  format: (value: number) => string;
  /** Short values, on the axis. */
  formatShort?: (value: number) => string;
  height?: number;
}

/** A picture, and behind a button the table it is made of. uPlot is fetched when the first page with a chart stands. */
export function Chart(props: ChartProps) {
  const [asTable, setAsTable] = createSignal(false);
  const isEmpty = () => props.series.every((series) => series.values.every((value) => value === null || value === 0));
  const colorOf = (index: number) => `var(--chart-${(((props.series[index]?.color ?? index + 1) - 1) % 6) + 1})`;
  return (
    <figure class="min-w-0">
      <figcaption class="mb-2 flex items-center justify-between gap-4">
        <ul class="flex flex-wrap gap-x-4 gap-y-1 text-sm text-quiet">
          <Show when={props.series.length > 1} fallback={<li class="sr-only">{props.label}</li>}>
            <For each={props.series}>
              {(series, index) => (
                <li class="flex items-center gap-1.5">
                  <span class="size-2.5 rounded-sm" style={{ background: colorOf(index()) }} aria-hidden="true" />
                  {series.name}
                </li>
              )}
            </For>
          </Show>
        </ul>
        <IconButton
          size="sm"
          label={asTable() ? t('chart.showChart') : t('chart.showTable')}
          pressed={asTable()}
          onClick={() => setAsTable(!asTable())}
        >
          <Show when={asTable()} fallback={<Table2 aria-hidden="true" />}>
            <ChartNoAxesColumn aria-hidden="true" />
          </Show>
        </IconButton>
      </figcaption>
      <Show when={!isEmpty()} fallback={<EmptyState compact title={t('chart.nothing')} icon={ChartNoAxesColumn} />}>
        <Show when={asTable()} fallback={<Picture {...props} />}>
          <ChartTable {...props} />
        </Show>
      </Show>
    </figure>
  );
}

/**
 * Only the first chart of a visit waits for its code. Each waits for the frame in which its page appears: drawing it is
 * what a reader would wait for, and its place is kept.
 */
const importDrawing = makeImport(() => import('./draw-chart.ts'));
let code: ReturnType<typeof importDrawing> | null = null;
const drawing = () =>
  (code ??= afterPaint()
    .then(importDrawing)
    .catch((error: unknown) => {
      code = null;
      throw error;
    }));

function Picture(props: ChartProps) {
  let host!: HTMLDivElement;
  const height = () => props.height ?? 240;
  onMount(() => {
    let drawn: { destroy: () => void; resize: (width: number) => void } | undefined;
    let isGone = false;
    // Redrawn whole on change: a chart here has at most some hundred points.
    createEffect(
      on([() => props.series, () => props.labels, () => props.kind, paint, language], () => {
        void Promise.all([drawing(), nextPaint()]).then(([{ drawChart }]) => {
          if (isGone) return;
          drawn?.destroy();
          drawn = drawChart(host, { ...props, height: height() });
        });
      }),
    );
    const watch = new ResizeObserver(([entry]) => drawn?.resize(entry!.contentRect.width));
    watch.observe(host);
    onCleanup(() => {
      isGone = true;
      watch.disconnect();
      drawn?.destroy();
    });
  });
  // Clipped, because a window that gets narrower is a moment ahead of its canvas.
  return (
    <div
      ref={host}
      role="img"
      aria-label={`${props.label}. ${props.series.map((series) => `${series.name}: ${props.format(series.values.at(-1) ?? 0)} (${props.labels.at(-1) ?? ''})`).join('; ')}`}
      class="relative w-full overflow-x-clip"
      style={{ height: `${height()}px` }}
    />
  );
}

function ChartTable(props: ChartProps) {
  return (
    <div
      class="overflow-auto rounded-md ring-1 ring-line"
      style={{ 'max-height': `${props.height ?? 240}px` }}
      tabIndex={0}
      role="group"
      aria-label={props.label}
    >
      <table class="w-full text-sm">
        <thead class="sticky top-0 bg-sunken text-xs text-quiet">
          <tr>
            <th class="px-3 py-2 text-left font-medium">
              <span class="sr-only">{props.label}</span>
            </th>
            <For each={props.series}>{(series) => <th class="px-3 py-2 text-right font-medium">{series.name}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.labels}>
            {(label, row) => (
              <tr class="border-t border-line-soft">
                <th class="px-3 py-1.5 text-left font-normal">{label}</th>
                <For each={props.series}>
                  {(series) => (
                    <td
                      class={classes('figures px-3 py-1.5 text-right', series.values[row()] === null && 'text-faint')}
                    >
                      {series.values[row()] === null ? '–' : props.format(series.values[row()]!)}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

type Kindless = Omit<ChartProps, 'kind'>;
export const LineChart = (props: Kindless) => <Chart {...props} kind="line" />;
export const BarChart = (props: Kindless) => <Chart {...props} kind="bar" />;
/** Parts of a whole over time. */
export const StackedChart = (props: Kindless) => <Chart {...props} kind="stacked" />;
