import { configuratorEn } from '../languages/configurator-en.ts';
import { defineTexts, language, openLanguage } from '../languages/index.ts';

/** Texts that come with the pages that say them. */
export const t = defineTexts(configuratorEn, () =>
  import('../languages/configurator-vi.ts').then((texts) => texts.configuratorVi),
);
await openLanguage(language());
