import { defineTexts, language, openLanguage } from '../languages/index.ts';
import { documentsEn } from './texts-en.ts';

/** Texts that come with the pages that say them. */
export const t = defineTexts(documentsEn, () => import('./texts-vi.ts').then((texts) => texts.documentsVi));
await openLanguage(language());
