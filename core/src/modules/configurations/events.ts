import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

const Part = z.object({ sellerId: z.string(), offerId: z.string(), sku: z.string() });
export const draftSaved = fact('configuration.draftSaved', Part);
export const modelPublished = fact(
  'configuration.published',
  z.object({ ...Part.shape, versionId: z.string(), number: z.number(), hash: z.string() }),
);
export const modelWithdrawn = fact('configuration.withdrawn', z.object({ ...Part.shape, number: z.number() }));
