import { Search, X } from 'lucide-solid';
import { type JSX, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { controlClass, Field, type FieldProps, nakedInputClass } from './field.tsx';

export interface TextInputProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  type?: 'text' | 'email' | 'tel' | 'url';
  placeholder?: string;
  autocomplete?: string;
  autofocus?: boolean;
  /** Part numbers and codes, in the code face. */
  mono?: boolean;
  before?: JSX.Element;
  after?: JSX.Element;
  maxLength?: number;
}

export function TextInput(props: TextInputProps) {
  return (
    <Field {...props}>
      {(aria) => (
        <span class={classes(controlClass, 'h-control')}>
          <Show when={props.before}>
            <span class="pl-2.5 text-faint [&_svg]:size-4">{props.before}</span>
          </Show>
          <input
            {...aria}
            type={props.type ?? 'text'}
            value={props.value ?? ''}
            placeholder={props.placeholder}
            autocomplete={props.autocomplete}
            autofocus={props.autofocus}
            maxLength={props.maxLength}
            onInput={(event) => props.onChange(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
            class={classes(nakedInputClass, 'h-full px-2.5', props.mono && 'font-mono text-[0.95em]')}
          />
          <Show when={props.after}>
            <span class="pr-1 text-faint">{props.after}</span>
          </Show>
        </span>
      )}
    </Field>
  );
}

export interface SearchInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  onEnter?: () => void;
  size?: 'md' | 'lg';
  class?: string;
  ref?: (input: HTMLInputElement) => void;
}

/** Narrows what is below as one types; Escape empties it. */
export function SearchInput(props: SearchInputProps) {
  return (
    <span
      class={classes(controlClass, props.size === 'lg' ? 'h-11 text-md' : 'h-control', props.class)}
      role={props.size === 'lg' ? 'search' : undefined}
    >
      <Search class="ml-2.5 size-4 text-faint" aria-hidden="true" />
      <input
        ref={(input) => props.ref?.(input)}
        type="search"
        value={props.value}
        placeholder={props.placeholder ?? props.label}
        aria-label={props.label}
        autocomplete="off"
        spellcheck={false}
        class={classes(nakedInputClass, 'h-full px-2')}
        onInput={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') props.onEnter?.();
          if (event.key === 'Escape' && props.value !== '') {
            event.stopPropagation();
            props.onChange('');
          }
        }}
      />
      <Show when={props.value !== ''}>
        <button
          type="button"
          class="mr-1 grid size-7 place-items-center rounded-sm text-faint ring-focus hover:text-text"
          aria-label={t('action.clear')}
          onClick={() => props.onChange('')}
        >
          <X class="size-4" aria-hidden="true" />
        </button>
      </Show>
    </span>
  );
}
