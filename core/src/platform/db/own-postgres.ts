import { join, resolve } from 'node:path';
import { type Postgres, startPostgres } from './postgres.ts';

/** Where the embedded database and its backups lie, by the settings. */
export interface Places {
  readonly DATA_DIR: string;
  readonly BACKUP_DIR: string | null;
}

export const postgresFolder = ({ DATA_DIR }: Places) => resolve(DATA_DIR, 'postgres');
export const archiveFolder = (backups: string) => join(resolve(backups), 'log');

/**
 * The embedded database of these settings. Whoever starts it starts it so: a start without its archive would leave a
 * hole in it.
 */
export function ownPostgres(places: Places, recovery?: Readonly<Record<string, string>>): Promise<Postgres> {
  return startPostgres({
    folder: postgresFolder(places),
    archive: places.BACKUP_DIR === null ? null : archiveFolder(places.BACKUP_DIR),
    ...(recovery ? { recovery } : {}),
  });
}
