import { apply, type OperationRefusal } from './apply.ts';
import type { QuoteDocument, Side } from './document.ts';
import type { NamedOperation, Operation } from './operations.ts';

/** An operation as the server has ordered it. */
export interface OrderedOperation {
  readonly sequence: number;
  readonly opId: string;
  readonly op: Operation;
  readonly side: Side;
  readonly by: { readonly userId: string; readonly name: string; readonly onBehalfOf?: string };
  readonly at: string;
}

/**
 * One client's copy of a quote: what the server has confirmed, and its own operations that are under way. Own
 * operations show at once; what arrives is put under them, and one that the server refuses is taken out with its
 * reason. Immutable: each change gives a new replica.
 */
export interface Replica {
  readonly sequence: number;
  readonly confirmed: QuoteDocument;
  readonly pending: readonly NamedOperation[];
  /** What the user sees: confirmed, with the pending ones on top. */
  readonly visible: QuoteDocument;
}

export function openReplica(document: QuoteDocument, sequence: number): Replica {
  return { sequence, confirmed: document, pending: [], visible: document };
}

/**
 * Does something at once. Gives the replica, what to send, and what would take it back; or the reason why it cannot be
 * done.
 */
export function doLocally(
  replica: Replica,
  opId: string,
  op: Operation,
  side: Side,
): { replica: Replica; send: NamedOperation; inverse: Operation } | { refusal: OperationRefusal } {
  const applied = apply(replica.visible, op, side);
  if ('refusal' in applied) return applied;
  const send: NamedOperation = { opId, base: replica.sequence, op };
  return {
    replica: { ...replica, pending: [...replica.pending, send], visible: applied.document },
    send,
    inverse: applied.inverse,
  };
}

/**
 * Takes in what the server has ordered, own operations among it. What is known already (a duplicate) is left out; where
 * one is missing between, `missing` says from where to ask again, and nothing is taken in.
 */
export function takeIn(
  replica: Replica,
  operations: readonly OrderedOperation[],
  side: Side,
): { replica: Replica; missing: number | null } {
  let { sequence, confirmed, pending } = replica;
  // Own operations that come back in the order they were done in change nothing of what is seen: it stays the very
  // same, and whoever draws it has nothing to do.
  let isOwn = true;
  for (const one of [...operations].sort((a, b) => a.sequence - b.sequence)) {
    if (one.sequence <= sequence) {
      pending = pending.filter((own) => own.opId !== one.opId);
      isOwn = false;
      continue;
    }
    if (one.opId !== pending[0]?.opId || JSON.stringify(one.op) !== JSON.stringify(pending[0].op)) isOwn = false;
    if (one.sequence !== sequence + 1)
      return { replica: settled({ sequence, confirmed, pending }, side), missing: sequence };
    const applied = apply(confirmed, one.op, one.side);
    // The server has applied it, so this cannot be refused here: the rules are the same.
    if ('document' in applied) confirmed = applied.document;
    pending = pending.filter((own) => own.opId !== one.opId);
    sequence = one.sequence;
  }
  if (isOwn)
    return {
      replica: {
        sequence,
        confirmed: pending.length === 0 ? replica.visible : confirmed,
        pending,
        visible: replica.visible,
      },
      missing: null,
    };
  return { replica: settled({ sequence, confirmed, pending }, side), missing: null };
}

/**
 * The server's answer to an own operation: under which number it stands. One that is in the confirmed copy already (a
 * copy fetched anew, an answer that came late) is under way no more; any other waits until it comes in its turn.
 */
export function acknowledge(replica: Replica, opId: string, sequence: number, side: Side): Replica {
  return sequence <= replica.sequence ? dropRefused(replica, opId, side) : replica;
}

/** Takes an own operation out that the server refused. */
export function dropRefused(replica: Replica, opId: string, side: Side): Replica {
  return settled({ ...replica, pending: replica.pending.filter((own) => own.opId !== opId) }, side);
}

/** Begins anew from the server's copy, own operations that are still under way kept on top. */
export function restart(replica: Replica, document: QuoteDocument, sequence: number, side: Side): Replica {
  return settled({ sequence, confirmed: document, pending: replica.pending }, side);
}

function settled(
  parts: { sequence: number; confirmed: QuoteDocument; pending: readonly NamedOperation[] },
  side: Side,
): Replica {
  let visible = parts.confirmed;
  for (const { op } of parts.pending) {
    const applied = apply(visible, op, side);
    // One that no longer applies (its line is gone) shows nothing; the server will say so.
    if ('document' in applied) visible = applied.document;
  }
  return { ...parts, visible };
}
