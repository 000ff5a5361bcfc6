import { resolve } from 'node:path';
import { auditDatabase, invariantCount } from '../core/src/auditor/broken-invariants.ts';
import { readConfig } from '../core/src/config.ts';
import { ownPostgres } from '../core/src/platform/db/own-postgres.ts';

/**
 * `pnpm auditor [NUMBER:HASH]`: checks every invariant of the books, the stock, the credit, the quotes and the audit
 * chain on a live database (DATABASE_URL, else the embedded one in DATA_DIR, running or not), says what is broken with
 * the first row that breaks it, and ends non-zero where anything is. It tells the chain's head; keep it elsewhere and
 * give it the next time, because a chain that was made anew from some point on is whole in itself.
 */
const root = resolve(import.meta.dirname, '..');
const config = readConfig({ ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR ?? '.hansa') });
const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(process.argv[2] ?? '') ?? [];
if (process.argv[2] !== undefined && hash === undefined) {
  console.error('A head of the audit chain is NUMBER:HASH, as this command has told it.');
  process.exit(1);
}
const earlier = hash === undefined ? null : { number: Number(number), hash };
const postgres = config.DATABASE_URL === null ? await ownPostgres(config) : null;
try {
  const { breaks, head } = await auditDatabase(config.DATABASE_URL ?? postgres!.url('hansa'), earlier);
  for (const one of breaks)
    console.log(
      `BROKEN  ${one.invariant}: ${one.rows} row${one.rows === 1 ? '' : 's'}, the first ${JSON.stringify(one.first)}`,
    );
  const looked = invariantCount + (earlier === null ? 0 : 1);
  console.log(`${looked - breaks.length} of ${looked} invariants hold`);
  if (head)
    console.log(
      `the audit chain's head is ${head.number}:${head.hash}${head.waiting > 0 ? `; ${head.waiting} event${head.waiting === 1 ? '' : 's'} will be sealed next` : ''}`,
    );
  process.exitCode = breaks.length === 0 ? 0 : 1;
} finally {
  await postgres?.stop();
}
