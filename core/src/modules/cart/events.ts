import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

const List = { listId: z.string(), name: z.string() };
export const listSaved = fact('list.saved', z.object(List));
export const listRemoved = fact('list.removed', z.object(List));
export const listLinesChanged = fact('list.linesChanged', z.object({ ...List, lines: z.int() }));
/** Its day has come. */
export const listDue = fact(
  'list.due',
  z.object({ ...List, ownerId: z.string(), whenDue: z.enum(['cart', 'remind']), lines: z.int() }),
);
/** It came up and went into its owner's cart, but for `left` lines; `code`: the refusal that kept all of it out. */
export const listFilled = fact(
  'list.filled',
  z.object({ ...List, ownerId: z.string(), added: z.int(), left: z.int(), code: z.string().nullable() }),
);
/** It comes up no more: its owner is no longer there. */
export const listScheduleStopped = fact('list.scheduleStopped', z.object(List));
