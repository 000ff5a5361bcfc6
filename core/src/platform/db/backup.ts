import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { runningServer } from './embedded/running-server.ts';
import { giveToServer } from './embedded/server-identity.ts';
import { restoring } from './embedded/settings.ts';
import { archiveFolder, ownPostgres, type Places, postgresFolder } from './own-postgres.ts';
import type { Postgres } from './postgres.ts';

/**
 * Backups of the embedded database, by what PostgreSQL itself offers: a copy of its files between `pg_backup_start` and
 * `pg_backup_stop`, while it goes on serving, and the write-ahead log that it has kept since. From both, the state of
 * any moment after the copy is made again.
 */
export interface Backup {
  readonly name: string;
  /** From this moment on it can be restored. */
  readonly endedAt: Date;
  /** The first segment of the log that it needs. */
  readonly firstSegment: string;
}
type PlacesOfBackups = Places & { readonly BACKUP_DIR: string };

/** What of a data folder is of the running server alone, and made anew at a start; the folders themselves stay. */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const leftOut =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label.*|tablespace_map.*|recovery\.signal)$/;
/** Beside the database: uploads, and what signs sessions. */
const besides = ['files', 'auth-secret'];

const baseFolder = (backups: string) => join(resolve(backups), 'base');

/** Every whole backup, the oldest first. */
export function backupsIn(backups: string): Backup[] {
  const folder = baseFolder(backups);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'backup.json')))
    .map((name) => {
      const told = JSON.parse(readFileSync(join(folder, name, 'backup.json'), 'utf8')) as {
        endedAt: string;
        firstSegment: string;
      };
      return { name, endedAt: new Date(told.endedAt), firstSegment: told.firstSegment };
    })
    .sort((a, b) => a.endedAt.getTime() - b.endedAt.getTime());
}

/** Copies everything while it is in use. `keep`: so many backups stay, with the log since the oldest of them. */
export async function backUp(places: PlacesOfBackups, keep: number): Promise<Backup> {
  const postgres = await ownPostgres(places);
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  try {
    await client.connect();
    const {
      rows: [setting],
    } = await client.query<{ archive_mode: string }>('show archive_mode');
    if (setting!.archive_mode !== 'on')
      throw new Error(
        'The database was started without BACKUP_DIR and keeps no log. Start Hansa with it, then back up.',
      );
    const unfinished = join(baseFolder(places.BACKUP_DIR), 'unfinished');
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    await client.query(`select pg_backup_start('hansa', fast => true)`);
    await copyData(join(postgresFolder(places), 'data'), join(unfinished, 'data'));
    const {
      rows: [stopped],
    } = await client.query<{ label: string; endedAt: Date }>(
      'select labelfile as label, clock_timestamp() as "endedAt" from pg_backup_stop(wait_for_archive => true)',
    );
    writeFileSync(join(unfinished, 'data/backup_label'), stopped!.label, { mode: 0o600 });
    cpSync(join(postgresFolder(places), 'password'), join(unfinished, 'password'));
    // After the database: what it speaks of was written before it said so.
    for (const one of besides)
      if (existsSync(join(places.DATA_DIR, one)))
        cpSync(join(places.DATA_DIR, one), join(unfinished, one), { recursive: true });
    const firstSegment = /^START WAL LOCATION: .* \(file ([0-9A-F]{24})\)/m.exec(stopped!.label)![1]!;
    writeFileSync(join(unfinished, 'backup.json'), JSON.stringify({ endedAt: stopped!.endedAt, firstSegment }));
    const name = stopped!.endedAt.toISOString().replaceAll(':', '-');
    renameSync(unfinished, join(baseFolder(places.BACKUP_DIR), name));
    forget(places.BACKUP_DIR, keep);
    return { name, endedAt: stopped!.endedAt, firstSegment };
  } finally {
    await client.end();
    await postgres.stop();
  }
}

/** Files come, go and change while they are copied; the log that was written meanwhile mends what was torn. */
async function copyData(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const one of await readdir(from, { withFileTypes: true }).catch(ifGone([]))) {
    if (leftOut.test(one.name)) continue;
    if (one.isSymbolicLink())
      throw new Error(
        `${join(from, one.name)} lies elsewhere; a data folder with tablespaces is not backed up by this command`,
      );
    if (one.isFile())
      await copyFile(join(from, one.name), join(to, one.name), constants.COPYFILE_FICLONE).catch(ifGone(undefined));
    else if (emptied.has(one.name)) await mkdir(join(to, one.name), { mode: 0o700 });
    else if (one.isDirectory()) await copyData(join(from, one.name), join(to, one.name));
  }
}

function ifGone<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if ((error as { code?: string }).code === 'ENOENT') return instead;
    throw error;
  };
}

/** Removes older backups, and the log that only they needed. Histories of timelines are small, and stay. */
function forget(backups: string, keep: number): void {
  const all = backupsIn(backups);
  const kept = all.slice(-keep);
  for (const old of all.slice(0, -keep)) rmSync(join(baseFolder(backups), old.name), { recursive: true });
  // Without the timeline: a segment's place in the log is its name from there on.
  const first = kept[0]!.firstSegment.slice(8);
  for (const file of readdirSync(archiveFolder(backups)))
    if (/^[0-9A-F]{24}\b/.test(file) && file.slice(8, 24) < first) rmSync(join(archiveFolder(backups), file));
}

/**
 * Brings the database back to a moment (null: to the last that is known), in place of the one that is there, which is
 * put aside and not removed. What uploads are there stay, and those of the backup come back. Gives the running server.
 */
export async function restore(
  places: PlacesOfBackups,
  to: Date | null,
): Promise<{ postgres: Postgres; from: Backup; aside: string | null }> {
  const folder = postgresFolder(places);
  const data = join(folder, 'data');
  if (runningServer(data) !== null) throw new Error('Hansa is running on this database. Stop it first.');
  const from = backupsIn(places.BACKUP_DIR).findLast((one) => to === null || one.endedAt <= to);
  if (!from)
    throw new Error(
      to === null
        ? `There is no backup in ${places.BACKUP_DIR}.`
        : `No backup in ${places.BACKUP_DIR} is as old as ${to.toISOString()}.`,
    );
  const base = join(baseFolder(places.BACKUP_DIR), from.name);
  let aside: string | null = null;
  if (existsSync(data)) {
    aside = firstFree(join(folder, 'data-before-restore'));
    renameSync(data, aside);
  }
  mkdirSync(folder, { recursive: true });
  cpSync(join(base, 'data'), data, { recursive: true });
  // What the old server had not handed to the archive yet.
  if (aside !== null)
    for (const file of readdirSync(join(aside, 'pg_wal')))
      if (/^[0-9A-F]{24}$|\.history$/.test(file)) cpSync(join(aside, 'pg_wal', file), join(data, 'pg_wal', file));
  writeFileSync(join(data, 'recovery.signal'), '');
  giveToServer(data);
  cpSync(join(base, 'password'), join(folder, 'password'));
  for (const one of besides)
    if (existsSync(join(base, one)))
      cpSync(join(base, one), join(places.DATA_DIR, one), { recursive: true, force: one === 'auth-secret' });
  try {
    const postgres = await ownPostgres(places, {
      // Nobody is let in before the moment is reached.
      ...restoring(archiveFolder(places.BACKUP_DIR)),
      hot_standby: 'off',
      recovery_target_timeline: 'latest',
      ...(to === null
        ? {}
        : {
            recovery_target_time: to.toISOString().replace('T', ' ').replace('Z', '+00'),
            recovery_target_action: 'promote',
          }),
    });
    return { postgres, from, aside };
  } catch (error) {
    // As it was before, so that another moment can be tried.
    rmSync(data, { recursive: true });
    if (aside !== null) renameSync(aside, data);
    throw error;
  }
}

function firstFree(path: string): string {
  for (let number = 1; ; number += 1) if (!existsSync(`${path}-${number}`)) return `${path}-${number}`;
}
