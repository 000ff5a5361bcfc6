import { beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../modules/app.ts';
import { fixedClock } from '../platform/clock.ts';
import { createDispatcher } from '../platform/events/dispatcher.ts';
import { registerReactions } from '../platform/events/reaction.ts';
import { newId, type Id } from '../platform/ids.ts';
import { refusalOf } from '../platform/refusal.ts';
import type { Actor } from '../platform/permission.ts';
import { actingAs, asThePlatform, testStorefrontId } from './context.ts';
import { testDatabase } from './database.ts';
import { findActorOf } from '../modules/organizations/index.ts';
import { aTrade, type Trade } from '../modules/quotes/fixtures.ts';
import { endImpersonation } from '../modules/impersonations/end-impersonation.ts';
import { findImpersonated, stillActing } from '../modules/impersonations/find-impersonated.ts';
import { aMember, type Person } from '../modules/impersonations/fixtures.ts';
import { listImpersonations } from '../modules/impersonations/list-impersonations.ts';
import { listPeople, startImpersonation } from '../modules/impersonations/start-impersonation.ts';

const { database, owner } = await testDatabase();
const house = newId<'organization'>();
const reason = 'Asked on the phone to change the quantities';
let trade: Trade;
let people: Record<'operator' | 'support' | 'rep' | 'rival' | 'buyer' | 'keeper' | 'stranger' | 'clerk', Person>;

beforeAll(async () => {
  await asThePlatform(database, async (ctx) => {
    trade = await aTrade(ctx, { sellers: 2, products: 1 });
    await ctx.sql`insert into organization (id, name, legal_name, slug, is_operator, is_buyer, state, country, currency, language, created_at, version) values (${house}, 'House', 'House', 'house', true, false, 'active', 'DE', 'EUR', 'en', ${ctx.clock.now()}, 1)`;
    await ctx.sql`delete from credit_account where seller_id = ${trade.sellerIds[1]!}`;
    people = {
      operator: await aMember(ctx, house, 'Olga', 'admin'),
      support: await aMember(ctx, house, 'Sam', 'support'),
      rep: await aMember(ctx, trade.sellerIds[0]!, 'Femke', 'sales rep'),
      rival: await aMember(ctx, trade.sellerIds[1]!, 'Marco', 'sales rep'),
      clerk: await aMember(ctx, trade.sellerIds[0]!, 'Carl', 'fulfilment'),
      buyer: await aMember(ctx, trade.buyerId, 'Anong', 'buyer'),
      keeper: await aMember(ctx, trade.buyerId, 'Kanya', 'admin'),
      stranger: await aMember(ctx, trade.outsiderId, 'Tuan', 'admin'),
    };
  });
  for (const one of Object.values(people))
    await owner.query(
      `insert into auth.auth_user (id, email, name, language, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, 'en', true, now(), now())`,
      [one.userId, one.email, one.name],
    );
});

const at = (time: string) => ({ clock: fixedClock(`2026-11-24T${time}Z`) });
const actorOf = async (who: Person): Promise<Actor> =>
  (await asThePlatform(database, (ctx) => findActorOf(ctx, who.userId, who.organizationId)))!;
const as = async <T>(who: Person, work: Parameters<typeof actingAs<T>>[2], more: object = {}) =>
  actingAs(database, await actorOf(who), work, more);
const start = (who: Person, whom: Person, minutes = 30) =>
  as(who, (ctx) => startImpersonation(ctx, { memberId: whom.memberId, reason, minutes }));
const resolve = (who: Person, id: string, time = '09:00:00') =>
  asThePlatform(
    database,
    (ctx) =>
      findImpersonated(
        ctx,
        { userId: who.userId, name: who.name, email: who.email, language: 'en', sessionId: 'session' },
        id,
      ),
    at(time),
  );
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => refusalOf(error).code,
  );
const list = (who: Person) => as(who, (ctx) => listImpersonations(ctx, { offset: 0, limit: 50 }));

describe('acting for another', () => {
  it("makes the person's actor with both names, with no more than is open to others", async () => {
    const { id } = await start(people.support, people.buyer);
    const actor = await resolve(people.support, id);
    expect(actor).toMatchObject({
      userId: people.buyer.userId,
      name: 'Anong',
      organizationId: trade.buyerId,
      kinds: { buys: true, operates: false },
      credential: { id: 'session' },
      impersonator: { userId: people.support.userId, name: 'Sam', sellerId: null },
    });
    expect([...actor.permissions.keys()].sort()).toEqual([
      'cart.use',
      'catalog.read',
      'contract.read',
      'order.read',
      'quote.read',
      'quote.request',
    ]);
    expect(actor.permissions.get('order.read')).toBe('own');
  });

  it("is for the operator's people and everybody but their own house", async () => {
    expect(await codeOf(start(people.support, people.rep))).toBe('done');
    expect(await codeOf(start(people.support, people.operator))).toBe('thing.unknown');
    expect(await codeOf(start(people.support, people.support))).toBe('thing.unknown');
  });

  it("is for a seller's rep and the buyers that the seller has an account of; others are not told of", async () => {
    const { id } = await start(people.rep, people.buyer);
    const actor = await resolve(people.rep, id);
    expect(actor.impersonator).toMatchObject({ name: 'Femke', sellerId: trade.sellerIds[0] });
    expect([...actor.permissions.keys()].sort()).toEqual([
      'catalog.read',
      'contract.read',
      'quote.read',
      'quote.request',
    ]);
    const nobody = { ...people.buyer, memberId: newId<'member'>() };
    for (const [who, whom] of [
      [people.rep, people.stranger],
      [people.rep, people.rival],
      [people.rep, people.clerk],
      [people.rep, people.operator],
      [people.rival, people.buyer],
      [people.rep, nobody],
    ] as const) {
      expect(await codeOf(start(who, whom)), `${who.name} for ${whom.name}`).toBe('thing.unknown');
    }
    const names = async (who: Person, organizationId: Id<'organization'>) =>
      (await as(who, (ctx) => listPeople(ctx, { companyId: organizationId }))).map((one) => one.name);
    expect(await names(people.rep, trade.buyerId)).toEqual(['Anong', 'Kanya']);
    expect(await names(people.rival, trade.buyerId)).toEqual([]);
    expect(await names(people.rep, trade.outsiderId)).toEqual([]);
  });

  it('takes a contract that holds today for an account, of the company or one above it, and no other', async () => {
    const contract = (state: string, validTo: string | null) =>
      asThePlatform(database, async (ctx) => {
        await ctx.sql`delete from contract where seller_id = ${trade.sellerIds[1]!}`;
        await ctx.sql`insert into contract (id, seller_id, buyer_id, number, name, state, valid_to, currency, created_at, updated_at, version) values (${newId()}, ${trade.sellerIds[1]!}, ${trade.buyerId}, 'C-1', 'Frame', ${state}, ${validTo}, 'EUR', now(), now(), 1)`;
      });
    for (const [state, validTo, code] of [
      ['draft', null, 'thing.unknown'],
      ['active', '2026-11-23', 'thing.unknown'],
      ['ended', null, 'thing.unknown'],
      ['active', '2026-11-24', 'done'],
    ] as const) {
      await contract(state, validTo);
      expect(await codeOf(start(people.rival, people.buyer)), `${state} until ${validTo}`).toBe(code);
    }
    const branch = newId<'organization'>();
    const there = await asThePlatform(database, async (ctx) => {
      await ctx.sql`insert into organization (id, name, legal_name, slug, parent_id, is_operator, is_buyer, state, country, currency, language, created_at, version) values (${branch}, 'Branch', 'Branch', 'branch', ${trade.buyerId}, false, true, 'active', 'DE', 'EUR', 'en', ${ctx.clock.now()}, 1)`;
      return aMember(ctx, branch, 'Bopha', 'buyer');
    });
    await owner.query(
      `insert into auth.auth_user (id, email, name, language, "emailVerified", "createdAt", "updatedAt") values ($1, $2, 'Bopha', 'en', true, now(), now())`,
      [there.userId, there.email],
    );
    expect(await codeOf(start(people.rival, there))).toBe('done');
  });

  it('is over by itself, once it is ended, and for everybody else; all of it answers alike', async () => {
    const { id, expiresAt } = await start(people.rep, people.buyer, 10);
    expect(expiresAt).toEqual(new Date('2026-11-24T09:10:00Z'));
    expect(await codeOf(resolve(people.rep, id, '09:09:59'))).toBe('done');
    for (const other of [people.clerk, people.rival, people.support, people.buyer])
      expect(await codeOf(resolve(other, id)), other.name).toBe('impersonation.over');
    for (const wrong of [newId(), 'nonsense', ''])
      expect(await codeOf(resolve(people.rep, wrong))).toBe('impersonation.over');
    expect(await codeOf(resolve(people.rep, id, '09:10:00'))).toBe('impersonation.over');
    const actor = await resolve(people.rep, id);
    const isActing = () => asThePlatform(database, (ctx) => stillActing(ctx, [null, actor]));
    expect(await isActing()).toEqual([true, true]);
    await as(people.rep, (ctx) => endImpersonation(ctx, { impersonationId: id as Id<'impersonation'> }));
    expect(await codeOf(resolve(people.rep, id))).toBe('impersonation.over');
    expect(await isActing()).toEqual([true, false]);
  });

  it('is over where either of them loses the seat', async () => {
    const [{ id }, { id: other }] = [await start(people.rep, people.buyer), await start(people.support, people.buyer)];
    const seat = (who: Person, isActive: boolean) =>
      owner.query('update member set is_active = $2 where id = $1', [who.memberId, isActive]);
    await seat(people.rep, false);
    expect(await codeOf(resolve(people.rep, id))).toBe('impersonation.over');
    await seat(people.rep, true);
    expect(await codeOf(resolve(people.rep, id))).toBe('done');
    await seat(people.buyer, false);
    expect(await codeOf(resolve(people.support, other))).toBe('impersonation.over');
    await seat(people.buyer, true);
  });

  it('is over for the sockets of those alone whom it is over for, however many are looked at together', async () => {
    const begun = [
      await start(people.rep, people.buyer),
      await start(people.support, people.buyer),
      await start(people.rep, people.buyer),
    ];
    const actors = [
      await resolve(people.rep, begun[0]!.id),
      null,
      await resolve(people.support, begun[1]!.id),
      await resolve(people.rep, begun[2]!.id),
    ];
    const acting = () => asThePlatform(database, (ctx) => stillActing(ctx, actors));
    const seat = (who: Person, isActive: boolean) =>
      owner.query('update member set is_active = $2 where id = $1', [who.memberId, isActive]);
    expect(await acting()).toEqual([true, true, true, true]);
    await as(people.rep, (ctx) => endImpersonation(ctx, { impersonationId: begun[2]!.id as Id<'impersonation'> }));
    expect(await acting()).toEqual([true, true, true, false]);
    await seat(people.support, false);
    expect(await acting()).toEqual([true, true, false, false]);
    await seat(people.support, true);
    await seat(people.buyer, false);
    expect(await acting()).toEqual([false, true, false, false]);
    await seat(people.buyer, true);
    // Who borrows another's number is let in by neither door.
    const borrowed = { ...actors[0]!, impersonator: { ...actors[0]!.impersonator!, userId: people.support.userId } };
    expect(await asThePlatform(database, (ctx) => stillActing(ctx, [borrowed]))).toEqual([false]);
  });

  it('is read, with who and why, by the person, its company, whoever sent and the operator, who may all end it; by nobody else', async () => {
    const { id } = await start(people.rep, people.buyer);
    const card = {
      id,
      personName: 'Anong',
      impersonatorName: 'Femke',
      organizationName: 'Suchanok',
      sentByName: 'Seller 0',
      reason,
      isRunning: true,
      mayEnd: true,
    };
    for (const who of [people.buyer, people.keeper, people.operator, people.rep])
      expect((await list(who)).items, who.name).toContainEqual(expect.objectContaining(card));
    for (const who of [people.clerk, people.rival, people.stranger]) {
      expect(
        (await list(who)).items.map((one) => one.id),
        who.name,
      ).not.toContain(id);
      expect(
        await codeOf(as(who, (ctx) => endImpersonation(ctx, { impersonationId: id as Id<'impersonation'> }))),
      ).toBe('thing.unknown');
    }
    await as(people.keeper, (ctx) => endImpersonation(ctx, { impersonationId: id as Id<'impersonation'> }));
    expect((await list(people.buyer)).items.find((one) => one.id === id)).toMatchObject({
      isRunning: false,
      mayEnd: false,
      endedByName: 'Kanya',
    });
    expect(await codeOf(resolve(people.rep, id))).toBe('impersonation.over');
  });

  it('leaves a record that nobody changes, and facts that name both and their companies', async () => {
    const { id } = await start(people.rep, people.buyer);
    await expect(owner.query('update impersonation set reason = $2 where id = $1', [id, 'Nothing'])).rejects.toThrow(
      'append-only',
    );
    await expect(owner.query('delete from impersonation where id = $1', [id])).rejects.toThrow('append-only');
    const { rows } = await owner.query(
      `select name, actor_id, parties, data->>'reason' as reason from event where subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        name: 'impersonation.started',
        actor_id: people.rep.userId,
        parties: [trade.buyerId, trade.sellerIds[0]],
        reason,
      },
    ]);
  });

  it('is told to the person by a letter: who, sent by whom, why and how to end it', async () => {
    registerReactions(reactions.filter((one) => one.subscriber === 'notifications.mailActedFor'));
    await start(people.rep, people.keeper);
    await createDispatcher({
      database,
      clock: fixedClock('2026-11-24T09:00:01Z'),
      storefrontId: testStorefrontId,
    }).drain();
    const { rows } = await owner.query<{ subject: string; text: string }>(
      'select subject, text_body as text from mail_message where recipient = $1',
      [people.keeper.email],
    );
    expect(rows).toEqual([
      {
        subject: 'Femke (Seller 0) acts for you',
        text: expect.stringMatching(new RegExp(`30 minutes at most.*${reason}[^]*/organization\\?tab=acted-for`)),
      },
    ]);
  });
});
