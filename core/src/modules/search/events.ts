import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

/** Somebody had the index built anew. */
export const indexRebuildAsked = fact('index.rebuildAsked', z.object({ isStarted: z.boolean() }));
