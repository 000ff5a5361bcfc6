import type { Context } from '../../platform/context.ts';
import { on, type Reaction } from '../../platform/events/reaction.ts';
import { moneyText } from '../../platform/money.ts';
import { quoteAccepted, quoteCommented, quoteCountered, quoteDeclined, quoteLost, quoteReminded, quoteRequested, quoteSent } from '../quotes/index.ts';
import { peopleWho, person } from './addressees.ts';
import { linkTo, sendMail } from './mail-out.ts';
import { type QuoteFacts, type QuoteLetter, quoteMail } from './quote-letters.ts';

interface Quote extends QuoteFacts { readonly state: string; readonly buyerId: string; readonly sellerId: string; readonly buyerUserId: string | null; readonly repUserId: string | null }

async function quoteOf(ctx: Context, quoteId: string): Promise<Quote | null> {
  const row = await ctx.sql.one<Omit<Quote, 'amount'> & { totalMinor: number; currency: string }>`
    select q.number, q.title, q.state, q.buyer_id as "buyerId", q.seller_id as "sellerId", b.name as "buyerName", s.name as "sellerName", q.buyer_user_id as "buyerUserId", q.rep_user_id as "repUserId", q.valid_until::text as "validUntil", q.due_on::text as "dueOn",
           q.total_minor as "totalMinor", q.currency, (select count(*)::int from jsonb_object_keys(q.document->'lines')) as lines
    from quote q join organization b on b.id = q.buyer_id join organization s on s.id = q.seller_id where q.id = ${quoteId}`;
  return row === null ? null : { ...row, amount: `${moneyText({ minor: row.totalMinor, currency: row.currency })} ${row.currency}` };
}

/** To the person on that side who has it in hand; where there is none, to those who may. */
async function tell(ctx: Context, quoteId: string, side: 'buyer' | 'seller', kind: QuoteLetter, said = ''): Promise<void> {
  const quote = await quoteOf(ctx, quoteId);
  if (quote === null) return;
  const [inHand, organizationId, permission, path] = side === 'buyer' ? [quote.buyerUserId, quote.buyerId, 'quote.request', `/quotes/${quoteId}`] as const : [quote.repUserId, quote.sellerId, 'quote.answer', `/portal/quotes/${quoteId}`] as const;
  const own = await person(ctx, inHand);
  for (const to of own.length > 0 ? own : await peopleWho(ctx, organizationId, permission)) await sendMail(ctx, quoteMail(to, kind, quote, said, linkTo(path)));
}
async function messageOf(ctx: Context, quoteId: string, version: number): Promise<string> {
  return (await ctx.sql.one<{ message: string }>`select message from quote_version where quote_id = ${quoteId} and number = ${version}`)?.message ?? '';
}

export const quoteReactions: readonly Reaction[] = [
  on(quoteRequested, 'notifications.mailQuoteRequested', (ctx, { data }) => tell(ctx, data.quoteId, 'seller', 'requested')),
  on(quoteSent, 'notifications.mailQuoteSent', async (ctx, { data }) => tell(ctx, data.quoteId, 'buyer', 'sent', await messageOf(ctx, data.quoteId, data.version))),
  on(quoteCountered, 'notifications.mailQuoteCountered', async (ctx, { data }) => tell(ctx, data.quoteId, 'seller', 'countered', await messageOf(ctx, data.quoteId, data.version))),
  on(quoteAccepted, 'notifications.mailQuoteAccepted', (ctx, { data }) => tell(ctx, data.quoteId, 'seller', 'accepted')),
  on(quoteDeclined, 'notifications.mailQuoteDeclined', (ctx, { data }) => tell(ctx, data.quoteId, 'seller', 'declined', data.reason)),
  on(quoteLost, 'notifications.mailQuoteLost', (ctx, { data }) => tell(ctx, data.quoteId, 'seller', 'lost')),
  on(quoteReminded, 'notifications.mailQuoteReminded', async (ctx, { data }) => {
    const isSent = (await quoteOf(ctx, data.quoteId))?.state === 'sent';
    await tell(ctx, data.quoteId, isSent ? 'buyer' : 'seller', isSent ? 'ending' : 'due');
  }),
  on(quoteCommented, 'notifications.mailQuoteMention', async (ctx, { data }) => {
    const quote = await quoteOf(ctx, data.quoteId);
    const comment = await ctx.sql.one<{ text: string; userName: string }>`select text, user_name as "userName" from quote_comment where id = ${data.commentId}`;
    if (quote === null || comment === null) return;
    // Only people of the two sides: an id of anybody else tells nobody anything.
    const mentioned = await ctx.sql<{ userId: string; organizationId: string }>`
      select distinct on (user_id) user_id as "userId", organization_id as "organizationId" from member where user_id = any (${data.mentions}::uuid[]) and organization_id in (${quote.buyerId}, ${quote.sellerId}) and is_active order by user_id, organization_id`;
    for (const one of mentioned) for (const to of await person(ctx, one.userId)) await sendMail(ctx, quoteMail(to, 'mentioned', quote, `${comment.userName}: ${comment.text}`, linkTo(`${one.organizationId === quote.sellerId ? '/portal' : ''}/quotes/${data.quoteId}`)));
  }),
];
