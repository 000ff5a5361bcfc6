import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

/** A person changed offers by hand: prices, terms, state, stock. Before and after stand in the fact, by SKU. */
export const offersChanged = fact('offer.changed', z.object({ sellerId: z.string(), offerIds: z.array(z.string()) }));
/** A place that is shipped from was opened, renamed or closed. */
export const placeSaved = fact('stockLocation.saved', z.object({ sellerId: z.string(), placeId: z.string() }));
