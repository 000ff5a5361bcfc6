// Trigrams find what may be the number; here the numbers themselves are compared, and only those that the reader may
// know.

import { normaliseNumber } from './analysis/numbers.ts';
import { withinEdits } from './edits.ts';
import type { Candidate, Card } from './engines/engine.ts';
import type { QueryTokens } from './tokens.ts';

export type NumberMatch = {
  readonly candidate: Candidate;
  readonly kind: 'exact' | 'part' | 'near';
  readonly closeness: number;
};

const shortestAmongWords = 4;
const shortestNear = 5;

/** Best first. Numbers with one letter wrong are kept only where no number matches as written. */
export function matchNumbers(
  query: QueryTokens,
  candidates: readonly Candidate[],
  cards: ReadonlyMap<string, Card>,
): NumberMatch[] {
  const whole = normaliseNumber(query.text);
  const matches = candidates.flatMap((candidate): NumberMatch[] => {
    const known = cards.get(candidate.id)?.numbers.map(normaliseNumber) ?? [];
    const graded = known.map((number) => grade(query, whole, number)).filter((one) => one !== null);
    const best = graded.sort((one, other) => other.closeness - one.closeness)[0];
    return best ? [{ candidate, ...best }] : [];
  });
  const asWritten = matches.filter(({ kind }) => kind !== 'near');
  return (asWritten.length ? asWritten : matches).sort((one, other) => other.closeness - one.closeness);
}

// Closeness: 3 and more for the same number, 2 to 3 for its beginning, 1 to 2 for a part, below 1 for a near miss. A
// longer stretch of the query says more, and so does covering more of the number.
function grade(query: QueryTokens, whole: string, number: string): Omit<NumberMatch, 'candidate'> | null {
  let best: Omit<NumberMatch, 'candidate'> | null = null;
  const offer = (kind: NumberMatch['kind'], closeness: number) => {
    if (!best || closeness > best.closeness) best = { kind, closeness };
  };
  for (const variant of query.numbers) {
    // Beside other words "m12" is a size; alone it may be where a number begins.
    const isTelling = variant === whole || variant.length >= shortestAmongWords;
    const covered = Math.min(variant.length, number.length) / Math.max(variant.length, number.length);
    const told = variant.length / 1_000;
    if (number === variant) offer('exact', 3 + told);
    else if (isTelling && number.startsWith(variant)) offer('part', 2 + covered * 0.9);
    else if (isTelling && number.includes(variant)) offer('part', 1 + covered * 0.9);
    else if (variant.length >= shortestNear && isNear(number, variant)) offer('near', covered * 0.9);
  }
  if (query.exactNumbers.includes(number)) offer('exact', 3);
  return best;
}

// One letter wrong, missing or too many; against the beginning of a longer number as well.
function isNear(number: string, variant: string): boolean {
  return [number, number.slice(0, variant.length)].some((one) => withinEdits(one, variant, 1));
}
