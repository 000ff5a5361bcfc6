import type { quoteDocument } from '@hansa/core/contract';
import { recall, remember } from '../storage.ts';

/** What was done and is not confirmed yet, kept in this browser: it survives a closed tab and a dead battery. */
export interface Outbox {
  read(): readonly quoteDocument.NamedOperation[];
  write(operations: readonly quoteDocument.NamedOperation[]): void;
}

/**
 * One for a person, an organization and a quote. Two tabs share it: each adds its own and takes away only its own, and an operation that both
 * send is done once, because the server knows its name.
 */
export function browserOutbox(owner: string, quoteId: string): Outbox {
  const key = `quote.${owner}.${quoteId}`;
  let mine = new Set<string>();
  const read = () => { try { return JSON.parse(recall(key) ?? '[]') as quoteDocument.NamedOperation[]; } catch { return []; } };
  return {
    read: () => { const all = read(); mine = new Set(all.map((one) => one.opId)); return all; },
    write: (operations) => {
      const others = read().filter((one) => !mine.has(one.opId) && !operations.some((own) => own.opId === one.opId));
      mine = new Set(operations.map((one) => one.opId));
      const all = [...others, ...operations];
      remember(key, all.length === 0 ? null : JSON.stringify(all));
    },
  };
}
