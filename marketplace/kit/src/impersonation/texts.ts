import { defineTexts, language, openLanguage } from '../languages/index.ts';
import { impersonationEn } from './texts-en.ts';

/** Texts that come with the parts that say them. */
export const t = defineTexts(impersonationEn, () => import('./texts-vi.ts').then((texts) => texts.impersonationVi));
await openLanguage(language());
