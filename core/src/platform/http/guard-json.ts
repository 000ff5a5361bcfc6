import { refusal } from '../refusal.ts';

/** The body is not what JSON should be: too deep, a key twice, or a key that means something to JavaScript itself. */
export const jsonRefused = refusal('invalid', 'input.unreadable')<{ reason: string }>();

const depthMax = 40;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Looks at JSON text before it is parsed (X10), in one pass and without recursion: nesting at most 40 deep, no key
 * twice in an object (two readers would take different ones), none of the keys by which prototypes are polluted,
 * however they are escaped.
 */
export function guardJson(text: string): void {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const end = endOfText(text, at);
      const quoted = text.slice(at, end + 1);
      const value = quoted.includes('\\') ? unescaped(quoted) : quoted.slice(1, -1);
      if (!isStorable(value)) throw jsonRefused({ reason: 'It has a character that no text may hold.' });
      if (isKey(text, end)) lookAtKey(value, open.at(-1));
      at = end;
    } else if (code === 123 || code === 91) {
      if (open.push(code === 123 ? new Set() : null) > depthMax)
        throw jsonRefused({ reason: `It is nested more than ${depthMax} deep.` });
    } else if (code === 125 || code === 93) open.pop();
  }
}

function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1;
  return at;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && (text.charCodeAt(at) === 32 || (text.charCodeAt(at) >= 9 && text.charCodeAt(at) <= 13)))
    at += 1;
  return text.charCodeAt(at) === 58;
}

/** PostgreSQL keeps no NUL in text, and half of a surrogate pair is no character at all. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/**
 * The same for what came parsed already (a socket's messages): every text in it can be kept. Without recursion, however
 * deep it is.
 */
export function guardTexts(value: unknown): void {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (
      typeof one === 'string'
        ? !isStorable(one)
        : typeof one === 'object' && one !== null && Object.keys(one).some((key) => !isStorable(key))
    )
      throw jsonRefused({ reason: 'It has a character that no text may hold.' });
    if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) open.push(inner);
  }
}

function lookAtKey(key: string, keys: Set<string> | null | undefined): void {
  if (forbidden.has(key)) throw jsonRefused({ reason: 'It has a key that is not allowed.' });
  if (keys?.has(key)) throw jsonRefused({ reason: 'It has a key twice.' });
  keys?.add(key);
}

function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw jsonRefused({ reason: 'It is not JSON.' });
  }
}
