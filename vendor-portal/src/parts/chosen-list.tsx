import { Combobox, type Option } from '@hansa/kit';
import { X } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../languages/index.ts';

/** Several of many: chosen ones as tags, a search that adds. */
export function ChosenList(props: {
  label: string;
  hint?: string | undefined;
  chosen: readonly Option[];
  onChange: (chosen: readonly Option[]) => void;
  search: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
}) {
  const search = async (text: string, signal: AbortSignal) =>
    (await props.search(text, signal)).filter((option) => !props.chosen.some((one) => one.value === option.value));
  return (
    <div>
      <Combobox
        label={props.label}
        hint={props.hint}
        value={null}
        onChange={(option) => {
          if (option) props.onChange([...props.chosen, option]);
        }}
        search={search}
      />
      <Show when={props.chosen.length > 0}>
        <ul class="mt-2 flex flex-wrap gap-1.5">
          <For each={props.chosen}>
            {(one) => (
              <li class="inline-flex h-7 max-w-full items-center gap-1 rounded-full bg-accent-soft pr-1 pl-2.5 text-sm font-medium text-accent-text">
                <span class="truncate">{one.label}</span>
                <button
                  type="button"
                  class="grid size-6 flex-none place-items-center rounded-full ring-focus hover:bg-pressed [&_svg]:size-3.5"
                  aria-label={t('catalogs.remove', { name: one.label })}
                  onClick={() => props.onChange(props.chosen.filter((other) => other.value !== one.value))}
                >
                  <X aria-hidden="true" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
