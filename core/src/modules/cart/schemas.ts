import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { currencySchema, decimalSchema } from '../../platform/money.ts';
import { NextTier, PriceReason } from '../pricing/schemas.ts';

export const Quantity = decimalSchema.refine(
  (value) => Number(value) > 0 && Number(value) <= 1_000_000_000,
  'must be more than 0 and at most 1,000,000,000',
);
export const AddToCart = z.strictObject({
  lines: z
    .array(z.strictObject({ productId: id('product'), offerId: id('offer').optional(), quantity: Quantity }))
    .min(1)
    .max(500),
});
export const ChangeLine = z.strictObject({
  lineId: id('cart_line'),
  quantity: Quantity.optional(),
  offerId: id('offer').nullable().optional(),
  note: z.string().trim().max(500).nullable().optional(),
});
export const SetCurrency = z.strictObject({ currency: currencySchema });
export const RemoveLines = z.strictObject({ lineIds: z.array(id('cart_line')).min(1).max(1000) });

/**
 * Offers chosen for many lines at once; `offerId: null` lets Hansa choose, and counts in the product's unit. A line
 * with two takes becomes two lines.
 */
const Takes = z
  .array(z.strictObject({ offerId: id('offer').nullable(), quantity: Quantity }))
  .min(1)
  .max(4);
export const ChooseOffers = z.strictObject({
  lines: z
    .array(z.strictObject({ lineId: id('cart_line'), takes: Takes }))
    .min(1)
    .max(1000),
  removeLineIds: z.array(id('cart_line')).max(1000).default([]),
});
export const ChosenOffers = z.object({
  before: z.array(
    z.object({
      lineId: z.string(),
      takes: z.array(z.object({ offerId: z.string().nullable(), quantity: z.string() })),
    }),
  ),
  addedLineIds: z.array(z.string()),
});

/**
 * What stands in a line's way: nobody sells it, it is made to order and nothing was chosen, not in this quantity;
 * `stock` only makes it later.
 */
const faults = ['gone', 'choices', 'quantity', 'stock'] as const;
export const CartLine = z.object({
  id: z.string(),
  productId: z.string(),
  title: z.object({ en: z.string(), vi: z.string() }),
  /** Counts in `unit`: the chosen offer's, or the product's where Hansa chooses. */
  quantity: z.string(),
  unit: z.string(),
  /** The same in the offer's unit, as it would be ordered: 100 screws are one of a pack of 100. */
  offerQuantity: z.string().nullable(),
  note: z.string().nullable(),
  isChosen: z.boolean(),
  /** Null: no seller sells it to this buyer any more, or not in this currency. */
  offer: z
    .object({
      id: z.string(),
      sku: z.string(),
      unit: z.string(),
      packSize: z.string(),
      minimumQuantity: z.string(),
      quantityMultiple: z.string(),
      leadTimeDays: z.int(),
      free: z.string(),
    })
    .nullable(),
  unitPrice: z.string().nullable(),
  lineMinor: z.int(),
  discountMinor: z.int(),
  reason: PriceReason.nullable(),
  next: NextTier.nullable(),
  /** What was seen when it was put in, where it differs now. */
  seenPrice: z.string().nullable(),
  warnings: z.array(z.enum([...faults, 'price'])),
});
export const CartPage = z.object({
  id: z.string().nullable(),
  currency: z.string(),
  lines: z.int(),
  sellers: z.array(
    z.object({
      sellerId: z.string(),
      sellerName: z.string(),
      lines: z.array(CartLine),
      linesMinor: z.int(),
      discountMinor: z.int(),
      freightMinor: z.int(),
      freightFreeFromMinor: z.int().nullable(),
      /** Below this subtotal the seller takes no order; `missingMinor` is what is missing, 0: nothing. */
      minimumOrderMinor: z.int().nullable(),
      missingMinor: z.int(),
      taxMinor: z.int(),
      totalMinor: z.int(),
      paymentDays: z.int(),
    }),
  ),
  /**
   * What cannot be ordered as it stands: sold by nobody any more, or made to order. It counts in no sum, and nothing is
   * ordered beside it.
   */
  unavailable: z.array(CartLine),
  currencies: z.array(z.string()),
  totalMinor: z.int(),
  linesMinor: z.int(),
  discountMinor: z.int(),
  freightMinor: z.int(),
  taxMinor: z.int(),
});
export const CartCount = z.object({ lines: z.int() });
export const LineIds = z.object({ lineIds: z.array(z.string()) });

/**
 * What lines would cost now, without putting them anywhere: chosen offers by the offer's unit, else by the product's.
 */
export const PreviewLines = z.strictObject({
  currency: currencySchema.optional(),
  lines: z
    .array(
      z.strictObject({ productId: id('product'), offerId: id('offer').nullable().default(null), quantity: Quantity }),
    )
    .min(1)
    .max(1000),
});
export const LineNow = CartLine.pick({
  unit: true,
  offerQuantity: true,
  offer: true,
  unitPrice: true,
  lineMinor: true,
  discountMinor: true,
  reason: true,
  next: true,
}).extend({
  /**
   * To put it into the cart by: products that became one are called by the one that stayed. Null: nobody sells it to
   * this buyer.
   */
  productId: z.string().nullable(),
  sellerName: z.string().nullable(),
  faults: z.array(z.enum(faults)),
});
export const PreviewedLines = z.object({
  currency: z.string(),
  /** In the order they were asked in. */ lines: z.array(LineNow),
});

/**
 * A list comes up by itself: each week on a day (1 Monday to 7), or each month (1 to 31, the last day where there are
 * fewer).
 */
export const ListSchedule = z
  .strictObject({ every: z.enum(['week', 'month']), day: z.int().min(1).max(31), whenDue: z.enum(['cart', 'remind']) })
  .refine((one) => one.every === 'month' || one.day <= 7, { path: ['day'], message: 'noSuchDay' });
export const ListShare = z.enum(['own', 'organization', 'below']);
const NewListLine = z.strictObject({
  productId: id('product'),
  offerId: id('offer').nullable().default(null),
  quantity: Quantity,
  note: z.string().trim().max(500).nullable().default(null),
});
export const ListLists = z.strictObject({
  text: z.string().trim().max(200).default(''),
  only: z.enum(['all', 'mine', 'shared']).default('all'),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export const ListCard = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string().nullable(),
  share: ListShare,
  ownerName: z.string().nullable(),
  organizationName: z.string(),
  isMine: z.boolean(),
  lines: z.int(),
  updatedAt: z.date(),
  version: z.int(),
  schedule: z
    .object({ every: z.enum(['week', 'month']), day: z.int(), whenDue: z.enum(['cart', 'remind']), nextOn: z.string() })
    .nullable(),
  /** Its lines; and its name, who sees it, when it comes up, and whether it stays. */
  mayChange: z.boolean(),
  mayManage: z.boolean(),
});
export const ListsPage = z.object({ total: z.int(), items: z.array(ListCard) });
export const ShowList = z.strictObject({ listId: id('requisition_list') });
export const ListLine = CartLine.extend({ sellerId: z.string().nullable(), sellerName: z.string().nullable() });
export const ListPage = z.object({
  list: ListCard,
  currency: z.string(),
  totalMinor: z.int(),
  lines: z.array(ListLine),
});
export const SaveRequisitionList = z.strictObject({
  /** Of one that is changed: the version that was looked at. */
  listId: id('requisition_list').optional(),
  version: z.int32().optional(),
  name: z.string().trim().min(1).max(120),
  note: z.string().trim().max(500).nullable().default(null),
  share: ListShare.default('own'),
  schedule: ListSchedule.nullable().default(null),
  /** What a new one begins with: a cart, an order. */
  lines: z.array(NewListLine).max(1000).default([]),
});
export const SavedList = z.object({ id: z.string() });
export const AddListLines = z.strictObject({
  listId: id('requisition_list'),
  lines: z.array(NewListLine).min(1).max(1000),
});
export const ChangeListLine = z.strictObject({
  lineId: id('requisition_line'),
  quantity: Quantity.optional(),
  offerId: id('offer').nullable().optional(),
  note: z.string().trim().max(500).nullable().optional(),
});
export const RemoveListLines = z.strictObject({
  listId: id('requisition_list'),
  lineIds: z.array(id('requisition_line')).min(1).max(1000),
});
/** Without lines: all of the list. */
export const ListToCart = z.strictObject({
  listId: id('requisition_list'),
  lineIds: z.array(id('requisition_line')).min(1).max(1000).optional(),
});
export const ListInCart = z.object({
  lineIds: z.array(z.string()),
  /** Lines of the list that could not go in. */ left: z.array(
    z.object({ lineId: z.string(), why: z.enum(['gone', 'choices', 'quantity']) }),
  ),
});
