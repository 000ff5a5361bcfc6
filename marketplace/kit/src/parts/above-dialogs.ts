/**
 * For what opens in a portal of its own while a dialog is open. A dialog hides all that is outside it from assistive
 * technology, and takes a click there for a wish to leave; Kobalte spares what bears this mark.
 */
export const aboveDialogs = { 'data-kb-top-layer': '' } as const;
