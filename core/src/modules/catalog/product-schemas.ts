import { z } from 'zod';
import { id } from '../../platform/ids.ts';

const Text2 = z.object({ en: z.string(), vi: z.string() });
export const ListProducts = z.strictObject({
  text: z.string().trim().max(200).default(''), categoryId: id('category').optional(), brandId: id('brand').optional(),
  /** What its sellers left out: no offer, no attribute that its category requires, no way to tell it from another. */
  lacks: z.enum(['offers', 'attributes', 'identifier']).optional(), offset: z.int().min(0).max(1_000_000).default(0), limit: z.int().min(1).max(200).default(50),
});
export const ProductRow = z.object({
  id: z.string(), title: Text2, brandName: z.string().nullable(), categoryName: Text2.nullable(), mpn: z.string().nullable(), gtin: z.string().nullable(), unit: z.string(), offers: z.int(), sellers: z.int(), lacking: z.int(), updatedAt: z.date(),
});
export const ProductRows = z.object({ total: z.int(), items: z.array(ProductRow) });
export const ShowOwnProduct = z.strictObject({ productId: id('product') });
export const ProductSheet = z.object({
  product: z.object({ ...ProductRow.shape, description: Text2, designation: z.string().nullable(), weightG: z.int().nullable(), tariffCode: z.string().nullable(), countryOfOrigin: z.string().nullable(), taxClass: z.string(), mergedIntoId: z.string().nullable(), createdAt: z.date() }),
  attributes: z.array(z.object({ key: z.string(), name: Text2, unit: z.string().nullable(), value: z.string().nullable(), isRequired: z.boolean(), isFacet: z.boolean() })),
  documents: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string(), mediaType: z.string(), sizeBytes: z.int() })),
  offers: z.array(z.object({ id: z.string(), sellerId: z.string(), sellerName: z.string(), sku: z.string(), state: z.enum(['active', 'paused', 'ended']), unit: z.string(), packSize: z.string(), listPrice: z.string().nullable(), currency: z.string(), leadTimeDays: z.int(), catalogs: z.array(z.string()), updatedAt: z.date() })),
});
export const CategorySheets = z.array(z.object({
  id: z.string(), parentId: z.string().nullable(), level: z.int(), name: Text2, code: z.string().nullable(), products: z.int(),
  attributes: z.array(z.object({ key: z.string(), name: Text2, kind: z.string(), unit: z.string().nullable(), isFacet: z.boolean(), isRequired: z.boolean(), choices: z.int() })),
}));
