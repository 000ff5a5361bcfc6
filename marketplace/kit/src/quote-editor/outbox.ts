import type { quoteDocument } from '@hansa/core/contract';
import { nextPaint } from '../next-paint.ts';
import { recall, remember } from '../storage.ts';
import { whenLeaving } from '../when-leaving.ts';

/** What was done and is not confirmed yet, kept in this browser: it survives a closed tab and a dead battery. */
export interface Outbox {
  read(): readonly quoteDocument.NamedOperation[];
  /**
   * Behind the paint of what was done, at the latest when the tab is left: what is kept in the task of a key delays its
   * letter.
   */
  write(operations: readonly quoteDocument.NamedOperation[]): void;
  /** What was written last is kept now. */
  keep(): void;
}

/**
 * One for a person, an organization and a quote. Two tabs share it: each adds its own and takes away only its own, and
 * an operation that both send is done once, because the server knows its name.
 */
export function browserOutbox(owner: string, quoteId: string, painted: () => Promise<void> = nextPaint): Outbox {
  const key = `quote.${owner}.${quoteId}`;
  let mine = new Set<string>();
  let due: { readonly operations: readonly quoteDocument.NamedOperation[]; readonly stopHearing: () => void } | null =
    null;
  const read = () => {
    try {
      return JSON.parse(recall(key) ?? '[]') as quoteDocument.NamedOperation[];
    } catch {
      return [];
    }
  };
  function keep(): void {
    if (due === null) return;
    const { operations, stopHearing } = due;
    due = null;
    stopHearing();
    // Nothing of mine was kept, and nothing is to be: an edit that the server had before the paint.
    if (operations.length === 0 && mine.size === 0) return;
    const others = read().filter((one) => !mine.has(one.opId) && !operations.some((own) => own.opId === one.opId));
    mine = new Set(operations.map((one) => one.opId));
    const all = [...others, ...operations];
    remember(key, all.length === 0 ? null : JSON.stringify(all));
  }
  return {
    read: () => {
      const all = read();
      mine = new Set(all.map((one) => one.opId));
      return all;
    },
    write: (operations) => {
      if (due === null) void painted().then(keep);
      due = { operations, stopHearing: due?.stopHearing ?? whenLeaving(keep) };
    },
    keep,
  };
}
