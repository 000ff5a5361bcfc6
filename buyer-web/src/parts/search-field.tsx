import { classes, createShortcut, t as kitText } from '@hansa/kit';
import { useLocation, useNavigate } from '@solidjs/router';
import { Box, FolderTree, Hash, Search, Tag, X } from 'lucide-solid';
import { createEffect, createUniqueId, For, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../languages/index.ts';
import { createSearchField, type Suggestion } from './create-search-field.ts';

const icons = { product: Box, partNumber: Hash, brand: Tag, category: FolderTree };

/**
 * The search: suggests while one types, searches on Enter; on the search page it searches as one types. `/` comes here
 * from anywhere.
 */
export function SearchField(props: { size?: 'md' | 'lg' }) {
  const id = createUniqueId();
  const location = useLocation();
  const field = createSearchField(useNavigate(), () => location);
  let input!: HTMLInputElement;
  createShortcut(
    '/',
    () => t('search.focus'),
    () => {
      input.focus();
      input.select();
    },
  );
  createEffect(
    on(
      () => location.pathname,
      () => field.close(),
      { defer: true },
    ),
  );
  const hear = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const steps: Record<string, () => void> = {
      ArrowDown: () => field.step(1),
      ArrowUp: () => field.step(-1),
      Enter: () => {
        field.enter();
      },
      Escape: () => {
        if (field.isOpen()) field.close();
        else field.type('');
      },
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      step();
    }
  };
  return (
    <div
      role="search"
      aria-label={t('search.field')}
      class={classes('relative w-full', props.size === 'lg' ? 'max-w-2xl' : 'max-w-xl')}
    >
      <div
        class={classes(
          'flex items-center rounded-md bg-surface shadow-1 ring-1 ring-line-control/70 ring-inset transition-shadow swift focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-(--focus)',
          props.size === 'lg' ? 'h-13 text-lg shadow-2' : 'h-9 pointer-coarse:h-11',
        )}
      >
        <Search
          class={classes('flex-none text-faint', props.size === 'lg' ? 'ml-4 size-5' : 'ml-2.5 size-4')}
          aria-hidden="true"
        />
        <input
          ref={input}
          id={id}
          type="search"
          value={field.text()}
          placeholder={t('search.placeholder')}
          aria-label={t('search.field')}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          role="combobox"
          aria-expanded={field.isOpen()}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={field.isOpen() && field.at() >= 0 ? `${id}-${field.at()}` : undefined}
          onInput={(event) => field.type(event.currentTarget.value)}
          onKeyDown={hear}
          onFocus={field.open}
          onBlur={() => setTimeout(field.close, 120)}
          class="h-full min-w-0 flex-1 bg-transparent px-2.5 outline-none"
        />
        <Show when={field.text()}>
          <button
            type="button"
            class="mr-1 grid size-7 place-items-center rounded-sm text-faint ring-focus hover:text-text"
            aria-label={kitText('action.clear')}
            onClick={() => {
              field.type('');
              input.focus();
            }}
          >
            <X class="size-4" aria-hidden="true" />
          </button>
        </Show>
      </div>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('search.suggestions')}
        class={classes(
          'absolute inset-x-0 top-full z-50 mt-1 max-h-96 overflow-y-auto rounded-lg bg-raised p-1.5 text-left text-base shadow-3 ring-1 ring-line animate-drop',
          !field.isOpen() && 'hidden',
        )}
      >
        <For each={field.suggestions()}>
          {(one, index) => (
            <li
              id={`${id}-${index()}`}
              role="option"
              aria-selected={field.at() === index()}
              onPointerDown={(event) => {
                event.preventDefault();
                field.choose(one);
              }}
              onPointerMove={() => field.setAt(index())}
              class={classes(
                'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1',
                field.at() === index() && 'bg-hover',
              )}
            >
              <Dynamic component={icons[one.kind]} class="size-4 text-faint" aria-hidden="true" />
              <span class={classes('min-w-0 truncate', one.kind === 'partNumber' && 'font-mono text-[0.94em]')}>
                {one.text}
              </span>
              <span class="ml-auto max-w-[55%] truncate pl-3 text-sm text-quiet">{hintOf(one)}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function hintOf(one: Suggestion): string {
  return one.kind === 'category'
    ? t('search.found', { count: one.count })
    : one.kind === 'partNumber'
      ? one.hint
      : t(`search.kinds.${one.kind}`);
}

/** The search of the top bar; the first page has it in its middle. */
export function TopSearch() {
  const location = useLocation();
  return (
    <Show when={location.pathname !== '/'} fallback={<span class="block h-9" />}>
      <SearchField />
    </Show>
  );
}
