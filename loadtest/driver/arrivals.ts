/** A stretch of the day: visits a second go evenly from one rate to another. */
export interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly from: number;
  readonly to: number;
}

export const lengthOf = (phases: readonly Phase[]): number => phases.reduce((sum, one) => sum + one.seconds, 0);

/** How many visits should have begun by then. Visits come whether or not earlier ones were answered, as people do. */
export function dueBy(phases: readonly Phase[], second: number): number {
  let [due, start] = [0, 0];
  for (const one of phases) {
    const into = Math.max(0, Math.min(one.seconds, second - start));
    due += one.from * into + ((one.to - one.from) * into * into) / (2 * one.seconds);
    start += one.seconds;
  }
  return due;
}

/** Which phase a moment falls into; after the end: the last. */
export function phaseAt(phases: readonly Phase[], second: number): Phase {
  let end = 0;
  for (const one of phases) if (second < (end += one.seconds)) return one;
  return phases.at(-1)!;
}
