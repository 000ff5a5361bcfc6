import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { auditHead, findBreaks, isOfChain } from '../../auditor/broken-invariants.ts';
import { newId } from '../../platform/ids.ts';
import { anActor, actingAs, asThePlatform, asVisitor } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { entryHash, nextHash } from './chain.ts';
import { sealEvents } from './seal-audit.ts';

const { database, owner, url } = await testDatabase();
/** Whoever has taken the machine: past triggers and policies. */
const intruder = new pg.Pool({ connectionString: url, max: 1, options: '-c session_replication_role=replica' });
intruder.on('error', () => {
  /* the database goes before its test does */
});
afterAll(() => intruder.end());

const happens = (more: object = {}) =>
  asThePlatform(database, async (ctx) => {
    ctx.emit({
      name: 'thing.happened',
      subject: { type: 'thing', id: newId() },
      parties: [],
      data: { amountMinor: 1250, text: 'Đai ốc "M8"' },
      before: { is: 1 },
      ...more,
    });
  });
const seal = (most?: number) => asThePlatform(database, (ctx) => sealEvents(ctx, most));
const count = async (table: string) =>
  (await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;
/**
 * Other tests on the same server hold transactions open for moments: what they began before may only be sealed after
 * them.
 */
const sealAll = () =>
  expect
    .poll(
      async () => {
        await seal();
        return (await count('event')) - (await count('audit_link'));
      },
      { timeout: 20_000 },
    )
    .toBe(0);
const breaks = async () => Object.fromEntries((await findBreaks(owner)).map((one) => [one.invariant, one.first]));
const changed = 'I11 an event that is not what was sealed, or a link that was changed';

describe('the audit chain', () => {
  it('I11 holds each event once and without a gap, however many record, roll back, come late and seal at the same time', async () => {
    const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const late = asThePlatform(database, async (ctx) => {
      await ctx.sql`select pg_current_xact_id()`;
      begun.resolve();
      await ended.promise;
      ctx.emit({ name: 'thing.cameLate', subject: { type: 'thing', id: 'late' }, parties: [], data: {} });
    });
    await begun.promise;
    const recorded = Promise.all(
      Array.from({ length: 60 }, async (_, index) =>
        index % 5 === 4
          ? asThePlatform(database, async (ctx) => {
              ctx.emit({ name: 'thing.fellAway', subject: { type: 'thing', id: newId() }, parties: [], data: {} });
              await ctx.sql`select 1 / 0`;
            }).catch(() => null)
          : happens(),
      ),
    );
    await Promise.all(Array.from({ length: 8 }, () => seal(7)));
    await recorded;
    await Promise.all(Array.from({ length: 8 }, () => seal(7)));
    // What began before all of them may still record something, which must then stand before them.
    expect([await count('event'), await count('audit_link')]).toEqual([48, 0]);
    ended.resolve();
    await late;
    await Promise.all(Array.from({ length: 8 }, () => seal(7)));
    await sealAll();
    expect(await count('event')).toBe(49);
    const { rows } = await owner.query<{ number: string; event_id: string }>(
      'select number, event_id from audit_link order by number',
    );
    expect(rows.map((row) => Number(row.number))).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
    expect(new Set(rows.map((row) => row.event_id)).size).toBe(49);
    expect((await owner.query('select name from event where id = $1', [rows[0]!.event_id])).rows).toEqual([
      { name: 'thing.cameLate' },
    ]);
    expect(await breaks()).toEqual({});
    expect(await auditHead(owner)).toMatchObject({ number: 49, waiting: 0 });
  });

  it('S13 can be changed, emptied or read by nobody: not by a member, not by the operator, not by the owner of the tables', async () => {
    await happens();
    await sealAll();
    for (const table of ['event', 'audit_link']) {
      for (const statement of [`update ${table} set xid = xid`, `delete from ${table}`, `truncate ${table}`])
        await expect(owner.query(statement), statement).rejects.toThrow('append-only');
    }
    const before = [await count('event'), await count('audit_link')];
    const operator = anActor(newId(), { kinds: { sells: false, buys: false, operates: true } });
    for (const attempt of [
      () => actingAs(database, operator, (ctx) => ctx.sql`update event set name = 'nothing.happened'`),
      () => actingAs(database, operator, (ctx) => ctx.sql`delete from audit_link`),
      () => actingAs(database, operator, (ctx) => ctx.sql`truncate event`),
      () =>
        asVisitor(
          database,
          (ctx) =>
            ctx.sql`insert into audit_link (number, event_id, xid, hash, sealed_at) values (1000, ${newId()}, '1', '', now())`,
        ),
    ])
      await attempt().catch((error: unknown) =>
        expect(String(error)).toMatch(/append-only|permission denied|row-level security/),
      );
    expect([await count('event'), await count('audit_link')]).toEqual(before);
    expect(await asVisitor(database, (ctx) => ctx.sql`select number from audit_link`)).toEqual([]);
    expect(await breaks()).toEqual({});
  });

  it('S13 an event that was changed behind the triggers is found and named, whatever of it was changed', async () => {
    const {
      rows: [victim],
    } = await owner.query<{ id: string; number: string }>(
      'select e.id, l.number from event e join audit_link l on l.event_id = e.id order by l.number offset 20 limit 1',
    );
    for (const change of [
      `data = jsonb_set(data, '{amountMinor}', '1251')`,
      `at = at + interval '1 microsecond'`,
      `name = 'thing.happens'`,
      `actor_id = gen_random_uuid()`,
      `parties = array[gen_random_uuid()]`,
      'before = null',
      `after = '{"is":2}'`,
      `came_from = '10.0.0.9'`,
    ]) {
      await intruder.query(`create temporary table kept as select * from event where id = '${victim!.id}'`);
      await intruder.query(`update event set ${change} where id = $1`, [victim!.id]);
      const found = await breaks();
      expect(Object.keys(found), change).toEqual([changed]);
      expect(found[changed], change).toMatchObject({ id: victim!.id, number: victim!.number });
      await intruder.query('delete from event where id = $1', [victim!.id]);
      await intruder.query('insert into event select * from kept');
      await intruder.query('drop table kept');
    }
    expect(await breaks()).toEqual({});
  });

  it('S13 an event that was removed, or put in between, is found and named; with its link, too', async () => {
    const {
      rows: [victim],
    } = await owner.query<{ id: string; number: string }>(
      'select e.id, l.number from event e join audit_link l on l.event_id = e.id order by l.number offset 30 limit 1',
    );
    await intruder.query(`create temporary table kept as select * from event where id = '${victim!.id}'`);
    await intruder.query('delete from event where id = $1', [victim!.id]);
    expect(await breaks()).toEqual({
      'I11 an event that was sealed and is gone': expect.objectContaining({
        number: victim!.number,
        event_id: victim!.id,
      }),
    });

    await intruder.query(`create temporary table link as select * from audit_link where event_id = '${victim!.id}'`);
    await intruder.query('delete from audit_link where event_id = $1', [victim!.id]);
    const gap = await breaks();
    expect(gap['I11 a number that is missing in the audit chain']).toMatchObject({ missing: victim!.number });
    expect(gap[changed]).toMatchObject({ number: String(Number(victim!.number) + 1) });
    await intruder.query('insert into event select * from kept');
    await intruder.query('insert into audit_link select * from link');
    expect(await breaks()).toEqual({});

    const forged = newId();
    await intruder.query(
      `insert into event select (jsonb_populate_record(e, jsonb_build_object('id', $1::text))).* from event e where e.id = $2`,
      [forged, victim!.id],
    );
    expect(await breaks()).toEqual({
      'I11 an event that was put in before others that are sealed': expect.objectContaining({ id: forged }),
    });
    await seal();
    expect(Object.keys(await breaks())).toEqual(['I11 an event that was put in before others that are sealed']);
    await intruder.query('delete from event where id = $1', [forged]);
    expect(await breaks()).toEqual({});
  });

  it('S13 a chain that was made anew after a change is whole in itself, and is not the one whose head was written down', async () => {
    const head = (await auditHead(owner))!;
    await happens();
    await sealAll();
    expect(await isOfChain(owner, head)).toBe(true);
    const { rows } = await intruder.query<{ number: string; hash: string; event_id: string }>(
      'select number, hash, event_id from audit_link order by number',
    );
    await intruder.query(`update event set name = 'thing.neverWas' where id = $1`, [rows[10]!.event_id]);
    let hash = rows[9]!.hash;
    for (const link of rows.slice(10)) {
      const {
        rows: [entry],
      } = await intruder.query<{ hash: string }>(
        `select encode(${entryHash}, 'hex') as hash from event e where id = $1`,
        [link.event_id],
      );
      hash = nextHash(hash, entry!.hash);
      await intruder.query('update audit_link set hash = $1 where number = $2', [hash, link.number]);
    }
    expect(await breaks()).toEqual({});
    expect(await isOfChain(owner, head)).toBe(false);
  });

  it('I11 goes on in a database that was copied as rows, where transactions count anew', async () => {
    await intruder.query(
      `update event set xid = '9000000000000000000' where id in (select event_id from audit_link order by number desc limit 5)`,
    );
    await intruder.query(
      `update audit_link set xid = '9000000000000000000' where number > (select max(number) - 5 from audit_link)`,
    );
    await happens();
    await happens();
    await sealAll();
    await happens();
    await sealAll();
    expect(await breaks()).toEqual({});
  });
});
