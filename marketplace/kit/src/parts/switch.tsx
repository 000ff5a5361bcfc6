import { classes } from '../classes.ts';

/** On or off, at once, without a save button. */
export function Switch(props: {
  label: string;
  hideLabel?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  class?: string;
}) {
  return (
    <label class={classes('inline-flex items-center gap-2.5 text-base', props.disabled && 'opacity-60', props.class)}>
      <span class="relative inline-block h-5 w-9 flex-none">
        <input
          type="checkbox"
          role="switch"
          checked={props.checked}
          disabled={props.disabled}
          aria-label={props.hideLabel ? props.label : undefined}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
          class="peer absolute inset-0 appearance-none rounded-full bg-line-control ring-focus transition-colors swift checked:bg-accent"
        />
        <span
          class="pointer-events-none absolute top-0.5 left-0.5 size-4 rounded-full bg-surface shadow-1 transition-transform swift peer-checked:translate-x-4"
          aria-hidden="true"
        />
      </span>
      <span class={props.hideLabel ? 'sr-only' : ''}>{props.label}</span>
    </label>
  );
}
