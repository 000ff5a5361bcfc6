import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { demoPassword } from '../modules/identity/index.ts';
import { startPostgres } from '../platform/db/postgres.ts';
import type { FaultPoint } from '../platform/fault-points.ts';
import { freePort } from './server.ts';

/**
 * A whole Hansa as a process of its own, with its database and its files in a folder. What it says between its start
 * and its end is in `said`.
 */
export interface HansaProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly databaseUrl: string;
  readonly said: string[];
  arm(point: FaultPoint): Promise<void>;
}

/** In a process group of its own, so that a signal to the group is what Ctrl-C in a terminal is. */
export async function startHansa(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<HansaProcess> {
  const child = spawn(
    process.execPath,
    [
      new URL('./run-hansa.fixture.ts', import.meta.url).pathname,
      folder,
      String(await freePort()),
      JSON.stringify(settings),
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], detached: true },
  );
  const said: string[] = [];
  const opened = new Promise<{ origin: string; databaseUrl: string }>((done, failed) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line.startsWith('{')) done(JSON.parse(line));
      else if (line === 'stopping') said.push(line);
    });
    child.once('exit', (code) => failed(new Error(`it ended with ${code} before it was open`)));
  });
  const arm = async (point: FaultPoint) => {
    child.send({ arm: point });
    await once(child, 'message');
  };
  return { child, said, arm, ...(await opened) };
}

export function aFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `hansa-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/** Whatever still runs there ends, the database too, and the folder goes. */
export async function endHansa(folder: string, ...cores: readonly (HansaProcess | undefined)[]): Promise<void> {
  for (const core of cores)
    if (core?.child.exitCode === null && core.child.signalCode === null) {
      core.child.kill('SIGKILL');
      await once(core.child, 'exit');
    }
  await (await startPostgres({ folder: join(folder, 'postgres') })).stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The small world of these tests knows few who give credit. */
export async function giveCredit({ databaseUrl }: HansaProcess): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query(`insert into credit_account (id, seller_id, buyer_id, currency, limit_minor, used_minor, is_blocked, updated_at, version)
    select gen_random_uuid(), s.id, b.id, c, 1000000000, 0, false, now(), 1 from organization s cross join organization b cross join unnest(array['EUR', 'USD']) c where s.seller_kind is not null and b.is_buyer
    on conflict (seller_id, buyer_id, currency) do update set limit_minor = excluded.limit_minor`);
  await owner.end();
}

export const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 600 && !(await holds()); tries += 1) await new Promise((done) => setTimeout(done, 50));
};

/** What was told: an answer, a refusal as its code, or null where nobody answers any more. */
export type Told = { readonly data?: never; readonly code?: string; readonly status: number } | null;
export interface Person {
  readonly cookie: string;
  ask(door: string, input?: unknown): Promise<Told>;
  tell(door: string, input: unknown): Promise<Told>;
}

export async function signIn(origin: string, email: string): Promise<string> {
  const answer = await fetch(`${origin}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

/** A person's doors at a house. A session outlives the process that opened it. */
export function doorsOf(origin: string, cookie: string): Person {
  const told = async (asked: Promise<Response>): Promise<Told> => {
    try {
      const response = await asked;
      const body = (await response.json()) as {
        result?: { data: never };
        error?: { data: { refusal: { code: string } } };
      };
      return {
        status: response.status,
        ...(body.result ? { data: body.result.data } : { code: body.error?.data?.refusal.code ?? 'unknown' }),
      };
    } catch {
      return null;
    }
  };
  return {
    cookie,
    ask: (door, input) =>
      told(
        fetch(
          `${origin}/trpc/${door}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
          { headers: { cookie } },
        ),
      ),
    tell: (door, input) =>
      told(
        fetch(`${origin}/trpc/${door}`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json' },
          body: JSON.stringify(input),
        }),
      ),
  };
}
