import { language } from '@hansa/kit';
import type { Location, Navigator } from '@solidjs/router';
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { client } from '../client.ts';
import { setWantsResults } from './wants-results.ts';
import { readAddress, writeAddress } from '../pages/search/search-address.ts';

export type Suggestion =
  | { readonly kind: 'product' | 'brand'; readonly text: string; readonly id: string }
  | { readonly kind: 'partNumber'; readonly text: string; readonly id: string; readonly hint: string }
  | { readonly kind: 'category'; readonly text: string; readonly id: string; readonly count: number };

/** Long enough not to ask for every letter of a fast typist, short enough not to be waited for. */
const pause = 140;

/** What is typed, what it may mean, and where it goes. On the search page typing is the search itself. */
export function createSearchField(go: Navigator, where: () => Location) {
  const isSearch = () => where().pathname === '/search';
  const [text, setText] = createSignal(isSearch() ? readAddress(where().search).text : '');
  const [suggestions, setSuggestions] = createSignal<readonly Suggestion[]>([]);
  const [isWanted, setWanted] = createSignal(false);
  const [at, setAt] = createSignal(-1);
  let due: ReturnType<typeof setTimeout> | undefined;
  let call: AbortController | undefined;
  onCleanup(() => {
    clearTimeout(due);
    call?.abort();
  });
  // Back and forward change the address under the field; what is being typed is not overwritten by its own search.
  createEffect(
    on(
      () => where().search,
      (search) => {
        if (isSearch()) {
          const asked = readAddress(search).text;
          if (due === undefined && asked !== text().trim()) setText(asked);
        }
      },
      { defer: true },
    ),
  );

  function type(next: string): void {
    setText(next);
    setAt(-1);
    clearTimeout(due);
    due = setTimeout(() => {
      due = undefined;
      if (isSearch()) search(true);
      else void suggest(next.trim());
    }, pause);
  }

  /** A new text keeps the view; filters belong to the text before, so they go. */
  function search(replace: boolean): void {
    const now = isSearch() ? readAddress(where().search) : readAddress('');
    if (isSearch() && now.text === text().trim()) return;
    go(
      writeAddress({
        ...readAddress(''),
        view: now.view,
        sort: now.sort,
        category: replace ? now.category : null,
        text: text().trim(),
      }),
      { replace, scroll: !replace },
    );
  }

  async function suggest(asked: string): Promise<void> {
    call?.abort();
    call = new AbortController();
    if (asked.length < 2) {
      setSuggestions([]);
      return;
    }
    try {
      const { items } = await client.search.suggest.query({ text: asked }, { signal: call.signal });
      setSuggestions(
        items.map(
          (one): Suggestion =>
            one.kind === 'product'
              ? { kind: 'product', text: one.text, id: one.productId }
              : one.kind === 'partNumber'
                ? { kind: 'partNumber', text: one.text, id: one.productId, hint: one.title[language()] }
                : one.kind === 'brand'
                  ? { kind: 'brand', text: one.text, id: one.brandId }
                  : { kind: 'category', text: one.text, id: one.categoryId, count: one.count },
        ),
      );
      setWanted(true);
    } catch {
      /* suggestions are a kindness; the search itself says when it fails */
    }
  }

  const close = () => {
    setWanted(false);
    setAt(-1);
  };
  function choose(one: Suggestion): void {
    close();
    setText('');
    setSuggestions([]);
    if (one.kind === 'product' || one.kind === 'partNumber') go(`/products/${one.id}`);
    else
      go(writeAddress({ ...readAddress(''), ...(one.kind === 'brand' ? { brands: [one.id] } : { category: one.id }) }));
  }
  function enter(): void {
    const chosen = isOpen() ? suggestions()[at()] : undefined;
    if (chosen) return choose(chosen);
    clearTimeout(due);
    due = undefined;
    call?.abort();
    close();
    setWantsResults(true);
    search(false);
  }
  const isOpen = () => isWanted() && !isSearch() && suggestions().length > 0 && text().trim().length > 1;
  return {
    text,
    type,
    suggestions,
    isOpen,
    at,
    setAt,
    choose,
    enter,
    close,
    open: () => {
      if (suggestions().length > 0) setWanted(true);
    },
    step: (by: number) => {
      if (isOpen())
        setAt((now) => {
          const count = suggestions().length;
          return ((now + by + 1 + (count + 1)) % (count + 1)) - 1;
        });
    },
  };
}
