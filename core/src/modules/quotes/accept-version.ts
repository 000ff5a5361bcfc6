import { dayOf } from '../../platform/clock.ts';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { step } from '../../platform/states.ts';
import { unchosenLines } from './configure-lines.ts';
import { linesInOrder, type QuoteDocument, type QuoteLine } from './document/document.ts';
import { netPrice, quoteTotals } from './document/totals.ts';
import {
  choicesMissing,
  lineAwardedTwice,
  lineNotOrderable,
  lineUnpriced,
  quoteClosed,
  quoteExpired,
  versionOutdated,
} from './errors.ts';
import { quoteAccepted } from './events.ts';
import { factOf, partyOn, type QuoteRow } from './scope.ts';
import { isOpen, quoteStates } from './states.ts';

export interface AcceptedVersion {
  readonly quote: QuoteRow;
  readonly version: number;
  readonly hash: string;
  readonly document: QuoteDocument;
  readonly lines: readonly QuoteLine[];
}

/**
 * Checks, under the quote's lock, that a version named by its hash may be accepted, and marks it accepted: it is the
 * last one that the seller sent, its validity is not over, the quote is open, and every line has an offer to order,
 * with its choices where it is made to order (a model may have gone live since). The room `orders` calls this inside
 * the transaction that places the order, so a quote is accepted once and whole, or not at all (M16). `lineIds` awards
 * some lines only, each line or one alternative to it.
 */
export async function acceptVersion(
  ctx: ActorContext,
  quoteId: Id<'quote'>,
  hash: string,
  lineIds: readonly string[] | null,
): Promise<AcceptedVersion> {
  const quote = await partyOn(ctx, quoteId, 'buyer', true);
  if (!isOpen(quote.state)) throw quoteClosed({ state: quote.state });
  const last = await ctx.sql.one<{ number: number; hash: string; document: QuoteDocument; validUntil: string | null }>`
    select number, hash, document, valid_until as "validUntil" from quote_version where quote_id = ${quoteId} and kind = 'sent' order by number desc limit 1`;
  if (last?.hash !== hash || quote.state === 'countered') {
    const shown = await ctx.sql.one<{
      number: number;
    }>`select number from quote_version where quote_id = ${quoteId} and hash = ${hash} order by number desc limit 1`;
    throw versionOutdated({ shown: shown?.number ?? null, last: quote.versions });
  }
  if (last.validUntil !== null && last.validUntil < dayOf(ctx.clock.now()))
    throw quoteExpired({ validUntil: last.validUntil });
  for (const lineId of lineIds ?? []) found(last.document.lines[lineId], 'quote line');
  const lines = linesInOrder(last.document).filter((line) =>
    lineIds === null ? line.alternativeTo === null : lineIds.includes(line.id),
  );
  checkTakenOnce(lines);
  const missing = lines.filter((line) => line.offerId === null);
  if (missing.length > 0 || lines.length === 0) throw lineNotOrderable({ lines: missing.map(named) });
  const unpriced = lines.filter((line) => netPrice(line) === null);
  if (unpriced.length > 0) throw lineUnpriced({ lines: unpriced.map(named) });
  const unchosen = await unchosenLines(ctx, quote.sellerId, lines);
  if (unchosen.length > 0) throw choicesMissing({ lines: unchosen.map(named) });
  await ctx.sql`update quote set state = ${step('quote', quoteStates, quote.state, 'accept')}, updated_at = ${ctx.clock.now()} where id = ${quoteId}`;
  return { quote, version: last.number, hash, document: last.document, lines };
}

const named = (line: QuoteLine) => ({ lineId: line.id, title: line.title });

/**
 * An alternative is instead of its line: of the two, and of several alternatives, one is taken. Looks across all quotes
 * of an award.
 */
export function checkTakenOnce(lines: readonly QuoteLine[]): void {
  const asked = lines.map((line) => line.alternativeTo ?? line.id);
  const twice = lines.filter((_, index) => asked.indexOf(asked[index]!) !== index);
  if (twice.length > 0)
    throw lineAwardedTwice({
      lines: twice.map((line) => ({ lineId: line.alternativeTo ?? line.id, title: line.title })),
    });
}

/**
 * Records that the order was made, after it was: the acceptance is a version of its own, of the same bytes, by whom it
 * was accepted.
 */
export async function linkOrder(
  ctx: ActorContext,
  accepted: AcceptedVersion,
  orderId: Id<'purchase_order'>,
): Promise<void> {
  const version = accepted.quote.versions + 1;
  const { totalMinor } = quoteTotals(accepted.document);
  await ctx.sql`
    insert into quote_version (quote_id, number, kind, sequence, document, content, hash, side, user_id, user_name, message, total_minor, valid_until, buyer_id, seller_id, at)
    select quote_id, ${version}, 'accepted', sequence, document, content, hash, 'buyer', ${ctx.actor.userId}, ${ctx.actor.name}, '', total_minor, valid_until, buyer_id, seller_id, ${ctx.clock.now()}
    from quote_version where quote_id = ${accepted.quote.id} and number = ${accepted.version}`;
  await ctx.sql`update quote set order_id = ${orderId}, versions = ${version} where id = ${accepted.quote.id}`;
  const { subject, parties, part } = factOf(accepted.quote);
  ctx.emit(
    quoteAccepted({
      subject,
      parties,
      data: { ...part, version: accepted.version, hash: accepted.hash, totalMinor, currency: accepted.quote.currency },
    }),
  );
}
