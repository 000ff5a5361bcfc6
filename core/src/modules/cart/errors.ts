import { refusal } from '../../platform/refusal.ts';

/** The quantity is below the seller's minimum, not a multiple, or broken where only whole ones are sold. The facts say what would do. */
export const quantityRefused = refusal('unprocessable', 'cart.quantityRefused')<{ sku: string; quantity: string; minimum: string; multiple: string; unit: string }>();
/** A cart holds so many lines at most. */
export const cartFull = refusal('unprocessable', 'cart.full')<{ limit: number }>();
/** The storefront does not sell in this currency: choose one of its own. */
export const currencyNotSold = refusal('unprocessable', 'cart.currencyNotSold')<{ currency: string }>();
