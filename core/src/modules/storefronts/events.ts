import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

/** Who sells in it may have changed: whoever keeps what a buyer may see reads anew. */
export const storefrontSaved = fact('storefront.saved', z.object({ storefrontId: z.string() }));
