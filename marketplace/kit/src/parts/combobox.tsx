import { Combobox as Primitive } from '@kobalte/core/combobox';
import { Check, ChevronsUpDown } from 'lucide-solid';
import { createMemo, createSignal, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { aboveDialogs } from './above-dialogs.ts';
import { createOptionSearch } from './create-option-search.ts';
import { controlClass, type FieldProps, nakedInputClass } from './field.tsx';
import { listClass, type Option, optionClass, popClass } from './select.tsx';

export interface ComboboxProps extends FieldProps {
  value: Option | null;
  onChange: (option: Option | null) => void;
  onBlur?: (() => void) | undefined;
  /** Asks the server; an empty text wants what is likely (used lately, most used). */
  search: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
  placeholder?: string;
}

/** One of many that the server knows: buyers, products, categories. */
export function Combobox(props: ComboboxProps) {
  const [text, setText] = createSignal('');
  const [open, setOpen] = createSignal(false);
  const asked = createOptionSearch(
    (wanted, signal) => props.search(wanted, signal),
    () => (text() === props.value?.label ? '' : text()),
    open,
  );
  // What is chosen stays among the options, so that the list can mark it.
  const options = createMemo(() => {
    const chosen = props.value;
    const found = asked.found();
    return chosen &&
      !found.some((option) => option.value === chosen.value) &&
      (text() === '' || text() === chosen.label)
      ? [chosen, ...found]
      : [...found];
  });
  return (
    <Primitive<Option>
      options={options()}
      optionValue="value"
      optionTextValue="label"
      optionLabel="label"
      optionDisabled={(option) => option.disabled ?? false}
      defaultFilter={() => true}
      value={props.value!}
      onChange={(option) => props.onChange(option ?? null)}
      onInputChange={setText}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) props.onBlur?.();
      }}
      allowsEmptyCollection
      triggerMode="focus"
      gutter={4}
      placeholder={props.placeholder ?? t('form.typeToSearch')}
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
      <Primitive.Control class={classes(controlClass, 'h-control')}>
        <Primitive.Input class={classes(nakedInputClass, 'h-full px-2.5')} />
        <Primitive.Trigger
          class="mr-1 grid size-7 place-items-center rounded-sm text-faint ring-focus hover:text-text"
          aria-label={t('form.showOptions')}
        >
          <ChevronsUpDown class="size-4" aria-hidden="true" />
        </Primitive.Trigger>
      </Primitive.Control>
      <Show when={props.hint && !props.error}>
        <Primitive.Description class="mt-1 text-sm text-quiet">{props.hint}</Primitive.Description>
      </Show>
      <Primitive.ErrorMessage class="mt-1 text-sm font-medium text-danger-text">{props.error}</Primitive.ErrorMessage>
      <Primitive.Portal>
        <Primitive.Content {...aboveDialogs} class={popClass}>
          <Primitive.Listbox class={listClass} />
          <Show when={options().length === 0}>
            <p role="status" class="px-3 pt-1 pb-3 text-sm text-quiet">
              {asked.state() === 'failed'
                ? t('form.searchFailed')
                : asked.state() === 'searching'
                  ? t('form.searching')
                  : t('form.nothingFound', { text: text() })}
            </p>
          </Show>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive>
  );
}
