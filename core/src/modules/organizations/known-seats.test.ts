import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { revisionOf } from '../../platform/revisions/revision-of.ts';
import { insertAll } from '../../seed/bulk.ts';
import { asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Market } from '../../test/market.ts';
import { findActors, findActorsUnder, findKeyActor } from './find-actor.ts';
import { hashOfToken } from './invite-member.ts';

const { database, owner } = await testDatabase();
const at = '2026-01-05T08:00:00Z';
let market: Market;
const [mother, daughter, role, groupId] = [
  newId<'organization'>(),
  newId<'organization'>(),
  newId<'role'>(),
  newId<'customer_group'>(),
];
const person = (name: string) => ({
  userId: newId<'user'>(),
  sessionId: newId<'session'>(),
  name,
  email: `${name}@test.example`,
  language: 'en' as const,
});
const [anna, bao] = [person('anna'), person('bao')];
const secrets = { wide: `hansa_${'a'.repeat(32)}`, narrow: `hansa_${'b'.repeat(32)}` };
const seat = (userId: string, organizationId: string) => ({
  id: newId(),
  organization_id: organizationId,
  user_id: userId,
  role_id: role,
  is_active: true,
  created_at: at,
});

beforeAll(async () => {
  market = await aMarket(database, { sellers: 1, buyers: 1 });
  await asThePlatform(database, async (ctx) => {
    const company = (id: string, name: string) => ({
      id,
      name,
      legal_name: name,
      slug: id,
      parent_id: null as string | null,
      is_operator: false,
      is_buyer: true,
      state: 'active',
      country: 'DE',
      currency: 'EUR',
      language: 'en',
      created_at: at,
      version: 1,
    });
    await insertAll(ctx, 'organization', [
      company(mother, 'Mother'),
      { ...company(daughter, 'Daughter'), parent_id: mother },
    ]);
    await insertAll(ctx, 'role', [
      { id: role, organization_id: null, name: 'buys', permissions: { 'cart.use': 'branch', 'order.place': 'branch' } },
    ]);
    await insertAll(ctx, 'customer_group', [
      { id: groupId, owner_id: market.sellers[0]!.id, key: 'g', name: { en: 'g', vi: 'g' }, created_at: at },
    ]);
    await insertAll(ctx, 'member', [seat(anna.userId, daughter), seat(bao.userId, mother)]);
    await insertAll(
      ctx,
      'api_key',
      Object.entries(secrets).map(([name, secret]) => ({
        id: newId(),
        organization_id: daughter,
        name,
        prefix: 'hansa_',
        secret_hash: hashOfToken(secret),
        permissions: name === 'wide' ? { 'cart.use': 'branch', 'order.place': 'branch' } : { 'cart.use': 'own' },
        issued_by: anna.userId,
        created_at: at,
        last_used_at: at,
      })),
    );
  });
});

const open = (work: Parameters<Parameters<typeof findActorsUnder>[2]>[0]) => asThePlatform(database, work);
const revision = async () =>
  (await asThePlatform(database, (ctx) => ctx.sql.one<{ is: string }>`select ${revisionOf('seats')} as is`))!.is;
/**
 * As requests find it: what is known under the revision that stands now. Asked twice, so that the second is what was
 * known; and what is read anew.
 */
async function actors(who: typeof anna): Promise<Actor[]> {
  const found = await findActorsUnder(await revision(), who, open);
  expect(
    await findActorsUnder(await revision(), who, () => {
      throw new Error('it is not known');
    }),
  ).toEqual(found);
  expect(found).toEqual(await asThePlatform(database, (ctx) => findActors(ctx, who)));
  return found;
}
const ofKey = async (secret: string) => {
  const find = () => asThePlatform(database, (ctx) => findKeyActor(ctx, secret));
  await find();
  return find();
};
/** By whatever hand: nothing of this process is told. */
const change = (statement: string, ...values: unknown[]) => owner.query(statement, values);

describe('what is known of a seat', () => {
  beforeEach(async () => {
    expect((await actors(anna)).map((one) => [one.organizationName, one.permissions.size])).toEqual([['Daughter', 2]]);
  });

  it('does not outlive a seat that is shut, taken away, or new', async () => {
    await change('update member set is_active = false where user_id = $1', anna.userId);
    expect(await actors(anna)).toEqual([]);
    await change('update member set is_active = true where user_id = $1', anna.userId);
    await asThePlatform(database, (ctx) => insertAll(ctx, 'member', [seat(anna.userId, market.buyers[0]!.id)]));
    expect((await actors(anna)).map((one) => one.organizationName).sort()).toEqual(['Buyer 1', 'Daughter']);
    await change('delete from member where user_id = $1 and organization_id = $2', anna.userId, market.buyers[0]!.id);
    expect(await actors(anna)).toHaveLength(1);
  });

  it('does not outlive a change of its role, nor another role', async () => {
    await change(`update role set permissions = '{"cart.use": "own"}' where id = $1`, role);
    expect([...(await actors(anna))[0]!.permissions]).toEqual([['cart.use', 'own']]);
    await change(`update role set permissions = '{"cart.use": "branch", "order.place": "branch"}' where id = $1`, role);
    const other = newId<'role'>();
    await asThePlatform(database, (ctx) =>
      insertAll(ctx, 'role', [{ id: other, organization_id: daughter, name: 'looks', permissions: {} }]),
    );
    await change('update member set role_id = $1 where user_id = $2', other, anna.userId);
    expect((await actors(anna)).map((one) => [one.role, one.permissions.size])).toEqual([['looks', 0]]);
    await change('update member set role_id = $1 where user_id = $2', role, anna.userId);
  });

  it('does not outlive what its company is: suspended, renamed, of another kind', async () => {
    for (const [column, value, back] of [
      ['state', 'suspended', 'active'],
      ['name', 'Renamed', 'Daughter'],
      ['is_buyer', 'false', 'true'],
      ['seller_kind', 'vendor', null],
      ['is_operator', 'true', 'false'],
    ]) {
      const [before] = await actors(anna);
      await change(`update organization set ${column} = $1 where id = $2`, value, daughter);
      expect((await actors(anna))[0], column!).not.toEqual(before);
      await change(`update organization set ${column} = $1 where id = $2`, back, daughter);
      expect((await actors(anna))[0], column!).toEqual(before);
    }
  });

  it('does not outlive a change of the tree around it, above and below', async () => {
    expect([(await actors(anna))[0]!.line, (await actors(bao))[0]!.below]).toEqual([
      [daughter, mother],
      [mother, daughter],
    ]);
    await change('update organization set parent_id = null where id = $1', daughter);
    expect([(await actors(anna))[0]!.line, (await actors(bao))[0]!.below]).toEqual([[daughter], [mother]]);
    await change('update organization set parent_id = $1 where id = $2', mother, daughter);
    const another = newId<'organization'>();
    await change(
      `insert into organization (id, name, legal_name, slug, parent_id, is_operator, is_buyer, state, country, currency, language, created_at, version) values ($1, 'Third', 'Third', 'third', $2, false, true, 'active', 'DE', 'EUR', 'en', now(), 1)`,
      another,
      mother,
    );
    expect((await actors(bao))[0]!.below.toSorted()).toEqual([mother, daughter, another].toSorted());
    await change('delete from organization where id = $1', another);
    expect((await actors(bao))[0]!.below).toHaveLength(2);
  });

  it('does not outlive a change of who is in a group', async () => {
    await change(
      'insert into customer_group_member (group_id, buyer_id, owner_id) values ($1, $2, $3)',
      groupId,
      mother,
      market.sellers[0]!.id,
    );
    expect([(await actors(anna))[0]!.groups, (await actors(bao))[0]!.groups]).toEqual([[groupId], [groupId]]);
    await change('truncate customer_group_member');
    expect((await actors(anna))[0]!.groups).toEqual([]);
  });

  it('is not what a transaction had written that was taken back', async () => {
    const client = await owner.connect();
    try {
      await client.query('begin');
      await client.query('update member set is_active = false where user_id = $1', [anna.userId]);
      expect(await actors(anna)).toHaveLength(1);
      await client.query('rollback');
    } finally {
      client.release();
    }
    expect(await actors(anna)).toHaveLength(1);
  });

  it('is told to nobody else: not to a colleague, not to another session, not to another key of the company', async () => {
    const [[own], [again], [colleague]] = [
      await actors(anna),
      await actors({ ...anna, sessionId: newId<'session'>(), name: 'Anna as she is called now' }),
      await actors(bao),
    ];
    expect([own!.userId, own!.credential?.id, own!.name]).toEqual([anna.userId, anna.sessionId, 'anna']);
    expect([again!.userId, again!.name, again!.credential?.id === anna.sessionId]).toEqual([
      anna.userId,
      'Anna as she is called now',
      false,
    ]);
    expect([colleague!.userId, colleague!.organizationId]).toEqual([bao.userId, mother]);
    expect([[...(await ofKey(secrets.wide))!.permissions], [...(await ofKey(secrets.narrow))!.permissions]]).toEqual([
      [
        ['cart.use', 'branch'],
        ['order.place', 'branch'],
      ],
      [['cart.use', 'own']],
    ]);
  });

  it('of a key does not outlive its company, its revocation, or what the key may do', async () => {
    const find = async () => {
      const key = await ofKey(secrets.wide);
      return key && [key.name, key.line, [...key.permissions.keys()]];
    };
    expect(await find()).toEqual(['wide', [daughter, mother], ['cart.use', 'order.place']]);
    await change(`update api_key set permissions = '{"cart.use": "own"}' where name = 'wide'`);
    expect(await find()).toEqual(['wide', [daughter, mother], ['cart.use']]);
    await change('update organization set parent_id = null where id = $1', daughter);
    expect((await find())?.[1]).toEqual([daughter]);
    await change(`update organization set state = 'suspended', parent_id = $1 where id = $2`, mother, daughter);
    expect(await find()).toBeNull();
    await change(`update organization set state = 'active' where id = $1`, daughter);
    await change(`update api_key set revoked_at = now() where name = 'wide'`);
    expect(await find()).toBeNull();
  });
});
