import { keyOfIdentifier } from '../../catalog/index.ts';
import { foldWord } from '../cleaning/units.ts';

/** A thing as a row or a product names it. */
export interface Named {
  readonly brandKey: string | null;
  readonly mpn: string | null;
  readonly gtin: string | null;
  readonly title: string;
}
export interface Likeness {
  readonly score: number;
  readonly agrees: readonly string[];
  readonly differs: readonly string[];
}

/** At or above: the same thing. Between: a person decides. Below: something new. */
export const thresholds = { same: 0.9, perhaps: 0.6 } as const;

/**
 * How likely two names mean the same thing. In this trade one digit makes another product (M8x40, M8x45; 6204, 6205),
 * so likeness of letters never outweighs numbers that differ: those cap the score below the threshold of asking.
 */
export function likeness(row: Named, product: Named): Likeness {
  const agrees: string[] = [],
    differs: string[] = [];
  const note = (what: string, isSame: boolean | null) => {
    if (isSame !== null) (isSame ? agrees : differs).push(what);
    return isSame;
  };
  const brand = note('brand', sameBrand(row.brandKey, product.brandKey));
  const [mine, theirs] = [keyOfIdentifier(row.mpn ?? ''), keyOfIdentifier(product.mpn ?? '')];
  const mpn = note('mpn', mine === '' || theirs === '' ? null : mine === theirs);
  const gtin = note('gtin', row.gtin === null || product.gtin === null ? null : row.gtin === product.gtin);
  const words = overlap(wordsOf(row.title), wordsOf(product.title));
  const numbers = note(
    'numbers',
    row.title === '' || product.title === '' ? null : numbersOf(row.title) === numbersOf(product.title),
  );
  if (row.title !== '') note('title', words >= 0.8);
  const almostMpn =
    mpn === false &&
    digitsOf(mine) === digitsOf(theirs) &&
    digitsOf(mine).length >= 2 &&
    (mine.includes(theirs) || theirs.includes(mine) || sharedEnds(mine, theirs) >= 0.75);
  return { score: scoreOf({ brand, mpn, gtin, numbers, words, almostMpn, mpnLength: mine.length }), agrees, differs };
}

interface Evidence {
  brand: boolean | null;
  mpn: boolean | null;
  gtin: boolean | null;
  numbers: boolean | null;
  words: number;
  almostMpn: boolean;
  mpnLength: number;
}

function scoreOf({ brand, mpn, gtin, numbers, words, almostMpn, mpnLength }: Evidence): number {
  if (gtin === true) return mpn === false && brand === false ? 0.8 : 0.97;
  if (mpn === true && brand === true) return gtin === false ? 0.9 : 0.95;
  if (mpn === true && brand === null)
    return mpnLength >= 5 && numbers !== false && words >= 0.5 ? 0.92 : mpnLength >= 4 ? 0.7 : 0.4;
  // The same number of two makers is a standard (6204-2RS), not a product.
  if (mpn === true) return 0.3;
  if (brand === false || numbers === false || gtin === false) return 0.3;
  if (almostMpn) return brand === true && words >= 0.5 ? 0.8 : 0.65;
  if (mpn === false) return 0.3;
  if (words >= 0.95 && brand === true) return 0.9;
  return words >= 0.75 ? 0.7 : words * 0.6;
}

/** One name is the other with a legal form or a country behind it. */
function sameBrand(mine: string | null, theirs: string | null): boolean | null {
  if (!mine || !theirs) return null;
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return (
    long === short ||
    (short.length >= 4 &&
      long.startsWith(short) &&
      /^(gmbh|ag|kg|co|inc|ltd|llc|corp|group|sa|srl|spa|bv|jsc|deutschland|germany|vietnam|vn|international|intl|industries)*$/.test(
        long.slice(short.length),
      ))
  );
}

const wordsOf = (title: string) =>
  new Set(
    title
      .split(/[\s,;/()]+/)
      .map(foldWord)
      .filter((word) => word.length > 1 && !/^\d/.test(word)),
  );
const digitsOf = (key: string) => key.replaceAll(/\D/g, '');

/** All numbers of a text, in any order: dimensions, norms, classes. */
function numbersOf(text: string): string {
  return (text.replaceAll(/(\d),(\d)/g, '$1.$2').match(/\d+(?:\.\d+)?/g) ?? [])
    .map((number) => String(Number(number)))
    .sort()
    .join(' ');
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const both = [...a].filter((word) => b.has(word)).length;
  return (2 * both) / (a.size + b.size);
}

/** Share of letters that agree from both ends on. */
function sharedEnds(a: string, b: string): number {
  let start = 0,
    end = 0;
  const least = Math.min(a.length, b.length);
  while (start < least && a[start] === b[start]) start += 1;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return (start + end) / Math.max(a.length, b.length, 1);
}
