import { randomUUID } from 'node:crypto';
import { afterAll, inject, onTestFailed } from 'vitest';
import pg from 'pg';
import { openDatabase, type Database } from '../platform/db/open.ts';
import { entities } from '../modules/entities.ts';

export interface TestDatabase {
  /** As the application: row-level security binds it. */
  readonly database: Database;
  /** As the owner of the tables, past all policies: for looking, never for acting. */
  readonly owner: pg.Pool;
  readonly url: string;
  readonly name: string;
}

/**
 * A database of this file's own, copied from the template and dropped after its last test. A failing test tells its
 * name.
 */
export async function testDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  const admin = inject('postgresUrl');
  const name = `test_${randomUUID().slice(0, 8)}`;
  await onAdmin(admin, `create database ${name} template hansa_template`);
  const url = admin.replace(/\/postgres$/, `/${name}`);
  const database = await openDatabase({ url, entities: entities, poolSize: options.poolSize ?? 20 });
  const owner = new pg.Pool({ connectionString: url, max: 2 });
  // A connection that is still closing when the database is dropped hears of it; that is no failure of a test.
  owner.on('error', () => {
    /* the database is gone */
  });
  afterAll(async () => {
    await database.close();
    await owner.end();
    await onAdmin(admin, `drop database ${name} with (force)`);
  });
  return { database, owner, url, name };
}

export function tellDatabase({ name }: TestDatabase): void {
  onTestFailed(() => {
    process.stderr.write(`its database was ${name}\n`);
  });
}

async function onAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
