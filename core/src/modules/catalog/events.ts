import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

/** An import wrote offers of a seller: which, and of which products. The index follows the tables by itself. */
export const offersImported = fact(
  'offer.imported',
  z.object({ sellerId: z.string(), offerIds: z.array(z.string()), productIds: z.array(z.string()) }),
);
export const offersEnded = fact('offer.ended', z.object({ sellerId: z.string(), offerIds: z.array(z.string()) }));
export const productsAdded = fact('product.added', z.object({ productIds: z.array(z.string()) }));
/** A seller listed one product by hand. */
export const offerMade = fact(
  'offer.made',
  z.object({ sellerId: z.string(), offerId: z.string(), productId: z.string() }),
);
/** The operator changed a shared product. */
export const productChanged = fact('product.changed', z.object({ productId: z.string() }));
/** The operator made or changed a category, and what it asks of its products. */
export const categorySaved = fact('category.saved', z.object({ categoryId: z.string() }));
export const categoryRemoved = fact('category.removed', z.object({ categoryId: z.string() }));
/**
 * `offerIds`: what moved, so that the merge can be taken back; `pointedIds`: those that were merged into the loser
 * before.
 */
export const productsMerged = fact(
  'product.merged',
  z.object({
    loserId: z.string(),
    winnerId: z.string(),
    offerIds: z.array(z.string()),
    pointedIds: z.array(z.string()),
  }),
);
export const productsSplit = fact(
  'product.split',
  z.object({ loserId: z.string(), winnerId: z.string(), offerIds: z.array(z.string()) }),
);
export const documentAdded = fact('product.documentAdded', z.object({ productId: z.string(), documentId: z.string() }));
export const documentRemoved = fact(
  'product.documentRemoved',
  z.object({ productId: z.string(), documentId: z.string() }),
);
