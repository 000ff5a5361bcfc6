import { defineTexts, language, openLanguage } from '../languages/index.ts';
import { accessEn } from './texts-en.ts';

/** Texts that come with the pages that say them. */
export const t = defineTexts(accessEn, () => import('./texts-vi.ts').then((texts) => texts.accessVi));
await openLanguage(language());
