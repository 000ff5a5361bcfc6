import 'uplot/dist/uPlot.min.css';
import uPlot from 'uplot';
import type { ChartProps } from './chart.tsx';

type Drawn = { destroy: () => void; resize: (width: number) => void };

/** A canvas knows no CSS variables: colors are read from where it stands, in the theme of now. */
function colorsOf(host: HTMLElement): (name: string) => string {
  const read = new Map<string, string>();
  for (const name of [
    'chart-1',
    'chart-2',
    'chart-3',
    'chart-4',
    'chart-5',
    'chart-6',
    'line-soft',
    'text-faint',
    'surface',
  ]) {
    // A probe of its own for each: one that changes its color may be asked while it still fades from the last.
    const probe = host.appendChild(document.createElement('span'));
    probe.style.cssText = `transition: none; color: var(--${name})`;
    read.set(name, getComputedStyle(probe).color);
    probe.remove();
  }
  return (name) => read.get(name) ?? 'currentColor';
}

/** Stacked series are drawn as sums, the last one lowest. */
function stacked(series: ChartProps['series']): (number | null)[][] {
  const sums: number[] = [];
  return series.map((one) => one.values.map((value, index) => (sums[index] = (sums[index] ?? 0) + (value ?? 0))));
}

export function drawChart(host: HTMLElement, chart: ChartProps & { height: number }): Drawn {
  const color = colorsOf(host);
  const series = chart.kind === 'stacked' ? [...chart.series].reverse() : chart.series;
  const values = chart.kind === 'stacked' ? stacked(series).reverse() : series.map((one) => [...one.values]);
  const ordered = chart.kind === 'stacked' ? chart.series : series;
  const colorOf = (index: number) => color(`chart-${(((ordered[index]?.color ?? index + 1) - 1) % 6) + 1}`);
  const font = `11px ${getComputedStyle(host).fontFamily}`;
  const isBars = chart.kind !== 'line';
  const axis = { stroke: color('text-faint'), font, ticks: { show: false }, gap: 6 };
  const tip = makeTip(host);
  const groups = chart.kind === 'bar' ? ordered.length : 1;
  const width = host.clientWidth || 400;
  const everyOf = (room: number) => Math.max(1, Math.ceil(chart.labels.length / Math.max(Math.floor(room / 64), 1)));

  const plot = new uPlot(
    {
      width,
      height: chart.height,
      padding: [10, 6, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        points: { show: !isBars, size: 7, fill: (_, index) => colorOf(index - 1) },
        drag: { x: false, y: false },
      },
      scales: {
        x: {
          time: false,
          range: () => (isBars ? [-0.5, chart.labels.length - 0.5] : [0, Math.max(chart.labels.length - 1, 1)]),
        },
        y: { range: (_, least, most) => [Math.min(least ?? 0, 0), (most || 1) * 1.06] },
      },
      axes: [
        {
          ...axis,
          size: 28,
          grid: { show: false },
          splits: (plotted) => {
            const every = everyOf(plotted.bbox.width / devicePixelRatio);
            return chart.labels.map((_, index) => index).filter((index) => index % every === 0);
          },
          values: (_, splits) => splits.map((index) => chart.labels[index] ?? ''),
        },
        {
          ...axis,
          size: 54,
          grid: { stroke: color('line-soft'), width: 1 },
          values: (_, splits) => splits.map((value) => (chart.formatShort ?? chart.format)(value)),
        },
      ],
      series: [
        {},
        ...ordered.map(
          (one, index): uPlot.Series => ({
            label: one.name,
            stroke: isBars ? 'transparent' : colorOf(index),
            width: isBars ? 0 : 2,
            points: { show: false },
            ...(isBars
              ? { fill: colorOf(index), paths: barsFor(index, groups) }
              : chart.series.length === 1
                ? { fill: colorOf(index).replace(/^(\w+\(.*)\)$/, '$1 / 0.1)') }
                : {}),
            ...(isBars ? {} : { paths: uPlot.paths.spline!() }),
          }),
        ),
      ],
      hooks: {
        setCursor: [
          (plotted) => {
            const index = plotted.cursor.idx;
            if (index === null || index === undefined || (plotted.cursor.left ?? -1) < 0) {
              tip.hide();
              return;
            }
            tip.show(
              plotted.valToPos(index, 'x') + plotted.over.offsetLeft,
              chart.labels[index] ?? '',
              ordered.map((one, at) => ({
                name: one.name,
                color: colorOf(at),
                text:
                  one.values[index] === null || one.values[index] === undefined ? '–' : chart.format(one.values[index]),
              })),
            );
          },
        ],
      },
    },
    [chart.labels.map((_, index) => index), ...values] as uPlot.AlignedData,
    host,
  );

  return {
    destroy: () => {
      plot.destroy();
      tip.remove();
    },
    resize: (next) => {
      if (next > 0) plot.setSize({ width: next, height: chart.height });
    },
  };
}

/** Bars side by side for several series; for stacked ones all in the same place, the greater sums behind. */
function barsFor(index: number, groups: number): uPlot.Series.PathBuilder {
  if (groups === 1) return uPlot.paths.bars!({ size: [0.62, 44], radius: 0.12 });
  const share = 0.72 / groups;
  return (plot, seriesIndex, from, to) =>
    uPlot.paths.bars!({
      size: [share * 0.9, 32],
      radius: 0.12,
      align: 0,
      disp: {
        x0: { unit: 1, values: (self) => (self.data[0] as number[]).map((x) => x - 0.36 + share * (index + 0.05)) },
        size: { unit: 1, values: (self) => (self.data[0] as number[]).map(() => share * 0.9) },
      },
    })(plot, seriesIndex, from, to);
}

interface TipLine {
  readonly name: string;
  readonly color: string;
  readonly text: string;
}

function makeTip(host: HTMLElement) {
  const box = host.appendChild(document.createElement('div'));
  box.className =
    'figures pointer-events-none absolute top-2 z-10 min-w-32 rounded-md bg-raised px-2.5 py-2 text-xs shadow-2 ring-1 ring-line';
  box.hidden = true;
  const line = (one: TipLine) => {
    const row = document.createElement('div');
    row.className = 'flex items-center gap-2 whitespace-nowrap';
    const mark = Object.assign(document.createElement('span'), { className: 'size-2 rounded-sm' });
    mark.style.background = one.color;
    row.append(
      mark,
      Object.assign(document.createElement('span'), { className: 'text-quiet flex-1', textContent: one.name }),
      Object.assign(document.createElement('span'), { className: 'font-medium', textContent: one.text }),
    );
    return row;
  };
  return {
    hide: () => {
      box.hidden = true;
    },
    remove: () => box.remove(),
    show: (left: number, title: string, lines: readonly TipLine[]) => {
      box.replaceChildren(
        Object.assign(document.createElement('p'), { className: 'mb-1 font-semibold', textContent: title }),
        ...lines.map(line),
      );
      box.hidden = false;
      const isRight = left > host.clientWidth / 2;
      box.style.left = `${isRight ? left - box.offsetWidth - 12 : left + 12}px`;
    },
  };
}
