import type { Translation } from '@hansa/kit';
import type { pricesEn } from './prices-en.ts';

export const pricesVi: Translation<typeof pricesEn> = {};
