import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

export const catalogSaved = fact('catalog.saved', z.object({ catalogId: z.string(), name: z.string() }));
export const catalogFilled = fact(
  'catalog.filled',
  z.object({ catalogId: z.string(), added: z.number(), removed: z.number() }),
);
export const groupSaved = fact('customerGroup.saved', z.object({ groupId: z.string() }));
