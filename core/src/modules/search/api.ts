import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { endpoint, plainEndpoint, type Endpoint } from '../../platform/http/rest.ts';
import { id } from '../../platform/ids.ts';
import { currencySchema, decimalSchema } from '../../platform/money.ts';
import { categoryTree } from './category-tree.ts';
import { findProducts } from './find-products.ts';
import { CategoryTree, facetsAsked, FindProducts, FoundProducts, ProductPage, ShowProduct, sorts } from './schemas.ts';
import { showProduct } from './show-product.ts';

const few = <T extends z.ZodType>(one: T) => z.array(one).max(50).default([]);
/** A search as it stands in an address: lists by repeating a name, an attribute as `attribute=thread:m8,m10`. */
const FindByAddress = z.strictObject({
  q: z
    .string()
    .overwrite((text) => text.slice(0, 512))
    .default(''),
  category: few(id('category')),
  brand: few(id('brand')),
  seller: few(id('organization')),
  attribute: few(z.string().regex(/^[^:]{1,100}:.{1,500}$/)),
  inStock: z.boolean().default(false),
  priceFrom: decimalSchema.optional(),
  priceTo: decimalSchema.optional(),
  sort: z.enum(sorts).default('relevance'),
  mode: z.enum(['all', 'partNumber']).default('all'),
  page: z.int().min(1).max(1_000_000).default(1),
  limit: z.int().min(1).max(100).default(24),
  currency: currencySchema.optional(),
  facets: z.enum(facetsAsked).default('whole'),
});

function findByAddress(
  ctx: Context,
  { q, category, brand, seller, attribute, inStock, priceFrom, priceTo, ...rest }: z.output<typeof FindByAddress>,
): Promise<FoundProducts> {
  const attributes = attribute.map((one) => ({
    key: one.slice(0, one.indexOf(':')),
    values: one
      .slice(one.indexOf(':') + 1)
      .split(',')
      .slice(0, 50),
  }));
  return findProducts(
    ctx,
    FindProducts.parse({
      ...rest,
      text: q,
      filter: { categoryIds: category, brandIds: brand, sellerIds: seller, attributes, inStock, priceFrom, priceTo },
    }),
  );
}

export const searchEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/products',
    summary: 'Search products, with your prices and facets',
    gate: 'public',
    input: FindByAddress,
    output: FoundProducts,
    verb: findByAddress,
  }),
  endpoint({
    method: 'get',
    path: '/products/{productId}',
    summary: 'A product with all offers that you may see',
    gate: 'public',
    input: ShowProduct,
    output: ProductPage,
    verb: showProduct,
  }),
  plainEndpoint({
    method: 'get',
    path: '/categories',
    summary: 'Categories with how many products you may see in each',
    gate: 'public',
    output: CategoryTree,
    verb: categoryTree,
  }),
];
