import { classes } from '@hansa/kit';
import { For } from 'solid-js';

/** One of a few, all in view, in a single bar: a span of time, a kind. */
export function Segments<Value extends string>(props: {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <div
      role="group"
      aria-label={props.label}
      class="inline-flex h-control items-center gap-0.5 rounded-md bg-sunken p-0.5 ring-1 ring-line ring-inset"
    >
      <For each={props.options}>
        {(option) => (
          <button
            type="button"
            aria-pressed={props.value === option.value}
            onClick={() => props.onChange(option.value)}
            class={classes(
              'h-full rounded-sm px-2.5 text-sm font-medium whitespace-nowrap ring-focus transition-colors swift',
              props.value === option.value
                ? 'bg-surface text-text shadow-1 ring-1 ring-line'
                : 'text-quiet hover:text-text',
            )}
          >
            {option.label}
          </button>
        )}
      </For>
    </div>
  );
}
