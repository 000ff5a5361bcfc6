import type { ActorContext, Context } from '../../platform/context.ts';
import { fragment, nothing } from '../../platform/db/sql.ts';
import { newId, type Id } from '../../platform/ids.ts';

export interface OpenCart {
  readonly id: Id<'cart'>;
  readonly currency: string;
}

/**
 * The actor's open cart; `held`: locked until the commit, so that two tabs at once change or place it one after the
 * other.
 */
export async function findCart(ctx: ActorContext, how: 'looked at' | 'held' = 'looked at'): Promise<OpenCart | null> {
  return ctx.sql.one<{ id: Id<'cart'>; currency: string }>`
    select id, currency from cart where buyer_id = ${ctx.actor.organizationId} and user_id = ${ctx.actor.userId} and storefront_id = ${ctx.storefrontId} and state = 'open' ${how === 'held' ? fragment`for update` : nothing}`;
}

/**
 * Open carts of several actors, each of its own, locked until the commit; in their order, null where there is none.
 * Asked by the platform in one statement. Locked in one order, so that two processes which hold the same carts never
 * wait for each other.
 */
export async function holdCarts(platform: Context, actors: readonly ActorContext[]): Promise<(OpenCart | null)[]> {
  const keyOf = (buyerId: string, userId: string, storefrontId: string) => `${buyerId} ${userId} ${storefrontId}`;
  const rows = await platform.sql<{
    id: Id<'cart'>;
    currency: string;
    buyerId: string;
    userId: string;
    storefrontId: string;
  }>`
    select c.id, c.currency, c.buyer_id as "buyerId", c.user_id as "userId", c.storefront_id as "storefrontId"
    from cart c join unnest(${actors.map(({ actor }) => actor.organizationId)}::uuid[], ${actors.map(({ actor }) => actor.userId)}::uuid[], ${actors.map((one) => one.storefrontId)}::uuid[]) as a(buyer_id, user_id, storefront_id)
      on c.buyer_id = a.buyer_id and c.user_id = a.user_id and c.storefront_id = a.storefront_id
    where c.state = 'open' order by c.id for update of c`;
  const carts = new Map(
    rows.map((row) => [keyOf(row.buyerId, row.userId, row.storefrontId), { id: row.id, currency: row.currency }]),
  );
  return actors.map(
    ({ actor, storefrontId }) => carts.get(keyOf(actor.organizationId, actor.userId, storefrontId)) ?? null,
  );
}

/** The actor's open cart, made at the first need in the buyer's currency, and held. */
export async function holdCart(ctx: ActorContext): Promise<OpenCart> {
  const known = await findCart(ctx, 'held');
  if (known) return known;
  const now = ctx.clock.now();
  await ctx.sql`
    insert into cart (id, buyer_id, user_id, storefront_id, currency, state, created_at, updated_at, version)
    values (${newId()}, ${ctx.actor.organizationId}, ${ctx.actor.userId}, ${ctx.storefrontId}, ${await buyerCurrency(ctx)}, 'open', ${now}, ${now}, 1)
    on conflict (buyer_id, user_id, storefront_id) where state = 'open' do nothing`;
  return (await findCart(ctx, 'held'))!;
}

/** The buyer's own currency where the storefront sells in it, else the storefront's first. */
export async function buyerCurrency(ctx: ActorContext): Promise<string> {
  const row = await ctx.sql.one<{ currency: string }>`
    select case when f.currencies ? o.currency then o.currency else f.currencies->>0 end as currency from storefront f, organization o where f.id = ${ctx.storefrontId} and o.id = ${ctx.actor.organizationId}`;
  return row?.currency ?? 'EUR';
}
