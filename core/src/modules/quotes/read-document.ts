import type { Context } from '../../platform/context.ts';
import { fragment, nothing } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { assert } from '../../platform/refusal.ts';
import { apply } from './document/apply.ts';
import type { QuoteDocument } from './document/document.ts';
import type { OrderedOperation } from './document/replica.ts';
import { operationsAfter } from './operation-log.ts';
import { quoteColumns, type QuoteRow } from './scope.ts';

/** What this process knows of documents, so that an operation costs its own and not the quote's size. Never the truth: the log is. */
const known = new Map<string, { sequence: number; document: QuoteDocument }>();
const knownMax = 500;

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

/** A quote whose row is locked, with its document. */
export interface Locked { readonly quote: Omit<QuoteRow, 'document'>; readonly document: QuoteDocument }

/**
 * Locks quotes until the commit, always in the same order, and reads their documents; large ones only where this process does not know them. What is not there, or not to be seen, is
 * left out. `passBy`: so is what another transaction holds, instead of waiting for it.
 */
export async function lockDocuments(ctx: Context, quoteIds: readonly Id<'quote'>[], passBy: boolean): Promise<Map<Id<'quote'>, Locked>> {
  const here = new Map(quoteIds.map((id) => [id, known.get(id)]));
  const rows = await ctx.sql<Locked['quote'] & { document: QuoteDocument | null }>`
    select ${quoteColumns}, case when here.known between document_sequence and sequence then null else document end as document
    from unnest(${quoteIds}::uuid[], ${quoteIds.map((id) => here.get(id)?.sequence ?? -1)}::int[]) as here(id, known) join quote on quote.id = here.id
    order by quote.id for update of quote ${passBy ? fragment`skip locked` : nothing}`;
  return new Map(await Promise.all(rows.map(async ({ document, ...quote }): Promise<[Id<'quote'>, Locked]> => {
    const start = document === null ? here.get(quote.id)! : { sequence: quote.documentSequence, document };
    return [quote.id, { quote, document: start.sequence === quote.sequence ? start.document : replay(start.document, await operationsAfter(ctx, quote.id, start.sequence)) }];
  })));
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
