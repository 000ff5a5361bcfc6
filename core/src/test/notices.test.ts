import { expect, it } from 'vitest';
import { reactions } from '../modules/app.ts';
import { countUnread, listNotices } from '../modules/notifications/list-notices.ts';
import { forgetNotices } from '../modules/notifications/forget-notices.ts';
import { useMailOut } from '../modules/notifications/mail-out.ts';
import { markNoticesRead } from '../modules/notifications/mark-notices-read.ts';
import { ListNotices, MarkNoticesRead } from '../modules/notifications/schemas.ts';
import { organizationStateChanged } from '../modules/organizations/index.ts';
import { fixedClock } from '../platform/clock.ts';
import { createDispatcher } from '../platform/events/dispatcher.ts';
import { registerReactions } from '../platform/events/reaction.ts';
import { newId, type Id } from '../platform/ids.ts';
import type { Actor } from '../platform/permission.ts';
import { actingAs, anActor, asThePlatform, testStorefrontId } from './context.ts';
import { testDatabase } from './database.ts';
import { aMarket } from './market.ts';

const { database, owner } = await testDatabase();
const market = await aMarket(database, { sellers: 2, buyers: 1 });
registerReactions(reactions.filter((one) => one.subscriber.startsWith('notifications.')));
const dispatch = (at = '2026-11-24T09:00:01Z') =>
  createDispatcher({ database, clock: fixedClock(at), storefrontId: testStorefrontId, attemptsMax: 2 }).drain();
const as = <T>(actor: Actor, work: Parameters<typeof actingAs<T>>[2]) => actingAs(database, actor, work);
const textsOf = async (
  actor: Actor,
  { isUnread = false, language = 'en' }: { isUnread?: boolean; language?: 'en' | 'vi' } = {},
) =>
  (await as(actor, (ctx) => listNotices({ ...ctx, language }, ListNotices.parse({ isUnread })))).items.map(
    (one) => one.text,
  );

/** Somebody who may do all at an organization, with an account. */
async function aPerson(organizationId: Id<'organization'>, email: string, language: 'en' | 'vi'): Promise<Actor> {
  const actor = anActor(organizationId);
  await owner.query(
    `insert into auth.auth_user (id, email, name, language, "emailVerified", "createdAt", "updatedAt") values ($1, $2, 'Person', $3, true, now(), now())`,
    [actor.userId, email, language],
  );
  const roleId = newId();
  await owner.query(
    `insert into role (id, organization_id, name, permissions) values ($1, $2, $3, '{"organization.manage":"all"}')`,
    [roleId, organizationId, `Role of ${email}`],
  );
  await owner.query(
    'insert into member (id, user_id, organization_id, role_id, is_active, created_at) values ($1, $2, $3, $4, true, now())',
    [newId(), actor.userId, organizationId, roleId],
  );
  return actor;
}
const [seller, otherSeller] = [market.sellers[0]!.id, market.sellers[1]!.id];
const anna = await aPerson(seller, 'anna@test.example', 'en');
const binh = await aPerson(seller, 'binh@test.example', 'vi');
const carl = await aPerson(otherSeller, 'carl@test.example', 'en');
const dora = await aPerson(otherSeller, 'dora@test.example', 'vi');
const suspend = (organizationId: Id<'organization'>) =>
  asThePlatform(database, async (ctx) => {
    ctx.emit(
      organizationStateChanged({
        subject: { type: 'organization', id: organizationId },
        parties: [organizationId],
        data: { organizationId, state: 'suspended', reason: 'Papers are missing' },
      }),
    );
  });

it('A06 tells each person once what its own organization was told, and no other', async () => {
  await suspend(seller);
  for (let again = 0; again < 2; again += 1) await dispatch();
  const { name } = (await owner.query<{ name: string }>('select name from organization where id = $1', [seller]))
    .rows[0]!;
  expect(await textsOf(anna)).toEqual([`${name} is suspended`]);
  expect(await textsOf(binh)).toEqual([`${name} is suspended`]);
  expect(await textsOf(carl)).toEqual([]);
  expect((await as(anna, (ctx) => listNotices(ctx, ListNotices.parse({})))).items[0]).toMatchObject({
    path: '/portal/',
    isRead: false,
  });
  // Acting for another company, one reads what concerns that one.
  expect(await textsOf({ ...anna, organizationId: otherSeller, below: [otherSeller], line: [otherSeller] })).toEqual(
    [],
  );
  // A seller's rep who acts for her reads none of hers.
  expect(
    await textsOf({
      ...anna,
      impersonator: {
        userId: newId(),
        name: 'Rep',
        impersonationId: newId(),
        until: new Date('2026-11-24T10:00:00Z'),
        sellerId: otherSeller,
      },
    }),
  ).toEqual([]);
});

it('says each in the language that is read now, whatever was read when it was written; what was written without a name stays as it is', async () => {
  const { name } = (await owner.query<{ name: string }>('select name from organization where id = $1', [seller]))
    .rows[0]!;
  for (const person of [anna, binh]) {
    expect(await textsOf(person, { language: 'en' })).toEqual([`${name} is suspended`]);
    expect(await textsOf(person, { language: 'vi' })).toEqual([`${name} bị đình chỉ`]);
  }
  const told = (values: string) =>
    owner.query(
      `insert into notice (id, user_id, organization_id, path, given_at, name, facts, text) values ($1, $2, $3, '/', '2026-11-23T00:00:00Z', ${values})`,
      [newId(), dora.userId, otherSeller],
    );
  await told(`null, null, 'Đơn mới PO-1'`);
  // By a version to come, before it was taken back.
  await told(`'order.dreamt', '{}', 'An order was dreamt'`);
  for (const language of ['en', 'vi'] as const)
    expect((await textsOf(dora, { language })).sort()).toEqual(['An order was dreamt', 'Đơn mới PO-1']);
});

it('shows what is older page by page to the very end, each once, though something new comes meanwhile', async () => {
  const eva = await aPerson(otherSeller, 'eva@test.example', 'en');
  // Many at the same moment, as a seller's confirmation of forty orders makes them.
  await owner.query(
    `insert into notice (id, user_id, organization_id, path, given_at, text) select gen_random_uuid(), $1, $2, '/', timestamptz '2026-11-20T00:00:00Z' + (n / 90) * interval '1 hour', 'Word ' || n from generate_series(1, 450) as n`,
    [eva.userId, otherSeller],
  );
  const page = (beforeId?: string) => as(eva, (ctx) => listNotices(ctx, ListNotices.parse({ limit: 100, beforeId })));
  const read: string[] = [];
  for (let next = await page(); ; next = await page(read.at(-1))) {
    read.push(...next.items.map((one) => one.id));
    if (!next.hasOlder) break;
    await owner.query(
      `insert into notice (id, user_id, organization_id, path, given_at, text) values ($1, $2, $3, '/', '2026-11-24T00:00:00Z', 'New')`,
      [newId(), eva.userId, otherSeller],
    );
  }
  expect(read).toHaveLength(450);
  expect(new Set(read).size).toBe(450);
  // Of another's notice nothing is older.
  const [hers] = (await as(anna, (ctx) => listNotices(ctx, ListNotices.parse({})))).items;
  expect(await page(hers!.id)).toEqual({ hasOlder: false, items: [] });
});

it('marks what was read, one or all, and puts it back; of another it marks nothing', async () => {
  await suspend(seller);
  await dispatch();
  const mine = (await as(anna, (ctx) => listNotices(ctx, ListNotices.parse({})))).items;
  expect(await as(anna, countUnread)).toEqual({ unread: 2 });
  const mark = (actor: Actor, input: unknown) => as(actor, (ctx) => markNoticesRead(ctx, MarkNoticesRead.parse(input)));
  expect(await mark(binh, { noticeIds: [mine[0]!.id] })).toEqual({ noticeIds: [] });
  expect(await mark(anna, { noticeIds: [mine[0]!.id] })).toEqual({ noticeIds: [mine[0]!.id] });
  expect(await textsOf(anna, { isUnread: true })).toHaveLength(1);
  const { noticeIds } = await mark(anna, {});
  expect(noticeIds).toEqual([mine[1]!.id]);
  expect(await as(anna, countUnread)).toEqual({ unread: 0 });
  await mark(anna, { noticeIds, isRead: false });
  expect(await as(anna, countUnread)).toEqual({ unread: 1 });
  expect(await as(binh, countUnread)).toEqual({ unread: 2 });
});

it('F09 are there though the mail server is not, and are no more than one when it is back', async () => {
  useMailOut({
    mailer: { send: () => Promise.reject(new Error('mail server away')) },
    publicUrl: 'https://hansa.example',
    isDemo: false,
  });
  const before = (await textsOf(carl)).length;
  await suspend(otherSeller);
  await dispatch();
  expect(await textsOf(carl)).toHaveLength(before + 1);
  useMailOut({ mailer: null, publicUrl: 'https://hansa.example', isDemo: false });
  await dispatch('2026-11-24T09:10:00Z');
  expect(await textsOf(carl)).toHaveLength(before + 1);
  expect((await owner.query('select 1 from mail_message where recipient = $1', ['carl@test.example'])).rowCount).toBe(
    1,
  );
});

it('forgets what was told a quarter of a year ago', async () => {
  await owner.query(`update notice set given_at = '2026-08-01T00:00:00Z' where user_id = $1`, [binh.userId]);
  await asThePlatform(database, (ctx) => forgetNotices.run(ctx));
  expect(await textsOf(binh)).toEqual([]);
  expect(await textsOf(anna)).toHaveLength(2);
});
