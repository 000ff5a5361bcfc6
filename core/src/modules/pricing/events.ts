import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

export const contractSaved = fact(
  'contract.saved',
  z.object({ contractId: z.string(), number: z.string(), state: z.string() }),
);
export const priceListSaved = fact('priceList.saved', z.object({ priceListId: z.string(), name: z.string() }));
export const pricesChanged = fact(
  'priceList.pricesChanged',
  z.object({ priceListId: z.string(), changed: z.number() }),
);
