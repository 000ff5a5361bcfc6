import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPassword } from '../modules/identity/index.ts';
import { freePort } from './server.ts';

/** What a process of its own writes while it tells everything, read as whoever keeps its logs would. */
let child: ChildProcess;
let folder: string;
let origin: string;
let databaseUrl: string;
const said: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hansa-logs-'));
  chmodSync(folder, 0o755);
  child = spawn(
    process.execPath,
    [
      new URL('./run-hansa.fixture.ts', import.meta.url).pathname,
      folder,
      String(await freePort()),
      JSON.stringify({ LOG_LEVEL: 'trace' }),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  createInterface({ input: child.stderr! }).on('line', (line) => said.push(line));
  ({ origin, databaseUrl } = await new Promise<{ origin: string; databaseUrl: string }>((done, failed) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line.startsWith('{"origin"')) done(JSON.parse(line));
      else said.push(line);
    });
    child.once('exit', (code) => failed(new Error(`it ended with ${code} before it was open`)));
  }));
});
afterAll(async () => {
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

it('S12 no password, cookie, token or key is written to the log, whether it opens a door or not', async () => {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const email = 'femke@nordhaven.example';
  const signedIn = await post('/auth/sign-in/email', { email, password: demoPassword });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  await post('/auth/sign-in/email', { email, password: 'a-wrong-password-1' });
  const issued = (await (
    await post('/trpc/organizations.issueKey', { name: 'ERP', permissions: ['catalog.read'] }, { cookie })
  ).json()) as { result: { data: { secret: string } } };
  const { secret } = issued.result.data;
  expect((await fetch(`${origin}/api/v1/products`, { headers: { authorization: `Bearer ${secret}` } })).status).toBe(
    200,
  );
  await fetch(`${origin}/api/v1/products`, { headers: { authorization: `Bearer hansa_${'w'.repeat(32)}` } });
  await post('/auth/request-password-reset', { email, redirectTo: '/reset' }, { origin });
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  let link: string | undefined;
  for (let tries = 0; tries < 200 && link === undefined; tries += 1) {
    link = (
      await owner.query<{ text_body: string }>(
        `select text_body from mail_message where recipient = $1 and text_body like '%reset-password/%' limit 1`,
        [email],
      )
    ).rows[0]?.text_body;
    await new Promise((done) => setTimeout(done, 50));
  }
  const token = /reset-password\/([\w-]+)/.exec(link!)![1]!;
  // The page that the mail opens carries the token in its address, and the address is what a log writes.
  await fetch(`${origin}/auth/reset-password/${token}?callbackURL=/reset`, { redirect: 'manual' });
  await post('/auth/reset-password', { token, newPassword: 'an-entirely-new-one' }, { origin });
  const hashes = (
    await owner.query<{ hash: string }>(
      `select password as hash from auth.auth_account where password is not null limit 1`,
    )
  ).rows.map((row) => row.hash);
  await owner.end();
  child.kill('SIGTERM');
  await once(child, 'exit');

  const log = said.join('\n');
  expect(log).toMatch(/"path":"\/api\/v1\/products","status":200/);
  const secrets = {
    demoPassword,
    wrong: 'a-wrong-password-1',
    session: decodeURIComponent(cookie.split('=')[1]!).split('.')[0]!,
    secret,
    unknown: 'w'.repeat(32),
    token,
    newPassword: 'an-entirely-new-one',
    hash: hashes[0]!,
    database: new URL(databaseUrl).password,
  };
  expect(
    Object.entries(secrets)
      .filter(([, value]) => log.includes(value))
      .map(([name]) => name),
  ).toEqual([]);
});
