import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/rest.ts';
import { id } from '../../platform/ids.ts';
import { currencySchema, decimalSchema } from '../../platform/money.ts';
import { categoryTree } from './category-tree.ts';
import { findProducts } from './find-products.ts';
import { CategoryTree, FindProducts, FoundProducts, ProductPage, sorts } from './schemas.ts';
import { showProduct } from './show-product.ts';
import type { Context } from '../../platform/context.ts';

/** In an address lists are written with commas, and an attribute as `attribute=thread:m8,m10`. */
const listOf = <Table extends string>(table: Table) => z.string().transform((text) => text.split(',').filter(Boolean)).pipe(z.array(id(table)).max(50)).optional();
const FindByAddress = z.strictObject({
  q: z.string().default(''), category: listOf('category'), brand: listOf('brand'), seller: listOf('organization'), attribute: z.string().max(1000).optional(), in_stock: z.enum(['true', 'false']).default('false'),
  price_from: decimalSchema.optional(), price_to: decimalSchema.optional(), sort: z.enum(sorts).default('relevance'), mode: z.enum(['all', 'partNumber']).default('all'),
  page: z.coerce.number().int().min(1).default(1), limit: z.coerce.number().int().min(1).max(100).default(24), currency: currencySchema.optional(),
});

function findByAddress(ctx: Context, input: z.output<typeof FindByAddress>): Promise<FoundProducts> {
  const attributes = (input.attribute ?? '').split(';').flatMap((one) => {
    const [key, values] = one.split(':');
    return key && values ? [{ key, values: values.split(',') }] : [];
  });
  return findProducts(ctx, FindProducts.parse({
    text: input.q, sort: input.sort, mode: input.mode, page: input.page, limit: input.limit, ...(input.currency === undefined ? {} : { currency: input.currency }),
    filter: {
      categoryIds: input.category ?? [], brandIds: input.brand ?? [], sellerIds: input.seller ?? [], attributes, inStock: input.in_stock === 'true',
      ...(input.price_from === undefined ? {} : { priceFrom: input.price_from }), ...(input.price_to === undefined ? {} : { priceTo: input.price_to }),
    },
  }));
}

export const searchEndpoints: readonly Endpoint[] = [
  endpoint({ method: 'get', path: '/products', summary: 'Search products, with your prices and facets', gate: 'public', query: FindByAddress, output: FoundProducts, verb: findByAddress }),
  endpoint({ method: 'get', path: '/products/{id}', summary: 'A product with all offers that you may see', gate: 'public', params: z.object({ id: id('product') }), query: z.strictObject({ currency: currencySchema.optional() }), output: ProductPage,
    verb: (ctx: Context, { id: productId, currency }: { id: z.output<typeof ProductPage>['id']; currency?: string }) => showProduct(ctx, { productId: productId as never, ...(currency === undefined ? {} : { currency }) }) }),
  endpoint({ method: 'get', path: '/categories', summary: 'Categories with how many products you may see in each', gate: 'public', output: CategoryTree, verb: categoryTree }),
];
