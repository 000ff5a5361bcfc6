/**
 * The catalog generator: a seed becomes a whole marketplace of industrial supply, or a seller's file of any size.
 * It promises the same bytes for the same seed, true nomenclature and dimensions, invented names, and flat memory in its streams.
 * It leaves ids, storage and every rule to core: it imports nothing, and knows neither a clock nor a database.
 */
export type * from './world.ts';
