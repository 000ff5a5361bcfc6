import type { Context } from '../../platform/context.ts';
import { fragment, nothing } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { assert } from '../../platform/refusal.ts';
import { apply } from './document/apply.ts';
import type { QuoteDocument } from './document/document.ts';
import type { OrderedOperation } from './document/replica.ts';
import { knownDocument, rememberDocument } from './known-documents.ts';
import { operationsAfter } from './operation-log.ts';
import { quoteColumns, type QuoteRow } from './scope.ts';

/** Replays operations on a document. What stands in the log was applied once, so it applies again. */
export function replay(document: QuoteDocument, operations: readonly OrderedOperation[]): QuoteDocument {
  return operations.reduce((before, one) => {
    const applied = apply(before, one.op, one.side);
    assert('document' in applied, `the log of a quote does not replay at ${one.sequence}`);
    return applied.document;
  }, document);
}

/** The document at the quote's own sequence number: what came with its row, with the log that follows on top. */
export async function readDocument(ctx: Context, quote: QuoteRow): Promise<QuoteDocument> {
  const operations =
    quote.documentSequence === quote.sequence ? [] : await operationsAfter(ctx, quote.id, quote.documentSequence);
  const document = replay(
    quote.document,
    operations.filter((one) => one.sequence <= quote.sequence),
  );
  rememberDocument(ctx, quote.id, quote.sequence, document);
  return document;
}

/** A quote whose row is locked, with its document. */
export interface Locked {
  readonly quote: Omit<QuoteRow, 'document'>;
  readonly document: QuoteDocument;
}

/**
 * Locks quotes until the commit, always in the same order, and reads their documents; large ones only where this
 * process does not know them. What is not there, or not to be seen, is left out. `passBy`: so is what another
 * transaction holds, instead of waiting for it.
 */
export async function lockDocuments(
  ctx: Context,
  quoteIds: readonly Id<'quote'>[],
  passBy: boolean,
): Promise<Map<Id<'quote'>, Locked>> {
  const here = new Map(quoteIds.map((id) => [id, knownDocument(id)]));
  const rows = await ctx.sql<Locked['quote'] & { document: QuoteDocument | null }>`
    select ${quoteColumns}, case when here.known between document_sequence and sequence then null else document end as document
    from unnest(${quoteIds}::uuid[], ${quoteIds.map((id) => here.get(id)?.sequence ?? -1)}::int[]) as here(id, known) join quote on quote.id = here.id
    order by quote.id for update of quote ${passBy ? fragment`skip locked` : nothing}`;
  return new Map(
    await Promise.all(
      rows.map(async ({ document, ...quote }): Promise<[Id<'quote'>, Locked]> => {
        const start = document === null ? here.get(quote.id)! : { sequence: quote.documentSequence, document };
        return [
          quote.id,
          {
            quote,
            document:
              start.sequence === quote.sequence
                ? start.document
                : replay(start.document, await operationsAfter(ctx, quote.id, start.sequence)),
          },
        ];
      }),
    ),
  );
}
