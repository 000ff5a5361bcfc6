import { defineTexts, language, openLanguage } from '../languages/index.ts';
import { noticesEn } from './texts-en.ts';

/** Texts that come with the parts that say them. */
export const t = defineTexts(noticesEn, () => import('./texts-vi.ts').then((texts) => texts.noticesVi));
await openLanguage(language());
