import { defineTexts, language, openLanguage } from '../languages/index.ts';
import { organizationEn } from './texts-en.ts';

/** Texts that come with the pages that say them. */
export const t = defineTexts(organizationEn, () => import('./texts-vi.ts').then((texts) => texts.organizationVi));
await openLanguage(language());
