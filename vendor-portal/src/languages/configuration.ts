import { defineTexts, language, openLanguage, type Translate } from '@hansa/kit';
import { configurationEn } from './configuration-en.ts';
import type { t as everywhere } from './index.ts';

type KeyOf<T> = T extends Translate<infer Key> ? Key : never;
const own = defineTexts(configurationEn, () => import('./configuration-vi.ts').then((texts) => texts.configurationVi));

/** The app's texts and those of configurations, which come with their page. */
export const t = own as Translate<KeyOf<typeof own> | KeyOf<typeof everywhere>>;
await openLanguage(language());
