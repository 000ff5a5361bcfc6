import { defineTexts, language, openLanguage, type Translate } from '@hansa/kit';
import type { t as everywhere } from './index.ts';
import { quickEn } from './quick-en.ts';

type KeyOf<T> = T extends Translate<infer Key> ? Key : never;
const own = defineTexts(quickEn, () => import('./quick-vi.ts').then((texts) => texts.quickVi));

/** The app's texts and those of quick order, which come with the page that says them. */
export const t = own as Translate<KeyOf<typeof own> | KeyOf<typeof everywhere>>;
await openLanguage(language());
