import { expect, it } from 'vitest';
import { listNotices } from '../modules/notifications/list-notices.ts';
import { ListNotices } from '../modules/notifications/schemas.ts';
import { organizationStateChanged } from '../modules/organizations/index.ts';
import { fixedClock } from '../platform/clock.ts';
import { replayAct } from '../platform/db/transact.ts';
import { newId, type Id } from '../platform/ids.ts';
import type { Actor } from '../platform/permission.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../test/context.ts';
import { testDatabase } from '../test/database.ts';
import { aMarket } from '../test/market.ts';
import { tellPeople } from './tell-people.ts';

const { database, owner } = await testDatabase();
const market = await aMarket(database, { sellers: 2, buyers: 1 });
const [company, other] = [market.sellers[0]!.id, market.sellers[1]!.id];
const now = '2026-11-24T09:00:00Z';
const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000);

async function aPerson(organizationId: Id<'organization'>, email: string): Promise<Actor> {
  const actor = anActor(organizationId);
  await owner.query(
    `insert into auth.auth_user (id, email, name, language, "emailVerified", "createdAt", "updatedAt") values ($1, $2, 'Person', 'en', true, now(), now())`,
    [actor.userId, email],
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
const happened = (organizationId: Id<'organization'>, days: number, state: 'suspended' | 'active') =>
  asThePlatform(database, (ctx) =>
    replayAct(
      ctx,
      { actor: null, clock: fixedClock(daysAgo(days)), storefrontId: ctx.storefrontId, isHistory: true },
      async (then) => {
        then.emit(
          organizationStateChanged({
            subject: { type: 'organization', id: organizationId },
            parties: [organizationId],
            data: { organizationId, state, reason: 'Papers' },
          }),
        );
      },
    ),
  );

it('who can be signed in as finds what happened lately on the day it happened, read but for the last days; no letter goes out for it', async () => {
  const [anna, carl] = [await aPerson(company, 'anna@test.example'), await aPerson(other, 'carl@test.example')];
  for (const [days, state] of [
    [300, 'active'],
    [20, 'suspended'],
    [2, 'active'],
  ] as const) {
    await happened(company, days, state);
    await happened(other, days, state);
  }
  await tellPeople(database, aRequest(null, { isPlatform: true, clock: fixedClock(now) }), ['anna@test.example']);
  const told = async (actor: Actor) =>
    (await actingAs(database, actor, (ctx) => listNotices(ctx, ListNotices.parse({})))).items.map((one) => [
      one.text.replace(/^.* is /, ''),
      one.givenAt,
      one.isRead,
    ]);
  expect(await told(anna)).toEqual([
    ['active', daysAgo(2), false],
    ['suspended', daysAgo(20), true],
  ]);
  expect(await told(carl)).toEqual([]);
  expect((await owner.query('select 1 from mail_message')).rowCount).toBe(0);
});
