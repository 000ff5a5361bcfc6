import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { auditDatabase, invariantCount } from '../core/src/auditor/broken-invariants.ts';
import { readConfig } from '../core/src/config.ts';
import { openFoundation } from '../core/src/main.ts';
import { distrustIndex } from '../core/src/modules/search/index.ts';
import { restore } from '../core/src/platform/db/backup.ts';
import { transact } from '../core/src/platform/db/transact.ts';

/**
 * `pnpm restore [--to 2026-11-28T22:40:00Z]`: brings the embedded database back to a moment from what lies in
 * BACKUP_DIR, without it to the last that is known; checks every invariant, and lets the index be built anew at the
 * next start (docs/backup.md).
 */
const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { to: { type: 'string' } } });
const to = values.to === undefined ? null : new Date(values.to);
const config = readConfig({ ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR ?? '.hansa') });
const { BACKUP_DIR } = config;
const fault =
  BACKUP_DIR === null || config.DATABASE_URL !== null
    ? 'Set BACKUP_DIR, and no DATABASE_URL: this restores the embedded database.'
    : to !== null && Number.isNaN(to.getTime())
      ? '--to wants an instant with its zone, such as 2026-11-28T22:40:00Z.'
      : null;
if (fault !== null || BACKUP_DIR === null) {
  console.error(fault);
  process.exit(1);
}
const told = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
};
const start = performance.now();
const { postgres, from, aside } = await restore({ ...config, BACKUP_DIR }, to).catch(told);
await postgres.stop();
// A backup may be older than the tables of this version: they are brought up first.
const foundation = await openFoundation({ ...config, LOG_LEVEL: 'warn' });
try {
  const last = await transact(foundation.database, foundation.platformRequest, async (ctx) => {
    await distrustIndex(ctx);
    return ctx.sql.one<{ at: Date | null }>`select max(at) as at from event`;
  });
  const { breaks, head } = await auditDatabase(foundation.databaseUrl);
  console.log(
    `restored from ${from.name} to ${to?.toISOString() ?? 'the last that is known'} in ${((performance.now() - start) / 1000).toFixed(1)} s; the last event is of ${last?.at?.toISOString() ?? 'no time'}`,
  );
  if (aside !== null) console.log(`what was there before lies in ${aside}; remove it when you are content`);
  for (const one of breaks)
    console.log(`BROKEN  ${one.invariant}: ${one.rows} rows, the first ${JSON.stringify(one.first)}`);
  console.log(
    `${invariantCount - breaks.length} of ${invariantCount} invariants hold${head ? `; the audit chain's head is ${head.number}:${head.hash}` : ''}`,
  );
  process.exitCode = breaks.length === 0 ? 0 : 1;
} finally {
  await foundation.close();
}
