import { t } from '../languages/index.ts';

/** A fact in words; a test sees to it that each has some. One of an older version, which is no more, shows its own name. */
export function eventText(name: string): string {
  return t.maybe(`fact.${name.replace('.', '-')}`) ?? name;
}

/** What it happened to, in words. */
export function subjectText(type: string): string {
  return t.maybe(`subject.${type}`) ?? t.maybe(`things.${type.replaceAll('_', ' ')}`) ?? t.maybe(`things.${type}`) ?? type.replaceAll('_', ' ');
}
