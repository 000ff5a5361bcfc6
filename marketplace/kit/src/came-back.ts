/** Long enough for a page that is in the cache to be drawn on a slow machine. */
const momentMs = 2000;
let cameBackAt = Number.NEGATIVE_INFINITY;

/** Once, before the router is there: it draws the page as soon as it hears, and a window calls its listeners in the order in which they came. */
export function hearOfComingBack(): void {
  addEventListener('popstate', () => { cameBackAt = performance.now(); });
}

/** Whether the reader is going back or forth in the history at this moment: the browser then scrolls to where they were, for which the whole of a page has to be there. */
export const isComingBack = (): boolean => performance.now() - cameBackAt < momentMs;
