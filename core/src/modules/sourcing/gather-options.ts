import { micros } from '../../platform/money.ts';
import type { CartLineRow, OfferRow } from '../cart/index.ts';
import { baseOf, mostOf, quantityFor } from './quantities.ts';

/** A take before it has a price: key `line|offer|quantity`, so that the same take of two options is priced once. */
export interface WantedTake {
  readonly key: string;
  readonly offer: OfferRow;
  readonly quantity: bigint;
  readonly wasteBase: bigint;
}
export interface WantedOption {
  readonly takes: readonly WantedTake[];
}
export interface WantedLine {
  readonly line: CartLineRow;
  readonly offers: readonly OfferRow[];
  readonly options: readonly WantedOption[];
  readonly isLate: boolean;
  readonly wereLate: boolean;
}

/** How many half-empty stocks are tried as the first part of a line that no stock holds whole. */
const partsMax = 3;

/**
 * All ways to get a line: the whole from one offer whose stock holds it, and, where none does, what one has and the
 * rest from another. Offers that come after the day asked for are left aside unless all do.
 */
export function gatherOptions(line: CartLineRow, offers: readonly OfferRow[], leadDaysMax: number | null): WantedLine {
  const chosen = offers.find((offer) => offer.id === line.chosenOfferId);
  const base = chosen ? baseOf(chosen, micros(line.quantity)) : micros(line.quantity);
  const take = (offer: OfferRow, quantity: bigint, wanted: bigint): WantedTake => ({
    key: `${line.id}|${offer.id}|${quantity}`,
    offer,
    quantity,
    wasteBase: baseOf(offer, quantity) - wanted,
  });
  const whole = offers.flatMap((offer): WantedOption[] => {
    const quantity = quantityFor(offer, base);
    return quantity <= mostOf(offer) ? [{ takes: [take(offer, quantity, base)] }] : [];
  });
  const options = whole.length > 0 ? whole : inTwo(offers, base, take);
  const inTime =
    leadDaysMax === null
      ? options
      : options.filter((option) => option.takes.every((one) => one.offer.leadTimeDays <= leadDaysMax));
  const isLate = options.length > 0 && inTime.length === 0;
  return {
    line,
    offers,
    options: isLate ? options : inTime,
    isLate,
    wereLate: !isLate && inTime.length < options.length,
  };
}

function inTwo(
  offers: readonly OfferRow[],
  base: bigint,
  take: (offer: OfferRow, quantity: bigint, wanted: bigint) => WantedTake,
): WantedOption[] {
  const firsts = offers
    .map((offer) => ({ offer, most: mostOf(offer) }))
    .filter(({ most }) => most > 0n)
    .sort((a, b) => (baseOf(a.offer, a.most) < baseOf(b.offer, b.most) ? 1 : -1))
    .slice(0, partsMax);
  return firsts.flatMap(({ offer: first, most }) => {
    const given = baseOf(first, most);
    if (given >= base) return [];
    return offers
      .filter((offer) => offer !== first)
      .flatMap((offer): WantedOption[] => {
        const quantity = quantityFor(offer, base - given);
        return quantity <= mostOf(offer)
          ? [{ takes: [take(first, most, given), take(offer, quantity, base - given)] }]
          : [];
      });
  });
}
