import { Show } from 'solid-js';
import { classes } from '../classes.ts';

/** The shape of a number over time, in the height of a line of text. What it means stands beside it in words. */
export function Sparkline(props: {
  values: readonly number[];
  label: string;
  tone?: 'accent' | 'neutral' | 'danger';
  class?: string;
}) {
  const width = 100;
  const height = 28;
  const points = () => {
    const least = Math.min(...props.values);
    const span = Math.max(...props.values) - least || 1;
    return props.values.map(
      (value, index) =>
        [
          (index / Math.max(props.values.length - 1, 1)) * width,
          height - 3 - ((value - least) / span) * (height - 6),
        ] as const,
    );
  };
  const line = () =>
    points()
      .map(([x, y], index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join('');
  const color = () =>
    ({ accent: 'text-chart-1', neutral: 'text-faint', danger: 'text-danger' })[props.tone ?? 'accent'];
  return (
    <Show when={props.values.length > 1}>
      <svg
        role="img"
        aria-label={props.label}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        class={classes('h-7 w-24 overflow-visible', color(), props.class)}
      >
        <path d={`${line()}L${width} ${height}L0 ${height}z`} fill="currentColor" opacity="0.1" />
        <path
          d={line()}
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linejoin="round"
          stroke-linecap="round"
          vector-effect="non-scaling-stroke"
        />
      </svg>
    </Show>
  );
}
