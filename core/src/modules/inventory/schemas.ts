import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { decimalSchema } from '../../platform/money.ts';

const Text2 = z.object({ en: z.string(), vi: z.string() });
const OfferState = z.enum(['active', 'paused', 'ended']);
export const LocationCard = z.object({ id: z.string(), name: z.string(), city: z.string(), country: z.string() });
export const OfferRow = z.object({
  id: z.string(),
  sku: z.string(),
  productId: z.string(),
  title: Text2,
  brandName: z.string().nullable(),
  mpn: z.string().nullable(),
  gtin: z.string().nullable(),
  categoryId: z.string().nullable(),
  unit: z.string(),
  packSize: z.string(),
  minimumQuantity: z.string(),
  quantityMultiple: z.string(),
  leadTimeDays: z.int(),
  listPrice: z.string().nullable(),
  currency: z.string(),
  state: OfferState,
  catalogs: z.int(),
  updatedAt: z.date(),
  stock: z.array(z.object({ locationId: z.string(), onHand: z.string(), reserved: z.string() })),
});
export const ListOffers = z.strictObject({
  text: z.string().trim().max(200).default(''),
  state: OfferState.optional(),
  catalogId: id('catalog').optional(),
  offerIds: z.array(id('offer')).max(1000).optional(),
  /** `none`: nothing free anywhere; `unpriced`: no list price; `nowhere`: in no catalog, so nobody sees it. */
  only: z.enum(['none', 'unpriced', 'nowhere']).optional(),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(1000).default(200),
});
export const OfferList = z.object({
  total: z.int(),
  items: z.array(OfferRow),
  counts: z.object({
    active: z.int(),
    paused: z.int(),
    ended: z.int(),
    none: z.int(),
    unpriced: z.int(),
    nowhere: z.int(),
  }),
  locations: z.array(LocationCard),
});

const quantity = decimalSchema.refine((value) => /^\d{1,12}(\.\d{1,3})?$/.test(value), 'at most three decimals');
const positive = quantity.refine((value) => Number(value) > 0, 'must be more than 0');
export const SaveOffers = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        offerId: id('offer'),
        listPrice: decimalSchema.nullable().optional(),
        leadTimeDays: z.int().min(0).max(999).optional(),
        minimumQuantity: positive.optional(),
        quantityMultiple: positive.optional(),
        state: OfferState.optional(),
        stock: z
          .array(z.strictObject({ locationId: id('stock_location'), onHand: quantity }))
          .max(50)
          .optional(),
      }),
    )
    .min(1)
    .max(1000),
});
/** What could not be saved, by row and field; the other rows are. */
export const Problem = z.object({
  offerId: z.string(),
  field: z.string(),
  code: z.enum(['unknown', 'notAMultiple', 'belowReserved']),
  figure: z.string().nullable(),
});
export const SavedOffers = z.object({ saved: z.array(z.string()), problems: z.array(Problem) });

export const PlaceCard = z.object({
  ...LocationCard.shape,
  isActive: z.boolean(),
  offers: z.int(),
  reserved: z.string(),
});
export const PlaceList = z.array(PlaceCard);
export const SavePlace = z.strictObject({
  placeId: id('stock_location').optional(),
  name: z.string().trim().min(2).max(120),
  city: z.string().trim().min(1).max(120),
  country: z
    .string()
    .trim()
    .regex(/^[A-Z]{2}$/),
  isActive: z.boolean().default(true),
});
export const SavedPlace = z.object({ id: z.string() });
export const ListMovements = z.strictObject({
  offerId: id('offer'),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(20),
});
export const MovementList = z.object({
  total: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['counted', 'imported', 'reserved', 'released', 'shipped', 'returned']),
      quantity: z.string(),
      placeName: z.string().nullable(),
      reference: z.string().nullable(),
      at: z.date(),
    }),
  ),
});
