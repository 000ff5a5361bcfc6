import { createHash } from 'node:crypto';
import type { ActorContext } from '../../platform/context.ts';
import { dayOf } from '../../platform/clock.ts';
import { step } from '../../platform/states.ts';
import { canonicalText } from './document/canonical.ts';
import { linesInOrder, type QuoteDocument, type Side } from './document/document.ts';
import { netPrice, quoteTotals } from './document/totals.ts';
import { lineUnpriced, quoteEmpty, templateNotSent, validityPast, versionOutdated } from './errors.ts';
import type { QuoteRow } from './scope.ts';
import { quoteStates, type QuoteEvent } from './states.ts';

export interface MadeVersion {
  readonly number: number;
  readonly hash: string;
  readonly totalMinor: number;
}

/** The name of a document by its bytes: SHA-256 of the canonical text, in hex. */
export function hashOf(document: QuoteDocument): string {
  return createHash('sha256').update(canonicalText(document)).digest('hex');
}

/** What is sent must be complete: lines, a price on each or on an alternative to it, a validity that is not over. */
export function checkComplete(ctx: ActorContext, document: QuoteDocument): void {
  const lines = linesInOrder(document);
  if (lines.length === 0) throw quoteEmpty();
  const unpriced = lines.filter(
    (line) =>
      netPrice(line) === null &&
      line.alternativeTo === null &&
      !lines.some((other) => other.alternativeTo === line.id && netPrice(other) !== null),
  );
  if (unpriced.length > 0)
    throw lineUnpriced({ lines: unpriced.map((line) => ({ lineId: line.id, title: line.title })) });
  const { validUntil } = document.terms;
  if (validUntil !== null && validUntil < dayOf(ctx.clock.now())) throw validityPast({ day: validUntil });
}

/**
 * Takes a snapshot under the quote's lock: an immutable version with the hash of its bytes, and the step of the quote's
 * state that goes with it. `sequence` is what the actor had seen: where the document has moved on since, nothing is
 * made, so that nobody sends what they have not read.
 */
export async function makeVersion(
  ctx: ActorContext,
  quote: QuoteRow,
  document: QuoteDocument,
  made: {
    kind: 'requested' | 'sent' | 'countered' | 'accepted' | 'revived';
    event: QuoteEvent | null;
    side: Side;
    message: string;
    seen: number | undefined;
  },
): Promise<MadeVersion> {
  if (quote.isTemplate) throw templateNotSent();
  if (made.seen !== undefined && made.seen !== quote.sequence)
    throw versionOutdated({ shown: made.seen, last: quote.sequence });
  const state = made.event === null ? quote.state : step('quote', quoteStates, quote.state, made.event);
  const number = quote.versions + 1;
  const hash = hashOf(document);
  const { totalMinor } = quoteTotals(document);
  const now = ctx.clock.now();
  const text = JSON.stringify(document);
  await ctx.sql`
    insert into quote_version (quote_id, number, kind, sequence, document, content, hash, side, user_id, user_name, impersonator_name, message, total_minor, valid_until, buyer_id, seller_id, at)
    values (${quote.id}, ${number}, ${made.kind}, ${quote.sequence}, ${text}::jsonb, ${canonicalText(document)}, ${hash}, ${made.side}, ${ctx.actor.userId}, ${ctx.actor.name}, ${ctx.actor.impersonator?.name ?? null}, ${made.message}, ${totalMinor}, ${document.terms.validUntil}, ${quote.buyerId}, ${quote.sellerId}, ${now})`;
  await ctx.sql`
    update quote set versions = ${number}, state = ${state}, document = ${text}::jsonb, document_sequence = ${quote.sequence}, total_minor = ${totalMinor}, valid_until = ${document.terms.validUntil}, updated_at = ${now} where id = ${quote.id}`;
  return { number, hash, totalMinor };
}
