import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

it('starts one where the lock names a process that is no server', async () => {
  await first!.stop();
  first = undefined;
  writeFileSync(lock, [process.pid, join(folder, 'data'), 0, 1].join('\n'));
  first = await startPostgres({ folder, isThrowAway: true });
  expect(Number(readFileSync(lock, 'utf8').split('\n')[0])).not.toBe(process.pid);
});
