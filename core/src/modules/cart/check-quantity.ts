import { micros } from '../../platform/money.ts';
import { quantityRefused } from './errors.ts';

/** Units of which only whole ones are sold (UN/ECE Recommendation 20 and 21): piece, pair, set, pack. */
const whole = new Set(['PCE', 'H87', 'C62', 'PR', 'SET', 'PK', 'BX']);

export interface Sellable { readonly sku: string; readonly unit: string; readonly minimumQuantity: string; readonly quantityMultiple: string }

export function fitsQuantity(offer: Sellable, quantity: string): boolean {
  const wanted = micros(quantity);
  return wanted > 0n && wanted >= micros(offer.minimumQuantity) && wanted % micros(offer.quantityMultiple) === 0n && (!whole.has(offer.unit) || wanted % 1_000_000n === 0n);
}

/** Throws where a seller does not sell such a quantity (M02). */
export function checkQuantity(offer: Sellable, quantity: string): void {
  if (!fitsQuantity(offer, quantity)) throw quantityRefused({ sku: offer.sku, quantity, minimum: offer.minimumQuantity, multiple: offer.quantityMultiple, unit: offer.unit });
}
