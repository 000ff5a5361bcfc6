import type { PastOrder, Step, World } from '@hansa/loadtest/catalog';
import { addToCart, setCurrency } from '../modules/cart/index.ts';
import { findActors } from '../modules/organizations/index.ts';
import {
  cancelLines,
  closeVendorOrder,
  confirmVendorOrders,
  deliverVendorOrder,
  placeOrder,
  rejectVendorOrder,
  shipVendorOrder,
} from '../modules/orders/index.ts';
import { recordPayment } from '../modules/payments/index.ts';
import { fixedClock } from '../platform/clock.ts';
import type { ActorContext, Context } from '../platform/context.ts';
import type { Database } from '../platform/db/open.ts';
import { replayAct, transact, type Request } from '../platform/db/transact.ts';
import type { Id } from '../platform/ids.ts';
import { decimalOf, micros } from '../platform/money.ts';
import type { Actor } from '../platform/permission.ts';
import { Refusal } from '../platform/refusal.ts';
import { idOf } from './keys.ts';
import { quoteStories } from './quote-stories.ts';
import { actsOf, type QuoteAct, type Told } from './tell-quotes.ts';

/** Something that happened at a moment: the seed replays all of them through the real verbs, oldest first. */
type Happening =
  | { readonly at: string; readonly key: string; readonly kind: 'placed'; readonly order: PastOrder }
  | {
      readonly at: string;
      readonly key: string;
      readonly kind: 'step';
      readonly order: PastOrder;
      readonly seller: string;
      readonly step: Step;
    }
  | {
      readonly at: string;
      readonly key: string;
      readonly kind: 'paid';
      readonly order: PastOrder;
      readonly seller: string;
    }
  | {
      readonly at: string;
      readonly key: string;
      readonly kind: 'quoted';
      readonly order: PastOrder;
      readonly told: Told;
      readonly act: QuoteAct;
    };

/** A year of orders and quotes as one line of time. At the same moment: placing before steps before payment. */
function happenings(world: World): Happening[] {
  const all = world.orders.flatMap((order): Happening[] => [
    { at: order.placedAt, key: order.key, kind: 'placed', order },
    ...order.fates.flatMap((fate): Happening[] => [
      ...fate.steps.map(
        (step): Happening => ({ at: step.at, key: order.key, kind: 'step', order, seller: fate.seller, step }),
      ),
      ...(fate.paidAt === null
        ? []
        : [{ at: fate.paidAt, key: order.key, kind: 'paid', order, seller: fate.seller } satisfies Happening]),
    ]),
  ]);
  const quoted = quoteStories(world).flatMap((story): Happening[] => {
    const told: Told = { story, rfqId: null, quotes: {}, hash: null, orderId: null };
    // A rival that cannot answer ends its own part of the story only.
    return actsOf(story).map((act) => ({
      at: act.at,
      key: act.who === 'rival' || act.who === 'last' ? `${story.key}/${act.who}` : story.key,
      kind: 'quoted',
      order: story.like,
      told,
      act,
    }));
  });
  const rank = { placed: 0, step: 1, paid: 2, quoted: 3 };
  const until = `${world.today}T00:00:00Z`;
  return [...all, ...quoted.filter((one) => one.at < until)].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : rank[a.kind] - rank[b.kind],
  );
}

/** So many acts to a transaction: a commit for each would wait for the disk six thousand times. */
const chunk = 200;
/**
 * Facts of the last days are told to whoever listens, as if they had just happened: mails, the index. Older ones are
 * history.
 */
const toldDays = 2;

/** Who acts in the replay, by organization and by what has to be done. */
interface Cast {
  readonly buyerOf: (order: PastOrder) => Actor;
  readonly sellerOf: (seller: string) => Actor;
  /** Who answers quotes, by the seller's id. */
  readonly repOf: (sellerId: string) => Actor;
  readonly operator: Actor;
}

/**
 * Replays a year of orders through the real verbs, the clock set to each moment. What the rules refuse is left out,
 * with all that would have followed.
 */
export async function replayOrders(
  database: Database,
  request: Request,
  world: World,
  users: ReadonlyMap<string, string>,
  tell: (step: string) => void,
): Promise<void> {
  const all = happenings(world);
  const toldFrom = new Date(Date.parse(`${world.today}T00:00:00Z`) - toldDays * 86_400_000).toISOString();
  const cast = await transact(database, request, (ctx) => castOf(ctx, world, users));
  const refused = new Map<string, string>();
  for (let from = 0; from < all.length; from += chunk) {
    await transact(database, request, async (ctx) => {
      await ctx.sql`set local synchronous_commit = off`;
      for (const one of all.slice(from, from + chunk)) {
        if (refused.has(one.key)) continue;
        try {
          await replay(ctx, cast, one, one.at < toldFrom);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.set(one.key, `${one.kind} ${error.code} ${JSON.stringify(error.facts)}`);
        }
      }
    });
    tell(`orders of ${all[Math.min(from + chunk, all.length) - 1]!.at.slice(0, 7)}`);
  }
  if (refused.size > 0)
    tell(
      `${refused.size} of ${world.orders.length} orders and of the quotes were refused, such as ${[...refused][0]!.join(': ')}`,
    );
}

async function castOf(ctx: Context, world: World, users: ReadonlyMap<string, string>): Promise<Cast> {
  const seats = new Map<string, Actor>();
  for (const person of world.people) {
    for (const actor of await findActors(ctx, {
      userId: users.get(person.email) as never,
      sessionId: '',
      name: person.name,
      email: person.email,
      language: person.language,
    }))
      seats.set(`${person.key}|${actor.organizationId}`, actor);
  }
  const may = (seat: Actor, permission: 'order.fulfil' | 'order.cancel') =>
    ['branch', 'below', 'all'].includes(seat.permissions.get(permission) ?? 'none');
  const first = (organizationId: string) =>
    [...seats.values()]
      .filter(
        (seat) => seat.organizationId === organizationId && may(seat, 'order.fulfil') && may(seat, 'order.cancel'),
      )
      .sort((a, b) => Number(a.role === 'admin') - Number(b.role === 'admin'))[0]!;
  const fulfilling = new Map(
    world.organizations
      .filter((one) => one.sellerKind !== null)
      .map((one) => [one.key, first(idOf('organization', one.key))]),
  );
  return {
    buyerOf: (order) => seats.get(`${order.person}|${idOf('organization', order.buyer)}`)!,
    sellerOf: (seller) => fulfilling.get(seller)!,
    repOf: (sellerId) =>
      [...seats.values()]
        .filter(
          (seat) =>
            seat.organizationId === sellerId &&
            seat.permissions.get('quote.answer') !== undefined &&
            seat.permissions.get('order.fulfil') !== undefined,
        )
        .sort((a, b) => Number(a.role === 'admin') - Number(b.role === 'admin'))[0]!,
    operator: [...seats.values()].find((seat) => seat.kinds.operates && seat.role === 'admin')!,
  };
}

async function replay(platform: Context, cast: Cast, one: Happening, isHistory: boolean): Promise<void> {
  const as = <T>(actor: Actor, work: (ctx: ActorContext) => Promise<T>) =>
    replayAct(
      platform,
      { actor, clock: fixedClock(one.at), storefrontId: idOf('storefront', one.order.storefront), isHistory },
      (ctx) => work(ctx as ActorContext),
    );
  if (one.kind === 'quoted') {
    const { act, told } = one;
    if (act.who === 'platform')
      return replayAct(
        platform,
        { actor: null, clock: fixedClock(one.at), storefrontId: idOf('storefront', one.order.storefront), isHistory },
        (ctx) => act.run(ctx, told),
      );
    const seller = act.who === 'buyer' ? null : told.quotes[act.who]?.sellerId;
    // Fewer than three can supply it.
    if (seller === undefined) return;
    return as(seller === null ? cast.buyerOf(one.order) : cast.repOf(seller), (ctx) => act.run(ctx, told));
  }
  if (one.kind === 'placed') return as(cast.buyerOf(one.order), (ctx) => place(ctx, one.order));
  if (one.kind === 'paid') return as(cast.operator, (ctx) => pay(ctx, one.order, one.seller));
  const { step } = one;
  const actor = step.does === 'cancel' && step.by === 'buyer' ? cast.buyerOf(one.order) : cast.sellerOf(one.seller);
  return as(actor, (ctx) => take(ctx, one.order, one.seller, step));
}

/** The order's id follows from its key, by way of the answer that is kept for its idempotency key. */
const keyOf = (order: PastOrder) => idOf('idempotency_key', order.key);

async function place(ctx: ActorContext, order: PastOrder): Promise<void> {
  const organization = order.buyer;
  const offers = await ctx.sql<{
    id: Id<'offer'>;
    productId: Id<'product'>;
  }>`select id, product_id as "productId" from offer where id = any (${order.lines.map((line) => idOf('offer', line.offer))}::uuid[])`;
  const productOf = new Map(offers.map((offer) => [offer.id, offer.productId]));
  const usual = await ctx.sql.one<{
    currency: string;
  }>`select currency from organization where id = ${idOf('organization', organization)}`;
  if (usual?.currency !== order.currency) await setCurrency(ctx, { currency: order.currency });
  await addToCart(ctx, {
    lines: order.lines.map((line) => {
      const offerId = idOf('offer', line.offer);
      return { productId: productOf.get(offerId)!, offerId, quantity: String(line.quantity) };
    }),
  });
  const seen = await ctx.sql<{ lineId: Id<'cart_line'>; unitPrice: string; lineMinor: number }>`
    select l.id as "lineId", trim_scale(l.seen_price)::text as "unitPrice", l.seen_total_minor as "lineMinor" from cart c join cart_line l on l.cart_id = c.id
    where c.buyer_id = ${ctx.actor.organizationId} and c.user_id = ${ctx.actor.userId} and c.state = 'open' and l.seen_price is not null`;
  const bill = await ctx.sql.one<{ id: Id<'address'> }>`
    select id from address where organization_id = any (${ctx.actor.line}::uuid[]) order by array_position(${ctx.actor.line}::uuid[], organization_id), kind = 'billing' desc, is_default desc limit 1`;
  await placeOrder(ctx, {
    idempotencyKey: keyOf(order),
    expected: seen,
    shipToAddressId: idOf('address', order.deliverTo),
    billToAddressId: bill!.id,
    poNumber: order.poNumber,
    note: null,
    needBy: null,
    costCenterId: order.costCenter === null ? null : idOf('cost_center', `${organization}/${order.costCenter}`),
  });
}

interface PartRow {
  id: Id<'vendor_order'>;
  state: string;
  openMinor: number;
  lines: { id: Id<'order_line'>; offerId: string; left: string }[];
}

function partsOf(ctx: Context, order: PastOrder, seller: string): Promise<PartRow[]> {
  return ctx.sql<PartRow>`
    select v.id, v.state, coalesce((select open_minor from receivable r where r.vendor_order_id = v.id), 0) as "openMinor",
           (select jsonb_agg(jsonb_build_object('id', l.id, 'offerId', l.offer_id, 'left', trim_scale(l.quantity - l.quantity_shipped - l.quantity_cancelled)::text)) from order_line l where l.vendor_order_id = v.id) as lines
    from idempotency_key k join vendor_order v on v.order_id = (k.answer->>'orderId')::uuid
    where k.organization_id = ${idOf('organization', order.buyer)} and k.key = ${`place:${keyOf(order)}`} and v.seller_id = ${idOf('organization', seller)} order by v.position`;
}

/** What a seller does to its part of an order it does to each place's part that it concerns. */
async function take(ctx: ActorContext, order: PastOrder, seller: string, step: Step): Promise<void> {
  if (step.does === 'backorder') return;
  for (const part of await partsOf(ctx, order, seller)) {
    const vendorOrderId = part.id;
    const named = 'parts' in step && step.parts !== undefined ? piecesOf(part, step.parts) : undefined;
    if (named?.length === 0) continue;
    if (step.does === 'confirm' && part.state === 'placed')
      await confirmVendorOrders(ctx, { vendorOrderIds: [vendorOrderId] });
    if (step.does === 'reject' && part.state === 'placed')
      await rejectVendorOrder(ctx, { vendorOrderId, reason: step.reason });
    if (step.does === 'cancel' && ['placed', 'confirmed', 'partly shipped'].includes(part.state))
      await cancelLines(ctx, { vendorOrderId, reason: step.reason, ...(named ? { parts: named } : {}) });
    if (step.does === 'ship' && ['confirmed', 'partly shipped'].includes(part.state))
      await shipVendorOrder(ctx, {
        vendorOrderId,
        carrier: step.carrier,
        trackingNumber: step.tracking,
        ...(named ? { parts: named } : {}),
      });
    if (step.does === 'deliver' && part.state === 'shipped') await deliverVendorOrder(ctx, { vendorOrderId });
    if (step.does === 'close' && part.state === 'delivered') await closeVendorOrder(ctx, { vendorOrderId });
  }
}

/** The lines of this part that are meant, each with no more than is left of it. */
function piecesOf(
  part: PartRow,
  wanted: readonly { offer: string; quantity: number }[],
): { orderLineId: Id<'order_line'>; quantity: string }[] {
  return wanted.flatMap(({ offer, quantity }) => {
    const line = part.lines.find((one) => one.offerId === idOf('offer', offer) && micros(one.left) > 0n);
    return line
      ? [
          {
            orderLineId: line.id,
            quantity: decimalOf(
              micros(line.left) < micros(String(quantity)) ? micros(line.left) : micros(String(quantity)),
            ),
          },
        ]
      : [];
  });
}

async function pay(ctx: ActorContext, order: PastOrder, seller: string): Promise<void> {
  for (const part of await partsOf(ctx, order, seller)) {
    if (part.openMinor > 0)
      await recordPayment(ctx, {
        idempotencyKey: idOf('payment', `${order.key}/${part.id}`),
        vendorOrderId: part.id,
        amountMinor: null,
        reference: order.poNumber,
      });
  }
}
