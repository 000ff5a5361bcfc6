import { Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatPercent } from '../format.ts';

/**
 * How much is done, or used. Without `share` it runs without an end in sight. `limit` colors it as it nears the end.
 */
export function ProgressBar(props: {
  label: string;
  share: number | null;
  value?: string;
  limit?: boolean;
  hideLabel?: boolean;
  class?: string;
}) {
  const tone = () =>
    !props.limit || props.share === null || props.share < 0.8
      ? 'bg-accent'
      : props.share < 1
        ? 'bg-warning'
        : 'bg-danger';
  const percent = () => Math.min(Math.max(props.share ?? 0, 0), 1) * 100;
  return (
    <div class={props.class}>
      <div class={classes('mb-1.5 flex justify-between gap-4 text-sm', props.hideLabel && 'sr-only')}>
        <span class="font-medium">{props.label}</span>
        <span class="figures text-quiet">
          {props.value ?? (props.share === null ? '' : formatPercent(props.share, undefined, 0))}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={props.label}
        aria-valuenow={props.share === null ? undefined : Math.round(percent())}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={props.value}
        class="h-1.5 overflow-hidden rounded-full bg-pressed"
      >
        <Show when={props.share !== null} fallback={<div class="h-full w-1/3 animate-sheen rounded-full bg-accent" />}>
          <div
            class={classes('h-full rounded-full transition-[width] duration-300', tone())}
            style={{ width: `${percent()}%` }}
          />
        </Show>
      </div>
    </div>
  );
}
