import { setTimeout as wait } from 'node:timers/promises';
import type { EntitySchema } from '@mikro-orm/postgresql';
import { migrations } from './migrations/index.ts';
import { type Database, openDatabase } from './open.ts';
import { grants, preparation } from './schema.ts';
import { sqlState } from './transact.ts';

const tries = 60;
/** A table was in use for too long, or taken in another order by a request that serves: let go, and try again. */
const inTheWay = new Set(['55P03', '40P01']);

/**
 * Brings a database to the newest shape, as its owner, while an older version may still serve on it (F10). Several
 * processes may start at once: one migrates, the others wait.
 */
export async function migrate(
  url: string,
  entities: readonly EntitySchema[],
  all: typeof migrations = migrations,
): Promise<void> {
  const database = await openDatabase({ url, entities, migrations: all, poolSize: 3, asOwner: true });
  const lock = await database.pool.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('hansa migrations'))`);
    await database.pool.query(preparation);
    await up(database);
    await database.pool.query(grants);
  } finally {
    await lock.query(`select pg_advisory_unlock(hashtext('hansa migrations'))`).catch(() => {
      /* the connection ends the lock */
    });
    lock.release();
    await database.close();
  }
}

/** All that are missing, in one transaction; where those who serve were in the way, again a moment later. */
async function up(database: Database): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.orm.migrator.up();
      return;
    } catch (error) {
      if (!inTheWay.has(sqlState(error)) || attempt === tries) throw error;
      await wait(500);
    }
  }
}
