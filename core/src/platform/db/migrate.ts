import type { EntitySchema } from '@mikro-orm/postgresql';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open.ts';
import { grants, preparation } from './schema.ts';

/** Brings a database to the newest shape, as its owner. Several processes may start at once: one migrates, the others wait. */
export async function migrate(url: string, entities: readonly EntitySchema[]): Promise<void> {
  const database = await openDatabase({ url, entities, migrations, poolSize: 3, asOwner: true });
  const lock = await database.pool.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('hansa migrations'))`);
    await database.pool.query(preparation);
    await database.orm.migrator.up();
    await database.pool.query(grants);
  } finally {
    await lock.query(`select pg_advisory_unlock(hashtext('hansa migrations'))`).catch(() => { /* the connection ends the lock */ });
    lock.release();
    await database.close();
  }
}
