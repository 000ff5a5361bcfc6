import type { Id } from '../../../platform/ids.ts';
import { micros } from '../../../platform/money.ts';
import type { PriceReason } from '../schemas.ts';
import type { Tiers } from './tiers.ts';

/** Decimals here are integers of millionths (`micros`), so that what is compared and added is exact. */

/**
 * How near to the buyer what says a price may be, beside a contract's own level (0 the buyer's, 1 its parent's, …): the
 * nearer wins.
 */
export const levels = { group: 100, storefront: 200, ownList: 250, listPrice: 300 } as const;

/** An offer whose price is asked, as its seller sells it. Decimals as text. */
export interface AskedOffer {
  readonly id: Id<'offer'>;
  readonly sellerId: Id<'organization'>;
  readonly listPrice: string | null;
  readonly currency: string;
  readonly tierGroup: string | null;
  readonly minimumQuantity: string;
  readonly categoryId: Id<'category'> | null;
  readonly brandId: Id<'brand'> | null;
  /** Those above its category, nearest first, where whoever read the offer knows them. */
  readonly categoriesAbove?: readonly Id<'category'>[];
  /**
   * A name for what its seller's contracts and lists say, as it was when the offer was read: what was known under it is
   * so still.
   */
  readonly pricingRevision: string;
}
/** A contract that counts for the buyer. `level`: 0 its own, 1 its parent's, …; 100 a customer group's. */
export interface CountingContract {
  readonly id: Id<'contract'>;
  readonly sellerId: Id<'organization'>;
  readonly number: string;
  readonly name: string;
  readonly validTo: string | null;
  readonly currency: string;
  readonly level: number;
  readonly orderDiscountBasisPoints: number | null;
  readonly orderDiscountFromMinor: number | null;
}
/** What may say a price, and how near it is to the buyer: the nearer wins, cheaper or not. */
export interface Standing {
  readonly level: number;
  readonly source: PriceReason['source'];
  readonly label: string;
  readonly priceListId: Id<'price_list'> | null;
  readonly contractId: Id<'contract'> | null;
  readonly contractNumber: string | null;
  readonly validTo: string | null;
  /** Farther levels may fill tiers that it lacks. */
  readonly fillsFromBelow: boolean;
}
/** A price list that counts: for this buyer, here, on the day, in the currency asked for. */
export interface CountingList extends Standing {
  readonly priceListId: Id<'price_list'>;
  readonly sellerId: Id<'organization'>;
}
/** On a category and those below it, on a brand, or on everything (neither). */
export interface ContractDiscount {
  readonly contractId: Id<'contract'>;
  readonly categoryId: Id<'category'> | null;
  readonly brandId: Id<'brand'> | null;
  readonly basisPoints: number;
}
/** Tiers by list and offer, smallest quantity first; none where a list does not price the offer. */
export type TiersByList = ReadonlyMap<Id<'price_list'>, ReadonlyMap<Id<'offer'>, Tiers>>;

/** All that decides what these offers cost one buyer in one currency. */
export interface PriceGround {
  readonly currency: string;
  readonly offers: readonly AskedOffer[];
  readonly contracts: readonly CountingContract[];
  readonly lists: readonly CountingList[];
  readonly tiers: TiersByList;
  readonly discounts: readonly ContractDiscount[];
  /** The category above each one. */
  readonly parents: ReadonlyMap<Id<'category'>, Id<'category'> | null>;
}

/**
 * Something that could be the price of an offer. `from`: the quantity at which its tier begins; null: it is no tier.
 */
export interface Candidate {
  readonly by: Standing;
  readonly price: bigint;
  readonly from: bigint | null;
  readonly basisPoints: number | null;
}
/** The tiers of one offer in a list that prices it. */
export interface PricedBy {
  readonly by: CountingList;
  readonly tiers: Tiers;
}
/** What could be the price of one offer at any quantity: by lists, and what does not depend on quantity. */
export interface OfferPrices {
  readonly offer: AskedOffer;
  readonly lists: readonly PricedBy[];
  readonly fixed: readonly Candidate[];
}

/** An offer's own list price: what is left when nothing nearer says a price. */
const listPriceStanding: Standing = {
  level: levels.listPrice,
  source: 'list',
  label: 'List price',
  priceListId: null,
  contractId: null,
  contractNumber: null,
  validTo: null,
  fillsFromBelow: false,
};

/** The seller's own list price in the currency asked for, where the offer has one. */
export function listPriceOf(offer: AskedOffer, currency: string): Candidate | null {
  return offer.listPrice === null || offer.currency !== currency
    ? null
    : { by: listPriceStanding, price: micros(offer.listPrice), from: null, basisPoints: null };
}
