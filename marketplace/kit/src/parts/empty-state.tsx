import { type Component, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { classes } from '../classes.ts';

export interface EmptyStateProps {
  /** What is not here: "No price lists yet". */
  title: string;
  /** Why one would want it, or how it comes to be. */
  text?: string;
  icon?: Component<{ class?: string }>;
  /** What to do about it. */
  action?: JSX.Element;
  compact?: boolean;
}

/** Nothing to show is a place to start from. The courses of brick behind the icon are the house's own pattern. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <div class={classes('flex flex-col items-center text-center', props.compact ? 'px-4 py-8' : 'px-6 py-14')}>
      <Show when={props.icon}>
        {(icon) => (
          <div class="relative mb-4 grid h-16 w-28 place-items-center overflow-hidden [mask-image:radial-gradient(ellipse_closest-side,black_35%,transparent)]">
            <svg class="absolute inset-0 size-full stroke-line" fill="none" aria-hidden="true">
              <pattern id="courses" width="24" height="16" patternUnits="userSpaceOnUse">
                <path d="M0 .5h24M0 8.5h24M6 .5v8M18 8.5v8" />
              </pattern>
              <rect width="100%" height="100%" fill="url(#courses)" stroke="none" />
            </svg>
            <span class="relative grid size-11 place-items-center rounded-lg bg-surface text-accent-text shadow-1 ring-1 ring-line">
              <Dynamic component={icon()} class="size-5" />
            </span>
          </div>
        )}
      </Show>
      <p class="text-md font-semibold">{props.title}</p>
      <Show when={props.text}>
        <p class="mt-1 max-w-[46ch] text-base text-quiet">{props.text}</p>
      </Show>
      <Show when={props.action}>
        <div class="mt-4 flex flex-wrap justify-center gap-2">{props.action}</div>
      </Show>
    </div>
  );
}
