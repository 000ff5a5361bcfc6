import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

export const commissionListSaved = fact('commission.listSaved', z.object({ listId: z.string(), version: z.number() }));
export const commissionListScheduled = fact(
  'commission.listScheduled',
  z.object({ listId: z.string(), liveFrom: z.string() }),
);
export const commissionListWithdrawn = fact('commission.listWithdrawn', z.object({ listId: z.string() }));
