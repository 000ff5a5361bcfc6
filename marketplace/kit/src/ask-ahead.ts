import type { QueryClient } from '@tanstack/solid-query';
import { beginUnheard } from './live.ts';
import { type Page, paramsAt } from './page.ts';

/** An answer this young (ms) may be the one that was asked ahead of its page, which then does not ask it again, though it reads itself anew at each visit. */
export const askedAheadMs = 5000;

/** Asks what the page at an address cannot begin without, while the session is asked for and the page's code is on its way. What core refuses, the page asks again and tells. */
export function askAhead(queries: QueryClient, page: Page | undefined, path: string): void {
  if (!page?.asks) return;
  beginUnheard();
  void queries.prefetchQuery({ ...page.asks(paramsAt(page, path)), retry: false });
}
