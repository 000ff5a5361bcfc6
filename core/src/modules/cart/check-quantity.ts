import { type Decimal, decimalOf, micros } from '../../platform/money.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { choicesNeeded, quantityRefused } from './errors.ts';
import type { OfferFacts } from './queries.ts';

/** Units of which only whole ones are sold (UN/ECE Recommendation 20 and 21): piece, pair, set, pack. */
const whole = new Set(['PCE', 'H87', 'C62', 'PR', 'SET', 'PK', 'BX']);
const one = 1_000_000n;

export interface Sellable {
  readonly sku: string;
  readonly unit: string;
  readonly packSize: string;
  readonly minimumQuantity: string;
  readonly quantityMultiple: string;
}
/** What a line asks for. With a chosen offer its quantity counts in that offer's unit, else in the product's. */
export interface Wish {
  readonly chosenOfferId: string | null;
  readonly quantity: string;
  readonly productUnit: string;
}

/** Whether a seller sells such a quantity, in the offer's own unit. */
export function fitsQuantity(offer: Sellable, quantity: string): boolean {
  const wanted = micros(quantity);
  return (
    wanted > 0n &&
    wanted >= micros(offer.minimumQuantity) &&
    wanted % micros(offer.quantityMultiple) === 0n &&
    (!whole.has(offer.unit) || wanted % one === 0n)
  );
}

/** Throws where a seller does not sell such a quantity (M02). */
export function checkQuantity(offer: Sellable, quantity: string): void {
  if (!fitsQuantity(offer, quantity))
    throw quantityRefused({
      sku: offer.sku,
      quantity,
      minimum: offer.minimumQuantity,
      multiple: offer.quantityMultiple,
      unit: offer.unit,
    });
}

/**
 * Why none of the offers that a line means, at least one, gives what it asks for; null: one does. What is made to order
 * gives nothing as it stands.
 */
export function whyNone(meant: readonly OfferFacts[], wish: Wish): Refusal | null {
  const asItIs = meant.filter((offer) => !offer.isMadeToOrder);
  if (asItIs.length === 0) return refuseUnchosen(meant[0]!);
  return asItIs.some((offer) => takeOf(offer, wish).fits) ? null : refuseQuantity(asItIs[0]!, wish);
}

/** Refuses an offer that is made to order: as it stands it is nothing that could be made. */
export function refuseUnchosen({ sku, sellerName, productId, id }: OfferFacts) {
  return choicesNeeded({ sku, sellerName, productId, offerId: id });
}

/**
 * How many of an offer a line takes: 100 screws are one of a pack of 100. Where the offer cannot give just that, the
 * next quantity above that it gives, and `fits` is false.
 */
export function takeOf(offer: Sellable, wish: Wish): { quantity: Decimal; fits: boolean } {
  if (wish.chosenOfferId !== null) return { quantity: wish.quantity, fits: fitsQuantity(offer, wish.quantity) };
  const wanted = micros(wish.quantity) * one;
  const exact = wanted % micros(offer.packSize) === 0n ? decimalOf(wanted / micros(offer.packSize)) : null;
  if (exact !== null && fitsQuantity(offer, exact)) return { quantity: exact, fits: true };
  const needed = (wanted + micros(offer.packSize) - 1n) / micros(offer.packSize);
  const least = needed > micros(offer.minimumQuantity) ? needed : micros(offer.minimumQuantity);
  const multiple = micros(offer.quantityMultiple);
  return { quantity: decimalOf(((least + multiple - 1n) / multiple) * multiple), fits: false };
}

/** Refuses a line's quantity in the unit that the line counts in. */
export function refuseQuantity(offer: Sellable, wish: Wish) {
  const scaled = (quantity: string) =>
    wish.chosenOfferId === null ? decimalOf((micros(quantity) * micros(offer.packSize)) / one) : quantity;
  return quantityRefused({
    sku: offer.sku,
    quantity: wish.quantity,
    minimum: scaled(offer.minimumQuantity),
    multiple: scaled(offer.quantityMultiple),
    unit: wish.chosenOfferId === null ? wish.productUnit : offer.unit,
  });
}
