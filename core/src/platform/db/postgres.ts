import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answers, asking } from './embedded/asking.ts';
import { reachableBinaries } from './embedded/binaries.ts';
import { initialise, owner } from './embedded/initialise.ts';
import { freePort, type Listening, socketsIn } from './embedded/listening.ts';
import { isAlive, joined, type Running } from './embedded/running-server.ts';
import { belongTo, type Identity, serverIdentity } from './embedded/server-identity.ts';
import { type ServerOptions, settingsOf } from './embedded/settings.ts';

export interface Postgres {
  /** Connection text of the owner, for one database. */
  url(database: string): string;
  readonly port: number;
  /** Stops it, if this process started it; one that was joined, if nobody else uses it. */
  stop(): Promise<void>;
}

export interface PostgresOptions extends ServerOptions {
  /** A folder of its own; made when absent. */
  readonly folder: string;
}

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
  const listening = { port: await freePort(), sockets: socketsIn(folder, identity) };
  const child = launch(data, listening, binaries, identity, options);
  await ready(child, listening.port, password, options.recovery ? Infinity : 600);
  return handle(listening, password, () => end(child));
}

/**
 * In a process group of its own: Ctrl-C in a terminal reaches the whole group, and would end the database before the
 * requests that use it.
 */
function launch(
  data: string,
  listening: Listening,
  binaries: string,
  identity: Identity | null,
  options: ServerOptions,
): ChildProcess {
  if (options.archive) belongTo(identity, options.archive);
  const args = Object.entries(settingsOf(listening, options)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(join(binaries, 'bin/postgres'), ['-D', data, ...args], {
    ...identity,
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: '/',
    detached: !options.isThrowAway,
  });
}

async function ready(child: ChildProcess, port: number, password: string, triesMax: number): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  for (let tries = 0; tries < triesMax; tries += 1) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${said}`);
    if (await answers(port, password)) return;
    await wait(50);
  }
  child.kill('SIGINT');
  throw new Error(`PostgreSQL did not answer within 30 s: ${said}`);
}

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
    await wait(100);
  }
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await wait(50);
}

function handle({ port, sockets }: Listening, password: string, stop: () => Promise<void>): Postgres {
  const host = sockets === '' ? '127.0.0.1' : encodeURIComponent(sockets);
  return {
    port,
    url: (database) => `postgresql://${owner}:${encodeURIComponent(password)}@${host}:${port}/${database}`,
    stop,
  };
}
