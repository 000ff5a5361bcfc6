import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../platform/clock.ts';
import { runDueSchedules } from '../../platform/jobs/schedules.ts';
import type { Hands } from '../../platform/jobs/worker.ts';
import { newId, type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, manyProducts, type Market, someGoods } from '../../test/market.ts';
import { callDueLists, callLists, listWorker } from './run-lists.ts';
import { saveList } from './save-list.ts';
import { SaveRequisitionList } from './schemas.ts';
import { showCart } from './show-cart.ts';

const { database, owner } = await testDatabase();
let market: Market, goods: Goods;
let last = 0;
type ListId = Id<'requisition_list'>;
const on = (day: string) => ({ clock: fixedClock(`${day}T06:00:00Z`) });
const call = (day: string) => asThePlatform(database, callLists, on(day));
const work = (id: string) =>
  listWorker.work(id, {
    database,
    request: aRequest(null, { isPlatform: true, ...on('2026-12-01') }),
    clock: on('2026-12-01').clock,
    isStopped: () => false,
  } satisfies Hands);
const waiting = () => asThePlatform(database, (ctx) => listWorker.waiting(ctx));
const nextOn = async (listId: string) =>
  (await owner.query<{ on: string | null }>('select next_on::text as on from requisition_list where id = $1', [listId]))
    .rows[0]!.on;
const facts = async (listId: string, name: string) =>
  (
    await owner.query<{ data: Record<string, unknown> }>('select data from event where subject_id = $1 and name = $2', [
      listId,
      name,
    ])
  ).rows.map((row) => row.data);

/** A member of the first buyer whose role may use the cart, or may not. */
async function somebody(permissions: object = { 'cart.use': 'branch' }): Promise<Actor> {
  const actor = anActor(market.buyers[0]!.id);
  await owner.query(
    `insert into auth.auth_user (id, email, name, language, "emailVerified", "createdAt", "updatedAt") values ($1, $2, 'Owner', 'en', true, now(), now())`,
    [actor.userId, `owner-${++last}@test.example`],
  );
  await asThePlatform(database, async (ctx) => {
    const roleId = newId<'role'>();
    await insertAll(ctx, 'role', [
      { id: roleId, organization_id: actor.organizationId, name: `Role ${last}`, permissions },
    ]);
    await insertAll(ctx, 'member', [
      {
        id: newId(),
        organization_id: actor.organizationId,
        user_id: actor.userId,
        role_id: roleId,
        is_active: true,
        created_at: '2026-01-05T08:00:00Z',
      },
    ]);
  });
  return actor;
}
const aList = async (actor: Actor, more: object = {}) =>
  (
    await actingAs(database, actor, (ctx) =>
      saveList(
        ctx,
        SaveRequisitionList.parse({
          name: `List ${++last}`,
          schedule: { every: 'month', day: 1, whenDue: 'cart' },
          lines: [{ productId: goods.productId, offerId: goods.offerId, quantity: '2' }],
          ...more,
        }),
      ),
    )
  ).id as ListId;
const inCart = async (actor: Actor) =>
  (await actingAs(database, actor, (ctx) => showCart(ctx))).sellers.flatMap((seller) =>
    seller.lines.map((line) => line.quantity),
  );

beforeAll(async () => {
  market = await aMarket(database);
  goods = await someGoods(database, market, market.sellers[0]!);
});

describe('a list that comes up by itself', () => {
  it('I6 is called once on its day, by two processes at once too, and next on the day after that one', async () => {
    const actor = await somebody();
    const listId = await aList(actor);
    expect(await nextOn(listId)).toBe('2026-12-01');
    await call('2026-11-30');
    expect(await facts(listId, 'list.due')).toEqual([]);
    // Another process looks while the first has called it and not yet committed.
    let other: Promise<number> | undefined;
    await asThePlatform(
      database,
      async (ctx) => {
        await callLists(ctx);
        other = call('2026-12-01');
        await Promise.race([
          other,
          new Promise((done) => {
            setTimeout(done, 300);
          }),
        ]);
      },
      on('2026-12-01'),
    );
    await other;
    await call('2026-12-01');
    expect(await facts(listId, 'list.due')).toEqual([
      { listId, name: expect.any(String), ownerId: actor.userId, whenDue: 'cart', lines: 1 },
    ]);
    expect(await nextOn(listId)).toBe('2027-01-01');
  });

  it('is called once for days that were missed while nothing ran', async () => {
    const listId = await aList(await somebody(), { schedule: { every: 'week', day: 1, whenDue: 'remind' } });
    await call('2027-03-17');
    expect(await facts(listId, 'list.due')).toHaveLength(1);
    expect(await nextOn(listId)).toBe('2027-03-22');
  });

  it("I6 goes into its owner's cart once, however many take it up at once, and again after", async () => {
    const actor = await somebody();
    const listId = await aList(actor);
    await call('2026-12-01');
    expect(await waiting()).toContain(listId);
    await Promise.all(Array.from({ length: 4 }, () => work(listId)));
    await work(listId);
    expect(await inCart(actor)).toEqual(['2']);
    expect(await waiting()).not.toContain(listId);
    expect(await facts(listId, 'list.filled')).toMatchObject([
      { added: 1, left: 0, code: null, ownerId: actor.userId },
    ]);
  });

  it('puts in what its owner may buy on that day, and nothing that is hidden by then', async () => {
    const actor = await somebody();
    const withdrawn = await someGoods(database, market, market.sellers[1]!);
    const listId = await aList(actor, {
      lines: [goods, withdrawn].map(({ productId, offerId }) => ({ productId, offerId, quantity: '3' })),
    });
    await asThePlatform(database, (ctx) => ctx.sql`delete from catalog_offer where offer_id = ${withdrawn.offerId}`);
    await call('2026-12-01');
    await work(listId);
    expect(await inCart(actor)).toEqual(['3']);
    expect(await facts(listId, 'list.filled')).toMatchObject([{ added: 1, left: 1 }]);
  });

  it('says why nothing went in where the cart is full, and does not try for ever', async () => {
    const actor = await somebody();
    const listId = await aList(actor);
    const cartId = newId<'cart'>();
    const products = await manyProducts(database, goods, 1000);
    await asThePlatform(database, async (ctx) => {
      await ctx.sql`insert into cart (id, buyer_id, user_id, storefront_id, currency, state, created_at, updated_at, version) select ${cartId}, ${actor.organizationId}, ${actor.userId}, storefront_id, 'EUR', 'open', now(), now(), 1 from requisition_list where id = ${listId}`;
      await ctx.sql`insert into cart_line (id, cart_id, buyer_id, product_id, quantity, position, added_at) select gen_random_uuid(), ${cartId}, ${actor.organizationId}, id, 1, 1, now() from unnest(${products}::uuid[]) id`;
    });
    await call('2026-12-01');
    await work(listId);
    expect(await facts(listId, 'list.filled')).toMatchObject([{ added: 0, left: 1, code: 'cart.full' }]);
    expect(await waiting()).not.toContain(listId);
  });

  it('A11 does nothing for an owner who has left or may not use the cart any more', async () => {
    const [left, narrowed] = [await somebody(), await somebody()];
    const [ofLeft, ofNarrowed] = [await aList(left), await aList(narrowed)];
    await asThePlatform(database, async (ctx) => {
      await ctx.sql`update member set is_active = false where user_id = ${left.userId}`;
      await ctx.sql`update role set permissions = '{"order.read": "own"}' where id = (select role_id from member where user_id = ${narrowed.userId})`;
    });
    await call('2026-12-01');
    for (const listId of [ofLeft, ofNarrowed]) await work(listId);
    expect(await nextOn(ofLeft)).toBeNull();
    expect(await facts(ofLeft, 'list.due')).toEqual([]);
    expect(await facts(ofLeft, 'list.scheduleStopped')).toHaveLength(1);
    expect(await inCart(narrowed)).toEqual([]);
    expect(await waiting()).not.toContain(ofNarrowed);
  });

  it('runs among the schedules of the house', async () => {
    const listId = await aList(await somebody());
    const faults: unknown[] = [];
    const options = {
      database,
      request: aRequest(null, { isPlatform: true, ...on('2026-12-01') }),
      schedules: [callDueLists],
      onFault: (error: unknown) => {
        faults.push(error);
      },
    };
    await Promise.all([runDueSchedules(options), runDueSchedules(options)]);
    await runDueSchedules(options);
    expect(faults).toEqual([]);
    expect(await facts(listId, 'list.due')).toHaveLength(1);
  });
});
