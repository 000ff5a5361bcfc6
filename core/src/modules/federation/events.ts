import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

const run = { runId: z.string() };

/** A file has come in whole; the work begins. */
export const importReceived = fact('import.received', z.object({ ...run, fileName: z.string() }));
/** It went on, at most once a second: whoever looks at it looks again. */
export const importProgressed = fact('import.progressed', z.object({ ...run, rows: z.int() }));
export const importStateChanged = fact('import.stateChanged', z.object({ ...run, state: z.string() }));
/** It came to its end; notifications and reports hear of it. */
export const importFinished = fact(
  'import.finished',
  z.object({
    ...run,
    fileName: z.string(),
    rowsGood: z.int(),
    rowsBad: z.int(),
    offersNew: z.int(),
    offersChanged: z.int(),
    toReview: z.int(),
  }),
);
export const mappingSaved = fact('import.mappingSaved', z.object(run));
export const importConfirmed = fact('import.confirmed', z.object(run));
export const rowsFixed = fact('import.rowsFixed', z.object({ ...run, lines: z.array(z.int()) }));
export const sourceRemoved = fact('import.sourceRemoved', z.object({ sourceId: z.string() }));
export const matchDecided = fact(
  'match.decided',
  z.object({ reviewId: z.string(), decision: z.string(), productId: z.string().nullable() }),
);
