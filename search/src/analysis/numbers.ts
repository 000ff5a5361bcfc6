// Part numbers: letters and digits only, so that separators never matter. A number that is only for some audiences has
// the audience inside each of its tokens, so one who may not know it has no token to find it by.

import { fold } from './fold.ts';
import type { AudienceId, Identifier } from '../product-document.ts';

const longestNumber = 40;
const mostVariants = 16;

export function normaliseNumber(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, longestNumber);
}

export function trigrams(text: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at++) found.add(text.slice(at, at + 3));
  return [...found];
}

// e: the exact number, p: a beginning, t: three letters of it.
function numberTokens(number: string, scope: string): string[] {
  const tokens = [`${scope}e${number}`];
  for (let length = 3; length <= Math.min(8, number.length); length++)
    tokens.push(`${scope}p${number.slice(0, length)}`);
  for (const trigram of trigrams(number)) tokens.push(`${scope}t${trigram}`);
  return tokens;
}

const scopeOf = (audience: AudienceId) => `s${audience}_`;

/** Tokens of the numbers column. A SKU without audiences gets none: who may know it is not known. */
export function identifierTokens(identifiers: readonly Identifier[]): string[] {
  const tokens = new Set<string>();
  for (const { kind, value, audiences } of identifiers) {
    const number = normaliseNumber(value);
    const scopes = audiences ? audiences.map(scopeOf) : kind === 'sku' ? [] : [''];
    if (number) for (const scope of scopes) for (const token of numberTokens(number, scope)) tokens.add(token);
  }
  return [...tokens];
}

/**
 * The tokens by which numbers are found that have no digit. There are few, and nearly every word that is asked for
 * might be one.
 */
export function letterNumberTokens(identifiers: readonly Identifier[]): string[] {
  return identifierTokens(identifiers.filter(({ value }) => isOfLetters(normaliseNumber(value)))).filter((token) =>
    letterToken.test(token),
  );
}
const letterToken = /^(?:s-?\d+_)?e[a-z]+$/;
const isOfLetters = (number: string) => /^[a-z]+$/.test(number);

/** Whether the token asks for a whole number without a digit. */
export const asksForLetters = (token: string): boolean => letterToken.test(token);

/** What in a query may be a part number: chunks, and neighbouring chunks joined ("4 006381 333931"), longest first. */
export function numberVariants(text: string, everyWord: boolean): string[] {
  const chunks = fold(text).split(/\s+/).map(normaliseNumber).filter(Boolean).slice(0, 12);
  const variants = new Set<string>();
  for (let width = Math.min(4, chunks.length); width >= 1; width--)
    for (let at = 0; at + width <= chunks.length; at++) {
      const joined = chunks.slice(at, at + width);
      // Words without a digit join only where the whole text is said to be a number.
      if (everyWord || joined.every((one) => /\d/.test(one) || one.length <= 3))
        variants.add(normaliseNumber(joined.join('')));
    }
  const likely = [...variants].filter((one) => one.length >= 3 && (everyWord || /\d/.test(one)));
  return likely.sort((one, other) => other.length - one.length).slice(0, mostVariants);
}

/**
 * What to look for in the numbers column for a reader of these audiences. Words without digits count only when exact.
 */
export function numberQueryTokens(
  variants: readonly string[],
  words: readonly string[],
  audiences: readonly AudienceId[],
): string[] {
  const scopes = ['', ...audiences.map(scopeOf)];
  const tokens = new Set<string>();
  for (const scope of scopes) {
    for (const variant of variants) for (const token of numberTokens(variant, scope)) tokens.add(token);
    for (const word of words) tokens.add(`${scope}e${word}`);
  }
  return [...tokens];
}
