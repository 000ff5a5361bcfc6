import type { QueryClient } from '@tanstack/solid-query';
import { beginUnheard, isToldLater } from './live.ts';
import { type Page, paramsAt } from './page.ts';

/** An answer this young (ms) may be the one that was asked ahead of its page. */
const askedAheadMs = 5000;

/**
 * How long (ms) an answer passes for fresh in a page that reads itself anew at each visit: one that was asked ahead is
 * not asked again, as long as the page will hear of all that has changed since.
 */
export const freshWhenAskedAhead = (): number => (isToldLater() ? askedAheadMs : 0);

/**
 * Asks what the page at an address cannot begin without, while the session is asked for and the page's code is on its
 * way. What core refuses, the page asks again and tells.
 */
export function askAhead(queries: QueryClient, page: Page | undefined, path: string): void {
  if (!page?.asks) return;
  beginUnheard();
  void queries.prefetchQuery({ ...page.asks(paramsAt(page, path)), retry: false });
}
