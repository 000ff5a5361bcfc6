import { refusal } from '../../platform/refusal.ts';

/** Another storefront answers for this host: choose another, or change that one first. */
export const hostTaken = refusal('conflict', 'storefront.hostTaken')<{ host: string; name: string }>();
/**
 * Requests for hosts that nobody names need one open storefront without a host: keep this one as it is, or make another
 * the default first.
 */
export const lastOpen = refusal('conflict', 'storefront.lastOpen')<{ name: string }>();
/** Only organizations that sell can sell in a storefront. */
export const noSeller = refusal('unprocessable', 'storefront.noSeller')();
