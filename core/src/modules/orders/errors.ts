import { refusal } from '../../platform/refusal.ts';

/** What the buyer saw is not what it costs now: both prices of each line. Look again, then place. */
export const priceChanged = refusal('conflict', 'order.priceChanged')<{
  lines: {
    lineId: string;
    title: { en: string; vi: string };
    seenUnitPrice: string;
    unitPrice: string | null;
    seenMinor: number;
    lineMinor: number | null;
  }[];
}>();
/** The cart holds other lines than those that were shown: look again. */
export const cartChanged = refusal('conflict', 'order.cartChanged')();
/** Lines that no seller sells to this buyer any more, or not in this currency: take them out, then place. */
export const lineUnavailable = refusal('conflict', 'order.lineUnavailable')<{
  lines: { lineId: string; title: { en: string; vi: string } }[];
}>();
/** Beyond what this person may spend in one order: ask somebody who may. */
export const limitExceeded = refusal('forbidden', 'order.limitExceeded')<{
  limitMinor: number;
  currency: string;
  totalMinor: number;
}>();
/** The cost center's budget of the month does not bear it: choose another, order less, or ask for more. */
export const budgetExceeded = refusal('conflict', 'budget.exceeded')<{
  costCenter: string;
  currency: string;
  budgetMinor: number;
  usedMinor: number;
  neededMinor: number;
}>();
/** A seller takes orders from a value on, net of discounts: order more, or elsewhere. */
export const belowMinimum = refusal('unprocessable', 'order.belowMinimum')<{
  sellerName: string;
  currency: string;
  minimumMinor: number;
  subtotalMinor: number;
}>();
/**
 * What goes where does not add up to what is ordered, or would open a pack: mend the quantities of these lines. A line
 * without a title is not in the cart any more.
 */
export const deliveriesDiffer = refusal('unprocessable', 'order.deliveriesDiffer')<{
  lines: { lineId: string; title: { en: string; vi: string }; quantity: string; delivered: string; multiple: string }[];
}>();
/** More than what is left of a line. */
export const quantityBeyond = refusal('unprocessable', 'order.quantityBeyond')<{
  sku: string;
  left: string;
  wanted: string;
}>();
