import { flatten } from '@solid-primitives/i18n';
import { createSignal } from 'solid-js';
import { recall, remember } from '../storage.ts';
import { readVisit } from '../visit.ts';
import { type Flat, interpolate, type Keys, type Translation, type Values } from './dictionary.ts';
import { en } from './en.ts';

export const languages = ['en', 'vi'] as const;
export type Language = (typeof languages)[number];
export const languageNames: Record<Language, string> = { en: 'English', vi: 'Tiếng Việt' };

interface Source {
  readonly en: object;
  readonly vi: () => Promise<object>;
}
type Lookup = Record<Language, Record<string, Flat[string]>>;

const sources: Source[] = [];
const lookup: Lookup = { en: {}, vi: {} };
const [language, writeLanguage] = createSignal<Language>('en');
export { language };

export interface Translate<Key extends string> {
  (key: Key, values?: Values): string;
  /** For keys that come from the server (codes, states): null when there is no text. */
  maybe(key: string, values?: Values): string | null;
}

/**
 * An app's own texts, on top of the kit's: `export const t = defineTexts(en, () => import('./vi.ts').then((m) =>
 * m.vi))`. English is in the bundle; the other language is fetched when it is chosen.
 */
export function defineTexts<En extends object>(
  texts: En,
  vi: () => Promise<Translation<En>>,
): Translate<Keys<En> | Keys<typeof en>> {
  sources.push({ en: texts, vi });
  Object.assign(lookup.en, flatten(texts as Record<string, unknown>));
  const maybe = (key: string, values?: Values) => {
    const text = lookup[language()][key] ?? lookup.en[key];
    return typeof text === 'string' || (typeof text === 'object' && 'other' in text)
      ? interpolate(text as string, values, language())
      : null;
  };
  return Object.assign((key: string, values?: Values) => maybe(key, values) ?? key, { maybe });
}

/** The kit's own texts: common words, refusals, states. */
export const t = defineTexts(en, () => import('./vi.ts').then((module) => module.vi));

/** Fetches the texts, then switches everything at once. */
export async function openLanguage(next: Language): Promise<void> {
  if (next !== 'en') {
    const loaded = await Promise.all(sources.map((source) => source[next]()));
    for (const texts of loaded) Object.assign(lookup[next], flatten(texts as Record<string, unknown>));
  }
  if (typeof document !== 'undefined') document.documentElement.lang = next;
  writeLanguage(next);
}

/** Chosen by hand: remembered in this browser. */
export function setLanguage(next: Language): Promise<void> {
  remember('language', next);
  // Told to the server as well, which draws the first page of a visit.
  if (typeof document !== 'undefined')
    document.cookie = `hansa-language=${next}; path=/; max-age=31536000; samesite=lax`;
  return openLanguage(next);
}

/**
 * What the address says (a link that a search engine gave), else what was chosen here before, else what the server drew
 * or the browser asks for.
 */
export function preferredLanguage(): Language {
  const address = typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('lang');
  const wanted =
    address ??
    recall('language') ??
    readVisit()?.language ??
    (typeof navigator === 'undefined' ? 'en' : navigator.language);
  return languages.find((candidate) => wanted.startsWith(candidate)) ?? 'en';
}

/** Every right that has words, in the order of the dictionary: what a role editor offers. */
export const knownPermissions: readonly string[] = Object.keys(en.permissions);
