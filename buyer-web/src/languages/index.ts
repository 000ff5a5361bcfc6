import { defineTexts } from '@hansa/kit';
import { en } from './en.ts';

/** This app's texts and the kit's: `t('pages.orders')`, `t('action.save')`. */
export const t = defineTexts(en, () => import('./vi.ts').then((texts) => texts.vi));
