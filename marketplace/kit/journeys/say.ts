import { flatten } from '@solid-primitives/i18n';
import { type Flat, interpolate, type Plural, type Values } from '../src/languages/dictionary.ts';
import { kitWords } from './words.ts';

type Text = string | Plural;
const isText = (value: Flat[string] | undefined): value is Text =>
  typeof value === 'string' || (typeof value === 'object' && 'other' in value);
/** What a text says in English, with the number that chooses the form where the form does not tell it. */
const formsOf = (text: Text): readonly (readonly [form: string, chosenBy: Values])[] =>
  typeof text === 'string'
    ? [[text, {}]]
    : [...(text.one === undefined ? [] : [[text.one, { count: 1 }] as const]), [text.other, {}] as const];
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * `{name}` -> what stood in its place, or null where the words around are others. Numbers are read, so that the plural
 * can be told.
 */
function valuesOf(template: string, english: string): Values | null {
  const found = new RegExp(
    `^${template
      .split(/\{\w+\}/)
      .map(escaped)
      .join('(.+?)')}$`,
  )
    .exec(english)
    ?.slice(1);
  if (!found) return null;
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  if (names.some((name, index) => name === 'count' && !/^\d+$/.test(found[index]!))) return null;
  return Object.fromEntries(
    names.map((name, index) => [name, /^\d+$/.test(found[index]!) ? Number(found[index]) : found[index]!]),
  );
}

/**
 * A journey is written in English and walked in both languages: `say('Save 200 changes')` is what the apps write
 * instead of it in the language of the visit. Fails where no text of the apps says this, and where two say it in
 * English but differ in the other language: then the key decides.
 */
export function sayIn(
  language: 'en' | 'vi',
  app: { en: object; vi: object },
): (english: string, key?: string) => string {
  const all = {
    en: { ...flatten(kitWords.en), ...flatten({ ...app.en }) } as Flat,
    vi: { ...flatten(kitWords.vi), ...flatten({ ...app.vi }) } as Flat,
  };
  return (english, key) => {
    const candidates = Object.entries(all.en)
      .filter(
        ([name, text]) =>
          isText(text) && !isText(all.en[name.slice(0, name.lastIndexOf('.'))]) && (!key || name === key),
      )
      .map(([name, text]) => [name, formsOf(text as Text)] as const);
    // What says it with fewest blanks is meant: `{count} offers saved`, not `{name} saved`.
    const matches = candidates.flatMap(([name, forms]) =>
      forms.flatMap(([form, chosenBy]) => {
        const said = form.replaceAll(/\{\w+\}/g, '');
        const values = form === english ? {} : /\w/.test(said) && said !== form ? valuesOf(form, english) : null;
        return values ? [{ name, values: { ...chosenBy, ...values }, said: said.length }] : [];
      }),
    );
    const most = Math.max(0, ...matches.map((one) => one.said));
    const said = new Map(
      matches
        .filter((one) => one.said === most)
        .map(({ name, values }) => [
          language === 'en' ? english : interpolate(all.vi[name] as Text, values, 'vi'),
          name,
        ]),
    );
    if (said.size === 1) return [...said.keys()][0]!;
    throw new Error(
      said.size === 0
        ? `no text says ${JSON.stringify(english)}`
        : `${JSON.stringify(english)} is said in several ways, name one: ${[...said].map(([text, name]) => `${name} (${text})`).join(', ')}`,
    );
  };
}
