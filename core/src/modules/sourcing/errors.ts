import { refusal } from '../../platform/refusal.ts';

/** There is nothing to plan: put something into the cart first. */
export const cartEmpty = refusal('unprocessable', 'sourcing.cartEmpty')();
/** So few sellers cannot supply all lines: allow one more, or exclude fewer. */
export const tooFewSellers = refusal('unprocessable', 'sourcing.tooFewSellers')<{ sellersMax: number }>();
