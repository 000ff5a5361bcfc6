import { type JSX, Show } from 'solid-js';
import { classes } from '../classes.ts';
import type { FormOf } from '../create-form.ts';
import { t } from '../languages/index.ts';
import { Button } from './button.tsx';
import { Failure } from './failure.tsx';

export interface FormProps {
  form: FormOf;
  children: JSX.Element;
  /** The verb on the button. */
  action: string;
  danger?: boolean;
  onCancel?: (() => void) | undefined;
  /** The buttons stand elsewhere (a dialog's foot). */
  bare?: boolean;
  class?: string;
}

/** Fields one under another, what went wrong, then the button. Enter sends. */
export function Form(props: FormProps) {
  return (
    <form
      ref={(element) => props.form.ref(element)}
      onSubmit={(event) => void props.form.submit(event)}
      noValidate
      class={classes('grid gap-4', props.class)}
    >
      {props.children}
      <Show when={props.form.failure()}>{(error) => <Failure error={error()} />}</Show>
      <Show when={!props.bare}>
        <div class="flex flex-wrap items-center gap-2 pt-1 max-sm:[&>*]:flex-1">
          <Button type="submit" kind={props.danger ? 'danger' : 'primary'} busy={props.form.busy()}>
            {props.action}
          </Button>
          <Show when={props.onCancel}>
            {(cancel) => (
              <Button kind="quiet" onClick={() => cancel()()}>
                {t('action.cancel')}
              </Button>
            )}
          </Show>
        </div>
      </Show>
    </form>
  );
}

/** Fields side by side where there is room. */
export function FieldRow(props: { children: JSX.Element; columns?: 2 | 3 | 4 }) {
  const columns = { 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3', 4: 'sm:grid-cols-2 lg:grid-cols-4' };
  return <div class={classes('grid items-start gap-4', columns[props.columns ?? 2])}>{props.children}</div>;
}

/** Fields that belong together, under a name. */
export function FieldGroup(props: { title: string; hint?: string; children: JSX.Element }) {
  return (
    <fieldset class="grid gap-4 border-t border-line-soft pt-4">
      <legend class="float-left mb-3 w-full">
        <span class="block text-md font-semibold">{props.title}</span>
        <Show when={props.hint}>
          <span class="block text-sm text-quiet">{props.hint}</span>
        </Show>
      </legend>
      <div class="clear-both grid gap-4">{props.children}</div>
    </fieldset>
  );
}
