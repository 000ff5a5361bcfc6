import { join, resolve } from 'node:path';
import { auditDatabase, invariantCount } from '../core/src/auditor/broken-invariants.ts';
import { readConfig } from '../core/src/config.ts';
import { startPostgres } from '../core/src/platform/db/postgres.ts';

/**
 * `pnpm auditor`: checks every invariant of the books, the stock, the credit and the quotes on a live database (DATABASE_URL, else the embedded one in
 * DATA_DIR, running or not), says what is broken with the first row that breaks it, and ends non-zero where anything is.
 */
const root = resolve(import.meta.dirname, '..');
const config = readConfig({ ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR ?? '.hansa') });
const postgres = config.DATABASE_URL === null ? await startPostgres({ folder: join(config.DATA_DIR, 'postgres') }) : null;
try {
  const breaks = await auditDatabase(config.DATABASE_URL ?? postgres!.url('hansa'));
  for (const one of breaks) console.log(`BROKEN  ${one.invariant}: ${one.rows} row${one.rows === 1 ? '' : 's'}, the first ${JSON.stringify(one.first)}`);
  console.log(`${invariantCount - breaks.length} of ${invariantCount} invariants hold`);
  process.exitCode = breaks.length === 0 ? 0 : 1;
} finally {
  await postgres?.stop();
}
