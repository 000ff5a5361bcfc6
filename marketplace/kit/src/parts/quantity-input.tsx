import { Minus, Plus } from 'lucide-solid';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatNumber, formatQuantity } from '../format.ts';
import { language, t } from '../languages/index.ts';
import { parseDecimal } from '../parse-decimal.ts';
import { controlClass, nakedInputClass } from './field.tsx';

export interface QuantityInputProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  /** Least that can be ordered, and the steps it comes in (pack size). */
  minimum?: number;
  multiple?: number;
  maximum?: number;
  unit?: string;
  size?: 'sm' | 'md';
  disabled?: boolean;
  class?: string;
}

/** The nearest quantity that can be ordered, rounded up: nobody wants fewer than asked for. */
export function orderable(value: number, minimum = 1, multiple = 1, maximum = Number.MAX_SAFE_INTEGER): number {
  const stepped = Math.ceil(Math.max(value, minimum) / multiple) * multiple;
  return stepped > maximum ? Math.max(Math.floor(maximum / multiple) * multiple, minimum) : stepped;
}

/**
 * Buttons and arrow keys go by packs. What is typed is rounded up to a pack on leaving, and the field says that it did.
 */
export function QuantityInput(props: QuantityInputProps) {
  const step = () => props.multiple ?? 1;
  const fit = (value: number) => orderable(value, props.minimum, step(), props.maximum);
  const [text, setText] = createSignal(formatNumber(props.value));
  const [note, setNote] = createSignal('');
  let isTyping = false;
  const told = createMemo(() => props.value);
  // Whoever is typing goes on, whatever comes meanwhile.
  createEffect(
    on([told, language], ([value]) => {
      if (!isTyping) setText(formatNumber(value));
    }),
  );
  const put = (value: number) => {
    isTyping = false;
    setNote('');
    if (value !== props.value) props.onChange(value);
    setText(formatNumber(value));
  };
  /** What the field says. A press counts from there: the page may take a moment to say the same. */
  const stands = createMemo(() => Number(parseDecimal(text(), language()) ?? props.value));
  const leave = () => {
    const typed = stands();
    const fitted = fit(typed);
    put(fitted);
    if (fitted !== typed)
      setNote(t('quantity.rounded', { quantity: formatQuantity(fitted, props.unit), multiple: step() }));
  };
  // Not `disabled`: a field looks disabled as soon as anything in it is, and this one only stands at its end.
  const isLeast = () => props.disabled === true || stands() <= fit(0);
  const isMost = () => props.disabled === true || stands() >= (props.maximum ?? Number.MAX_SAFE_INTEGER);
  const button =
    'grid h-full w-[var(--control)] place-items-center rounded-md text-quiet ring-inset hover:bg-hover hover:text-text aria-disabled:opacity-40 [&_svg]:size-3.5';
  return (
    <span class={classes('inline-block', props.class)}>
      <span class={classes(controlClass, props.size === 'sm' ? 'h-control-sm' : 'h-control', 'w-auto')}>
        <button
          type="button"
          tabIndex={-1}
          class={button}
          aria-disabled={isLeast()}
          aria-label={t('quantity.less')}
          onClick={() => {
            if (!isLeast()) put(fit(stands() - step()));
          }}
        >
          <Minus aria-hidden="true" />
        </button>
        <input
          inputMode="decimal"
          role="spinbutton"
          aria-label={props.label}
          aria-valuenow={props.value}
          aria-valuemin={props.minimum ?? 1}
          aria-valuetext={formatQuantity(props.value, props.unit)}
          disabled={props.disabled}
          autocomplete="off"
          value={text()}
          size={Math.max(text().length, 3)}
          class={classes(nakedInputClass, 'figures h-full w-auto flex-none text-center')}
          onInput={(event) => {
            isTyping = true;
            setText(event.currentTarget.value);
          }}
          onBlur={leave}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp') {
              event.preventDefault();
              put(fit(stands() + step()));
            }
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              put(fit(stands() - step()));
            }
            if (event.key === 'Enter') leave();
          }}
        />
        <button
          type="button"
          tabIndex={-1}
          class={button}
          aria-disabled={isMost()}
          aria-label={t('quantity.more')}
          onClick={() => {
            if (!isMost()) put(fit(stands() + step()));
          }}
        >
          <Plus aria-hidden="true" />
        </button>
      </span>
      <span role="status" class={note() ? 'mt-1 block text-xs text-warning-text' : 'sr-only'}>
        <Show when={note()}>{note()}</Show>
      </span>
    </span>
  );
}
