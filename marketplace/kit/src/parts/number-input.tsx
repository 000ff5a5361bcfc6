import { createEffect, createSignal, on, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatNumber } from '../format.ts';
import { language } from '../languages/index.ts';
import { parseDecimal } from '../parse-decimal.ts';
import { controlClass, Field, type FieldProps, nakedInputClass } from './field.tsx';

export interface DecimalInputProps extends FieldProps {
  /**
   * Plain decimal text (`4.35`), null when empty. Text, because prices have up to six decimals and floating point does
   * not.
   */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: (() => void) | undefined;
  before?: string | undefined;
  after?: string | undefined;
  placeholder?: string;
  decimals?: number;
  align?: 'start' | 'end';
}

/**
 * A number written the reader's way and kept exactly. While it is no number the field says so and keeps the last good
 * value.
 */
export function DecimalInput(props: DecimalInputProps) {
  const shown = () =>
    props.value === null || props.value === undefined ? '' : formatNumber(props.value, language(), props.decimals ?? 6);
  const [text, setText] = createSignal(shown());
  const [writing, setWriting] = createSignal(false);
  createEffect(
    on(shown, (next) => {
      if (!writing()) setText(next);
    }),
  );
  const read = (typed: string) => {
    setText(typed);
    if (typed.trim() === '') return props.onChange(null);
    const decimal = parseDecimal(typed, language());
    if (decimal !== null && (decimal.split('.')[1]?.length ?? 0) <= (props.decimals ?? 6)) props.onChange(decimal);
  };
  return (
    <Field {...props}>
      {(aria) => (
        <span class={classes(controlClass, 'h-control')}>
          <Show when={props.before}>
            <span class="pl-2.5 text-faint">{props.before}</span>
          </Show>
          <input
            {...aria}
            inputMode="decimal"
            autocomplete="off"
            value={text()}
            placeholder={props.placeholder}
            onFocus={() => setWriting(true)}
            onInput={(event) => read(event.currentTarget.value)}
            onBlur={() => {
              setWriting(false);
              setText(shown());
              props.onBlur?.();
            }}
            class={classes(nakedInputClass, 'figures h-full px-2.5', (props.align ?? 'end') === 'end' && 'text-right')}
          />
          <Show when={props.after}>
            <span class="pr-2.5 text-sm text-faint">{props.after}</span>
          </Show>
        </span>
      )}
    </Field>
  );
}

export interface NumberInputProps extends Omit<DecimalInputProps, 'value' | 'onChange'> {
  value: number | null;
  onChange: (value: number | null) => void;
}

/** For counts, days and per cents, where a number is exact enough. */
export function NumberInput(props: NumberInputProps) {
  return (
    <DecimalInput
      {...props}
      decimals={props.decimals ?? 0}
      value={props.value === null || props.value === undefined ? null : String(props.value)}
      onChange={(value) => props.onChange(value === null ? null : Number(value))}
    />
  );
}
