import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { currencySchema, decimalSchema, quantitySchema } from '../../platform/money.ts';

/** Why a price is what it is; stamped on the order line and never resolved again. */
export const PriceReason = z.object({
  source: z.enum(['contract', 'customer group', 'storefront', 'list', 'discount', 'quote']),
  label: z.string(),
  priceListId: z.string().optional(),
  contractId: z.string().optional(),
  contractNumber: z.string().optional(),
  tierFrom: z.string().optional(),
  basisPoints: z.int().optional(),
  validTo: z.string().optional(),
});
export type PriceReason = z.output<typeof PriceReason>;

export const Tier = z.object({ minimumQuantity: z.string(), unitPrice: z.string() });
export type Tier = z.output<typeof Tier>;
export const NextTier = z.object({ minimumQuantity: z.string(), unitPrice: z.string(), moreQuantity: z.string() });

/**
 * As much as a cart takes: a line total of more is no exact amount, and who asks for it must not fail those who ask
 * beside it.
 */
const AskedQuantity = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,3})?$/)
  .refine((value) => /[1-9]/.test(value), 'must be more than 0');
/**
 * Offers by id, each at the quantity in the same place, or at its smallest where none stands there. `together`: as if
 * they were ordered together, so that volume groups and discounts on a subtotal count.
 */
export const AskPrices = z
  .strictObject({
    offer: z.array(id('offer')).min(1).max(100),
    quantity: z.array(AskedQuantity).max(100).default([]),
    currency: currencySchema,
    together: z.boolean().default(false),
  })
  .refine((one) => one.quantity.length <= one.offer.length, { path: ['quantity'], message: 'moreThanOffers' });
export const AskedPrices = z.object({
  currency: z.string(),
  /**
   * In the order they were asked in. One without a price cannot be bought by who asks: nothing tells an offer that it
   * may not see from one that never was.
   */
  items: z.array(
    z.object({
      offerId: z.string(),
      quantity: z.string().nullable(),
      unitPrice: z.string().nullable(),
      lineMinor: z.int().nullable(),
      discountMinor: z.int(),
      reason: PriceReason.nullable(),
      next: NextTier.nullable(),
    }),
  ),
});

const Text2 = z.object({ en: z.string(), vi: z.string() });
const Scope = z.enum(['contract', 'customer group', 'storefront', 'own']);
export const PriceListCard = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  scope: Scope,
  contractId: z.string().nullable(),
  contractNumber: z.string().nullable(),
  groupId: z.string().nullable(),
  groupName: Text2.nullable(),
  storefrontId: z.string().nullable(),
  storefrontName: z.string().nullable(),
  customerName: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  fillsFromBelow: z.boolean(),
  isActive: z.boolean(),
  offers: z.int(),
  prices: z.int(),
  updatedAt: z.date(),
  version: z.int(),
});
export const PriceListList = z.object({
  items: z.array(PriceListCard),
  storefronts: z.array(z.object({ id: z.string(), name: z.string() })),
  currencies: z.array(z.string()),
});
export const ShowPriceList = z.strictObject({
  priceListId: id('price_list'),
  text: z.string().trim().max(200).default(''),
  only: z.enum(['priced', 'unpriced', 'all']).default('all'),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(1000).default(500),
});
export const PriceListPage = z.object({
  list: PriceListCard,
  total: z.int(),
  counts: z.object({ all: z.int(), priced: z.int(), unpriced: z.int() }),
  /** The quantities at which any price of the list begins. */
  breaks: z.array(z.string()),
  rows: z.array(
    z.object({
      offerId: z.string(),
      sku: z.string(),
      title: Text2,
      unit: z.string(),
      state: z.string(),
      listPrice: z.string().nullable(),
      listCurrency: z.string(),
      tiers: z.array(Tier),
    }),
  ),
});
const validity = { validFrom: z.iso.date().nullable().default(null), validTo: z.iso.date().nullable().default(null) };
const inOrder = (one: { validFrom: string | null; validTo: string | null }) =>
  one.validFrom === null || one.validTo === null || one.validFrom <= one.validTo;
export const SavePriceList = z
  .strictObject({
    /** Of one that is changed: the version that was looked at. */
    priceListId: id('price_list').optional(),
    version: z.int32().optional(),
    name: z.string().trim().min(2).max(120),
    currency: currencySchema,
    ...validity,
    fillsFromBelow: z.boolean().default(false),
    isActive: z.boolean().default(true),
    /** At most one of the three; none: the seller's own list in the currency. Set once, when it is made. */
    contractId: id('contract').nullable().default(null),
    groupId: id('customer_group').nullable().default(null),
    storefrontId: id('storefront').nullable().default(null),
  })
  .refine(inOrder, { path: ['validTo'], message: 'endsBeforeItBegins' });
export const SavePrices = z.strictObject({
  priceListId: id('price_list'),
  changes: z
    .array(
      z.strictObject({ offerId: id('offer'), minimumQuantity: quantitySchema, unitPrice: decimalSchema.nullable() }),
    )
    .min(1)
    .max(5000),
});
export const SavedPrices = z.object({ changed: z.int(), unknown: z.array(z.string()) });
/** Prices of one list, changed by a percentage and rounded, as a new list. */
export const CopyPriceList = z
  .strictObject({
    priceListId: id('price_list'),
    name: z.string().trim().min(2).max(120),
    percent: z.number().min(-100).max(1000),
    decimals: z.int().min(0).max(6).default(2),
    ...validity,
    groupId: id('customer_group').nullable().default(null),
    contractId: id('contract').nullable().default(null),
  })
  .refine(inOrder, { path: ['validTo'], message: 'endsBeforeItBegins' });

export const ContractState = z.enum(['draft', 'active', 'ended']);
export const ContractCard = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  buyerId: z.string().nullable(),
  groupId: z.string().nullable(),
  customerName: Text2,
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  state: ContractState,
  currency: z.string(),
  paymentDays: z.int().nullable(),
  discounts: z.int(),
  prices: z.int(),
  minimumCommitmentMinor: z.int().nullable(),
  updatedAt: z.date(),
});
export const ListContracts = z.strictObject({
  buyerId: id('organization').optional(),
  groupId: id('customer_group').optional(),
});
export const ContractList = z.array(ContractCard);
export const ShowContract = z.strictObject({ contractId: id('contract') });
const Discount = z
  .strictObject({
    categoryId: id('category').nullable(),
    brandId: id('brand').nullable(),
    basisPoints: z.int().min(0).max(10_000),
  })
  .refine((one) => one.categoryId === null || one.brandId === null);
export const ContractPage = z.object({
  contract: z.object({
    ...ContractCard.shape,
    earlyDiscountBasisPoints: z.int().nullable(),
    earlyDiscountDays: z.int().nullable(),
    freightFlatMinor: z.int().nullable(),
    freightFreeFromMinor: z.int().nullable(),
    orderDiscountBasisPoints: z.int().nullable(),
    orderDiscountFromMinor: z.int().nullable(),
    version: z.int(),
  }),
  discounts: z.array(
    z.object({
      id: z.string(),
      categoryId: z.string().nullable(),
      categoryName: Text2.nullable(),
      brandId: z.string().nullable(),
      brandName: z.string().nullable(),
      basisPoints: z.int(),
    }),
  ),
  priceLists: z.array(PriceListCard),
});
const minor = z.int().min(0).max(1_000_000_000_000).nullable().default(null);
const basisPoints = z.int().min(0).max(10_000).nullable().default(null);
const days = z.int().min(0).max(365).nullable().default(null);
export const SaveContract = z
  .strictObject({
    /** Of one that is changed: the version that was looked at. */
    contractId: id('contract').optional(),
    version: z.int32().optional(),
    buyerId: id('organization').nullable().default(null),
    groupId: id('customer_group').nullable().default(null),
    number: z.string().trim().min(1).max(40),
    name: z.string().trim().min(2).max(120),
    ...validity,
    state: ContractState,
    currency: currencySchema,
    paymentDays: days,
    earlyDiscountBasisPoints: basisPoints,
    earlyDiscountDays: days,
    freightFlatMinor: minor,
    freightFreeFromMinor: minor,
    minimumCommitmentMinor: minor,
    orderDiscountBasisPoints: basisPoints,
    orderDiscountFromMinor: minor,
    discounts: z.array(Discount).max(200).default([]),
  })
  .refine(inOrder, { path: ['validTo'], message: 'endsBeforeItBegins' })
  .refine((one) => (one.buyerId === null) !== (one.groupId === null), { path: ['buyerId'], message: 'oneParty' });
export const SavedId = z.object({ id: z.string() });
export const DiscountChoices = z.object({
  categories: z.array(z.object({ id: z.string(), name: Text2, level: z.int() })),
  brands: z.array(z.object({ id: z.string(), name: z.string() })),
  nextNumber: z.string(),
  currencies: z.array(z.string()),
});

export const ExplainPrices = z.strictObject({
  buyerId: id('organization'),
  storefrontId: id('storefront').optional(),
  currency: currencySchema.optional(),
  on: z.iso.date().optional(),
  lines: z
    .array(z.strictObject({ offerId: id('offer'), quantity: quantitySchema }))
    .min(1)
    .max(100),
});
/**
 * One thing that could have been the price, at its level: 0 the buyer's own contract, 1 its parent's, …, 100 its group,
 * 200 the storefront, 250 the seller's own list, 300 the offer's list price.
 */
export const Candidate = z.object({
  level: z.int(),
  source: PriceReason.shape.source,
  label: z.string(),
  priceListId: z.string().nullable(),
  contractId: z.string().nullable(),
  contractNumber: z.string().nullable(),
  unitPrice: z.string(),
  tierFrom: z.string().nullable(),
  basisPoints: z.int().nullable(),
  validTo: z.string().nullable(),
  isDeciding: z.boolean(),
});
export const Explanation = z.object({
  currency: z.string(),
  on: z.string(),
  storefrontName: z.string(),
  line: z.array(z.object({ id: z.string(), name: z.string() })),
  groups: z.array(z.object({ id: z.string(), name: Text2 })),
  totalMinor: z.int(),
  discountMinor: z.int(),
  lines: z.array(
    z.object({
      offerId: z.string(),
      sku: z.string(),
      title: Text2,
      unit: z.string(),
      quantity: z.string(),
      isSeen: z.boolean(),
      unitPrice: z.string().nullable(),
      listPrice: z.string().nullable(),
      lineMinor: z.int(),
      discountMinor: z.int(),
      reason: PriceReason.nullable(),
      next: NextTier.nullable(),
      candidates: z.array(Candidate),
      tiers: z.array(Tier),
    }),
  ),
});
export const OfferPrices = z.array(
  z.object({
    priceListId: z.string(),
    name: z.string(),
    scope: Scope,
    customerName: z.string().nullable(),
    currency: z.string(),
    isActive: z.boolean(),
    validTo: z.string().nullable(),
    tiers: z.array(Tier),
  }),
);
export const ShowOfferPrices = z.strictObject({ offerId: id('offer') });

/** A contract as its customer reads it: what was agreed with the seller, and for how long it still counts. */
export const MyContract = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  sellerId: z.string(),
  sellerName: z.string(),
  stands: z.enum(['now', 'ahead', 'over']),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** For the organization itself, one above it (`forName`), or a group of the seller's that it is in. */
  through: z.enum(['own', 'above', 'group']),
  forName: z.string().nullable(),
  currency: z.string(),
  paymentDays: z.int().nullable(),
  earlyDiscountBasisPoints: z.int().nullable(),
  earlyDiscountDays: z.int().nullable(),
  freightFlatMinor: z.int().nullable(),
  freightFreeFromMinor: z.int().nullable(),
  orderDiscountBasisPoints: z.int().nullable(),
  orderDiscountFromMinor: z.int().nullable(),
  minimumCommitmentMinor: z.int().nullable(),
  /** Offers with a price of their own in it. */
  pricedOffers: z.int(),
  discounts: z.array(
    z.object({
      categoryId: z.string().nullable(),
      categoryName: Text2.nullable(),
      brandName: z.string().nullable(),
      basisPoints: z.int(),
    }),
  ),
});
export const MyContracts = z.array(MyContract);
