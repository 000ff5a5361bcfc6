/**
 * How long an answer passes for fresh (ms): going back and forth costs nothing. What changes meanwhile is told by live
 * topics, for as long as this also to a page that was left.
 */
export const freshMs = 30_000;
