import { language } from '@hansa/kit';

/** A text that core keeps in both languages. */
export const inLanguage = (text: { readonly en: string; readonly vi: string }): string => text[language()] || text.en;
