import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { FieldNote } from './field.tsx';

export interface RadioOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly after?: JSX.Element;
  readonly disabled?: boolean;
}
export interface RadioGroupProps {
  label: string;
  hideLabel?: boolean;
  options: readonly RadioOption[];
  value: string | null;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  name?: string | undefined;
  columns?: boolean;
}

/** A choice of few, all in view, each in a box of its own: delivery, payment, plan. */
export function RadioGroup(props: RadioGroupProps) {
  const id = createUniqueId();
  return (
    <fieldset aria-describedby={props.hint || props.error ? id : undefined} class="min-w-0">
      <legend class={props.hideLabel ? 'sr-only' : 'mb-1.5 text-sm font-medium'}>{props.label}</legend>
      <div class={classes('grid gap-2', props.columns && 'sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]')}>
        <For each={props.options}>
          {(option) => (
            <label class="flex items-start gap-3 rounded-md bg-surface px-3 py-2.5 ring-1 ring-line ring-inset transition-[background-color,box-shadow] swift hover:ring-line-control has-checked:bg-accent-soft has-checked:ring-accent has-disabled:opacity-60 has-focus-visible:outline-2 has-focus-visible:outline-offset-2">
              <input
                type="radio"
                name={props.name ?? id}
                value={option.value}
                checked={props.value === option.value}
                disabled={option.disabled}
                onChange={() => props.onChange(option.value)}
                class="mt-[0.2em] size-4 flex-none appearance-none rounded-full bg-surface ring-[1.5px] ring-line-control ring-inset outline-none checked:bg-accent checked:shadow-[inset_0_0_0_4px_var(--surface)] checked:ring-accent"
              />
              <span class="min-w-0 flex-1">
                <span class="block font-medium">{option.label}</span>
                <Show when={option.hint}>
                  <span class="block text-sm text-quiet">{option.hint}</span>
                </Show>
              </span>
              <Show when={option.after}>
                <span class="figures text-right">{option.after}</span>
              </Show>
            </label>
          )}
        </For>
      </div>
      <FieldNote id={id} hint={props.hint} error={props.error} />
    </fieldset>
  );
}
