// Words out of text: what a document is found by, and what a query asks for.

import { fold } from './fold.ts';
import { readAmount, unifyMeasures } from './measures.ts';

/**
 * One written word: as it stands (stemmed), and what is found inside it. The parts of a compound ("6204-2rs") together
 * are the word; those of a measure ("m8x40") are only other ways to ask for it.
 */
export type Word = {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly kind: 'plain' | 'compound' | 'measure';
};

const chunk = /[\p{L}\p{N}]+(?:[-./_+][\p{L}\p{N}]+)*/gu;
const amountOrFraction = /^\d+[./]\d+[a-z0-9]*$/;
const dimensions = /^[a-z]{0,2}\d+(?:\.\d+)?(?:x[a-z]?\d+(?:\.\d+)?)+[a-z0-9]*$/;
const longestWord = 64;

/** Plurals only: a heavier stem would make one word of "bearing" and "bear". */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** The words of a text in order, folded, with measures in one form. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const [found] of unifyMeasures(fold(text)).matchAll(chunk)) words.push(readWord(found.slice(0, longestWord)));
  return words;
}

function readWord(written: string): Word {
  const amount = readAmount(written);
  // "24vdc" is asked for as "24v" too, and a length as the bare number.
  if (amount) return measure(written, /^v[da]c$/.test(amount.unit) ? [`${amount.number}v`] : [amount.number]);
  if (amountOrFraction.test(written)) return measure(written, []);
  if (dimensions.test(written)) return measure(written, sides(written));
  const parts = written.split(/[-./_+]/).map(stem);
  if (parts.length === 1) return { whole: parts[0]!, parts: [], kind: 'plain' };
  return { whole: written.replace(/[^\p{L}\p{N}]/gu, ''), parts, kind: 'compound' };
}

const measure = (whole: string, parts: readonly string[]): Word => ({ whole, parts, kind: 'measure' });

// "m8x40" holds m8, 40 and 40mm: metric sizes are written without their unit.
function sides(written: string): string[] {
  const bare = written.replace(/(\d)[a-z]+\d?$/, '$1');
  const [first, ...others] = bare.split('x');
  return [
    ...(bare === written ? [] : [bare]),
    first!,
    ...others.flatMap((side) => (/^[\d.]+$/.test(side) ? [side, `${side}mm`] : [side])),
  ];
}
