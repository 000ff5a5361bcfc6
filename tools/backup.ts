import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../core/src/config.ts';
import { backUp } from '../core/src/platform/db/backup.ts';

/**
 * `pnpm backup [--keep 7]`: copies the embedded database, the uploads and the secret into BACKUP_DIR while Hansa serves
 * (docs/backup.md).
 */
const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { keep: { type: 'string', default: '7' } } });
const keep = Number(values.keep);
const config = readConfig({ ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR ?? '.hansa') });
const { BACKUP_DIR } = config;
const fault =
  config.DATABASE_URL !== null
    ? 'The database at DATABASE_URL is kept by whoever runs that server; back it up there (docs/backup.md).'
    : BACKUP_DIR === null
      ? 'Set BACKUP_DIR, for Hansa and for this command.'
      : !Number.isInteger(keep) || keep < 1
        ? '--keep wants a number of backups, 1 at least.'
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
const { name, endedAt } = await backUp({ ...config, BACKUP_DIR }, keep).catch(told);
console.log(
  `${BACKUP_DIR}/base/${name} is whole after ${((performance.now() - start) / 1000).toFixed(1)} s; any moment from ${endedAt.toISOString()} on can be restored`,
);
