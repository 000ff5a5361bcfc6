import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { assert } from '../../platform/refusal.ts';
import { apply } from './document/apply.ts';
import type { QuoteDocument, Side } from './document/document.ts';
import type { Operation } from './document/operations.ts';
import type { OrderedOperation } from './document/replica.ts';
import type { QuoteRow } from './scope.ts';

/** What this process knows of documents, so that an operation costs its own and not the quote's size. Never the truth: the log is. */
const known = new Map<string, { sequence: number; document: QuoteDocument }>();
const knownMax = 500;

interface OperationRow { sequence: number; opId: string; op: Operation; side: Side; userId: Id<'user'>; userName: string; impersonatorName: string | null; at: Date }

/** The log after a sequence number, in order. */
export async function operationsAfter(ctx: Context, quoteId: Id<'quote'>, sequence: number, most = 10_000): Promise<OrderedOperation[]> {
  const rows = await ctx.sql<OperationRow>`
    select sequence, op_id as "opId", op, side, user_id as "userId", user_name as "userName", impersonator_name as "impersonatorName", at
    from quote_operation where quote_id = ${quoteId} and sequence > ${sequence} order by sequence limit ${most}`;
  return rows.map((row) => ({ sequence: row.sequence, opId: row.opId, op: row.op, side: row.side, at: row.at.toISOString(), by: { userId: row.userId, name: row.impersonatorName ?? row.userName, ...(row.impersonatorName ? { onBehalfOf: row.userName } : {}) } }));
}

/** Replays operations on a document. What stands in the log was applied once, so it applies again. */
export function replay(document: QuoteDocument, operations: readonly OrderedOperation[]): QuoteDocument {
  return operations.reduce((before, one) => {
    const applied = apply(before, one.op, one.side);
    assert('document' in applied, `the log of a quote does not replay at ${one.sequence}`);
    return applied.document;
  }, document);
}

/** The document at the quote's own sequence number: what is known here or the stored copy, with the log that follows on top. */
export async function readDocument(ctx: Context, quote: QuoteRow): Promise<QuoteDocument> {
  const here = known.get(quote.id);
  if (here?.sequence === quote.sequence) return here.document;
  const start = here && here.sequence < quote.sequence && here.sequence > quote.documentSequence ? here : { sequence: quote.documentSequence, document: quote.document };
  const operations = start.sequence === quote.sequence ? [] : await operationsAfter(ctx, quote.id, start.sequence);
  return replay(start.document, operations.filter((one) => one.sequence <= quote.sequence));
}

/** Remembers a document after its commit. The oldest is forgotten first. */
export function rememberDocument(ctx: Context, quoteId: Id<'quote'>, sequence: number, document: QuoteDocument): void {
  ctx.afterCommit(() => {
    if ((known.get(quoteId)?.sequence ?? -1) > sequence) return;
    known.delete(quoteId);
    known.set(quoteId, { sequence, document });
    if (known.size > knownMax) known.delete(known.keys().next().value!);
  });
}
