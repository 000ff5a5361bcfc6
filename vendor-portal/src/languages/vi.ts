import type { Translation } from '@hansa/kit';
import type { en } from './en.ts';

export const vi: Translation<typeof en> = {
  menu: {},
};
