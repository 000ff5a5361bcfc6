// What every question of every door costs in a marketplace of some size: `node core/bench/questions.ts [products | 10k
// | 100k | 1m] [names beginning so]`. Each is asked once, as a buyer, as a seller and as the operator, with an input
// that is made from its schema: once with what must be there, and once with all that may. Those that take longest are
// told, with how much they answer; what is slow only where much is sold is found by it. `WITHOUT_INDEX=on`: as
// PostgreSQL answers while there is no index. Nothing is decided by it.

import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { keptIndex, useIndex } from '../src/modules/search/keep-index.ts';
import type { Request } from '../src/platform/db/transact.ts';
import { newId } from '../src/platform/ids.ts';
import { type Door, procedureDoors } from '../src/test/doors.ts';
import { sampleOf } from '../src/test/sample-of.ts';
import { samples } from '../src/test/samples.ts';
import { openWorld, requestOf } from './beside/world.ts';

const [asked = '2000', beginning = ''] = process.argv.slice(2);
const people = { buyer: 'anong@suchanok.example', seller: 'femke@nordhaven.example', operator: 'hanna@hansa.example' };
/** Columns that tell whose a row is. */
const owners = ['seller_id', 'buyer_id', 'organization_id', 'owner_id'];
const toldMost = 60;

const world = await openWorld(asked);
const owner = new pg.Pool({ connectionString: world.foundation.databaseUrl, max: 1 });
try {
  if (process.env['WITHOUT_INDEX'] === undefined) await keptIndex()?.settled();
  else useIndex(null);
  const columnsOf = Map.groupBy(
    (
      await owner.query<{ table: string; column: string }>(
        `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
      )
    ).rows,
    (row) => row.table,
  );
  const took: { ms: number; who: string; question: string; status: number; kB: number }[] = [];
  for (const [who, email] of Object.entries(people)) {
    const request = await requestOf(world.foundation, email);
    for (const door of procedureDoors().filter((one) => one.isRead && one.name.startsWith(beginning))) {
      for (const isFull of door.input === null ? [false] : [false, true]) {
        const input = await inputOf(door, isFull, request, columnsOf);
        if (door.input !== null && !door.input.safeParse(input).success) continue;
        const from = performance.now();
        const { status, body } = await door.knock(world.foundation.database, request, input);
        took.push({
          ms: performance.now() - from,
          who,
          question: isFull ? `${door.name}, all fields` : door.name,
          status,
          kB: (JSON.stringify(body)?.length ?? 0) / 1000,
        });
      }
    }
  }
  console.log(
    `${took.length} questions, ${took.filter((one) => one.ms > 1000).length} of them over a second; the longest:`,
  );
  for (const { ms, who, question, status, kB } of took.toSorted((one, other) => other.ms - one.ms).slice(0, toldMost))
    console.log(
      `${ms.toFixed(0).padStart(8)} ms ${status} ${kB.toFixed(0).padStart(6)} kB  ${who.padEnd(9)}${question}`,
    );
} finally {
  await owner.end();
  await world.stop();
}
process.exit(0);

/** Names rows of the asker's own company, where there are any. */
async function inputOf(
  door: Door,
  isFull: boolean,
  request: Request,
  columnsOf: ReadonlyMap<string, readonly { column: string }[]>,
): Promise<unknown> {
  if (door.input === null) return undefined;
  const ids = new Map<string, string>();
  // Which tables are named is told by making it once.
  const make = () => ({
    ...(sampleOf(door.input!, {
      isFull,
      pickId: (table) => {
        const id = ids.get(table) ?? newId();
        ids.set(table, id);
        return id;
      },
    }) as object),
    ...samples[door.name],
  });
  make();
  for (const table of ids.keys()) {
    const columns = (columnsOf.get(table) ?? []).map((row) => row.column);
    if (!columns.includes('id')) continue;
    const own = owners
      .filter((column) => columns.includes(column))
      .map((column) => `${column} = $1`)
      .join(' or ');
    const {
      rows: [row],
    } = await owner.query<{ id: string }>(
      `select id from ${pg.escapeIdentifier(table)} ${own === '' ? '' : `where ${own}`} limit 1`,
      own === '' ? [] : [request.actor!.organizationId],
    );
    if (row) ids.set(table, row.id);
  }
  return make();
}
