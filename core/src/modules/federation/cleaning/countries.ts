import { foldWord } from './units.ts';

/** Names of countries in the languages that sellers write, made from the platform's own data. */
function namesOf(codes: readonly string[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const language of ['en', 'de', 'vi']) {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of codes) known.set(foldWord(names.of(code) ?? code), code);
  }
  return known;
}

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => english.of(code) !== undefined && !/^(EU|EZ|UN|XA|XB|ZZ|QO)$/.test(code));
const isCode = new Set(codes);
const byName = namesOf(codes);

/** ISO 3166-1 alpha-2 of a code or a name; null where it is neither. */
export function readCountry(text: string): string | null {
  const code = text.trim().toUpperCase();
  return isCode.has(code) ? code : (byName.get(foldWord(text)) ?? null);
}
