import { formatMoney, formatPercent } from '@hansa/kit';
import { For } from 'solid-js';
import { t } from '../../languages/index.ts';

export interface FlowTarget {
  readonly label: string;
  readonly minor: number;
  readonly isSeller: boolean;
}

const width = 640;
const gap = 10;
const bar = 10;
const least = 4;

/**
 * The buyer's debt at the left, where it goes at the right, each band as wide as its amount. The sum stands below in
 * figures.
 */
export function MoneyFlow(props: {
  from: string;
  currency: string;
  debtMinor: number;
  targets: readonly FlowTarget[];
}) {
  const height = () => Math.max(150, props.targets.length * 46);
  const inner = () => height() - gap * Math.max(props.targets.length - 1, 0);
  const bands = () => {
    let left = 0;
    let right = 0;
    const positive = props.targets.filter((target) => target.minor > 0);
    const whole = positive.reduce((sum, target) => sum + target.minor, 0) || 1;
    return positive.map((target, index) => {
      const size = Math.max((target.minor / whole) * inner(), least);
      const band = { ...target, index, size, left, right, share: target.minor / whole };
      left += size;
      right += size + gap;
      return band;
    });
  };
  const leftSize = () => bands().reduce((sum, band) => sum + band.size, 0);
  const lift = () => (height() - leftSize()) / 2;
  const money = (minor: number) => formatMoney({ minor, currency: props.currency });
  const said = () =>
    t('order.flow', {
      from: `${props.from} ${money(props.debtMinor)}`,
      parts: props.targets.map((target) => `${target.label} ${money(target.minor)}`).join('; '),
    });
  return (
    <svg
      role="img"
      aria-label={said()}
      viewBox={`0 0 ${width} ${height()}`}
      class="max-h-[22rem] w-full overflow-visible max-sm:hidden"
    >
      <rect
        x="0"
        y={lift()}
        width={bar}
        height={leftSize()}
        rx="3"
        fill="var(--text-faint, currentColor)"
        class="text-faint"
      />
      <text x={bar + 8} y={lift() + 16} class="fill-text text-[13px] font-semibold">
        {props.from}
      </text>
      <text x={bar + 8} y={lift() + 33} class="figures fill-quiet text-[12px]">
        {money(props.debtMinor)}
      </text>
      <For each={bands()}>
        {(band) => {
          const y = () => lift() + band.left;
          const start = bar;
          const end = width * 0.6;
          const middle = (start + end) / 2;
          const color = `var(--chart-${(band.index % 6) + 1})`;
          return (
            <g>
              <path
                d={`M${start} ${y()}C${middle} ${y()} ${middle} ${band.right} ${end} ${band.right}V${band.right + band.size}C${middle} ${band.right + band.size} ${middle} ${y() + band.size} ${start} ${y() + band.size}Z`}
                fill={color}
                opacity="0.22"
              />
              <rect x={end} y={band.right} width={bar} height={band.size} rx="2" fill={color} />
              <text
                x={end + bar + 8}
                y={band.right + band.size / 2 + (band.size > 30 ? -2 : 4)}
                class="fill-text text-[13px]"
              >
                {band.label}
                <tspan
                  class="figures fill-quiet"
                  {...(band.size > 30 ? { x: end + bar + 8, dy: 17 } : { dx: 8 })}
                >{`${money(band.minor)} · ${formatPercent(band.share)}`}</tspan>
              </text>
            </g>
          );
        }}
      </For>
    </svg>
  );
}
