import { Badge, Combobox, type Option, plainText } from '@hansa/kit';
import { X } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../languages/index.ts';

/** Several of a known list: type to find, Enter adds, a press on the cross takes one out. */
export function MultiChoice(props: {
  label: string;
  options: readonly Option[];
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  hint?: string;
}) {
  const [version, setVersion] = createSignal(0);
  const labelOf = (value: string) => props.options.find((option) => option.value === value)?.label ?? value;
  const search = async (text: string) =>
    props.options
      .filter((option) => !props.values.includes(option.value) && plainText(option.label).includes(plainText(text)))
      .slice(0, 50);
  return (
    <div class="min-w-0">
      <Show when={`${version()}`} keyed>
        {(_asked) => (
          <Combobox
            label={props.label}
            hint={props.hint}
            required={false}
            value={null}
            search={search}
            placeholder={t('commission.add')}
            onChange={(option) => {
              if (option) {
                props.onChange([...props.values, option.value]);
                setVersion((before) => before + 1);
              }
            }}
          />
        )}
      </Show>
      <Show when={props.values.length > 0}>
        <ul aria-label={`${props.label}: ${t('commission.chosen')}`} class="mt-1.5 flex flex-wrap gap-1.5">
          <For each={props.values}>
            {(value) => (
              <li>
                <Badge tone="accent">
                  {labelOf(value)}
                  <button
                    type="button"
                    class="-mr-1 grid size-4 place-items-center rounded-full ring-focus hover:bg-pressed"
                    aria-label={t('commission.removeOne', { name: labelOf(value) })}
                    onClick={() => props.onChange(props.values.filter((one) => one !== value))}
                  >
                    <X aria-hidden="true" />
                  </button>
                </Badge>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
