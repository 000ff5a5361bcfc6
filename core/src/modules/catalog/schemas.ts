import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { currencySchema, decimalSchema, micros, quantitySchema } from '../../platform/money.ts';

export const documentKinds = ['datasheet', 'certificate', 'manual', 'drawing', 'safety data sheet', 'image'] as const;
const Text2 = z.object({ en: z.string(), vi: z.string() });
export const ListProducts = z.strictObject({
  text: z.string().trim().max(200).default(''),
  categoryId: id('category').optional(),
  brandId: id('brand').optional(),
  /** What its sellers left out: no offer, no attribute that its category requires, no way to tell it from another. */
  lacks: z.enum(['offers', 'attributes', 'identifier']).optional(),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export const ProductRow = z.object({
  id: z.string(),
  title: Text2,
  brandName: z.string().nullable(),
  categoryName: Text2.nullable(),
  mpn: z.string().nullable(),
  gtin: z.string().nullable(),
  unit: z.string(),
  offers: z.int(),
  sellers: z.int(),
  lacking: z.int(),
  updatedAt: z.date(),
});
export const ProductRows = z.object({ total: z.int(), items: z.array(ProductRow) });
export const ShowOwnProduct = z.strictObject({ productId: id('product') });
export const ProductSheet = z.object({
  product: z.object({
    ...ProductRow.shape,
    description: Text2,
    designation: z.string().nullable(),
    weightG: z.int().nullable(),
    tariffCode: z.string().nullable(),
    countryOfOrigin: z.string().nullable(),
    taxClass: z.string(),
    mergedIntoId: z.string().nullable(),
    createdAt: z.date(),
    categoryId: z.string().nullable(),
    revision: z.int(),
  }),
  attributes: z.array(
    z.object({
      key: z.string(),
      name: Text2,
      unit: z.string().nullable(),
      value: z.string().nullable(),
      isRequired: z.boolean(),
      isFacet: z.boolean(),
    }),
  ),
  offers: z.array(
    z.object({
      id: z.string(),
      sellerId: z.string(),
      sellerName: z.string(),
      sku: z.string(),
      state: z.enum(['active', 'paused', 'ended']),
      unit: z.string(),
      packSize: z.string(),
      listPrice: z.string().nullable(),
      currency: z.string(),
      leadTimeDays: z.int(),
      catalogs: z.array(z.string()),
      updatedAt: z.date(),
    }),
  ),
});
export const attributeKinds = ['text', 'number', 'choice', 'boolean'] as const;
export const CategorySheets = z.array(
  z.object({
    id: z.string(),
    parentId: z.string().nullable(),
    level: z.int(),
    name: Text2,
    code: z.string().nullable(),
    products: z.int(),
    /** What was looked at: given back when it is saved. */
    revision: z.string(),
    attributes: z.array(
      z.object({
        key: z.string(),
        name: Text2,
        kind: z.enum(attributeKinds),
        unit: z.string().nullable(),
        isFacet: z.boolean(),
        isRequired: z.boolean(),
        choices: z.array(z.object({ key: z.string(), name: Text2 })),
      }),
    ),
  }),
);

const identity = {
  gtin: z.string().trim().min(1).max(20).optional(),
  brand: z.string().trim().min(1).max(120).optional(),
  mpn: z.string().trim().min(1).max(80).optional(),
};
export const FindProduct = z.strictObject(identity);
export const FoundProduct = z.object({
  product: z
    .object({
      id: z.string().transform((value) => value as never),
      title: Text2,
      brandName: z.string().nullable(),
      mpn: z.string().nullable(),
      gtin: z.string().nullable(),
      unit: z.string(),
      sellers: z.int(),
    })
    .nullable(),
  gtinFault: z.enum(['notAGtin', 'badCheckDigit']).nullable(),
});
/** `title` and `unit` are of a product that nobody sold yet; of one that is there they are not looked at. */
export const MakeOffer = z
  .strictObject({
    ...identity,
    title: z.string().trim().min(2).max(300).optional(),
    unit: z
      .string()
      .regex(/^[A-Z0-9]{2,3}$/)
      .default('H87'),
    sku: z.string().trim().min(1).max(80),
    listPrice: decimalSchema.nullable().default(null),
    currency: currencySchema.optional(),
    leadTimeDays: z.int().min(0).max(999).default(0),
    minimumQuantity: quantitySchema.default('1'),
    quantityMultiple: quantitySchema.default('1'),
    packSize: quantitySchema.default('1'),
    catalogIds: z.array(id('catalog')).max(100).default([]),
  })
  .refine((one) => micros(one.minimumQuantity) % micros(one.quantityMultiple) === 0n, {
    path: ['minimumQuantity'],
    message: 'notAMultiple',
  });
export const MadeOffer = z.object({ offerId: z.string(), productId: z.string(), isNewProduct: z.boolean() });

const Written2 = z.strictObject({ en: z.string().trim().min(1).max(300), vi: z.string().trim().min(1).max(300) });
const Named2 = z.strictObject({ en: z.string().trim().min(1).max(120), vi: z.string().trim().min(1).max(120) });
/** `key`: of one that is there; a new one is named by its English words. */
export const AttributeDraft = z
  .strictObject({
    key: z.string().min(1).max(100).nullable(),
    name: Named2,
    kind: z.enum(attributeKinds),
    unit: z.string().trim().min(1).max(20).nullable(),
    isFacet: z.boolean(),
    isRequired: z.boolean(),
    choices: z.array(z.strictObject({ key: z.string().min(1).max(100).nullable(), name: Named2 })).max(200),
  })
  .refine((one) => one.kind !== 'choice' || one.choices.length > 0, { path: ['choices'], message: 'missing' });
/**
 * Without `categoryId` one is made, below `parentId` or at the top; of one that is there `parentId` is not looked at.
 * `code`: eight digits, shaped as UNSPSC.
 */
export const SaveCategory = z.strictObject({
  categoryId: id('category').optional(),
  revision: z.string().max(40).optional(),
  parentId: id('category').nullable().default(null),
  name: Named2,
  code: z
    .string()
    .regex(/^\d{8}$/)
    .nullable(),
  attributes: z.array(AttributeDraft).max(60),
});
export const RemoveCategory = z.strictObject({ categoryId: id('category') });
export const SavedCategory = z.object({ id: z.string() });
export const SaveProduct = z.strictObject({
  /** The revision that was looked at: who saved meanwhile is not overwritten. */
  productId: id('product'),
  revision: z.int32(),
  title: Written2.optional(),
  description: z.strictObject({ en: z.string().trim().max(5000), vi: z.string().trim().max(5000) }).optional(),
  categoryId: id('category').nullable().optional(),
  mpn: z.string().trim().min(1).max(80).nullable().optional(),
  gtin: z.string().trim().min(1).max(20).nullable().optional(),
  weightG: z.int().min(0).max(1_000_000_000).nullable().optional(),
  tariffCode: z.string().trim().min(4).max(12).nullable().optional(),
  countryOfOrigin: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .optional(),
  attributes: z
    .record(z.string().min(1).max(80), z.union([z.string().max(300), z.number(), z.boolean(), z.null()]))
    .optional(),
});
export const MergeProducts = z.strictObject({ loserId: id('product'), winnerId: id('product') });
export const SplitProduct = z.strictObject({ productId: id('product') });
export const AddDocument = z.strictObject({
  productId: id('product'),
  kind: z.enum(documentKinds),
  title: z.string().trim().min(1).max(200).optional(),
  language: z.enum(['en', 'vi']).optional(),
});
export const ListDocuments = z.strictObject({ productId: id('product') });
export const Documents = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(documentKinds),
    title: z.string(),
    language: z.string().nullable(),
    mediaType: z.string(),
    sizeBytes: z.int(),
    addedAt: z.date(),
    mayRemove: z.boolean(),
  }),
);
export const RemoveDocument = z.strictObject({ documentId: id('product_document') });
export const SavedProduct = z.object({ id: z.string() });
export const MovedOffers = z.object({ moved: z.int() });
