import { createRequire } from 'node:module';

export type Weight = 'plain' | 'strong';
export interface Font {
  readonly name: string;
  readonly file: string;
}
export interface Run {
  readonly text: string;
  readonly font: Font;
}

const { resolve } = createRequire(import.meta.url);
const ofInter = (weight: string) => resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`);
const ofThai = (weight: string) => resolve(`@expo-google-fonts/noto-sans-thai/${weight}/NotoSansThai_${weight}.ttf`);
const ofChinese = (weight: string) => resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);

/** Inter has the letters of both languages of the apps, and is what these are set in. */
const inter: Readonly<Record<Weight, Font>> = {
  plain: { name: 'plain', file: ofInter('400Regular') },
  strong: { name: 'strong', file: ofInter('600SemiBold') },
};
type Fonts = Readonly<Record<Weight, Font>>;
const thai: Fonts = {
  plain: { name: 'thai-plain', file: ofThai('400Regular') },
  strong: { name: 'thai-strong', file: ofThai('600SemiBold') },
};
/**
 * Chinese in both its writings, and Japanese, which is then set in the shapes that are usual in China. A file of ten
 * megabytes: only the letters of a paper go into it.
 */
const chinese: Fonts = {
  plain: { name: 'chinese-plain', file: ofChinese('400Regular') },
  strong: { name: 'chinese-strong', file: ofChinese('600SemiBold') },
};

/**
 * What Inter lacks and papers may still hold, because somebody typed it. Korean is not among it and is drawn as empty
 * boxes (docs/papers.md).
 */
const others = { thai, chinese } as const;
const scripts =
  /(?<thai>\p{Script=Thai}+)|(?<chinese>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\u30FC\uFF01-\uFF65]+)/gu;

/**
 * All that a paper may be set in. A font is opened when the first letter of it is drawn, so that a paper pays for none
 * that it does not need.
 */
export const fonts: readonly Font[] = [inter, ...Object.values(others)].flatMap((one) => Object.values(one));

/** Whether Inter alone does for a text. */
export const isPlain = (text: string): boolean => text.search(scripts) < 0;

/** A text in pieces of one font each. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(scripts)) {
    if (found.index > from) runs.push({ text: text.slice(from, found.index), font: inter[weight] });
    runs.push({ text: found[0], font: others[found.groups!['thai'] === undefined ? 'chinese' : 'thai'][weight] });
    from = found.index + found[0].length;
  }
  return from < text.length || runs.length === 0 ? [...runs, { text: text.slice(from), font: inter[weight] }] : runs;
}
