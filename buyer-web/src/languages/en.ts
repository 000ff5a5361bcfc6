import { buyEn } from './buy-en.ts';
import { companyEn } from './company-en.ts';
import { quotesEn } from './quotes-en.ts';
import { shopEn } from './shop-en.ts';

/** Texts of this app; the kit has the common ones. `vi.ts` must have the same keys, or the type-check fails. */
export const en = { ...shopEn, ...quotesEn, ...buyEn, ...companyEn } as const;
