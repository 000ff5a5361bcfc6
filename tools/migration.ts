import { mkdtempSync, readdirSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '../core/src/modules/entities.ts';
import { migrate } from '../core/src/platform/db/migrate.ts';
import { openDatabase } from '../core/src/platform/db/open.ts';
import { startPostgres } from '../core/src/platform/db/postgres.ts';

/**
 * Writes the migration that leads from the migrations so far to the entities as they are. Read it before you commit it:
 * what a machine calls a change of a column may lose data. `pnpm migration add-returns`.
 */
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Give the migration a name in small letters: pnpm migration add-returns');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'hansa-migration-'));
chmodSync(folder, 0o755);
const postgres = await startPostgres({ folder, isThrowAway: true });
try {
  const url = postgres.url('postgres');
  await migrate(url, entities);
  const database = await openDatabase({ url, entities, poolSize: 1, asOwner: true });
  const sql = (await database.orm.schema.getUpdateSchemaSQL({ wrap: false } as never)).trim();
  await database.close();
  if (sql === '') {
    console.log('Nothing to do: the migrations lead to the entities as they are.');
  } else {
    const migrations = new URL('../core/src/platform/db/migrations/', import.meta.url).pathname;
    const last = Math.max(0, ...readdirSync(migrations).map((file) => Number(/^(\d{4})-/.exec(file)?.[1] ?? 0)));
    const number = String(last + 1).padStart(4, '0');
    writeFileSync(join(migrations, `${number}-${name}.sql`), `${sql}\n`);
    console.log(`Written: core/src/platform/db/migrations/${number}-${name}.sql. Read it before you commit it.`);
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
