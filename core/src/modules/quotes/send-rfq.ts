import type { z } from 'zod';
import type { ActorContext, Language } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { found } from '../../platform/refusal.ts';
import { sellerConditions } from '../cart/index.ts';
import { resolvePrices } from '../pricing/index.ts';
import { configureRequest } from './configure-lines.ts';
import type { QuoteDocument, QuoteLine } from './document/document.ts';
import { noSellers, rfqNotDraft } from './errors.ts';
import { quoteRequested, rfqSent } from './events.ts';
import { findMatches, findSellers, type Match } from './find-sellers.ts';
import { makeVersion } from './make-version.ts';
import { routeRep } from './route-rep.ts';
import type { SendRfq, Sent } from './schemas.ts';
import { partyTo } from './scope.ts';

/**
 * Sends a request to sellers: each gets a quote of its own, with its own offers on the lines and the buyer's price of
 * today as its beginning, routed to one of its people. None learns of the others. Sellers that the buyer may not buy
 * from are left out; with none left nothing is sent.
 */
export async function sendRfq(ctx: ActorContext, input: z.output<typeof SendRfq>): Promise<z.output<typeof Sent>> {
  const rfq = found(
    await ctx.sql.one<{
      number: string;
      state: string;
      title: string;
      currency: string;
      document: QuoteDocument;
      dueOn: string | null;
    }>`
    select number, state, title, currency, document, due_on as "dueOn" from rfq where id = ${input.rfqId} and buyer_id = ${ctx.actor.organizationId} for update`,
    'rfq',
  );
  if (rfq.state !== 'draft') throw rfqNotDraft({ state: rfq.state });
  const able = await findSellers(ctx, rfq.document);
  const chosen = able.filter((one) => input.sellerIds === undefined || input.sellerIds.includes(one.sellerId));
  if (chosen.length === 0) throw noSellers();
  const matches = await findMatches(ctx, rfq.document);
  const quoteIds: string[] = [];
  for (const seller of chosen)
    quoteIds.push(
      await startQuote(
        ctx,
        { ...rfq, rfqId: input.rfqId },
        seller.sellerId,
        matches.filter((match) => match.sellerId === seller.sellerId),
      ),
    );
  const now = ctx.clock.now();
  await ctx.sql`update rfq set state = 'sent', sent_at = ${now}, updated_at = ${now}, version = version + 1 where id = ${input.rfqId}`;
  ctx.emit(
    rfqSent({
      subject: { type: 'rfq', id: input.rfqId },
      parties: [ctx.actor.organizationId],
      data: { rfqId: input.rfqId, number: rfq.number, quotes: quoteIds.length },
    }),
  );
  return { rfqId: input.rfqId, quoteIds };
}

interface Request {
  readonly rfqId: Id<'rfq'>;
  readonly title: string;
  readonly currency: string;
  readonly document: QuoteDocument;
  readonly dueOn: string | null;
}

async function startQuote(
  ctx: ActorContext,
  rfq: Request,
  sellerId: Id<'organization'>,
  matches: readonly Match[],
): Promise<string> {
  const buyerId = ctx.actor.organizationId;
  const document = await documentFor(ctx, rfq, sellerId, matches);
  const repUserId = await asPlatform(ctx, "a seller's rules say who of its people answers", () =>
    routeRep(
      ctx,
      sellerId,
      buyerId,
      Object.values(document.lines).flatMap((line) => line.productId ?? []),
    ),
  );
  const quoteId = newId<'quote'>();
  const number = await nextNumber(ctx, 'Q');
  const now = ctx.clock.now();
  await ctx.sql`
    insert into quote (id, number, rfq_id, buyer_id, seller_id, storefront_id, title, state, currency, document, document_sequence, sequence, versions, due_on, total_minor, buyer_user_id, rep_user_id, is_template, created_at, updated_at)
    values (${quoteId}, ${number}, ${rfq.rfqId}, ${buyerId}, ${sellerId}, ${ctx.storefrontId}, ${rfq.title}, 'requested', ${rfq.currency}, ${JSON.stringify(document)}::jsonb, 0, 0, 0, ${rfq.dueOn}, 0, ${ctx.actor.userId}, ${repUserId}, false, ${now}, ${now})`;
  const { quote } = await partyTo(ctx, quoteId, true);
  await makeVersion(ctx, quote, document, {
    kind: 'requested',
    event: null,
    side: 'buyer',
    message: '',
    seen: undefined,
  });
  ctx.emit(
    quoteRequested({
      subject: { type: 'quote', id: quoteId },
      parties: [buyerId, sellerId],
      data: { quoteId, number, buyerId, sellerId, repUserId },
    }),
  );
  return quoteId;
}

/**
 * Choices by one seller's model are no other's business, and its price is not for them: another seller reads in words
 * what the buyer wants.
 */
function inWords(line: QuoteLine, language: Language): QuoteLine {
  if (!line.configuration) return line;
  return {
    ...line,
    configuration: null,
    note: [line.note, line.configuration.summary[language]]
      .filter((one) => one !== '')
      .join('\n')
      .slice(0, 2000),
  };
}

/**
 * The request as this seller's quote begins: its own SKU and lead time on lines that it has, at what the buyer would
 * pay it today.
 */
async function documentFor(
  ctx: ActorContext,
  rfq: Request,
  sellerId: Id<'organization'>,
  matches: readonly Match[],
): Promise<QuoteDocument> {
  const prices = new Map(
    (
      await resolvePrices(ctx, {
        buyerId: ctx.actor.organizationId,
        storefrontId: ctx.storefrontId,
        currency: rfq.currency,
        at: ctx.clock.now(),
        lines: matches.map((match) => ({
          key: match.lineId,
          offerId: match.offerId,
          quantity: rfq.document.lines[match.lineId]!.quantity,
        })),
      })
    ).map((price) => [price.key, price.price?.unitPrice ?? null]),
  );
  const terms = (await sellerConditions(ctx, rfq.currency, [sellerId])).get(sellerId);
  const configured = await configureRequest(
    ctx,
    ctx.actor.organizationId,
    rfq.currency,
    Object.values(rfq.document.lines).flatMap((line) => {
      const { configuration, offerId } = line;
      return configuration && offerId && matches.some((match) => match.lineId === line.id && match.offerId === offerId)
        ? [{ key: line.id, offerId, quantity: line.quantity, title: line.title, configuration }]
        : [];
    }),
  );
  const lines = Object.values(rfq.document.lines).map((asked): QuoteLine => {
    const configuration = configured.get(asked.id) ?? null;
    const line = configuration ? { ...asked, configuration } : inWords(asked, ctx.language);
    const match = matches.find((one) => one.lineId === line.id);
    return match
      ? {
          ...line,
          kind: 'offer',
          offerId: match.offerId,
          sku: match.sku,
          unit: match.unit,
          leadTimeDays: match.leadTimeDays,
          unitPrice: configuration ? configuration.unitPrice : (prices.get(line.id) ?? null),
        }
      : { ...line, kind: line.productId === null ? 'text' : 'product', offerId: null };
  });
  return {
    ...rfq.document,
    lines: Object.fromEntries(lines.map((line) => [line.id, line])),
    terms: { ...rfq.document.terms, paymentDays: terms?.paymentDays ?? null },
  };
}
