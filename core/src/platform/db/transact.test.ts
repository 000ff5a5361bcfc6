import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../ids.ts';
import { actingAs, anActor, aRequest, asThePlatform, asVisitor } from '../../test/context.ts';
import { chanceOf } from '../../test/chance.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { Address, Organization } from '../../modules/organizations/tables.ts';
import { askAsPlatform, asPlatform, type Request, transactApart, transactTogether } from './transact.ts';
import type { Context } from '../context.ts';
import { inSavepoint } from './savepoint.ts';
import { fragment } from './sql.ts';

let db: TestDatabase;
const orgA = newId<'organization'>();
const orgB = newId<'organization'>();

function organization(id: Id<'organization'>, slug: string) {
  return {
    id,
    name: slug,
    legalName: slug,
    slug,
    country: 'DE',
    currency: 'EUR',
    language: 'en' as const,
    createdAt: new Date('2026-01-01T10:00:00Z'),
    isBuyer: true,
  };
}

beforeAll(async () => {
  db = await testDatabase();
  await asThePlatform(db.database, async (ctx) => {
    ctx.em.create(Organization, organization(orgA, 'a') as never);
    ctx.em.create(Organization, organization(orgB, 'b') as never);
    await ctx.em.flush();
    for (const owner of [orgA, orgB]) {
      await ctx.sql`insert into address (id, organization_id, kind, label, recipient, street, postal_code, city, country)
        values (${newId()}, ${owner}, 'shipping', 'Dock', 'Dock', 'Street 1', '1', 'City', 'DE')`;
    }
  });
});

describe('a transaction', () => {
  it('shows entities and SQL the same rows, with the same types', async () => {
    await asThePlatform(db.database, async (ctx) => {
      const entity = (await ctx.em.findOneOrFail(Organization, { id: orgA } as never)) as {
        createdAt: Date;
        number: number;
      };
      const row = await ctx.sql.one<{ createdAt: Date; number: number; big: number; sum: string; day: string }>`
        select created_at as "createdAt", number, 9007199254740991::bigint as big, 1.50::numeric as sum, '2026-02-03'::date as day from organization ${fragment`where id = ${orgA}`}`;
      expect(entity.createdAt).toEqual(new Date('2026-01-01T10:00:00Z'));
      expect(row).toEqual({
        createdAt: entity.createdAt,
        number: entity.number,
        big: Number.MAX_SAFE_INTEGER,
        sum: '1.50',
        day: '2026-02-03',
      });
    });
  });

  it('A08 sees no row without an organization set, and its role can neither bypass nor leave row-level security', async () => {
    await asVisitor(db.database, async (ctx) => {
      expect(await ctx.sql`select id from address`).toEqual([]);
      await ctx.sql`reset role`;
      expect(
        await ctx.sql
          .one`select current_user::text as role, (select rolbypassrls or rolsuper from pg_roles where rolname = current_user) as bypass`,
      ).toEqual({ role: 'hansa_app', bypass: false });
      expect(await ctx.sql`select id from address`).toEqual([]);
    });
  });

  it("I8 sees its own rows only, and cannot write another's", async () => {
    await actingAs(db.database, anActor(orgA), async (ctx) => {
      expect(await ctx.sql`select organization_id from address`).toEqual([{ organization_id: orgA }]);
      expect(await ctx.sql.run`update address set city = 'Elsewhere' where organization_id = ${orgB}`).toBe(0);
    });
    await expect(
      actingAs(db.database, anActor(orgA), (ctx) => ctx.sql`update address set organization_id = ${orgB}`),
    ).rejects.toThrow(/row-level security/);
  });

  it('lifts the wall only inside asPlatform', async () => {
    await actingAs(db.database, anActor(orgA), async (ctx) => {
      const inside = await asPlatform(ctx, 'a test', () => ctx.sql`select id from address`);
      expect(inside).toHaveLength(2);
      expect(await ctx.sql`select id from address`).toHaveLength(1);
    });
  });

  it("I8 shared by several shows what any of them may see and nothing more, and records each one's facts as its own", async () => {
    const orgC = newId<'organization'>();
    const [a, c] = [anActor(orgA), anActor(orgC)];
    await transactTogether(db.database, [aRequest(a), aRequest(c)], async ([first, second]) => {
      expect(await first!.sql`select organization_id from address`).toEqual([{ organization_id: orgA }]);
      expect(await second!.sql`select organization_id from address`).toEqual([{ organization_id: orgA }]);
      for (const ctx of [first!, second!])
        ctx.emit({
          name: 'test.together',
          subject: { type: 'test', id: ctx.actor!.organizationId },
          parties: [],
          data: {},
        } as never);
    });
    const rows = await asThePlatform(
      db.database,
      (ctx) =>
        ctx.sql<{
          subject: string;
          by: string;
        }>`select subject_id as subject, actor_id as by from event where name = 'test.together'`,
    );
    expect(new Map(rows.map((row) => [row.subject, row.by]))).toEqual(
      new Map([
        [orgA, a.userId],
        [orgC, c.userId],
      ] as [string, string][]),
    );
  });

  it("A08 shared with the operator's people is not lifted for the others", async () => {
    const operator = anActor(orgB, { kinds: { sells: false, buys: false, operates: true } });
    await transactTogether(db.database, [aRequest(operator), aRequest(anActor(orgA))], async ([ctx]) => {
      expect(await ctx!.sql`select organization_id from address order by 1`).toHaveLength(2);
      expect(await ctx!.sql`select current_setting('hansa.platform') as lifted`).toEqual([{ lifted: 'off' }]);
    });
  });

  it('A08 held by several with walls between them: each sees what its own actor may see, though all ask at once on one connection, and none of it lasts', async () => {
    const requests = [orgA, orgB].map((id) => aRequest(anActor(id))) as [Request, Request];
    const owners = (ctx: Context) =>
      ctx.sql<{ owner: string }>`select organization_id as owner from address order by 1`.then((rows) =>
        rows.map((row) => row.owner),
      );
    const both = [orgA, orgB].toSorted();
    await transactApart(db.database, requests, async (platform, members) => {
      expect(
        await Promise.all([owners(members[0]!), owners(members[1]!), owners(platform), owners(members[0]!)]),
      ).toEqual([[orgA], [orgB], both, [orgA]]);
      // One is lifted, and the other is not, whoever asks last.
      const [lifted, own] = await Promise.all([
        asPlatform(members[0]!, 'a test', () => owners(members[0]!)),
        owners(members[1]!),
      ]);
      expect([lifted, own]).toEqual([both, [orgB]]);
      expect(await owners(members[0]!)).toEqual([orgA]);
      // A part that failed takes its variables back with it, and they are told again.
      await expect(inSavepoint(members[1]!.sql, () => members[1]!.sql`select 1 / 0`)).rejects.toThrow(
        'division by zero',
      );
      expect(await Promise.all([owners(members[1]!), owners(platform)])).toEqual([[orgB], both]);
    });
    expect(await asVisitor(db.database, owners)).toEqual([]);
  });

  it('A08 asks each question under what was set before it and nothing later, however close together', async () => {
    await asThePlatform(db.database, async (ctx) => {
      const chance = chanceOf(20261129);
      const asked: Promise<string>[] = [];
      let wrong = 0;
      for (let at = 0; at < 400; at += 1) {
        const value = String(at);
        ctx.sql.set('hansa.catalogs', value);
        // Some turns of the queue later, or none; now and then an answer is waited for.
        for (let turns = chance.whole(8); turns > 0; turns -= 1) await Promise.resolve();
        if (chance.whole(2) === 0)
          asked.push(
            ctx.sql.one<{ now: string }>`select current_setting('hansa.catalogs') as now`.then((row) => {
              if (row!.now !== value) wrong += 1;
              return row!.now;
            }),
          );
        for (let turns = chance.whole(8); turns > 0; turns -= 1) await Promise.resolve();
        if (chance.whole(4) === 0) await Promise.all(asked);
      }
      expect((await Promise.all(asked)).length).toBeGreaterThan(50);
      expect(wrong).toBe(0);
      ctx.sql.set('hansa.catalogs', '');
    });
  });

  it('A08 lifts each question of such a part by itself: what is asked beside it, before or behind, by statements or by entities, is not lifted', async () => {
    await actingAs(db.database, anActor(orgA), async (ctx) => {
      const chance = chanceOf(20261130);
      const asked: Promise<[expected: number, found: number]>[] = [];
      const addresses = (by: Context) => by.sql`select id from address`.then((rows) => rows.length);
      const ways = [
        async (): Promise<[number, number]> => [1, await addresses(ctx)],
        async (): Promise<[number, number]> => [
          1,
          (await ctx.em.fork({ keepTransactionContext: true }).findAll(Address)).length,
        ],
        async (): Promise<[number, number]> => [2, await askAsPlatform(ctx, 'a test', addresses)],
        // Two questions, the second a while after the first.
        async (): Promise<[number, number]> => [
          4,
          await askAsPlatform(
            ctx,
            'a test',
            async (platform) => (await addresses(platform)) + (await addresses(platform)),
          ),
        ],
      ];
      for (let at = 0; at < 300; at += 1) {
        for (let turns = chance.whole(8); turns > 0; turns -= 1) await Promise.resolve();
        asked.push(ways[chance.whole(ways.length - 1)]!());
        if (chance.whole(6) === 0) await Promise.all(asked);
      }
      for (const [expected, found] of await Promise.all(asked)) expect(found).toBe(expected);
      // One that fails takes its lifting back with it.
      await expect(
        inSavepoint(ctx.sql, () => askAsPlatform(ctx, 'a test', ({ sql }) => sql`select 1 / 0`)),
      ).rejects.toThrow('division by zero');
      expect(await addresses(ctx)).toBe(1);
    });
  });

  it('A09 leaves nothing of one request on a pooled connection for the next', async () => {
    const single = await testDatabaseOfOneConnection();
    await actingAs(single.database, anActor(orgA), (ctx) => ctx.sql`select 1`);
    await asVisitor(single.database, async (ctx) => {
      expect(await ctx.sql.one`select nullif(current_setting('hansa.orgs', true), '') as orgs`).toEqual({ orgs: null });
    });
  });

  it('M10 two that lock in opposite order both succeed, and nobody hears of the deadlock', async () => {
    const lockBoth = (first: string, second: string) =>
      asThePlatform(db.database, async (ctx) => {
        await ctx.sql`select 1 from organization where id = ${first} for update`;
        await ctx.sql`select pg_sleep(0.2)`;
        await ctx.sql`select 1 from organization where id = ${second} for update`;
      });
    await expect(Promise.all([lockBoth(orgA, orgB), lockBoth(orgB, orgA)])).resolves.toHaveLength(2);
  });
});

async function testDatabaseOfOneConnection(): Promise<TestDatabase> {
  return testDatabase({ poolSize: 1 });
}
