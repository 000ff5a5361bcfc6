import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingAs, anActor, asThePlatform, testClock } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket } from '../../test/market.ts';

const { database, owner } = await testDatabase();
const at = testClock().now();
const people = { anna: newId<'user'>(), bert: newId<'user'>(), cora: newId<'user'>() };
const companies: string[] = [];

beforeAll(async () => {
  const market = await aMarket(database, { buyers: 2 });
  companies.push(...market.buyers.map((one) => one.id));
  for (const [name, id] of Object.entries(people))
    await owner.query(
      `insert into auth.auth_user (id, name, email, "emailVerified", language, "createdAt", "updatedAt") values ($1, $2, $3, true, 'vi', now(), now())`,
      [id, name, `${name}@test.example`],
    );
  await asThePlatform(database, async (ctx) => {
    const role = newId();
    await insertAll(ctx, 'role', [{ id: role, organization_id: null, name: 'buys', permissions: {} }]);
    const seat = (userId: string, company: string) => ({
      id: newId(),
      user_id: userId,
      organization_id: company,
      role_id: role,
      is_active: true,
      created_at: at,
    });
    await insertAll(ctx, 'member', [
      seat(people.anna, companies[0]!),
      seat(people.bert, companies[0]!),
      seat(people.cora, companies[1]!),
    ]);
    const key = (name: string, company: string, issuer: string) => ({
      id: newId(),
      organization_id: company,
      name,
      prefix: 'hansa_',
      secret_hash: name,
      permissions: {},
      issued_by: issuer,
      created_at: at,
    });
    await insertAll(ctx, 'api_key', [
      key('press', companies[0]!, people.cora),
      key('till', companies[1]!, people.cora),
    ]);
  });
});

const seenBy = async (userId: string, company: string) =>
  actingAs(database, anActor(company as never, { userId: userId as never }), async (ctx) =>
    (
      await ctx.sql<{
        name: string;
        email: string;
        language: string;
      }>`select name, email, language from user_account order by name`
    ).map(({ name, email, language }) => `${name} ${email} ${language}`),
  );

test("A12 somebody sees the names of themselves, of colleagues and of their company's keys, and of nobody else", async () => {
  expect(await seenBy(people.anna, companies[0]!)).toEqual([
    'anna anna@test.example vi',
    'bert bert@test.example vi',
    'press cora@test.example vi',
  ]);
  expect(await seenBy(people.cora, companies[1]!)).toEqual(['cora cora@test.example vi', 'till cora@test.example vi']);
  const stranger = await actingAs(
    database,
    anActor(newId<'organization'>()),
    (ctx) => ctx.sql`select 1 from user_account`,
  );
  expect(stranger).toEqual([]);
  expect(
    await asThePlatform(
      database,
      (ctx) => ctx.sql`select 1 from user_account where name in ('anna', 'bert', 'cora', 'press', 'till')`,
    ),
  ).toHaveLength(5);
});

test('a name that is joined is looked up by key: with thousands of people, each would be read for each row otherwise', async () => {
  const planned = (ask: typeof asThePlatform) =>
    ask(database, async (ctx) => {
      // So few people are read sooner than looked up.
      await ctx.sql`set local enable_seqscan = off`;
      return (
        await ctx.sql<{
          'QUERY PLAN': string;
        }>`explain select u.name from member m join user_account u on u.id = m.user_id where m.organization_id = ${companies[0]}`
      )
        .map((row) => row['QUERY PLAN'])
        .join('\n');
    });
  expect(await planned(asThePlatform)).toMatch(
    /Index Scan using auth_user_pkey on auth_user u\b[^]*?Index Cond: \(id = m\.user_id\)/,
  );
  expect(
    await planned((on, work) => actingAs(on, anActor(companies[0] as never, { userId: people.anna }), work)),
  ).toMatch(/Index Scan using auth_user_pkey on auth_user u\b[^]*?Index Cond: \(id = m\.user_id\)/);
});
