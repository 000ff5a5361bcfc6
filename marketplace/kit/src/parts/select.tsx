import { Select as Primitive } from '@kobalte/core/select';
import { Check, ChevronDown } from 'lucide-solid';
import { createMemo, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { aboveDialogs } from './above-dialogs.ts';
import { controlClass, type FieldProps } from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}
export interface SelectProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  placeholder?: string | undefined;
  size?: 'sm' | 'md';
}

export const listClass = 'max-h-72 overflow-y-auto p-1 outline-none';
export const popClass =
  'z-60 min-w-[var(--kb-popper-anchor-width)] rounded-lg bg-raised shadow-2 ring-1 ring-line outline-none animate-drop';
export const optionClass =
  'flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-base outline-none data-[highlighted]:bg-hover data-[disabled]:opacity-50 pointer-coarse:min-h-11 [&_svg]:size-4';

const isSame = (before: readonly Option[], now: readonly Option[]) =>
  before.length === now.length &&
  now.every((one, at) => {
    const other = before[at]!;
    return (
      one.value === other.value &&
      one.label === other.label &&
      one.hint === other.hint &&
      one.disabled === other.disabled
    );
  });

/** One of a known list. More than a dozen, or a list that the server knows, is a `Combobox`. */
export function Select(props: SelectProps) {
  // What is read again and says the same is the same list: made anew, an open one lost the press that was going on in
  // it.
  const options = createMemo(() => [...props.options], undefined, { equals: isSame });
  const chosen = () => options().find((option) => option.value === props.value) ?? null;
  return (
    <Primitive<Option>
      options={options()}
      optionValue="value"
      optionTextValue="label"
      optionDisabled={(option) => option.disabled ?? false}
      value={chosen()!}
      onChange={(option) => {
        if (option) props.onChange(option.value);
      }}
      onOpenChange={(open) => {
        if (!open) props.onBlur?.();
      }}
      placeholder={props.placeholder ?? t('form.choose')}
      gutter={4}
      sameWidth={false}
      disabled={props.disabled ?? false}
      required={props.required ?? false}
      validationState={props.error ? 'invalid' : 'valid'}
      class={classes('min-w-0', props.class)}
      {...(props.name ? { name: props.name } : {})}
      itemComponent={(item) => (
        <Primitive.Item item={item.item} class={optionClass}>
          <span class="min-w-0 flex-1">
            <Primitive.ItemLabel class="block truncate">{item.item.rawValue.label}</Primitive.ItemLabel>
            <Show when={item.item.rawValue.hint}>
              <Primitive.ItemDescription class="block truncate text-xs text-faint">
                {item.item.rawValue.hint}
              </Primitive.ItemDescription>
            </Show>
          </span>
          <Primitive.ItemIndicator>
            <Check class="text-accent" aria-hidden="true" />
          </Primitive.ItemIndicator>
        </Primitive.Item>
      )}
    >
      <Primitive.Label class={props.hideLabel ? 'sr-only' : 'mb-1 block text-sm font-medium'}>
        {props.label}
      </Primitive.Label>
      <Primitive.Trigger
        class={classes(
          controlClass,
          props.size === 'sm' ? 'h-control-sm text-sm' : 'h-control',
          'gap-2 px-2.5 text-left ring-focus data-[invalid]:ring-danger',
        )}
      >
        <Primitive.Value<Option> class="min-w-0 flex-1 truncate data-[placeholder-shown]:text-faint">
          {(state) => state.selectedOption()?.label}
        </Primitive.Value>
        <Primitive.Icon class="text-faint">
          <ChevronDown class="size-4" aria-hidden="true" />
        </Primitive.Icon>
      </Primitive.Trigger>
      <Show when={props.hint && !props.error}>
        <Primitive.Description class="mt-1 text-sm text-quiet">{props.hint}</Primitive.Description>
      </Show>
      <Primitive.ErrorMessage class="mt-1 text-sm font-medium text-danger-text">{props.error}</Primitive.ErrorMessage>
      <Primitive.Portal>
        <Primitive.Content {...aboveDialogs} class={popClass}>
          <Primitive.Listbox class={listClass} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive>
  );
}
