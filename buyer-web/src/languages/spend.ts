import { defineTexts, language, openLanguage, type Translate } from '@hansa/kit';
import type { t as everywhere } from './index.ts';
import { spendEn } from './spend-en.ts';

type KeyOf<T> = T extends Translate<infer Key> ? Key : never;
const own = defineTexts(spendEn, () => import('./spend-vi.ts').then((texts) => texts.spendVi));

/** The app's texts and those of what was spent, which come with the page that says them. */
export const t = own as Translate<KeyOf<typeof own> | KeyOf<typeof everywhere>>;
await openLanguage(language());
