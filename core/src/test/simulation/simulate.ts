import type pg from 'pg';
import { brokenInvariants } from '../../auditor/broken-invariants.ts';
import type { Database } from '../../platform/db/open.ts';
import { type Act, beginning, deliverFacts, schedule } from './acts.ts';
import { aWorld, type World } from './world.ts';

export interface Run {
  readonly story: readonly string[];
  /** What went wrong, in words; empty: nothing. */
  readonly faults: readonly string[];
  /** Transactions in which several orders were placed together. */
  readonly groups: number;
}

/**
 * Lets a seed make a world, and a schedule of buyers, sellers, money and time in it, in processes that die; then looks
 * whether every invariant holds, every acknowledged thing is there, and nothing that was not. The same seed tells the
 * same story. `isWary`: looks after every act, to find the one that broke it.
 */
export async function simulate(
  database: Database,
  owner: pg.Pool,
  seed: number,
  options: { acts?: number; isWary?: boolean } = {},
): Promise<Run> {
  await empty(owner);
  const world = await aWorld(database, seed);
  const story: string[] = [];
  try {
    for (let number = 0; number < (options.acts ?? 40); number += 1) {
      const [who, act] = number < beginning.length ? (['first', beginning[number]!] as const) : drawn(world);
      story.push(`${number + 1}. ${who} ${await act(world)}`);
      if (options.isWary) {
        const faults = await faultsOf(world, owner);
        if (faults.length > 0) return { story, faults, groups: world.groups };
      }
    }
    await deliverFacts(world);
  } catch (error) {
    return {
      story,
      faults: [`after ${story.length} acts: ${error instanceof Error ? error.message : String(error)}`],
      groups: world.groups,
    };
  }
  return { story, faults: await faultsOf(world, owner), groups: world.groups };
}

function drawn({ chance }: World): readonly [string, Act] {
  let at = chance.whole(schedule.reduce((sum, [weight]) => sum + weight, 0) - 1);
  const [, who, act] = schedule.find(([weight]) => (at -= weight) < 0)!;
  return [who, act];
}

async function faultsOf(world: World, owner: pg.Pool): Promise<string[]> {
  const faults = Object.entries(await brokenInvariants(owner)).map(([invariant, rows]) => `${invariant}: ${rows} rows`);
  const { told } = world;
  const compare = (what: string, there: readonly string[], wanted: readonly string[]) => {
    const lost = wanted.filter((one) => !there.includes(one));
    const extra = there.filter((one) => !wanted.includes(one));
    if (lost.length > 0) faults.push(`${lost.length} ${what} that were acknowledged are not there`);
    if (extra.length > 0) faults.push(`${extra.length} ${what} are there that nobody was told of`);
  };
  const ids = async (sql: string) => (await owner.query<{ id: string }>(sql)).rows.map((row) => row.id);
  compare(
    'orders',
    await ids('select id from purchase_order'),
    told.orders.map((one) => one.orderId),
  );
  compare('shipments', await ids('select id from shipment'), told.shipments);
  compare(
    'payments',
    await ids(`select reference_id::text as id from ledger_transaction where kind = 'payment'`),
    told.payments,
  );
  const { rows: shelves } = await owner.query<{ shelf: string; quantity: number }>(
    `select offer_id || '@' || location_id as shelf, on_hand::float8 as quantity from stock`,
  );
  for (const { shelf, quantity } of shelves)
    if (quantity !== (world.shelves.get(shelf) ?? 0))
      faults.push(`${quantity} lie on a shelf that holds ${world.shelves.get(shelf) ?? 0} by our count`);
  return faults;
}

/**
 * All rows of all worlds before, gone; series of numbers begin anew. Deleted rather than truncated: a truncated table
 * is a new one to PostgreSQL, and each connection would plan all that it asks anew, in each world.
 */
async function empty(owner: pg.Pool): Promise<void> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration'`,
  );
  // What nobody may empty goes behind the triggers' back.
  await owner.query(
    `begin; set local session_replication_role = replica; ${tables.map((one) => `delete from ${one.name}`).join('; ')}; commit`,
  );
  const { rows: series } = await owner.query<{ name: string; isOfNumbers: boolean; start: number }>(
    `select c.oid::regclass::text as name, c.relname like 'number\\_%' as "isOfNumbers", s.seqstart::int as start from pg_class c join pg_sequence s on s.seqrelid = c.oid where c.relnamespace = 'public'::regnamespace`,
  );
  await owner.query(
    series
      .map(({ name, isOfNumbers, start }) =>
        isOfNumbers ? `drop sequence ${name}` : `select setval('${name}', ${start}, false)`,
      )
      .join('; '),
  );
}
