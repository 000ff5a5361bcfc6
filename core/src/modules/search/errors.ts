import { refusal } from '../../platform/refusal.ts';

/** The storefront does not sell in this currency. */
export const currencyUnsold = refusal('invalid', 'search.currencyUnsold')<{ currency: string; currencies: readonly string[] }>();
