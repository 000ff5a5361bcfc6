import { defineTexts, language, openLanguage, type Translate } from '@hansa/kit';
import { configureEn } from './configure-en.ts';
import type { t as everywhere } from './index.ts';

type KeyOf<T> = T extends Translate<infer Key> ? Key : never;
const own = defineTexts(configureEn, () => import('./configure-vi.ts').then((texts) => texts.configureVi));

/** The app's texts and those of what is made to order, which come with the pages that say them. */
export const t = own as Translate<KeyOf<typeof own> | KeyOf<typeof everywhere>>;
await openLanguage(language());
