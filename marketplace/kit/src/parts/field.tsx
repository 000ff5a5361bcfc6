import { createUniqueId, type JSX, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';

/** What every input takes. */
export interface FieldProps {
  label: string;
  /** The label stays for screen readers only: where a column head or an icon already says it. */
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
  class?: string | undefined;
}
export interface FieldAria {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
  disabled: boolean | undefined;
  name: string | undefined;
}

/** Label above, input, then the error or else the hint, tied together for screen readers. */
export function Field(props: FieldProps & { children: (aria: FieldAria) => JSX.Element }) {
  const id = createUniqueId();
  const aria: FieldAria = {
    id,
    get 'aria-describedby'() {
      return props.error || props.hint ? `${id}-note` : undefined;
    },
    get 'aria-invalid'() {
      return props.error ? true : undefined;
    },
    get 'aria-required'() {
      return props.required ? true : undefined;
    },
    get disabled() {
      return props.disabled;
    },
    get name() {
      return props.name;
    },
  };
  return (
    <div class={classes('min-w-0', props.class)}>
      <label
        for={id}
        class={classes(props.hideLabel ? 'sr-only' : 'mb-1 flex items-baseline gap-1.5 text-sm font-medium')}
      >
        {props.label}
        <Show when={props.required === false && !props.hideLabel}>
          <span class="text-xs font-normal text-faint">{t('form.optional')}</span>
        </Show>
      </label>
      {props.children(aria)}
      <FieldNote id={`${id}-note`} hint={props.hint} error={props.error} />
    </div>
  );
}

export function FieldNote(props: { id: string; hint?: string | undefined; error?: string | undefined }) {
  return (
    <Show when={props.error || props.hint}>
      <p id={props.id} class={classes('mt-1 text-sm', props.error ? 'font-medium text-danger-text' : 'text-quiet')}>
        {props.error || props.hint}
      </p>
    </Show>
  );
}

/** The frame of a control: shared by inputs, selects and pickers, so that they line up. */
export const controlClass =
  'flex w-full min-w-0 items-center rounded-md bg-surface text-base shadow-1 ring-1 ring-line-control/70 ring-inset transition-shadow swift hover:ring-line-control focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus has-[[aria-invalid]]:ring-danger has-[:disabled]:bg-sunken has-[:disabled]:opacity-70 has-[:disabled]:shadow-none';
export const nakedInputClass = 'min-w-0 flex-1 bg-transparent outline-none disabled:cursor-not-allowed';
