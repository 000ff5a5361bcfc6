import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { type Postgres, startPostgres } from './postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'hansa-postgres-test-'));
chmodSync(folder, 0o755);
const lock = join(folder, 'data', 'postmaster.pid');
let first: Postgres | undefined;
afterAll(async () => {
  await first?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('joins a server that has not answered for a while, and leaves it its lock', async () => {
  first = await startPostgres({ folder, isThrowAway: true });
  const written = readFileSync(lock, 'utf8');
  const pid = Number(written.split('\n')[0]);
  process.kill(pid, 'SIGSTOP');
  // Longer than one asking waits for its answer.
  setTimeout(() => process.kill(pid, 'SIGCONT'), 2_500);
  const second = await startPostgres({ folder, isThrowAway: true });
  expect(second.port).toBe(first.port);
  expect(readFileSync(lock, 'utf8').split('\n')[0]).toBe(String(pid));
});

it('is reached by a socket of its own folder, which nobody else may enter, and by its port', async () => {
  const socket = new URL(first!.url('postgres'));
  expect(decodeURIComponent(socket.hostname)).toBe(join(folder, 'socket'));
  expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o700);
  const byPort = Object.assign(new URL(socket), { hostname: '127.0.0.1' });
  expect([await databaseAt(socket.href), await databaseAt(byPort.href)]).toEqual(['postgres', 'postgres']);
  socket.password = 'wrong';
  await expect(databaseAt(socket.href)).rejects.toThrow('password authentication failed');
});

it('is reached by its port alone where the name of a socket would be too long', async () => {
  const deep = join(folder, 'a'.repeat(100));
  mkdirSync(deep);
  const postgres = await startPostgres({ folder: deep, isThrowAway: true });
  try {
    expect(new URL(postgres.url('postgres')).hostname).toBe('127.0.0.1');
    expect(await databaseAt(postgres.url('postgres'))).toBe('postgres');
  } finally {
    await postgres.stop();
  }
});

async function databaseAt(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ name: string }>('select current_database() as name')).rows[0]!.name;
  } finally {
    await client.end();
  }
}

it('starts one where the lock names a process that is no server', async () => {
  await first!.stop();
  first = undefined;
  writeFileSync(lock, [process.pid, join(folder, 'data'), 0, 1].join('\n'));
  first = await startPostgres({ folder, isThrowAway: true });
  expect(Number(readFileSync(lock, 'utf8').split('\n')[0])).not.toBe(process.pid);
});
