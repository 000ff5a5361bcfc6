import type { Id } from '../../platform/ids.ts';
import type { Wire } from '../../platform/live/rooms.ts';
import type { OrderedOperation } from './document/replica.ts';
import { operationsAfter } from './operation-log.ts';

interface Line {
  told: number;
  known: number;
  readonly held: Map<number, OrderedOperation>;
  reading: Promise<void> | null;
}

/**
 * How often the open quotes' numbers are compared with the log, for words of other processes that were lost with them.
 */
const sweepMs = 2000;
/** How long a number may be missing between two that were heard, before the log is read. */
const gapMs = 30;

/**
 * Tells operations of open quotes in the order of their numbers, each once: what this process did, and out of the log
 * what others did.
 */
export function openSequencer(wire: Wire, tell: (quoteId: string, operations: readonly OrderedOperation[]) => void) {
  const lines = new Map<string, Line>();

  function release(quoteId: string, line: Line): void {
    const next: OrderedOperation[] = [];
    for (let one = line.held.get(line.told + 1); one; one = line.held.get(line.told + 1)) {
      line.held.delete(one.sequence);
      line.told = one.sequence;
      next.push(one);
    }
    if (next.length > 0) tell(quoteId, next);
  }
  function read(quoteId: string, line: Line): void {
    line.reading ??= wire
      .transact((ctx) => operationsAfter(ctx, quoteId as Id<'quote'>, line.told))
      .then((operations) => {
        for (const one of operations) if (one.sequence > line.told) line.held.set(one.sequence, one);
        release(quoteId, line);
      })
      .catch((error: unknown) => wire.onFault(error, 'the log of a quote'))
      .finally(() => {
        line.reading = null;
        if (line.known > line.told && lines.get(quoteId) === line)
          setTimeout(() => lookAt(quoteId, line.known), gapMs).unref();
      });
  }
  /** A number was given in this quote, here or elsewhere. */
  function lookAt(quoteId: string, sequence: number): void {
    const line = lines.get(quoteId);
    if (!line) return;
    line.known = Math.max(line.known, sequence);
    if (line.told < sequence) read(quoteId, line);
  }
  function lookAtAll(): void {
    if (lines.size === 0) return;
    wire
      .transact(
        (ctx) =>
          ctx.sql<{
            id: string;
            sequence: number;
          }>`select id, sequence from quote where id = any (${[...lines.keys()]}::uuid[])`,
      )
      .then(
        (rows) => {
          for (const row of rows) lookAt(row.id, row.sequence);
        },
        () => {
          /* at the next sweep */
        },
      );
  }
  const sweep = setInterval(lookAtAll, sweepMs);
  sweep.unref();

  return {
    open: (quoteId: string, sequence: number) => {
      const line = lines.get(quoteId);
      if (line) lookAt(quoteId, sequence);
      else lines.set(quoteId, { told: sequence, known: sequence, held: new Map(), reading: null });
    },
    take: (quoteId: string, operations: readonly OrderedOperation[]) => {
      const line = lines.get(quoteId);
      if (!line) return;
      for (const one of operations) if (one.sequence > line.told) line.held.set(one.sequence, one);
      line.known = Math.max(line.known, operations.at(-1)!.sequence);
      release(quoteId, line);
      if (line.held.size > 0) setTimeout(() => lookAt(quoteId, line.known), gapMs).unref();
    },
    lookAt,
    lookAtAll,
    close: (quoteId: string) => {
      lines.delete(quoteId);
    },
    end: () => {
      clearInterval(sweep);
      lines.clear();
    },
  };
}
