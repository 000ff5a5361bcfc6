import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { currencySchema, decimalSchema } from '../../platform/money.ts';
import { NextTier, PriceReason, Tier } from '../pricing/schemas.ts';

const text2 = z.object({ en: z.string(), vi: z.string() });
/** Whatever was typed: longer than this says nothing more, so it is cut, not refused (X12). */
const typed = z.string().overwrite((text) => text.slice(0, 512));
const few = <T extends z.ZodType>(one: T, most = 50) => z.array(one).max(most).default([]);

export const ProductFilter = z.strictObject({
  categoryIds: few(id('category')),
  brandIds: few(id('brand')),
  sellerIds: few(id('organization')),
  attributes: few(
    z.strictObject({ key: z.string().max(100), values: z.array(z.union([z.string().max(200), z.number()])).max(50) }),
    20,
  ),
  inStock: z.boolean().default(false),
  /** Of the buyer's own price of one piece, in the currency asked for. */
  priceFrom: decimalSchema.optional(),
  priceTo: decimalSchema.optional(),
});
export const sorts = ['relevance', 'price', 'priceDescending', 'newest'] as const;
/**
 * Of what a search can be narrowed by, 'whole': all that is counted, up to a hundred values each. 'brief': what a page
 * shows before somebody opens a list, which is the most frequent values and those chosen, and of categories those one
 * level below. 'none': for whom only wants what was found.
 */
export const facetsAsked = ['whole', 'brief', 'none'] as const;
export const FindProducts = z.strictObject({
  text: typed.default(''),
  filter: ProductFilter.prefault({}),
  sort: z.enum(sorts).default('relevance'),
  /** 'partNumber' looks at GTIN, MPN and SKU only. */
  mode: z.enum(['all', 'partNumber']).default('all'),
  /** From 1; one beyond the last is answered as the last (the best 500 can be turned through). */
  page: z.int().min(1).default(1),
  limit: z.int().min(1).max(100).default(24),
  /** One of the storefront's; default: the buyer's. */
  currency: currencySchema.optional(),
  facets: z.enum(facetsAsked).default('whole'),
});
export type FindProducts = z.output<typeof FindProducts>;
export type ProductFilter = z.output<typeof ProductFilter>;

const Named = z.object({ id: z.string(), name: z.string() });

/** One seller's offer at its smallest quantity for this buyer. */
export const OfferCard = z.object({
  offerId: z.string(),
  sellerId: z.string(),
  sellerName: z.string(),
  sku: z.string(),
  unit: z.string(),
  packSize: z.string(),
  minimumQuantity: z.string(),
  quantityMultiple: z.string(),
  leadTimeDays: z.int(),
  free: z.string(),
  currency: z.string(),
  /**
   * What is wanted of it has to be chosen (`configurations.ofProduct` says of what); its price here is without that.
   */
  isMadeToOrder: z.boolean(),
  /**
   * Null: not sold to this buyer in this currency. Per offer unit; `piecePrice` is per piece of the product, to compare
   * packs.
   */
  unitPrice: z.string().nullable(),
  piecePrice: z.string().nullable(),
  reason: PriceReason.nullable(),
  next: NextTier.nullable(),
});
export type OfferCard = z.output<typeof OfferCard>;

export const ProductCard = z.object({
  id: z.string(),
  title: text2,
  brand: Named.nullable(),
  categoryId: z.string().nullable(),
  mpn: z.string().nullable(),
  gtin: z.string().nullable(),
  unit: z.string(),
  /** A document of kind image, for `/media/{id}`. */
  imageId: z.string().nullable(),
  /** The buyer's best: in stock before not, cheapest by piece. `otherOffers` more are on the product's page. */
  best: OfferCard.nullable(),
  otherOffers: z.int(),
  otherSellers: z.int(),
});
export type ProductCard = z.output<typeof ProductCard>;
export const ProductHit = z.object({
  ...ProductCard.shape,
  matched: z.enum(['identifier', 'words', 'meaning', 'fuzzy', 'browsed']),
  isBoughtBefore: z.boolean(),
  isUnderContract: z.boolean(),
});
export type ProductHit = z.output<typeof ProductHit>;

export const FacetList = z.object({
  categories: z.array(
    z.object({ id: z.string(), name: text2, parentId: z.string().nullable(), level: z.int(), count: z.int() }),
  ),
  brands: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
  sellers: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
  attributes: z.array(
    z.object({
      key: z.string(),
      name: text2,
      unit: z.string().nullable(),
      kind: z.enum(['number', 'text', 'choice', 'boolean']),
      values: z.array(z.object({ value: z.union([z.string(), z.number()]), label: text2, count: z.int() })),
      more: z.int(),
    }),
  ),
  inStock: z.int(),
  /** How many values more were counted than are told here; of an attribute it says so itself. */
  more: z.object({ brands: z.int(), sellers: z.int() }),
});
export type FacetList = z.output<typeof FacetList>;

/**
 * 'words only': without meaning. By PostgreSQL, which finds words and part numbers, where the index does not answer
 * ('database') or is not whole yet ('being built').
 */
export const SearchMode = z.enum(['full', 'words only', 'database', 'being built']);
export const FoundProducts = z.object({
  items: z.array(ProductHit),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  limit: z.int(),
  currency: z.string(),
  facets: FacetList,
  didYouMean: z.string().nullable(),
  mode: SearchMode,
});
export type FoundProducts = z.output<typeof FoundProducts>;

export const SuggestProducts = z.strictObject({ text: typed, limit: z.int().min(1).max(20).default(10) });
export const Suggestions = z.object({
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('product'), text: z.string(), productId: z.string() }),
      z.object({ kind: z.literal('partNumber'), text: z.string(), productId: z.string(), title: text2 }),
      z.object({ kind: z.literal('brand'), text: z.string(), brandId: z.string() }),
      z.object({ kind: z.literal('category'), text: z.string(), categoryId: z.string(), count: z.int() }),
    ]),
  ),
});

export const ShowProduct = z.strictObject({ productId: id('product'), currency: currencySchema.optional() });
export const Attribute = z.object({
  key: z.string(),
  name: text2,
  unit: z.string().nullable(),
  kind: z.enum(['number', 'text', 'choice', 'boolean']),
  value: z.union([z.string(), z.number(), z.boolean()]),
  label: text2,
});
export const ProductOffer = z.object({
  ...OfferCard.shape,
  title: z.string().nullable(),
  condition: z.enum(['new', 'used', 'refurbished']),
  sellerKind: z.enum(['vendor', 'distributor', 'dealer']).nullable(),
  tiers: z.array(Tier),
  stock: z.array(z.object({ location: z.string(), city: z.string(), country: z.string(), free: z.string() })),
  isUnderContract: z.boolean(),
});
export const ProductPage = z.object({
  id: z.string(),
  title: text2,
  description: text2,
  brand: z.object({ id: z.string(), name: z.string(), country: z.string().nullable() }).nullable(),
  categories: z.array(z.object({ id: z.string(), name: text2 })),
  mpn: z.string().nullable(),
  gtin: z.string().nullable(),
  designation: z.string().nullable(),
  unit: z.string(),
  weightG: z.int().nullable(),
  tariffCode: z.string().nullable(),
  countryOfOrigin: z.string().nullable(),
  imageId: z.string().nullable(),
  attributes: z.array(Attribute),
  documents: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['datasheet', 'certificate', 'manual', 'drawing', 'safety data sheet', 'image']),
      title: z.string(),
      language: z.string().nullable(),
      mediaType: z.string(),
      sizeBytes: z.int(),
    }),
  ),
  currency: z.string(),
  offers: z.array(ProductOffer),
  alternatives: z.array(ProductCard),
  isBoughtBefore: z.boolean(),
});
export const CompareProducts = z.strictObject({
  productIds: z.array(id('product')).min(1).max(8),
  currency: currencySchema.optional(),
});
export const Comparison = z.object({
  currency: z.string(),
  items: z.array(ProductCard),
  /** One row an attribute, one value a product in the order of `items`; `differs` where they are not all the same. */
  attributes: z.array(
    z.object({
      key: z.string(),
      name: text2,
      unit: z.string().nullable(),
      labels: z.array(text2.nullable()),
      differs: z.boolean(),
    }),
  ),
});

export const FindPartNumbers = z.strictObject({
  lines: z
    .array(z.strictObject({ text: z.string().trim().max(200), quantity: decimalSchema.optional() }))
    .min(1)
    .max(1000),
  currency: currencySchema.optional(),
});
export const PartNumberMatch = z.object({
  product: ProductCard,
  matchedBy: z.enum(['gtin', 'mpn', 'sku']),
  value: z.string(),
  /** The offer whose SKU was written, else the best. */
  offer: OfferCard.nullable(),
});
export const PartNumbers = z.object({
  currency: z.string(),
  lines: z.array(
    z.object({
      text: z.string(),
      quantity: z.string().nullable(),
      state: z.enum(['found', 'several', 'near', 'unknown']),
      matches: z.array(PartNumberMatch),
    }),
  ),
});

export const CategoryTree = z.object({
  total: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      name: text2,
      slug: text2,
      parentId: z.string().nullable(),
      level: z.int(),
      count: z.int(),
    }),
  ),
});
export const BrandList = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), country: z.string().nullable(), count: z.int() })),
});

export const Started = z.object({ isStarted: z.boolean() });
/**
 * What an index lacks. Where it is another's word (an error of the engine, a folder), `detail` tells it as it came. 'no
 * index here': this process was started without one. 'elsewhere': another process keeps the embedded one, in another
 * folder. 'folder held': another process has its folder open.
 */
export const IndexLack = z.object({
  code: z.enum([
    'no index here',
    'elsewhere',
    'folder held',
    'index fails',
    'rebuild failed',
    'meaning off',
    'no model',
    'embedder fails',
    'obtaining model',
    'no embedder',
    'other embedder',
    'embedder silent',
  ]),
  detail: z.string().nullable(),
});
export type IndexLack = z.output<typeof IndexLack>;
export const IndexHealth = z.object({
  state: z.enum(['opening', 'building', 'open', 'elsewhere', 'failing', 'closed']),
  engine: z.enum(['zvec', 'qdrant']).nullable(),
  documents: z.int(),
  /** How many it should hold; null while they are counted for the first time. */
  products: z.int().nullable(),
  withoutMeaning: z.int(),
  embedder: z.string().nullable(),
  meaning: z.enum(['on', 'off', 'failing', 'obtaining']),
  /** Products that changed and are not in the index yet, and how long the oldest of them waits. */
  waiting: z.int(),
  lagSeconds: z.number(),
  lagSecondsLast: z.number().nullable(),
  rebuilding: z.object({ done: z.int(), of: z.int(), startedAt: z.date() }).nullable(),
  lastRebuild: z.object({ at: z.date(), documents: z.int(), seconds: z.number() }).nullable(),
  /** Empty: all is well. */
  missing: z.array(IndexLack),
});
export type IndexHealth = z.output<typeof IndexHealth>;
export const ListMisses = z.strictObject({
  days: z.int().min(1).max(366).default(30),
  storefrontId: id('storefront').optional(),
  limit: z.int().min(1).max(500).default(50),
});
export const MissList = z.object({
  items: z.array(z.object({ text: z.string(), count: z.int(), lastOn: z.string(), storefronts: z.array(z.string()) })),
  total: z.int(),
});
