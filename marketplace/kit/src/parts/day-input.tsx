import { CalendarDays } from 'lucide-solid';
import { createEffect, createSignal, on } from 'solid-js';
import { classes } from '../classes.ts';
import { formatDate } from '../format.ts';
import { language, t } from '../languages/index.ts';
import { readDay } from '../read-day.ts';
import { createMedia } from '../screen.ts';
import { controlClass, Field, type FieldProps, nakedInputClass } from './field.tsx';

export interface DayInputProps extends FieldProps {
  /** `2026-11-24`; empty: none. */
  value: string;
  onChange: (day: string) => void;
  onBlur?: (() => void) | undefined;
  autofocus?: boolean;
}

/** The reader's own day, whatever it is in UTC. */
const dayHere = (days = 0) => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days)).toISOString().slice(0, 10);
};
const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * A day, shown as the apps show days and typed as the reader's language writes them. A browser's own field follows the
 * browser's language instead, and asks a reader of Vietnamese for month, day, year; of it, only the calendar is used.
 */
export function DayInput(props: DayInputProps) {
  const shown = () => (props.value ? formatDate(props.value) : '');
  const [text, setText] = createSignal(shown());
  const [writing, setWriting] = createSignal(false);
  const [isUnread, setUnread] = createSignal(false);
  const isTouched = createMedia('(pointer: coarse)');
  let field!: HTMLInputElement;
  let calendar!: HTMLInputElement;
  let isTyped = false;
  createEffect(
    on(shown, (next) => {
      if (!writing() && !isUnread()) setText(next);
    }),
  );
  const example = () => formatDate(dayHere(14));
  const put = (day: string) => {
    isTyped = false;
    setUnread(false);
    setText(day ? formatDate(day) : '');
    if (day !== (props.value ?? '')) props.onChange(day);
  };
  function type(typed: string): void {
    isTyped = true;
    setText(typed);
    setUnread(false);
    // Told at once where nothing can follow any more; what is shorter may be on its way to another day.
    const day = /^\d{4}-\d\d-\d\d$|\D\d{4}$/.test(typed.trim()) ? readDay(typed, language(), dayHere()) : null;
    if (day !== null && day !== props.value) props.onChange(day);
    if (typed.trim() === '' && props.value) props.onChange('');
  }
  function settle(): void {
    // Whoever only passed through says nothing: the day may have changed elsewhere meanwhile.
    if (!isTyped) {
      if (!isUnread()) setText(shown());
      return;
    }
    const day = text().trim() === '' ? '' : readDay(text(), language(), dayHere());
    if (day !== null) return put(day);
    isTyped = false;
    setUnread(true);
    if (props.value) props.onChange('');
  }
  function pick(): void {
    // A frame of another origin may not open it, and old browsers cannot: there one types.
    try {
      calendar.showPicker();
    } catch {
      field.focus();
    }
  }
  function hear(event: KeyboardEvent): void {
    if (event.key === 'Enter') settle();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (event.altKey) return pick();
    settle();
    if (!isUnread()) put(props.value ? later(props.value, event.key === 'ArrowUp' ? 1 : -1) : dayHere());
  }
  return (
    <Field {...props} error={isUnread() ? t('form.notADay', { example: example() }) : props.error}>
      {(aria) => (
        <span class={classes(controlClass, 'relative h-control')}>
          <input
            {...aria}
            ref={field}
            type="text"
            inputMode={isTouched() ? 'none' : undefined}
            autocomplete="off"
            autofocus={props.autofocus}
            value={text()}
            placeholder={props.hideLabel ? props.label : t('form.dayOrder')}
            onFocus={() => setWriting(true)}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={hear}
            onClick={() => {
              if (isTouched()) pick();
            }}
            onBlur={() => {
              setWriting(false);
              settle();
              props.onBlur?.();
            }}
            class={classes(nakedInputClass, 'figures h-full pl-2.5')}
          />
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            disabled={props.disabled}
            value={props.value ?? ''}
            class="pointer-events-none absolute inset-0 opacity-0"
            onChange={(event) => {
              put(event.currentTarget.value);
              field.focus();
            }}
          />
          <button
            type="button"
            disabled={props.disabled}
            aria-label={t('form.chooseDay', { field: props.label })}
            class="mr-1 grid size-7 flex-none place-items-center rounded-sm text-faint ring-focus hover:text-text print:hidden"
            onClick={pick}
          >
            <CalendarDays class="size-4" aria-hidden="true" />
          </button>
        </span>
      )}
    </Field>
  );
}
