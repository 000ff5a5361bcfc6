import type { Context } from '../../platform/context.ts';
import type { Reaction } from '../../platform/events/reaction.ts';
import { moneyText } from '../../platform/money.ts';
import {
  quoteAccepted,
  quoteCommented,
  quoteCountered,
  quoteDeclined,
  quoteLost,
  quoteReminded,
  quoteRequested,
  quoteSent,
} from '../quotes/index.ts';
import { peopleWho, person } from './addressees.ts';
import { type QuoteFacts, type QuoteLetter, quoteMail } from './quote-letters.ts';
import { tell, type Word } from './tell.ts';

interface Quote extends QuoteFacts {
  readonly state: string;
  readonly buyerId: string;
  readonly sellerId: string;
  readonly buyerUserId: string | null;
  readonly repUserId: string | null;
}

async function quoteOf(ctx: Context, quoteId: string): Promise<Quote | null> {
  const row = await ctx.sql.one<Omit<Quote, 'amount'> & { totalMinor: number; currency: string }>`
    select q.number, q.title, q.state, q.buyer_id as "buyerId", q.seller_id as "sellerId", b.name as "buyerName", s.name as "sellerName", q.buyer_user_id as "buyerUserId", q.rep_user_id as "repUserId", q.valid_until::text as "validUntil", q.due_on::text as "dueOn",
           q.total_minor as "totalMinor", q.currency, (select count(*)::int from jsonb_object_keys(q.document->'lines')) as lines
    from quote q join organization b on b.id = q.buyer_id join organization s on s.id = q.seller_id where q.id = ${quoteId}`;
  return row === null
    ? null
    : { ...row, amount: `${moneyText({ minor: row.totalMinor, currency: row.currency })} ${row.currency}` };
}

const pathOf = (quoteId: string, side: 'buyer' | 'seller') => `${side === 'seller' ? '/portal' : ''}/quotes/${quoteId}`;

/** To the person on that side who has it in hand; where there is none, to those who may. */
async function wordTo(
  ctx: Context,
  side: 'buyer' | 'seller',
  quoteId: string,
  kind: QuoteLetter,
  said = '',
): Promise<Word[]> {
  const quote = await quoteOf(ctx, quoteId);
  if (quote === null) return [];
  const [inHand, organizationId, permission] =
    side === 'buyer'
      ? ([quote.buyerUserId, quote.buyerId, 'quote.request'] as const)
      : ([quote.repUserId, quote.sellerId, 'quote.answer'] as const);
  const own = await person(ctx, inHand);
  return [
    {
      organizationId,
      people: own.length > 0 ? own : await peopleWho(ctx, organizationId, permission),
      path: pathOf(quoteId, side),
      write: (to, url) => quoteMail(to, kind, quote, said, url),
    },
  ];
}
async function messageOf(ctx: Context, quoteId: string, version: number): Promise<string> {
  return (
    (
      await ctx.sql.one<{
        message: string;
      }>`select message from quote_version where quote_id = ${quoteId} and number = ${version}`
    )?.message ?? ''
  );
}

export const quoteReactions: readonly Reaction[] = [
  ...tell(quoteRequested, 'QuoteRequested', (ctx, { data }) => wordTo(ctx, 'seller', data.quoteId, 'requested')),
  ...tell(quoteSent, 'QuoteSent', async (ctx, { data }) =>
    wordTo(ctx, 'buyer', data.quoteId, 'sent', await messageOf(ctx, data.quoteId, data.version)),
  ),
  ...tell(quoteCountered, 'QuoteCountered', async (ctx, { data }) =>
    wordTo(ctx, 'seller', data.quoteId, 'countered', await messageOf(ctx, data.quoteId, data.version)),
  ),
  ...tell(quoteAccepted, 'QuoteAccepted', (ctx, { data }) => wordTo(ctx, 'seller', data.quoteId, 'accepted')),
  ...tell(quoteDeclined, 'QuoteDeclined', (ctx, { data }) =>
    wordTo(ctx, 'seller', data.quoteId, 'declined', data.reason),
  ),
  ...tell(quoteLost, 'QuoteLost', (ctx, { data }) => wordTo(ctx, 'seller', data.quoteId, 'lost')),
  ...tell(quoteReminded, 'QuoteReminded', async (ctx, { data }) => {
    const isSent = (await quoteOf(ctx, data.quoteId))?.state === 'sent';
    return wordTo(ctx, isSent ? 'buyer' : 'seller', data.quoteId, isSent ? 'ending' : 'due');
  }),
  ...tell(quoteCommented, 'QuoteMention', async (ctx, { data }) => {
    const quote = await quoteOf(ctx, data.quoteId);
    const comment = await ctx.sql.one<{
      text: string;
      userName: string;
    }>`select text, user_name as "userName" from quote_comment where id = ${data.commentId}`;
    if (quote === null || comment === null) return [];
    // Only people of the two sides: an id of anybody else tells nobody anything.
    const mentioned = await ctx.sql<{ userId: string; organizationId: string }>`
      select distinct on (user_id) user_id as "userId", organization_id as "organizationId" from member where user_id = any (${data.mentions}::uuid[]) and organization_id in (${quote.buyerId}, ${quote.sellerId}) and is_active order by user_id, organization_id`;
    return Promise.all(
      mentioned.map(
        async ({ userId, organizationId }): Promise<Word> => ({
          organizationId,
          people: await person(ctx, userId),
          path: pathOf(data.quoteId, organizationId === quote.sellerId ? 'seller' : 'buyer'),
          write: (to, url) => quoteMail(to, 'mentioned', quote, `${comment.userName}: ${comment.text}`, url),
        }),
      ),
    );
  }),
];
