import { plainText } from '@hansa/kit';
import { enFacts } from '../languages/en-facts.ts';
import { t } from '../languages/index.ts';

/**
 * Each fact that somebody is told of has one of these beside it: they bury what they tell of, and are looked at when
 * asked for.
 */
export const noticeFact = 'notice.given';

/**
 * A fact in words; a test sees to it that each has some. One of an older version, which is no more, shows its own name.
 */
export function eventText(name: string): string {
  return t.maybe(`fact.${name.replace('.', '-')}`) ?? name;
}

/** The facts whose words here hold a text, as a reader of a table filters by what it says. */
export function factsInWords(text: string): string[] {
  const wanted = plainText(text.trim());
  return wanted === ''
    ? []
    : Object.keys(enFacts.fact)
        .map((key) => key.replace('-', '.'))
        .filter((name) => plainText(eventText(name)).includes(wanted));
}

/** What it happened to, in words. */
export function subjectText(type: string): string {
  return (
    t.maybe(`subject.${type}`) ??
    t.maybe(`things.${type.replaceAll('_', ' ')}`) ??
    t.maybe(`things.${type}`) ??
    type.replaceAll('_', ' ')
  );
}
