import { createRequire } from 'node:module';

export type Weight = 'plain' | 'strong';
export interface Font { readonly name: string; readonly file: string }

const { resolve } = createRequire(import.meta.url);
const ofInter = (weight: string) => resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`);
const ofThai = (weight: string) => resolve(`@expo-google-fonts/noto-sans-thai/${weight}/NotoSansThai_${weight}.ttf`);

/** Inter has the letters of both languages of the apps, and is what these are set in. */
export const inter: Readonly<Record<Weight, Font>> = { plain: { name: 'plain', file: ofInter('400Regular') }, strong: { name: 'strong', file: ofInter('600SemiBold') } };
/**
 * What Inter lacks and papers may still hold, because somebody typed it. Chinese, Japanese and Korean are not among it: their letters come from npm in files
 * that a paper can take in only by the hundred megabytes (docs/papers.md), and are drawn as empty boxes.
 */
export const thai: Readonly<Record<Weight, Font>> = { plain: { name: 'thai-plain', file: ofThai('400Regular') }, strong: { name: 'thai-strong', file: ofThai('600SemiBold') } };
const isThai = (text: string): boolean => /\p{Script=Thai}/u.test(text);

/** Whether Inter alone does for a text. */
export const isPlain = (text: string): boolean => !isThai(text);

export interface Run { readonly text: string; readonly font: Font }

/** A text in pieces of one font each. */
export function runsOf(text: string, weight: Weight): Run[] {
  return [...text.matchAll(/\p{Script=Thai}+|\P{Script=Thai}+/gu)].map(([run]) => ({ text: run, font: (isThai(run) ? thai : inter)[weight] }));
}
