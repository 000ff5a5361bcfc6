// The one analyser. Every engine indexes and is asked in these tokens, so all engines find the same things.

import { conceptNames, findConcepts, longestConcepts, type FoundConcept } from './analysis/concepts.ts';
import { identifierTokens, normaliseNumber, numberVariants, trigrams } from './analysis/numbers.ts';
import { readWords, type Word } from './analysis/words.ts';
import type { Column, Entry } from './engines/engine.ts';
import type { ProductDocument } from './product-document.ts';

/** Part of the index's shape: raise it when tokens change, and indexes are built again from their own documents. */
export const analyserVersion = 1;

export const mostLetters = 512;
export const mostWords = 32;
const mostDocumentLetters = 4_000;
export const mostDocumentTokens = 400;

const stopWords = new Set(
  (
    'the a an of for with without and or in on to by from at as is are be it its this that these those so do does not no any some ' +
    'i we you me my our can could which what when where how need want looking something thing find buy get use used ' +
    'cua cho va voi cac nhung la loai cai chiec can mua tim mot duoc de bi o tai nay'
  ).split(' '),
);

export function documentTokens(document: ProductDocument): Entry['tokens'] {
  const names = [document.title.en, document.title.vi, document.brand ?? ''].map((text) =>
    readWords(text.slice(0, mostDocumentLetters)),
  );
  const rest = [document.text.en, document.text.vi, ...document.attributes.map(({ value }) => String(value))];
  const shared = document.identifiers.flatMap(({ kind, value, audiences }) =>
    kind === 'sku' || audiences ? [] : [value],
  );
  // Words of the name count double, because a product is what it is called.
  const texts = [
    ...names,
    ...names,
    ...[...rest, ...shared].map((text) => readWords(text.slice(0, mostDocumentLetters))),
  ];
  const named = names.flat();
  return {
    words: texts.flatMap(allTokens).slice(0, mostDocumentTokens),
    numbers: identifierTokens(document.identifiers),
    prefixes: [...new Set(named.flatMap(spellings).flatMap(beginnings))],
    typos: [...new Set(named.flatMap(spellings).flatMap(typoTokens))],
  } satisfies Record<Column, readonly string[]>;
}

const spellings = ({ whole, parts }: Word) => [whole, ...parts];
const pieces = ({ whole, parts, kind }: Word) => (kind === 'compound' ? parts : [whole]);

// Concepts are looked for in both readings of compound words, "self-tapping" as one word and as two.
function allTokens(words: readonly Word[]): string[] {
  const wholes = words.map(({ whole }) => whole);
  const split = words.flatMap(pieces);
  const concepts = new Set([...findConcepts(wholes), ...findConcepts(split)].map(({ token }) => token));
  return [...words.flatMap(spellings), ...concepts];
}

/** Beginnings of 3 to 8 letters; a shorter word is its own. */
export function beginnings(word: string): string[] {
  if (word.length < 3) return [word];
  return Array.from({ length: Math.min(8, word.length) - 2 }, (_, at) => word.slice(0, at + 3));
}

/** Trigrams of a word with its ends marked. Numbers have none: a mistyped number is found by its own trigrams. */
export const typoTokens = (word: string): string[] =>
  word.length >= 4 && !/\d/.test(word) ? trigrams(`_${word}_`) : [];

function inEnglish(words: readonly string[], found: readonly FoundConcept[]): string {
  return words
    .flatMap((word, at) => {
      const concept = found.find(({ from, to }) => from <= at && at < to);
      return !concept ? [word] : concept.from === at ? [conceptNames.get(concept.token)!] : [];
    })
    .join(' ');
}

export type QueryTokens = {
  /** As written, clipped to the stated length. */
  readonly text: string;
  /** What the embedder reads: the trade's words in English, because the small models know little Vietnamese. */
  readonly meaning: string;
  /** Each must be there, by at least one of its tokens. */
  readonly concepts: readonly (readonly string[])[];
  /** All of them, for ranking. */
  readonly tokens: readonly string[];
  /** The words as written (folded, stemmed), for correcting typos. */
  readonly words: readonly string[];
  /** What may be a part number, and whole words that may be one. */
  readonly numbers: readonly string[];
  readonly exactNumbers: readonly string[];
};

/** Never fails: text of any length and content is clipped to 512 letters and 32 words. */
export function queryTokens(query: string, everyWordMayBeNumber = false): QueryTokens {
  const text = query
    .slice(0, mostLetters)
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  const all = readWords(text).slice(0, mostWords);
  const split = all.flatMap((word) => pieces(word).map((part) => ({ part, word })));
  const found = longestConcepts(split.map(({ part }) => part));
  // A stop word inside a phrase tells ("áp tô mát"), and where there is nothing else it is all that was asked.
  const isInPhrase = (at: number) => found.some(({ from, to }) => from <= at && at < to);
  const isMute = ({ part }: { part: string }) => stopWords.has(part);
  const telling = split.flatMap((one, at) => (!isInPhrase(at) && (!isMute(one) || split.every(isMute)) ? [one] : []));
  const concepts = [...Map.groupBy(found, ({ from }) => from).values()].map((same) => same.map(({ token }) => token));
  // A compound is found written together, or by all of its parts.
  for (const { part, word } of telling) concepts.push([...new Set([part, word.whole])]);
  const words = all.filter(({ whole }) => !stopWords.has(whole));
  return {
    text,
    meaning: inEnglish(
      split.map(({ part }) => part),
      found,
    ),
    concepts: concepts.slice(0, mostWords),
    tokens: [...new Set([...concepts.flat(), ...words.flatMap(spellings)])].slice(0, 2 * mostWords),
    words: [...new Set(split.map(({ part }) => part))],
    numbers: numberVariants(text, everyWordMayBeNumber),
    exactNumbers: [...new Set(words.map(({ whole }) => normaliseNumber(whole)))].filter((number) => number.length >= 3),
  };
}
