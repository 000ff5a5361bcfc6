// Autocomplete: brands, numbers and names of products in scope that begin as was written. Only cards are read, so
// nothing is suggested that the reader may not know.

import { fold } from './analysis/fold.ts';
import { normaliseNumber, numberQueryTokens } from './analysis/numbers.ts';
import { readWords } from './analysis/words.ts';
import type { Card, Engine } from './engines/engine.ts';
import { scopeOf } from './request.ts';
import type { Suggestion, SuggestRequest } from './search-index.ts';
import { mostLetters, mostWords } from './tokens.ts';

export const mostSuggestions = 20;
const looksAt = 60;
const longestIndexedBeginning = 8;

export async function suggest(
  engine: Engine,
  { prefix, audiences, limit, language }: SuggestRequest,
): Promise<Suggestion[]> {
  const scope = scopeOf(audiences);
  const written = prefix.slice(0, mostLetters).toWellFormed();
  const words = readWords(written)
    .slice(0, mostWords)
    .map(({ whole }) => whole);
  if (!words.length || !scope.audiences.length) return [];
  const concepts = words.map((word) => [word.slice(0, longestIndexedBeginning)]);
  const number = normaliseNumber(written);
  const beginning =
    number.length >= 3 ? numberQueryTokens([number.slice(0, longestIndexedBeginning)], [], scope.audiences) : [];
  // Of a number only beginnings are asked for: a suggestion goes on where the writer stopped.
  const tokens = beginning.filter((token) => /^(?:s-?\d+_)?[pe]/.test(token));
  const [named, numbered] = await Promise.all([
    engine.candidates(scope, { leg: 'every', column: 'prefixes', concepts }, looksAt),
    engine.candidates(scope, { leg: 'any', column: 'numbers', tokens }, looksAt),
  ]);
  const ids = [...new Set([...named.list, ...numbered.list].map(({ id }) => id))];
  const cards = [...(await engine.cards(scope, ids)).values()];
  cards.sort((one, other) => other.popularity - one.popularity || (one.id < other.id ? -1 : 1));
  const all = [...brands(cards, fold(written).trim()), ...numbers(cards, number), ...products(cards, words, language)];
  const distinct = new Map(all.toReversed().map((one) => [fold(one.text), one]));
  return all
    .filter((one) => distinct.get(fold(one.text)) === one)
    .slice(0, Math.max(1, Math.min(mostSuggestions, Math.trunc(limit) || 1)));
}

function brands(cards: readonly Card[], beginning: string): Suggestion[] {
  const found = cards.flatMap(({ brand }) => (brand && fold(brand).startsWith(beginning) ? [brand] : []));
  return [...new Set(found)].slice(0, 3).map((text) => ({ kind: 'brand', text }));
}

function numbers(cards: readonly Card[], beginning: string): Suggestion[] {
  if (beginning.length < 3) return [];
  return cards.flatMap(({ id, numbers: known }) =>
    known
      .filter((text) => normaliseNumber(text).startsWith(beginning))
      .slice(0, 1)
      .map((text) => ({ kind: 'identifier' as const, text, id })),
  );
}

// The title in the reader's language where it begins as written, else in the one that does.
function products(cards: readonly Card[], words: readonly string[], language: 'en' | 'vi' = 'en'): Suggestion[] {
  return cards.flatMap(({ id, title }) => {
    const ordered = language === 'en' ? [title.en, title.vi] : [title.vi, title.en];
    const text = ordered.find((one) => one && holdsBeginnings(one, words));
    return text ? [{ kind: 'product' as const, text, id }] : [];
  });
}

function holdsBeginnings(title: string, beginnings: readonly string[]): boolean {
  const words = readWords(title).flatMap(({ whole, parts }) => [whole, ...parts]);
  return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
