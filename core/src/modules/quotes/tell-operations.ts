// Who hears, in this process, of operations that were done on a quote.

import type { OrderedOperation } from './document/replica.ts';

interface Hearer {
  readonly hear: (quoteId: string, operations: readonly OrderedOperation[]) => void;
  readonly onFault: (error: unknown) => void;
}
const hearers = new Set<Hearer>();
/** Of each quote of which something is still to be told. */
const telling = new Map<string, Promise<void>>();

/**
 * Hears of what was done here, once it is committed. What fails in hearing is told to `onFault` and keeps nothing else
 * from being told. Gives the way to stop.
 */
export function hearOperations(hear: Hearer['hear'], onFault: Hearer['onFault']): () => void {
  const hearer = { hear, onFault };
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

/**
 * To tell a room is most of what an operation costs this process, so that waits until the next transaction has been
 * sent to PostgreSQL (`live-turns.ts`), which then works beside it instead of behind it. What is told later is heard
 * later: immediates run in the order in which they were set.
 */
export function tellOperations(quoteId: string, operations: readonly OrderedOperation[]): void {
  const told = new Promise<void>((resolve) => {
    setImmediate(() => {
      for (const { hear, onFault } of hearers)
        try {
          hear(quoteId, operations);
        } catch (error) {
          onFault(error);
        }
      if (telling.get(quoteId) === told) telling.delete(quoteId);
      resolve();
    });
  });
  telling.set(quoteId, told);
}

/** Resolves when all that was to be told of a quote so far has been. */
export const whenTold = (quoteId: string): Promise<void> => telling.get(quoteId) ?? Promise.resolve();
