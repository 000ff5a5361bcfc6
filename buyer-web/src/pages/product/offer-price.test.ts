import { expect, it } from 'vitest';
import { fits, priceAt, unitsFor } from './offer-price.ts';

const offer = {
  unitPrice: '4.35',
  currency: 'EUR',
  packSize: '100',
  minimumQuantity: '2',
  quantityMultiple: '2',
  tiers: [
    { minimumQuantity: '2', unitPrice: '4.35' },
    { minimumQuantity: '10', unitPrice: '4.10' },
  ],
};

it('sells pieces in packs: enough for what is wanted, in the steps of the seller', () => {
  expect(unitsFor(offer, 1)).toBe(2);
  expect(unitsFor(offer, 201)).toBe(4);
  expect(unitsFor(offer, 400)).toBe(4);
  expect(unitsFor({ ...offer, packSize: '1', minimumQuantity: '0.5', quantityMultiple: '0.1' }, 0.7)).toBeCloseTo(0.7);
});

it('prices the quantity by its tier, and not at all where nothing is sold to this buyer', () => {
  expect(priceAt(offer, '8')).toEqual({ unitPrice: '4.35', totalMinor: 3480 });
  expect(priceAt(offer, '10')).toEqual({ unitPrice: '4.10', totalMinor: 4100 });
  expect(priceAt({ ...offer, unitPrice: null }, '10')).toBeNull();
  expect(fits(offer, '3')).toBe(false);
  expect(fits(offer, '4')).toBe(true);
});
