import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { QuoteDocument } from './document/document.ts';

interface Known {
  readonly sequence: number;
  readonly document: QuoteDocument;
}

/**
 * What this process knows of documents, so that an operation and an opening cost their own and not the quote's size.
 * Never the truth: the log is.
 */
const known = new Map<string, Known>();
/** Lines of all of them together: some 50 MB. */
const linesMax = 50_000;
let lines = 0;

export function knownDocument(quoteId: Id<'quote'>): Known | undefined {
  return known.get(quoteId);
}

/** Remembers a document as it was at a sequence number, after the commit. The oldest are forgotten first. */
export function rememberDocument(ctx: Context, quoteId: Id<'quote'>, sequence: number, document: QuoteDocument): void {
  ctx.afterCommit(() => {
    if ((known.get(quoteId)?.sequence ?? -1) >= sequence) return;
    forget(quoteId);
    known.set(quoteId, { sequence, document });
    lines += linesOf(document);
    while (lines > linesMax && known.size > 1) forget(known.keys().next().value!);
  });
}

function forget(quoteId: string): void {
  const before = known.get(quoteId);
  if (!before) return;
  known.delete(quoteId);
  lines -= linesOf(before.document);
}

/** A document without lines takes room, too. */
const linesOf = ({ lines: own }: QuoteDocument) => 1 + Object.keys(own).length;
