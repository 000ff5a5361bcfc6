import { watchQuotes } from '../../modules/quotes/index.ts';
import { createDispatcher } from '../../platform/events/dispatcher.ts';
import { partsOf } from '../../modules/orders/fixtures.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { asThePlatform, testStorefrontId } from '../context.ts';
import { knock, knockUntilHeard, look, type Outcome, placeAtOnce } from './knock.ts';
import type { World } from './world.ts';

/** One thing that somebody does. It answers what came of it, in words that are the same at each replay. */
export type Act = (world: World) => Promise<string>;

const said = (outcome: Outcome<unknown>) =>
  'answer' in outcome ? 'done' : 'refused' in outcome ? outcome.refused : `died ${outcome.died}`;
interface CartPage {
  sellers: { lines: { id: string; unitPrice: string | null; lineMinor: number | null }[] }[];
  unavailable: { id: string }[];
}
const sellerOf = (world: World, id: string) => world.market.sellers.find((one) => one.id === id)!;

async function tellOrder(
  world: World,
  buyer: number,
  {
    door,
    actor,
    input,
    orderId,
  }: {
    door: World['told']['orders'][number]['door'];
    actor: Actor;
    input: { idempotencyKey: string };
    orderId: string;
  },
): Promise<number> {
  if (world.told.orders.some((one) => one.orderId === orderId)) throw new Error(`two keys made the order ${orderId}`);
  world.told.orders.push({ orderId, key: input.idempotencyKey, door, actor, input });
  const parts = await asThePlatform(world.database, (ctx) => partsOf(ctx, orderId));
  world.told.parts.push(...parts.map((part) => ({ id: part.id, sellerId: part.sellerId, buyer })));
  return parts.length;
}

/** Somebody fills its cart and looks at it: what it would send to order it, or that there is nothing to order. */
async function fillCart(world: World, { buyer, actor }: World['people'][number]) {
  const { chance, market, goods } = world;
  const { addressId, costCenterId } = market.buyers[buyer]!;
  const lines = Array.from({ length: 1 + chance.whole(3) }, () => {
    const one = chance.pick(goods);
    return { productId: one.productId, offerId: one.offerId, quantity: String(1 + chance.whole(11)) };
  });
  const filled = await knock(world, actor, 'cart.add', { lines });
  const cart = await look<CartPage>(world, actor, 'cart.show');
  const shown = cart.sellers.flatMap((seller) => seller.lines);
  const lineIds = [...shown, ...cart.unavailable].map((line) => line.id);
  return {
    filled,
    shown,
    empties: () => (chance.is(0.7) ? knock(world, actor, 'cart.remove', { lineIds }) : Promise.resolve(null)),
    input: {
      idempotencyKey: newId(),
      shipToAddressId: addressId,
      billToAddressId: addressId,
      costCenterId: chance.is(0.5) ? costCenterId : null,
      poNumber: null,
      note: null,
      needBy: null,
      expected: shown.map((line) => ({ lineId: line.id, unitPrice: line.unitPrice, lineMinor: line.lineMinor })),
    },
  };
}

/** A buyer fills its cart, looks at it, and orders; now and then a price changes between the look and the order. */
const placeOrder: Act = async (world) => {
  const buyer = world.chance.whole(1);
  const { actor } = world.market.buyers[buyer]!;
  const { filled, shown, empties, input } = await fillCart(world, { buyer, actor });
  const priceChange = world.chance.is(0.1) ? await changePrice(world) : null;
  if (shown.length === 0) return `fills a cart (${said(filled)}), and it is empty`;
  const outcome = await knockUntilHeard<{ orderId: string }>(world, actor, 'orders.place', input);
  if ('refused' in outcome) {
    await empties();
    return `orders ${shown.length} lines${priceChange === null ? '' : ' while a price changes'}: ${outcome.refused}`;
  }
  return `orders ${shown.length} lines, and they are ${await tellOrder(world, buyer, { door: 'orders.place', actor, input, orderId: outcome.answer.orderId })} parts`;
};

/**
 * Several of both buyers order at once, what is scarce and on credit and budgets that they share: but for the first
 * they go together.
 */
const orderAtOnce: Act = async (world) => {
  const { chance } = world;
  const some = world.people.filter(() => chance.is(0.7));
  const carts = [];
  for (const person of some) carts.push({ ...person, ...(await fillCart(world, person)) });
  const ready = carts.filter((one) => one.shown.length > 0);
  const priceChange = chance.is(0.1) ? await changePrice(world) : null;
  const outcomes = await placeAtOnce(world, ready);
  const told: string[] = [];
  for (const [at, { buyer, actor, input, empties }] of ready.entries()) {
    const outcome = outcomes[at]!;
    if ('answer' in outcome)
      told.push(
        `${await tellOrder(world, buyer, { door: 'orders.place', actor, input, orderId: outcome.answer.orderId })} parts`,
      );
    else {
      await empties();
      told.push(outcome.refused);
    }
  }
  return `order at once${priceChange === null ? '' : ' while a price changes'}: ${told.join(', ')}`;
};

/** The same request once more, hours or weeks later: the first answer, and nothing else happens. */
const repeatOrder: Act = async (world) => {
  if (world.told.orders.length === 0) return 'has nothing to repeat';
  const { orderId, door, actor, input } = world.chance.pick(world.told.orders);
  const outcome = await knockUntilHeard<{ orderId: string }>(world, actor, door, input);
  if (!('answer' in outcome) || outcome.answer.orderId !== orderId)
    throw new Error(`a repeated request was answered otherwise: ${JSON.stringify(outcome)}`);
  return 'repeats an order, and it is the same';
};

type Part = World['told']['parts'][number];

/**
 * Mostly on a part that is in one of these states, where people would do it; else on any, where they should be refused.
 */
const onPart =
  (what: string, states: readonly string[], act: (world: World, part: Part) => Promise<Outcome<unknown>>): Act =>
  async (world) => {
    const ready = world.chance.is(0.8)
      ? await asThePlatform(
          world.database,
          (ctx) =>
            ctx.sql<{
              id: string;
            }>`select id from vendor_order where state = any (${states}) order by number desc limit 8`,
        )
      : [];
    const parts =
      ready.length === 0
        ? world.told.parts
        : world.told.parts.filter((part) => ready.some((one) => one.id === part.id));
    if (parts.length === 0) return `${what}: there is none`;
    return `${what}: ${said(await act(world, world.chance.pick(parts)))}`;
  };

const confirm = onPart('confirms', ['placed'], (world, part) =>
  knock(world, sellerOf(world, part.sellerId).actor, 'vendorOrders.confirm', { vendorOrderIds: [part.id] }),
);
const reject = onPart('rejects', ['placed'], (world, part) =>
  knock(world, sellerOf(world, part.sellerId).actor, 'vendorOrders.reject', {
    vendorOrderId: part.id,
    reason: 'sold out',
  }),
);
const deliver = onPart('delivers', ['shipped', 'partly shipped'], (world, part) =>
  knock(world, sellerOf(world, part.sellerId).actor, 'vendorOrders.deliver', { vendorOrderId: part.id }),
);
const receive = onPart('receives', ['shipped', 'partly shipped'], (world, part) =>
  knock(world, world.market.buyers[part.buyer]!.actor, 'orders.receive', { vendorOrderId: part.id }),
);
const close = onPart('closes', ['delivered'], (world, part) =>
  knock(world, sellerOf(world, part.sellerId).actor, 'vendorOrders.close', { vendorOrderId: part.id }),
);

/** Some pieces of some lines, more of them now and then than there are. */
async function somePieces(world: World, part: { id: string }) {
  const lines = await asThePlatform(
    world.database,
    (ctx) => ctx.sql<{ id: string; offerId: string; locationId: string }>`
    select l.id, l.offer_id as "offerId", v.location_id as "locationId" from order_line l join vendor_order v on v.id = l.vendor_order_id where v.id = ${part.id} order by l.position`,
  );
  const chosen = lines.filter(() => world.chance.is(0.6));
  return {
    lines,
    parts:
      chosen.length === 0 || world.chance.is(0.3)
        ? undefined
        : chosen.map((line) => ({ orderLineId: line.id, quantity: String(1 + world.chance.whole(6)) })),
  };
}

const ship = onPart('ships', ['confirmed', 'partly shipped'], async (world, part) => {
  const { parts, lines } = await somePieces(world, part);
  const before = await shippedOf(world, part.id);
  const outcome = await knockUntilHeard<{ ids: string[] }>(
    world,
    sellerOf(world, part.sellerId).actor,
    'vendorOrders.ship',
    { idempotencyKey: newId(), vendorOrderId: part.id, ...(parts === undefined ? {} : { parts }) },
  );
  if ('answer' in outcome) {
    world.told.shipments.push(outcome.answer.ids[0]!);
    const after = await shippedOf(world, part.id);
    for (const line of lines) {
      const shelf = `${line.offerId}@${line.locationId}`;
      world.shelves.set(shelf, world.shelves.get(shelf)! - (after.get(line.id)! - before.get(line.id)!));
    }
  }
  return outcome;
});

async function shippedOf(world: World, vendorOrderId: string): Promise<Map<string, number>> {
  return new Map(
    (
      await asThePlatform(
        world.database,
        (ctx) =>
          ctx.sql<{
            id: string;
            shipped: number;
          }>`select id, quantity_shipped::float8 as shipped from order_line where vendor_order_id = ${vendorOrderId}`,
      )
    ).map((row) => [row.id, row.shipped]),
  );
}

const cancel = onPart('cancels', ['placed', 'confirmed', 'partly shipped'], async (world, part) => {
  const { parts } = await somePieces(world, part);
  const actor = world.chance.is(0.5) ? sellerOf(world, part.sellerId).actor : world.market.buyers[part.buyer]!.actor;
  return knockUntilHeard(world, actor, 'vendorOrders.cancel', {
    idempotencyKey: newId(),
    vendorOrderId: part.id,
    reason: 'no longer needed',
    ...(parts === undefined ? {} : { parts }),
  });
});

const pay = onPart('pays', ['confirmed', 'partly shipped', 'shipped', 'delivered'], async (world, part) => {
  const outcome = await knockUntilHeard<{ paymentId: string }>(
    world,
    world.chance.is(0.5) ? world.market.operator : sellerOf(world, part.sellerId).actor,
    'payments.record',
    {
      idempotencyKey: newId(),
      vendorOrderId: part.id,
      reference: 'transfer',
      ...(world.chance.is(0.5) ? { amountMinor: 1 + world.chance.whole(20_000) } : {}),
    },
  );
  if ('answer' in outcome) world.told.payments.push(outcome.answer.paymentId);
  return outcome;
});

const changePrice: Act = async (world) => {
  const one = world.chance.pick(world.goods);
  return `changes a price: ${said(await knock(world, sellerOf(world, one.sellerId).actor, 'offers.save', { changes: [{ offerId: one.offerId, listPrice: `${1 + world.chance.whole(70)}.${10 + world.chance.whole(89)}` }] }))}`;
};

const countShelf: Act = async (world) => {
  const one = world.chance.pick(world.goods);
  const seller = sellerOf(world, one.sellerId);
  const [locationId, onHand] = [world.chance.pick(seller.locationIds), world.chance.whole(40)];
  const outcome = await knockUntilHeard<{ saved: string[]; problems: { code: string }[] }>(
    world,
    seller.actor,
    'offers.save',
    { changes: [{ offerId: one.offerId, stock: [{ locationId, onHand: String(onHand) }] }] },
  );
  if (!('answer' in outcome)) return `counts a shelf: ${outcome.refused}`;
  if (outcome.answer.saved.length > 0) world.shelves.set(`${one.offerId}@${locationId}`, onHand);
  return `counts a shelf: ${outcome.answer.problems[0]?.code ?? onHand}`;
};

const askForQuotes: Act = async (world) => {
  const { chance, market, goods } = world;
  const at = chance.whole(1);
  const actor = market.buyers[at]!.actor;
  const lines = [...new Set(Array.from({ length: 1 + chance.whole(2) }, () => chance.pick(goods).productId))].map(
    (productId) => ({ productId, unit: 'H87', quantity: String(1 + chance.whole(5)) }),
  );
  const saved = await knock<{ rfqId: string }>(world, actor, 'rfqs.save', { title: 'Things', lines });
  if (!('answer' in saved)) return `asks for quotes: ${said(saved)}`;
  const sent = await knock<{ quoteIds: string[] }>(world, actor, 'rfqs.send', { rfqId: saved.answer.rfqId });
  if (!('answer' in sent)) return `asks for quotes: ${said(sent)}`;
  const rows = await asThePlatform(
    world.database,
    (ctx) =>
      ctx.sql<{
        id: string;
        sellerId: string;
      }>`select q.id, q.seller_id as "sellerId" from quote q join organization o on o.id = q.seller_id where q.id = any (${sent.answer.quoteIds}::uuid[]) order by o.name`,
  );
  world.told.quotes.push(...rows.map((row) => ({ ...row, buyer: at, hash: null })));
  return `asks ${rows.length} sellers for quotes`;
};

const onQuote =
  (what: string, act: (world: World, quote: World['told']['quotes'][number]) => Promise<string>): Act =>
  async (world) => {
    if (world.told.quotes.length === 0) return `${what}: there is none`;
    return `${what}: ${await act(world, world.chance.pick(world.told.quotes))}`;
  };

const answerQuote = onQuote('answers a quote', async (world, quote) => {
  const { chance } = world;
  const actor = sellerOf(world, quote.sellerId).actor;
  const page = await look<{ document: { lines: Record<string, { id: string; position: string }> } }>(
    world,
    actor,
    'quotes.show',
    { quoteId: quote.id },
  );
  const lines = Object.values(page.document.lines).sort((a, b) => (a.position < b.position ? -1 : 1));
  const day = new Date(world.clock.now().getTime() + (1 + chance.whole(30)) * 86_400_000).toISOString().slice(0, 10);
  const operations = [
    ...lines.map((line) => ({ type: 'set', lineId: line.id, field: 'unitPrice', value: `${1 + chance.whole(40)}.5` })),
    { type: 'term', field: 'validUntil', value: chance.is(0.5) ? day : null },
  ].map((op) => ({ opId: newId(), base: 0, op }));
  // The same operations again are the same (I10): a process that died may have taken them.
  const edited = await knockUntilHeard(world, actor, 'quotes.do', { quoteId: quote.id, operations });
  const sent = await knock<{ hash: string }>(world, actor, 'quotes.send', { quoteId: quote.id });
  if ('answer' in sent) quote.hash = sent.answer.hash;
  return `${said(edited)}, sent: ${said(sent)}`;
});

const counterQuote = onQuote('counters a quote', async (world, quote) => {
  const outcome = await knock<{ hash: string }>(world, world.market.buyers[quote.buyer]!.actor, 'quotes.counter', {
    quoteId: quote.id,
    message: 'less',
  });
  return said(outcome);
});

const acceptQuote = onQuote('accepts a quote', async (world, quote) => {
  if (quote.hash === null) return 'not answered yet';
  const buyer = world.market.buyers[quote.buyer]!;
  const input = {
    idempotencyKey: newId(),
    quoteId: quote.id,
    hash: quote.hash,
    lineIds: null,
    shipToAddressId: buyer.addressId,
    billToAddressId: buyer.addressId,
    costCenterId: world.chance.is(0.3) ? buyer.costCenterId : null,
    poNumber: null,
    note: null,
    needBy: null,
  };
  const outcome = await knockUntilHeard<{ orderId: string }>(world, buyer.actor, 'orders.acceptQuote', input);
  if ('refused' in outcome) return outcome.refused;
  return `ordered in ${await tellOrder(world, quote.buyer, { door: 'orders.acceptQuote', actor: buyer.actor, input, orderId: outcome.answer.orderId })} parts`;
});

const endQuote = onQuote('ends a quote', async (world, quote) => {
  const isBuyer = world.chance.is(0.5);
  return said(
    await knock(
      world,
      isBuyer ? world.market.buyers[quote.buyer]!.actor : sellerOf(world, quote.sellerId).actor,
      isBuyer ? 'quotes.decline' : 'quotes.withdraw',
      { quoteId: quote.id, reason: 'no longer' },
    ),
  );
});

/** Forward by minutes or weeks; now and then back by an hour, as clocks do. */
const turnClock: Act = (world) => {
  const ms = world.chance.is(0.1)
    ? -3_600_000
    : world.chance.pick([60_000, 3_600_000, 86_400_000, 9 * 86_400_000, 40 * 86_400_000]);
  world.clock.advance(ms);
  return Promise.resolve(`it is ${world.clock.now().toISOString()}`);
};

const watch: Act = async (world) => {
  await asThePlatform(world.database, (ctx) => watchQuotes.run(ctx), { clock: world.clock });
  return 'quotes are watched';
};

/** All that is due is delivered, by two workers at once. */
export const deliverFacts: Act = async (world) => {
  const workers = [0, 1].map(() =>
    createDispatcher({
      database: world.database,
      clock: world.clock,
      storefrontId: testStorefrontId,
      onFailure: ({ subscriber, error }) => {
        throw new Error(`${subscriber} failed`, { cause: error });
      },
    }),
  );
  const tried = (await Promise.all(workers.map((one) => one.drain()))).reduce((sum, one) => sum + one, 0);
  return `${tried} facts are delivered`;
};

/** What every world begins with, so that there is something to confirm, to ship and to pay. */
export const beginning: readonly Act[] = [placeOrder, placeOrder, placeOrder, askForQuotes, answerQuote];

/** How often each is done, so that worlds are full of orders on their way. */
export const schedule: readonly (readonly [weight: number, who: string, act: Act])[] = [
  [13, 'a buyer', placeOrder],
  [3, 'people', orderAtOnce],
  [3, 'a buyer', repeatOrder],
  [8, 'a seller', confirm],
  [1, 'a seller', reject],
  [9, 'a seller', ship],
  [4, 'somebody', cancel],
  [4, 'a seller', deliver],
  [2, 'a buyer', receive],
  [2, 'a seller', close],
  [4, 'money', pay],
  [3, 'a seller', changePrice],
  [4, 'a seller', countShelf],
  [4, 'a buyer', askForQuotes],
  [6, 'a seller', answerQuote],
  [2, 'a buyer', counterQuote],
  [5, 'a buyer', acceptQuote],
  [1, 'somebody', endQuote],
  [4, 'time', turnClock],
  [2, 'the platform', watch],
  [2, 'the platform', deliverFacts],
];
