import { createEffect, createUniqueId, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { FieldNote } from './field.tsx';

export interface CheckboxProps {
  label: string;
  hideLabel?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
  some?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
  class?: string;
}

/** A native checkbox in our clothes; `some` is the dash of a partly chosen list. */
export function Checkbox(props: CheckboxProps) {
  const id = createUniqueId();
  let box!: HTMLInputElement;
  createEffect(() => {
    box.indeterminate = props.some ?? false;
  });
  return (
    <div class={classes('min-w-0', props.class)}>
      <label class={classes('inline-flex items-start gap-2.5 text-base', props.disabled && 'opacity-60')}>
        <span class="relative mt-[0.19em] grid size-4 flex-none place-items-center">
          <input
            ref={box}
            type="checkbox"
            name={props.name}
            checked={props.checked}
            disabled={props.disabled}
            aria-label={props.hideLabel ? props.label : undefined}
            aria-describedby={props.hint || props.error ? id : undefined}
            aria-invalid={props.error ? true : undefined}
            onChange={(event) => props.onChange(event.currentTarget.checked)}
            class="peer absolute inset-0 appearance-none rounded-sm bg-surface ring-[1.5px] ring-line-control ring-inset ring-focus transition-colors swift checked:bg-accent checked:ring-accent indeterminate:bg-accent indeterminate:ring-accent aria-invalid:ring-danger"
          />
          <svg
            viewBox="0 0 16 16"
            class="pointer-events-none relative size-4 fill-none stroke-on-accent stroke-2 opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-100"
            aria-hidden="true"
          >
            <Show
              when={props.some}
              fallback={<path d="m4 8.4 2.6 2.6L12 5.4" stroke-linecap="round" stroke-linejoin="round" />}
            >
              <path d="M4.5 8h7" stroke-linecap="round" />
            </Show>
          </svg>
        </span>
        <Show when={!props.hideLabel}>
          <span>{props.label}</span>
        </Show>
      </label>
      <div class="pl-6.5">
        <FieldNote id={id} hint={props.hint} error={props.error} />
      </div>
    </div>
  );
}
