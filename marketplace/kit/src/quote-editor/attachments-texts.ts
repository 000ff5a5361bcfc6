import { defineTexts, language, openLanguage } from '../languages/index.ts';
import { attachmentsEn } from './attachments-en.ts';

/** Texts that come with the pages that say them. */
export const t = defineTexts(attachmentsEn, () => import('./attachments-vi.ts').then((texts) => texts.attachmentsVi));
await openLanguage(language());
