import { join } from 'node:path';
import { startPostgres, type Postgres } from '../../src/platform/db/postgres.ts';
import pg from 'pg';

/**
 * A cluster with an empty database `name`. `counts`: which statements PostgreSQL spends its time on, for
 * `tellStatements`; to count them costs some of that time itself, so a run that does is not one to be compared.
 */
export async function startCluster(folder: string, name: string, counts: boolean): Promise<Postgres> {
  let postgres = await startPostgres({ folder });
  if (counts) {
    await asOwner(postgres.url('postgres'), `alter system set shared_preload_libraries = 'pg_stat_statements'`);
    await asOwner(postgres.url('postgres'), 'alter system set pg_stat_statements.track_planning = on');
    await postgres.stop();
    postgres = await startPostgres({ folder });
  }
  await asOwner(postgres.url('postgres'), `create database ${name}`);
  if (counts) await asOwner(postgres.url(name), 'create extension pg_stat_statements');
  return postgres;
}

/** The cluster of a world with a copy of it under that name; `stop` leaves the world as it was. */
export async function startCopyOf(worldFolder: string, name: string): Promise<Postgres> {
  const postgres = await startPostgres({ folder: join(worldFolder, 'postgres') });
  const asks = (statement: string) => asOwner(postgres.url('postgres'), statement);
  await asks(`drop database if exists ${name}`);
  await asks(`create database ${name} template hansa strategy file_copy`);
  return {
    ...postgres,
    stop: async () => {
      await asks(`drop database ${name} with (force)`);
      await postgres.stop();
    },
  };
}

/** Forgets what was counted so far. */
export async function forgetStatements(owner: pg.Pool): Promise<void> {
  await owner.query('select pg_stat_statements_reset()');
}

/** Tells what each statement since then cost, for one of so many tasks, the dearest first. */
export async function tellStatements(owner: pg.Pool, tasks: number): Promise<void> {
  const { rows } = await owner.query<{ ms: number; planned: number; calls: number; text: string }>(
    `
    select (total_exec_time + total_plan_time) / $1 as ms, total_plan_time / $1 as planned, calls / $1::float8 as calls, left(regexp_replace(query, '\\s+', ' ', 'g'), 110) as text
    from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database()) and query not like '%pg_stat%' order by 1 desc limit 40`,
    [tasks],
  );
  for (const row of rows)
    if (row.calls > 0.1)
      console.log(
        `    ${row.ms.toFixed(3)} ms (${row.planned.toFixed(3)} of them to plan)  ${row.calls.toFixed(1)} x  ${row.text}`,
      );
  console.log(
    `    ${rows.reduce((sum, row) => sum + row.ms, 0).toFixed(2)} ms in ${rows.reduce((sum, row) => sum + row.calls, 0).toFixed(1)} statements`,
  );
}

export async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
