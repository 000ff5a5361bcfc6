import { awardRfq, confirmVendorOrders, deliverVendorOrder, shipVendorOrder } from '../modules/orders/index.ts';
import {
  addComment,
  counterQuote,
  declineQuote,
  doOperations,
  expireQuotes,
  linesInOrder,
  saveRfq,
  sendQuote,
  sendRfq,
  showQuote,
  withdrawQuote,
} from '../modules/quotes/index.ts';
import type { ActorContext, Context } from '../platform/context.ts';
import type { Id } from '../platform/ids.ts';
import { decimalOf, micros } from '../platform/money.ts';
import { idOf } from './keys.ts';
import type { QuoteStory } from './quote-stories.ts';

/**
 * One thing of a story: when, by whom, and the verb that does it. Three are asked: the `seller` who answers best, its
 * `rival`, and a `last` one who cannot.
 */
export interface QuoteAct {
  readonly at: string;
  readonly who: 'buyer' | 'seller' | 'rival' | 'last' | 'platform';
  run(ctx: Context, story: Told): Promise<void>;
}
/** What a story has come to so far. */
export interface Told {
  readonly story: QuoteStory;
  rfqId: Id<'rfq'> | null;
  quotes: Partial<Record<'seller' | 'rival' | 'last', { readonly quoteId: Id<'quote'>; readonly sellerId: string }>>;
  hash: string | null;
  orderId: string | null;
}

const hour = 3_600_000;
const later = (story: QuoteStory, hours: number) => new Date(Date.parse(story.askedAt) + hours * hour).toISOString();
const best = (told: Told) => told.quotes.seller!.quoteId;
const acting = (ctx: Context) => ctx as ActorContext;

/** The story as verbs in the order of time. */
export function actsOf(story: QuoteStory): QuoteAct[] {
  const ask: QuoteAct = { at: story.askedAt, who: 'buyer', run: askSellers };
  const talk: QuoteAct[] = [
    {
      at: later(story, 3),
      who: 'seller',
      run: (ctx, told) => say(ctx, told, 0, 'We have all of it in stock. Would a call-off over three months suit you?'),
    },
    {
      at: later(story, 5),
      who: 'buyer',
      run: (ctx, told) =>
        say(ctx, told, 1, 'One delivery, please. What can you do on the price for the whole quantity?'),
    },
  ];
  const answer: QuoteAct = {
    at: later(story, 6),
    who: 'seller',
    run: (ctx, told) => answerAt(ctx, told, 'seller', story.share, 'Our best price for the whole quantity.'),
  };
  const rivals: QuoteAct[] = [
    {
      at: later(story, 4),
      who: 'last',
      run: async (ctx, told) => {
        await withdrawQuote(acting(ctx), {
          quoteId: told.quotes.last!.quoteId,
          reason: 'We cannot supply this quantity in time.',
        });
      },
    },
    {
      at: later(story, 8),
      who: 'rival',
      run: (ctx, told) => answerAt(ctx, told, 'rival', story.share + 0.06, 'Ready to ship within a week.'),
    },
  ];
  const counter: QuoteAct = { at: later(story, 26), who: 'buyer', run: counters };
  const accept: QuoteAct = { at: later(story, 52), who: 'buyer', run: accepts };
  const fulfil: QuoteAct[] = [
    {
      at: later(story, 56),
      who: 'seller',
      run: (ctx, told) =>
        onParts(ctx, told, async (id) => {
          await confirmVendorOrders(acting(ctx), { vendorOrderIds: [id] });
        }),
    },
    {
      at: later(story, 80),
      who: 'seller',
      run: (ctx, told) =>
        onParts(ctx, told, async (id) => {
          await shipVendorOrder(acting(ctx), {
            vendorOrderId: id,
            carrier: 'Frachtwerk',
            trackingNumber: `FW-${story.key.length}${told.orderId!.slice(-6)}`,
          });
        }),
    },
    {
      at: later(story, 150),
      who: 'seller',
      run: (ctx, told) =>
        onParts(ctx, told, async (id) => {
          await deliverVendorOrder(acting(ctx), { vendorOrderId: id });
        }),
    },
  ];
  switch (story.ending) {
    case 'requested':
      return [ask];
    case 'sent':
      return [ask, ...talk, answer, ...rivals];
    case 'countered':
      return [ask, ...talk, answer, ...rivals, counter];
    case 'accepted':
      return [ask, answer, ...rivals, accept, ...fulfil];
    case 'accepted after a counter':
      return [
        ask,
        ...talk,
        answer,
        ...rivals,
        counter,
        {
          at: later(story, 30),
          who: 'seller',
          run: (ctx, told) => answerAt(ctx, told, 'seller', story.share - 0.03, 'We meet you half way.'),
        },
        accept,
        ...fulfil,
      ];
    case 'declined':
      return [
        ask,
        answer,
        ...rivals,
        { at: later(story, 40), who: 'buyer', run: (ctx, told) => declines(ctx, told, ['seller', 'rival', 'last']) },
      ];
    case 'withdrawn':
      return [
        ask,
        answer,
        ...rivals,
        {
          at: later(story, 40),
          who: 'seller',
          run: async (ctx, told) => {
            await withdrawQuote(acting(ctx), {
              quoteId: best(told),
              reason: 'The manufacturer has raised its prices.',
            });
          },
        },
        { at: later(story, 44), who: 'buyer', run: (ctx, told) => declines(ctx, told, ['rival', 'last']) },
      ];
    case 'expired':
      return [
        ask,
        answer,
        ...rivals,
        {
          at: later(story, 22 * 24),
          who: 'platform',
          run: async (ctx) => {
            await expireQuotes(ctx);
          },
        },
        { at: later(story, 22 * 24 + 1), who: 'buyer', run: (ctx, told) => declines(ctx, told, ['rival', 'last']) },
      ];
  }
}

/**
 * Four times what was bought before from the seller that sold the most of it; two others who have all of it are asked
 * too.
 */
async function askSellers(ctx: Context, told: Told): Promise<void> {
  const { like, key, askedAt } = told.story;
  const offers = await ctx.sql<{
    id: string;
    productId: Id<'product'>;
    sellerId: Id<'organization'>;
  }>`select id, product_id as "productId", seller_id as "sellerId" from offer where id = any (${like.lines.map((line) => idOf('offer', line.offer))}::uuid[])`;
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  const bought = like.lines.map((line) => ({
    quantity: line.quantity,
    offer: offerOf.get(idOf('offer', line.offer))!,
  }));
  const sellerId = bought
    .map((one) => one.offer.sellerId)
    .sort(
      (a, b) =>
        bought.filter((one) => one.offer.sellerId === b).length -
        bought.filter((one) => one.offer.sellerId === a).length,
    )[0]!;
  const lines = [
    ...new Map(
      bought
        .filter((one) => one.offer.sellerId === sellerId)
        .slice(0, 6)
        .map((one) => [one.offer.productId, one.quantity]),
    ).entries(),
  ];
  const productIds = lines.map(([productId]) => productId);
  const rivals = await ctx.sql<{ sellerId: Id<'organization'> }>`
    select o.seller_id as "sellerId" from offer o where o.product_id = any (${productIds}::uuid[]) and o.state = 'active' and o.seller_id not in (${sellerId}, ${acting(ctx).actor.organizationId})
    group by o.seller_id having count(distinct o.product_id) = ${productIds.length} order by o.seller_id limit 2`;
  const { rfqId } = await saveRfq(acting(ctx), {
    title: [
      'Yearly demand',
      'Spare parts for line 2',
      'Shutdown in spring',
      'Stock for the new hall',
      'Call-off order',
    ][Number(key.at(-1)) % 5]!,
    currency: like.currency,
    allowsAlternatives: true,
    dueOn: new Date(Date.parse(askedAt) + 10 * 24 * hour).toISOString().slice(0, 10),
    needBy: null,
    deliveryPlace: null,
    note: '',
    fromCart: false,
    lines: lines.map(([productId, quantity]) => ({
      productId,
      unit: 'H87',
      quantity: String(quantity * 4),
      targetPrice: null,
      note: '',
    })),
  });
  const { quoteIds } = await sendRfq(acting(ctx), {
    rfqId: rfqId as Id<'rfq'>,
    sellerIds: [sellerId, ...rivals.map((one) => one.sellerId)],
  });
  const quotes = await ctx.sql<{
    quoteId: Id<'quote'>;
    sellerId: string;
  }>`select id as "quoteId", seller_id as "sellerId" from quote where id = any (${quoteIds}::uuid[])`;
  const of = (id: string | undefined) => quotes.find((one) => one.sellerId === id);
  const [seller, rival, last] = [of(sellerId), of(rivals[0]?.sellerId), of(rivals[1]?.sellerId)];
  told.rfqId = rfqId as Id<'rfq'>;
  told.quotes = { ...(seller ? { seller } : {}), ...(rival ? { rival } : {}), ...(last ? { last } : {}) };
}

async function declines(ctx: Context, told: Told, whose: readonly ('seller' | 'rival' | 'last')[]): Promise<void> {
  const open = await ctx.sql<{
    id: Id<'quote'>;
  }>`select id from quote where id = any (${whose.flatMap((who) => told.quotes[who]?.quoteId ?? [])}::uuid[]) and state in ('requested', 'answering', 'sent', 'countered') order by id`;
  for (const { id } of open) await declineQuote(acting(ctx), { quoteId: id, reason: 'Bought elsewhere for less.' });
}

async function say(ctx: Context, told: Told, number: number, text: string): Promise<void> {
  await addComment(acting(ctx), {
    quoteId: best(told),
    commentId: idOf('quote_comment', `${told.story.key}/${number}`),
    lineId: null,
    text,
    mentions: [],
  });
}

/** A share of what the buyer pays today, rounded as people do. */
async function answerAt(
  ctx: Context,
  told: Told,
  who: 'seller' | 'rival',
  share: number,
  message: string,
): Promise<void> {
  const { quoteId } = told.quotes[who]!;
  const { document } = await showQuote(acting(ctx), { quoteId });
  const cents = document.currency === 'VND' ? 1_000_000n : 10_000n;
  const ops = linesInOrder(document)
    .filter((line) => line.unitPrice !== null)
    .map((line) => ({
      type: 'set' as const,
      lineId: line.id,
      field: 'unitPrice' as const,
      value: decimalOf(((micros(line.unitPrice!) * BigInt(Math.round(share * 1000))) / 1000n / cents + 1n) * cents),
    }));
  const validUntil = new Date(ctx.clock.now().getTime() + 14 * 24 * hour).toISOString().slice(0, 10);
  const all = [...ops, { type: 'term' as const, field: 'validUntil' as const, value: validUntil }];
  await doOperations(acting(ctx), {
    quoteId,
    operations: all.map((op, index) => ({
      opId: idOf('quote_operation', `${told.story.key}/${message}/${index}`),
      base: 0,
      op,
    })),
  });
  const { hash } = await sendQuote(acting(ctx), { quoteId, message });
  if (who === 'seller') told.hash = hash;
}

async function counters(ctx: Context, told: Told): Promise<void> {
  const quoteId = best(told);
  const { document } = await showQuote(acting(ctx), { quoteId });
  const [line] = linesInOrder(document).filter((one) => one.unitPrice !== null);
  if (line)
    await doOperations(acting(ctx), {
      quoteId,
      operations: [
        {
          opId: idOf('quote_operation', `${told.story.key}/counter`),
          base: 0,
          op: {
            type: 'set',
            lineId: line.id,
            field: 'targetPrice',
            value: decimalOf((micros(line.unitPrice!) * 95n) / 100n),
          },
        },
      ],
    });
  await counterQuote(acting(ctx), { quoteId, message: 'Five per cent less on the first line, and we order today.' });
}

async function accepts(ctx: Context, told: Told): Promise<void> {
  const { like, key } = told.story;
  const bill = await ctx.sql.one<{ id: Id<'address'> }>`
    select id from address where organization_id = any (${acting(ctx).actor.line}::uuid[]) order by array_position(${acting(ctx).actor.line}::uuid[], organization_id), kind = 'billing' desc, is_default desc limit 1`;
  const placed = await awardRfq(acting(ctx), {
    idempotencyKey: idOf('idempotency_key', key),
    rfqId: told.rfqId!,
    awards: [{ quoteId: best(told), hash: told.hash!, lineIds: null }],
    shipToAddressId: idOf('address', like.deliverTo),
    billToAddressId: bill!.id,
    costCenterId: null,
    poNumber: null,
    note: null,
    needBy: null,
  });
  told.orderId = placed.orders[0]!.orderId;
}

async function onParts(ctx: Context, told: Told, work: (id: Id<'vendor_order'>) => Promise<void>): Promise<void> {
  for (const { id } of await ctx.sql<{
    id: Id<'vendor_order'>;
  }>`select id from vendor_order where order_id = ${told.orderId} order by position`)
    await work(id);
}
