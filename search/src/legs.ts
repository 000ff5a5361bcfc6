// The legs of one search, each a ranked list: by number, by every word, by meaning; and, where these found too little,
// by any of the words and by the words that were probably meant.

import { numberQueryTokens } from './analysis/numbers.ts';
import { correct, type Correction } from './correct.ts';
import type { Candidate, Engine } from './engines/engine.ts';
import type { Ranking } from './fuse.ts';
import { matchNumbers, type NumberMatch } from './part-numbers.ts';
import type { Asked } from './request.ts';
import type { SearchRequest } from './search-index.ts';

const weights = { number: 1.5, everyWord: 1, anyWord: 0.4, meaning: 0.7, typo: 0.8, popular: 1 };
const mostNumbers = 200;
// Below this cosine, or far behind the best, a neighbour is only the least far of strangers.
const leastCosine = 0.25;
const leastOfBest = 0.6;

export type Found = {
  readonly rankings: readonly Ranking[];
  readonly numbers: readonly NumberMatch[];
  readonly correction: Correction | null;
  /** What the facets count besides the products found. */
  readonly concepts: readonly (readonly string[])[];
};

export async function walkLegs(
  engine: Engine,
  asked: Asked,
  mode: SearchRequest['mode'],
  meaning: Promise<readonly Candidate[]>,
): Promise<Found> {
  const { scope, query, depth } = asked;
  const byWords = mode !== 'partNumber' && query.concepts.length > 0;
  const [numbers, everyWord, near] = await Promise.all([
    mode === 'words' || mode === 'alike' ? [] : findNumbers(engine, asked),
    byWords ? listOf(engine.candidates(scope, { leg: 'every', column: 'words', concepts: query.concepts }, depth)) : [],
    meaning,
  ]);
  const nothingAsWritten = !everyWord.length && !numbers.some(({ kind }) => kind !== 'near');
  const [anyWord, correction] = await Promise.all([
    byWords && query.concepts.length > 1 && everyWord.length < asked.limit
      ? listOf(engine.candidates(scope, { leg: 'any', column: 'words', tokens: query.tokens }, depth))
      : [],
    byWords && nothingAsWritten ? correct(engine, scope, query) : null,
  ]);
  const typo = correction
    ? await listOf(engine.candidates(scope, { leg: 'every', column: 'words', concepts: correction.concepts }, depth))
    : [];
  // One who wrote a whole number of ours wants that number, and not what resembles its letters in meaning.
  const isNumber = numbers.some(({ kind }) => kind === 'exact') && everyWord.length <= numbers.length;
  return {
    rankings: [
      { leg: 'number', weight: weights.number, list: numbers.map(({ candidate }) => candidate) },
      { leg: 'everyWord', weight: weights.everyWord, list: everyWord },
      { leg: 'anyWord', weight: weights.anyWord, list: isNumber ? [] : anyWord },
      { leg: 'meaning', weight: weights.meaning, list: isNumber ? [] : nearEnough(near) },
      { leg: 'typo', weight: weights.typo, list: typo },
    ],
    numbers,
    correction,
    concepts: correction?.concepts ?? (byWords ? query.concepts : []),
  };
}

async function findNumbers(engine: Engine, { scope, query }: Asked): Promise<NumberMatch[]> {
  const tokens = numberQueryTokens(query.numbers, query.exactNumbers, scope.audiences);
  const list = await listOf(engine.candidates(scope, { leg: 'any', column: 'numbers', tokens }, mostNumbers));
  return matchNumbers(
    query,
    list,
    await engine.cards(
      scope,
      list.map(({ id }) => id),
    ),
  );
}

const listOf = async (answer: ReturnType<Engine['candidates']>): Promise<readonly Candidate[]> => (await answer).list;

function nearEnough(near: readonly Candidate[]): readonly Candidate[] {
  const best = near[0]?.score ?? 0;
  return near.filter(({ score }) => score >= leastCosine && score >= leastOfBest * best);
}
