/** The place in the history that the reader was taken back to; null: none yet. */
let cameBackTo: string | null = null;

/**
 * The browser's own name for the place at hand, new with each step forward and each exchange of the address. Where it
 * tells none: what the router numbers it by, and its address.
 */
function placeAtHand(): string {
  const state = history.state as { readonly _depth?: number } | null;
  return globalThis.navigation?.currentEntry?.id ?? `${state?._depth} ${location.href}`;
}

/** The page that is being drawn is about to be scrolled to where its reader was. */
export function noteComingBack(): void {
  cameBackTo = placeAtHand();
}

/**
 * Once, before the router is there: it draws the page as soon as it hears, and a window calls its listeners in the
 * order in which they came.
 */
export function hearOfComingBack(): void {
  addEventListener('popstate', noteComingBack);
}

/**
 * Whether the reader stands where they were taken back to, as the browser does when one goes back or forth in the
 * history, and has not gone on since: the whole of a page has to be there for it, however late its answer is.
 */
export const isComingBack = (): boolean => cameBackTo !== null && cameBackTo === placeAtHand();
