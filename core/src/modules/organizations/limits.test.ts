import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../platform/clock.ts';
import { newId, type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { changeMember } from './change-member.ts';
import { inviteMember } from './invite-member.ts';
import { listAllCostCenters, listCostCenters } from './list-cost-centers.ts';
import { saveCostCenter } from './save-cost-center.ts';
import { saveRole } from './save-role.ts';
import { InviteMember, SaveCostCenter, SaveRole } from './schemas.ts';
import { showOrganization } from './show-organization.ts';

const { database, owner } = await testDatabase();
const [here, elsewhere] = [newId<'organization'>(), newId<'organization'>()];
const can = {
  'organization.manage': 'below',
  'role.manage': 'below',
  'member.manage': 'below',
  'order.place': 'below',
  'order.read': 'below',
} as const;
const [admin, stranger] = [anActor(here, { can }), anActor(elsewhere, { can })];
const at = '2026-01-05T08:00:00Z';
let last = 0;
const as = <T>(actor: Actor, work: Parameters<typeof actingAs<T>>[2], day = '2026-11-24') =>
  actingAs(database, actor, work, { clock: fixedClock(`${day}T09:00:00Z`) });
const center = async (more: object = {}, actor = admin) =>
  (await as(actor, (ctx) => saveCostCenter(ctx, SaveCostCenter.parse({ code: `K${++last}`, name: 'Plant', ...more }))))
    .id as Id<'cost_center'>;
const change = (costCenterId: Id<'cost_center'>, more: object, actor = admin) =>
  as(actor, (ctx) =>
    saveCostCenter(ctx, SaveCostCenter.parse({ costCenterId, code: `K${++last}`, name: 'Plant', ...more })),
  );
const role = async (more: object, actor = admin) =>
  (
    await as(actor, (ctx) =>
      saveRole(ctx, SaveRole.parse({ name: `Role ${++last}`, permissions: { 'order.place': 'branch' }, ...more })),
    )
  ).id as Id<'role'>;
const limitOf = async (roleId: string) =>
  (await as(admin, (ctx) => showOrganization(ctx, {}))).roles.find((one) => one.id === roleId)!.spendingLimit;
const unknown = (what: string) => expect.objectContaining({ code: 'thing.unknown', facts: { what } });

/** Somebody in the organization with a role of this limit. */
async function limited(minor: number): Promise<Actor> {
  const actor = anActor(here, { can });
  await asThePlatform(database, async (ctx) => {
    const roleId = newId<'role'>();
    await insertAll(ctx, 'role', [
      {
        id: roleId,
        organization_id: here,
        name: `Limited ${++last}`,
        permissions: can,
        spending_limit_minor: minor,
        spending_limit_currency: 'EUR',
      },
    ]);
    await insertAll(ctx, 'member', [
      { id: newId(), organization_id: here, user_id: actor.userId, role_id: roleId, is_active: true, created_at: at },
    ]);
  });
  return actor;
}

beforeAll(() =>
  asThePlatform(database, async (ctx) => {
    await insertAll(
      ctx,
      'organization',
      [here, elsewhere].map((id) => ({
        id,
        name: id,
        legal_name: id,
        slug: id,
        is_operator: false,
        is_buyer: true,
        state: 'active',
        country: 'DE',
        currency: 'EUR',
        language: 'en',
        created_at: at,
        version: 1,
      })),
    );
    await insertAll(ctx, 'member', []);
  }),
);

describe('cost centers', () => {
  it("are made in the organization's currency, changed, closed and opened again; each change is a fact with before and after", async () => {
    const id = await center({ code: '100', name: 'Press shop', budgetPerMonthMinor: 500_000 });
    await change(id, { code: '110', name: 'Presses', budgetPerMonthMinor: null });
    const mine = () => as(admin, (ctx) => listCostCenters(ctx));
    expect((await mine()).find((one) => one.id === id)).toEqual({
      id,
      code: '110',
      name: 'Presses',
      currency: 'EUR',
      budgetPerMonthMinor: null,
      usedMinor: 0,
      isActive: true,
    });
    await change(id, { code: '110', name: 'Presses', isActive: false });
    expect((await mine()).some((one) => one.id === id)).toBe(false);
    expect((await as(admin, (ctx) => listAllCostCenters(ctx))).at(-1)).toMatchObject({ id, isActive: false });
    await change(id, { code: '110', name: 'Presses' });
    expect((await mine()).some((one) => one.id === id)).toBe(true);
    const { rows } = await owner.query(`select name, before, after from event where subject_id = $1 order by id`, [id]);
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatchObject({
      name: 'costCenter.saved',
      before: { code: '100', budgetPerMonthMinor: 500_000 },
      after: { code: '110', budgetPerMonthMinor: null },
    });
  });

  it('have each code once, two at once too, and keep their currency', async () => {
    const id = await center({ code: 'A-1', currency: 'USD' });
    await expect(center({ code: 'a-1' })).rejects.toMatchObject({
      code: 'costCenter.codeTaken',
      facts: { name: 'Plant' },
    });
    await center({ code: 'A-1' }, stranger);
    await expect(change(id, { code: 'A-1', currency: 'EUR' })).rejects.toMatchObject({
      code: 'costCenter.currencyFixed',
      facts: { currency: 'USD' },
    });
    const both = await Promise.allSettled(['a', 'b'].map(() => center({ code: 'TWICE' })));
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('I5 have no budget below what the month has used; a lower one later leaves earlier months right', async () => {
    const id = await center({ budgetPerMonthMinor: 10_000 });
    await asThePlatform(database, (ctx) =>
      insertAll(ctx, 'budget_use', [
        { cost_center_id: id, month: '2026-11-01', organization_id: here, used_minor: 8000, cap_minor: 10_000 },
      ]),
    );
    await expect(change(id, { budgetPerMonthMinor: 7999 })).rejects.toMatchObject({
      code: 'costCenter.budgetBelowUse',
      facts: { usedMinor: 8000, budgetMinor: 7999, currency: 'EUR' },
    });
    await change(id, { budgetPerMonthMinor: 8000 });
    await as(
      admin,
      (ctx) =>
        saveCostCenter(
          ctx,
          SaveCostCenter.parse({ costCenterId: id, code: 'NEXT', name: 'Plant', budgetPerMonthMinor: 100 }),
        ),
      '2026-12-01',
    );
    const [use] = (
      await owner.query(`select used_minor > cap_minor as beyond from budget_use where cost_center_id = $1`, [id])
    ).rows;
    expect(use).toEqual({ beyond: false });
  });

  it('A01 of another organization are unknown, and A07 nobody writes whose they are or what was used', async () => {
    const theirs = await center({}, stranger);
    for (const id of [theirs, newId<'cost_center'>()])
      await expect(change(id, {})).rejects.toEqual(unknown('cost center'));
    expect((await as(admin, (ctx) => listAllCostCenters(ctx))).some((one) => one.id === theirs)).toBe(false);
    for (const more of [
      { organizationId: elsewhere },
      { usedMinor: 0 },
      { budgetPerMonthMinor: -1 },
      { budgetPerMonthMinor: 1.5 },
    ])
      expect(SaveCostCenter.safeParse({ code: 'X', name: 'X', ...more }).success, JSON.stringify(more)).toBe(false);
  });
});

describe('spending limits of roles', () => {
  it('are set, kept where nothing is said, changed and taken away', async () => {
    const roleId = await role({ spendingLimit: { minor: 250_000, currency: 'EUR' } });
    expect(await limitOf(roleId)).toEqual({ minor: 250_000, currency: 'EUR' });
    await role({ roleId });
    expect(await limitOf(roleId)).toEqual({ minor: 250_000, currency: 'EUR' });
    await role({ roleId, spendingLimit: { minor: 100, currency: 'EUR' } });
    await role({ roleId, spendingLimit: null });
    expect(await limitOf(roleId)).toBeNull();
    const { rows } = await owner.query<{ before: object; after: object }>(
      `select before, after from event where subject_id = $1 and name = 'role.saved' order by id`,
      [roleId],
    );
    expect(rows.at(-1)).toMatchObject({ before: { spendingLimit: { minor: 100 } }, after: { spendingLimit: null } });
  });

  it('A10 nobody gives, by role, seat or invitation, more than the limit that he has himself', async () => {
    const actor = await limited(100_000);
    for (const spendingLimit of [null, undefined, { minor: 100_001, currency: 'EUR' }, { minor: 5, currency: 'USD' }])
      await expect(role({ spendingLimit }, actor), JSON.stringify(spendingLimit)).rejects.toMatchObject({
        code: 'role.limitBeyond',
        facts: { limitMinor: 100_000, currency: 'EUR' },
      });
    const [same, free, reader] = [
      await role({ spendingLimit: { minor: 100_000, currency: 'EUR' } }, actor),
      await role({ spendingLimit: null }),
      await role({ permissions: { 'order.read': 'branch' } }),
    ];
    // Its own role, with the limit cut out of it.
    const ownRole = (
      await owner.query<{ id: string }>('select role_id as id from member where user_id = $1', [actor.userId])
    ).rows[0]!.id;
    await expect(role({ roleId: ownRole, spendingLimit: null, permissions: can }, actor)).rejects.toMatchObject({
      code: 'role.limitBeyond',
    });
    const invite = (roleId: string) =>
      as(actor, (ctx) => inviteMember(ctx, InviteMember.parse({ email: `p${++last}@test.example`, roleId })));
    await expect(invite(free)).rejects.toMatchObject({ code: 'role.limitBeyond' });
    await invite(same);
    await invite(reader);
    const memberId = (
      await owner.query<{ id: Id<'member'> }>('select id from member where user_id = $1', [actor.userId])
    ).rows[0]!.id;
    await expect(as(actor, (ctx) => changeMember(ctx, { memberId, roleId: free }))).rejects.toMatchObject({
      code: 'role.limitBeyond',
    });
  });

  it('A01 a role of another organization is unknown, and A07 a limit is whole and not below nothing', async () => {
    const theirs = await role({}, stranger);
    for (const roleId of [theirs, newId<'role'>()]) await expect(role({ roleId })).rejects.toEqual(unknown('role'));
    for (const spendingLimit of [
      { minor: -1, currency: 'EUR' },
      { minor: 1.5, currency: 'EUR' },
      { minor: 1 },
      { minor: 1, currency: 'EUR', of: 'order' },
    ])
      expect(SaveRole.safeParse({ name: 'A role', permissions: {}, spendingLimit }).success).toBe(false);
  });
});
