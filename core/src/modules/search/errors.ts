import { refusal } from '../../platform/refusal.ts';

/** The storefront does not sell in this currency. */
export const currencyUnsold = refusal('invalid', 'search.currencyUnsold')<{
  currency: string;
  currencies: readonly string[];
}>();
/** The index is kept by another process, or not open yet: the rebuild must be asked for there, or later. */
export const indexElsewhere = refusal('unavailable', 'search.indexNotHere')();
