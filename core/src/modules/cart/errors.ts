import { refusal } from '../../platform/refusal.ts';

/**
 * The quantity is below the seller's minimum, not a multiple, or broken where only whole ones are sold. The facts say
 * what would do.
 */
export const quantityRefused = refusal('unprocessable', 'cart.quantityRefused')<{
  sku: string;
  quantity: string;
  minimum: string;
  multiple: string;
  unit: string;
}>();
/**
 * The offer is made to order, and nothing was chosen of it: choose its options on the product's page, where a quote is
 * asked for, and order from the quote.
 */
export const choicesNeeded = refusal('unprocessable', 'cart.choicesNeeded')<{
  sku: string;
  sellerName: string;
  productId: string;
  offerId: string;
}>();
/** A cart holds so many lines at most. */
export const cartFull = refusal('unprocessable', 'cart.full')<{ limit: number }>();
/** The storefront does not sell in this currency: choose one of its own. */
export const currencyNotSold = refusal('unprocessable', 'cart.currencyNotSold')<{ currency: string }>();
/** A list holds so many lines at most. */
export const listFull = refusal('unprocessable', 'list.full')<{ limit: number }>();
/** Its owner has another list of this name. */
export const listNameTaken = refusal('conflict', 'list.nameTaken')<{ name: string }>();
/** Somebody saved it meanwhile. */
export const listSavedMeanwhile = refusal('conflict', 'list.savedMeanwhile')();
/** It is shared to be bought from: another's lines, or another's name and schedule, stay. */
export const listNotYours = refusal('forbidden', 'list.notYours')<{ name: string; ownerName: string }>();
