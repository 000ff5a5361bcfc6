import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { reachOf } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { possible } from '../../platform/states.ts';
import { configurableAmong } from '../configurations/index.ts';
import { unchosenLines } from './configure-lines.ts';
import { mayEdit } from './do-operations.ts';
import { linesInOrder, type QuoteDocument, type Side } from './document/document.ts';
import { cardColumns, cardTables } from './list-quotes.ts';
import { operationsAfter } from './operation-log.ts';
import { readDocument } from './read-document.ts';
import type {
  CommentCard,
  OperationLog,
  OperationsSince,
  QuoteCard,
  QuotePage,
  ShowQuote,
  ShowVersion,
  VersionCard,
  VersionPage,
} from './schemas.ts';
import { partyTo, type QuoteRow } from './scope.ts';
import { isOpen, quoteStates } from './states.ts';

/** A quote as it is opened: its document at a sequence number from which the live side goes on. */
export async function showQuote(
  ctx: ActorContext,
  input: z.output<typeof ShowQuote>,
): Promise<z.output<typeof QuotePage>> {
  const { quote, side } = await partyTo(ctx, input.quoteId);
  const [row, versions, comments, attachments, document] = await Promise.all([
    ctx.sql.one<
      z.output<typeof QuoteCard>
    >`select ${cardColumns(ctx.actor.below, ctx.actor.organizationId)} from ${cardTables} where q.id = ${quote.id}`,
    versionCards(ctx, quote.id),
    ctx.sql<z.output<typeof CommentCard>>`
      select id, line_id as "lineId", text, mentions, side, user_id as "userId", user_name as "userName", impersonator_name as "impersonatorName", at from quote_comment where quote_id = ${quote.id} order by at, id`,
    ctx.sql<z.output<typeof QuotePage>['attachments'][number]>`
      select id, name, media_type as "mediaType", size_bytes as "sizeBytes", side, user_name as "userName", impersonator_name as "impersonatorName", at from quote_attachment where quote_id = ${quote.id} order by at`,
    readDocument(ctx, quote),
  ]);
  const card = found(row, 'quote');
  const sent = versions.filter((one) => one.kind === 'sent').at(-1);
  return {
    quote: card,
    document,
    configurable: await configurableAmong(
      ctx,
      quote.sellerId,
      Object.values(document.lines).flatMap((line) => line.offerId ?? []),
    ),
    sequence: quote.sequence,
    versions,
    comments,
    attachments,
    people: await peopleOf(ctx, quote),
    may: mayOf(ctx, quote, side),
    acceptable:
      sent && isOpen(quote.state) && quote.state !== 'countered'
        ? {
            number: sent.number,
            hash: sent.hash,
            isEditedSince: sent.sequence !== quote.sequence,
            lacking: await lackingIn(ctx, quote, sent.number),
          }
        : null,
  };
}

/** What an editor missed since a sequence number. */
export async function operationsSince(
  ctx: ActorContext,
  input: z.output<typeof OperationsSince>,
): Promise<z.output<typeof OperationLog>> {
  const { quote } = await partyTo(ctx, input.quoteId);
  return { sequence: quote.sequence, operations: await operationsAfter(ctx, quote.id, input.since) };
}

export async function showVersion(
  ctx: ActorContext,
  input: z.output<typeof ShowVersion>,
): Promise<z.output<typeof VersionPage>> {
  const { quote } = await partyTo(ctx, input.quoteId);
  const version = found(
    (await versionCards(ctx, quote.id)).find((one) => one.number === input.version),
    'version',
  );
  const row = await ctx.sql.one<{
    document: z.output<typeof VersionPage>['document'];
    content: string;
  }>`select document, content from quote_version where quote_id = ${quote.id} and number = ${input.version}`;
  return { version, ...found(row, 'version') };
}

function versionCards(ctx: ActorContext, quoteId: Id<'quote'>) {
  return ctx.sql<z.output<typeof VersionCard>>`
    select number, kind, hash, side, user_name as "userName", impersonator_name as "impersonatorName", message, total_minor as "totalMinor", valid_until as "validUntil", at, sequence from quote_version where quote_id = ${quoteId} order by number`;
}

/**
 * What of a version cannot be ordered: without an offer, without a price (an alternative stands for it), or made to
 * order with nothing chosen.
 */
async function lackingIn(
  ctx: ActorContext,
  { id, sellerId }: QuoteRow,
  version: number,
): Promise<{ lineId: string; title: string }[]> {
  const row = await ctx.sql.one<{
    document: QuoteDocument;
  }>`select document from quote_version where quote_id = ${id} and number = ${version}`;
  const lines = linesInOrder(found(row, 'version').document).filter((line) => line.alternativeTo === null);
  const unchosen = new Set(await unchosenLines(ctx, sellerId, lines));
  return lines
    .filter((line) => line.offerId === null || line.unitPrice === null || unchosen.has(line))
    .map((line) => ({ lineId: line.id, title: line.title }));
}

/** Who may be mentioned: both sides' people that may see quotes, by name only. */
function peopleOf(ctx: ActorContext, quote: QuoteRow) {
  return asPlatform(
    ctx,
    'both sides of a quote know each other by name',
    () => ctx.sql<{ id: string; name: string; side: Side }>`
    select u.id, u.name, case when m.organization_id = ${quote.buyerId} then 'buyer' else 'seller' end as side
    from member m join role r on r.id = m.role_id join user_account u on u.id = m.user_id
    where m.organization_id in (${quote.buyerId}, ${quote.sellerId}) and m.is_active and r.permissions ? 'quote.read' order by u.name`,
  );
}

function mayOf(ctx: ActorContext, quote: QuoteRow, side: Side): z.output<typeof QuotePage>['may'] {
  const can = (permission: 'quote.accept' | 'quote.manage') => reachOf(ctx.actor, permission) !== 'none';
  const edits = mayEdit(ctx, side);
  const next = new Set(possible(quoteStates, quote.state));
  const may: z.output<typeof QuotePage>['may'] = [];
  if (edits && isOpen(quote.state)) may.push('edit');
  if (side === 'buyer') {
    if (edits && next.has('counter')) may.push('counter');
    if (can('quote.accept') && next.has('accept') && quote.state === 'sent') may.push('accept');
    if (edits && next.has('decline')) may.push('decline');
    return may;
  }
  if (quote.isTemplate)
    return edits ? [...may, ...(next.has('withdraw') ? ['withdraw' as const] : []), 'see margins'] : may;
  if (edits && next.has('send')) may.push('send', 'extend');
  if (edits && next.has('withdraw')) may.push('withdraw');
  if (edits && next.has('revive')) may.push('revive');
  if (edits) may.push('assign', 'see margins');
  if (can('quote.manage')) may.push('allow under floor');
  return may;
}
