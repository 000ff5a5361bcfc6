import type { QueryClient } from '@tanstack/solid-query';
import { asAnswer } from './as-answer.ts';
import { type Page, pageAt } from './page.ts';

/** What the server has drawn for a visitor, and told with it, so that the app need not ask again. */
export interface Visit {
  readonly language: string;
  readonly at: number;
  readonly queries: readonly (readonly [readonly unknown[], unknown])[];
}

export interface PreparedPage {
  readonly page: Page;
  readonly component: Awaited<ReturnType<Page['load']>>;
}

let told: Visit | null | undefined;

/** Read once; the page keeps no second copy. */
export function readVisit(): Visit | null {
  if (told !== undefined) return told;
  const element = typeof document === 'undefined' ? null : document.getElementById('hansa-visit');
  try {
    told = element ? (JSON.parse(element.textContent ?? '') as Visit) : null;
  } catch {
    told = null;
  }
  element?.remove();
  return told;
}

/**
 * Fills the cache with what was told, and answers the page at hand with its code: drawn at once rather than a promise
 * later, the app's first picture is the whole page. Null where there is no such page, or its code did not come: the
 * router tries again and says so.
 */
export async function prepareVisit(
  visit: Visit,
  queries: QueryClient,
  pages: readonly Page[],
): Promise<PreparedPage | null> {
  for (const [key, data] of visit.queries) queries.setQueryData(key, asAnswer(data), { updatedAt: visit.at });
  const page = pageAt(pages, location.pathname);
  const component = await page?.load().catch(() => undefined);
  return page && component ? { page, component } : null;
}
