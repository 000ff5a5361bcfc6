import { totalmem } from 'node:os';
import type { Listening } from './listening.ts';

export interface ServerOptions {
  /** For tests only: gives up durability for speed. */
  readonly isThrowAway?: boolean;
  /**
   * Where each filled segment of the write-ahead log is kept, so that any moment since a backup can be restored
   * (`backup.ts`).
   */
  readonly archive?: string | null;
  /** Settings of a start that first plays the archive back; it is waited for as long as it takes. */
  readonly recovery?: Readonly<Record<string, string>>;
}

/** What the embedded server is started with. */
export function settingsOf(
  { port, sockets }: Listening,
  { isThrowAway = false, archive = null, recovery = {} }: ServerOptions,
): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: quotedName(sockets),
    max_connections: '120',
    ...sizedFor(Math.min(totalmem(), process.constrainedMemory() || Infinity), isThrowAway),
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    random_page_cost: '1.1',
    jit: 'off',
    log_min_messages: 'fatal',
    ...(isThrowAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' } : {}),
    ...(archive === null ? {} : archiving(archive)),
    ...recovery,
  };
}

/**
 * What it keeps of its files by itself: an eighth of the memory of the machine, or of its container, for core and its
 * index live here, too. What is not there is copied from what the system keeps, page by page, at a price that a search
 * of a million offers pays hundreds of times.
 */
function sizedFor(bytes: number, isThrowAway: boolean): Record<string, string> {
  const [mib, least, most] = [bytes / 2 ** 20, 128, isThrowAway ? 256 : 4096];
  return {
    shared_buffers: `${Math.round(Math.min(most, Math.max(least, mib / 8)))}MB`,
    effective_cache_size: `${Math.round(mib / 2)}MB`,
  };
}

/** As PostgreSQL reads a list of names, in which a comma or a space would begin another. */
const quotedName = (path: string) => (path === '' ? '' : `"${path.replaceAll('"', '""')}"`);

const quoted = (path: string) => `'${path.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;

/**
 * Each segment is kept packed, whole or not at all; one that is kept already must be the same, else two servers write
 * into one folder. A quiet minute's log is kept, too.
 */
function archiving(folder: string): Record<string, string> {
  return {
    archive_mode: 'on',
    archive_timeout: '60s',
    archive_command: `f=${quoted(folder)}/%f.gz; if [ -f "$f" ]; then gzip -dc "$f" | cmp -s - %p; else gzip -1 -c %p > "$f.part" && sync "$f.part" && mv "$f.part" "$f"; fi`,
  };
}

/** How the server gets back what `archiving` has kept. */
export function restoring(folder: string): Record<string, string> {
  return { restore_command: `test -f ${quoted(folder)}/%f.gz && gzip -dc ${quoted(folder)}/%f.gz > %p` };
}
