/**
 * The catalog generator: a seed becomes a whole marketplace of industrial supply, or a seller's file of any size. It
 * promises the same bytes for the same seed, true nomenclature and dimensions, invented names, and flat memory in its
 * streams. It leaves ids, storage and every rule to core: it imports nothing, and knows neither a clock nor a database.
 */
export type * from './world.ts';
export { makeWorld } from './make-world.ts';
export { products as productStream } from './products/stream.ts';
export { entitledCatalogs } from './trade/audiences.ts';
export { ancestry, categories, category } from './categories.ts';
export { drawingOf } from './drawings.ts';
export { isGtin } from './gtin.ts';
export { priceFileRows, sellerFileRows, sellerOffers } from './files/rows.ts';
export type { PriceFileRow, SellerFileOptions, SellerFileRow } from './files/rows.ts';
export { fieldsOf, layouts } from './files/layouts.ts';
export type { Field, Layout, LayoutName } from './files/layouts.ts';
export { mistakeKinds } from './files/planted.ts';
export type { Mistake, Planted } from './files/planted.ts';
export { csvOf, jsonLinesOf, priceCsvOf, priceJsonLinesOf } from './files/text.ts';
export { encoderOf } from './files/encoding.ts';
export type { Encoding } from './files/encoding.ts';
export { blocks, xlsxOf } from './files/xlsx.ts';
