import { defineTexts, language, openLanguage } from '../languages/index.ts';
import { joiningEn } from './texts-en.ts';

/** Texts that come with the pages that say them. */
export const t = defineTexts(joiningEn, () => import('./texts-vi.ts').then((texts) => texts.joiningVi));
await openLanguage(language());
