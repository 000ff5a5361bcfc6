import type { Translation } from '@hansa/kit';
import { buyVi } from './buy-vi.ts';
import { companyVi } from './company-vi.ts';
import type { en } from './en.ts';
import { quotesVi } from './quotes-vi.ts';
import { shopVi } from './shop-vi.ts';

export const vi: Translation<typeof en> = { ...shopVi, ...quotesVi, ...buyVi, ...companyVi };
