import { t } from '../languages/index.ts';

/** A fact in words; one that has none yet shows its own name, which is readable enough. */
export function eventText(name: string): string {
  return t.maybe(`fact.${name.replace('.', '-')}`) ?? name;
}

/** What it happened to, in words. */
export function subjectText(type: string): string {
  return t.maybe(`things.${type.replaceAll('_', ' ')}`) ?? t.maybe(`things.${type}`) ?? type.replaceAll('_', ' ');
}
