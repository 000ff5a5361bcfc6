/** Long enough for a page that is in the cache to be drawn on a slow machine. */
const momentMs = 2000;
let cameBackAt = Number.NEGATIVE_INFINITY;

/** The page that is being drawn is about to be scrolled to where its reader was. */
export function noteComingBack(): void {
  cameBackAt = performance.now();
}

/** Once, before the router is there: it draws the page as soon as it hears, and a window calls its listeners in the order in which they came. */
export function hearOfComingBack(): void {
  addEventListener('popstate', noteComingBack);
}

/** Whether the reader is being taken back to where they were at this moment, as the browser does when one goes back or forth in the history: the whole of a page has to be there for it. */
export const isComingBack = (): boolean => performance.now() - cameBackAt < momentMs;
