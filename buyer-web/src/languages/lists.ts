import { defineTexts, language, openLanguage, type Translate } from '@hansa/kit';
import type { t as everywhere } from './index.ts';
import { listsEn } from './lists-en.ts';

type KeyOf<T> = T extends Translate<infer Key> ? Key : never;
const own = defineTexts(listsEn, () => import('./lists-vi.ts').then((texts) => texts.listsVi));

/**
 * The app's texts and those of lists and contracts, which come with the pages that say them: a visitor's first page
 * needs none of them.
 */
export const t = own as Translate<KeyOf<typeof own> | KeyOf<typeof everywhere>>;
// The page that asked for this file is drawn when the reader's language is there.
await openLanguage(language());
