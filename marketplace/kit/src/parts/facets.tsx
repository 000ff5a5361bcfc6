import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { formatNumber } from '../format.ts';
import { t } from '../languages/index.ts';
import { plainText } from '../plain-text.ts';
import { SearchInput } from './text-input.tsx';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}
export interface Facet {
  readonly id: string;
  readonly label: string;
  /** The most frequent first. */
  readonly values: readonly FacetValue[];
  /** How many there are beside these; `onWhole` is to bring them. */
  readonly more?: number;
}
export interface FacetsProps {
  facets: readonly Facet[];
  chosen: Readonly<Record<string, readonly string[]>>;
  onChange: (facet: string, values: readonly string[]) => void;
  onClear: () => void;
  /** Somebody opens a list, or looks for a value in it, of which there are more than it was given. */
  onWhole?: () => void;
  label: string;
  /** The page says itself what is chosen and how to clear it. */
  hideCount?: boolean;
}

/**
 * Narrows a search. Counts are of what would be found; the chosen stay on top, so that nothing jumps away under the
 * hand.
 */
export function Facets(props: FacetsProps) {
  // By id: each answer brings other counts, and a list that somebody has opened stays open.
  const facetOf = createMemo(() => new Map(props.facets.map((facet) => [facet.id, facet])));
  const ids = () => [...facetOf().keys()];
  const count = () => Object.values(props.chosen).reduce((sum, values) => sum + values.length, 0);
  return (
    <section aria-label={props.label}>
      <Show when={count() > 0 && !props.hideCount}>
        <div class="mb-3 flex items-center justify-between text-sm">
          <span class="text-quiet">{t('facets.chosen', { count: count() })}</span>
          <button
            type="button"
            class="rounded-sm font-medium text-accent-text ring-focus hover:underline"
            onClick={() => props.onClear()}
          >
            {t('facets.clearAll')}
          </button>
        </div>
      </Show>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
        <For each={ids()}>
          {(id) => (
            <Show when={facetOf().get(id)}>
              {(facet) => (
                <FacetList
                  facet={facet()}
                  chosen={props.chosen[id] ?? []}
                  onChange={(values) => props.onChange(id, values)}
                  onWhole={() => props.onWhole?.()}
                />
              )}
            </Show>
          )}
        </For>
      </div>
    </section>
  );
}

const few = 6;

function FacetList(props: {
  facet: Facet;
  chosen: readonly string[];
  onChange: (values: readonly string[]) => void;
  onWhole: () => void;
}) {
  const [text, setText] = createSignal('');
  const [isOpen, setOpen] = createSignal(false);
  const more = () => props.facet.more ?? 0;
  createEffect(() => {
    if (more() > 0 && (isOpen() || text())) props.onWhole();
  });
  const most = createMemo(() => Math.max(...props.facet.values.map((one) => one.count), 1));
  const valueOf = createMemo(() => new Map(props.facet.values.map((one) => [one.value, one])));
  const found = createMemo(() => {
    const wanted = plainText(text());
    const matching = props.facet.values.filter((one) => plainText(one.label).includes(wanted));
    return [
      ...matching.filter((one) => props.chosen.includes(one.value)),
      ...matching.filter((one) => !props.chosen.includes(one.value)),
    ];
  });
  const shown = () => (isOpen() || text() ? found() : found().slice(0, Math.max(few, props.chosen.length)));
  const toggle = (value: string) =>
    props.onChange(
      props.chosen.includes(value) ? props.chosen.filter((one) => one !== value) : [...props.chosen, value],
    );
  // The chosen go up, and a box that is moved in the document loses the focus that it had.
  let ticked: HTMLInputElement | null = null;
  createEffect(
    on(shown, () => {
      if (ticked?.isConnected && document.activeElement === document.body) ticked.focus({ preventScroll: true });
    }),
  );
  return (
    <fieldset class="min-w-0">
      <legend class="mb-1.5 flex w-full items-center justify-between text-sm font-semibold">
        {props.facet.label}
        <Show when={props.chosen.length > 0}>
          <button
            type="button"
            class="rounded-sm font-normal text-quiet ring-focus hover:text-text hover:underline"
            aria-label={`${t('facets.clear')}: ${props.facet.label}`}
            onClick={() => props.onChange([])}
          >
            {t('facets.clear')}
          </button>
        </Show>
      </legend>
      <Show when={props.facet.values.length + more() > 12}>
        <SearchInput
          class="mb-1.5 h-control-sm! text-sm!"
          label={t('facets.search', { facet: props.facet.label })}
          value={text()}
          onChange={setText}
        />
      </Show>
      <ul class={isOpen() ? 'max-h-80 overflow-y-auto' : ''}>
        <For
          each={shown().map((one) => one.value)}
          fallback={<li class="py-1 text-sm text-quiet">{t(more() > 0 ? 'shell.loading' : 'facets.nothing')}</li>}
        >
          {(value) => (
            <Show when={valueOf().get(value)}>
              {(one) => (
                <li>
                  <label class="relative -mx-1.5 flex min-h-7 items-center gap-2.5 rounded-sm px-1.5 text-base hover:bg-hover has-focus-visible:outline-2 pointer-coarse:min-h-10">
                    <input
                      type="checkbox"
                      checked={props.chosen.includes(value)}
                      onChange={(event) => {
                        ticked = event.currentTarget;
                        toggle(value);
                      }}
                      class="size-3.5 flex-none accent-[var(--accent)] outline-none"
                    />
                    <span class="min-w-0 flex-1 truncate">{one().label}</span>
                    <span class="figures text-sm text-faint">{formatNumber(one().count)}</span>
                    <span
                      class="pointer-events-none absolute bottom-0 left-[1.75rem] h-px bg-accent-line"
                      style={{ width: `calc((100% - 2rem) * ${one().count / most()})` }}
                      aria-hidden="true"
                    />
                  </label>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={!text() && found().length + more() > few}>
        <button
          type="button"
          class="mt-1 rounded-sm text-sm font-medium text-accent-text ring-focus hover:underline"
          aria-expanded={isOpen()}
          onClick={() => setOpen(!isOpen())}
        >
          {isOpen() ? t('facets.fewer') : t('facets.more', { count: found().length + more() - few })}
        </button>
      </Show>
    </fieldset>
  );
}
