import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

/** An import wrote offers of a seller: which, and of which products. The index follows the tables by itself. */
export const offersImported = fact('offer.imported', z.object({ sellerId: z.string(), offerIds: z.array(z.string()), productIds: z.array(z.string()) }));
export const offersEnded = fact('offer.ended', z.object({ sellerId: z.string(), offerIds: z.array(z.string()) }));
export const productsAdded = fact('product.added', z.object({ productIds: z.array(z.string()) }));
