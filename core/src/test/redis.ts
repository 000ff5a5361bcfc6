import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestRedis {
  readonly url: string;
  restart(): Promise<void>;
  stop(): void;
}

/** A Redis that keeps nothing, for one test file; null where neither Valkey nor Redis is installed on this machine. */
export async function testRedis(): Promise<TestRedis | null> {
  const program = ['valkey-server', 'redis-server'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (program === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'hansa-redis-'));
  const port = await freePort();
  const start = (): Promise<ChildProcess> =>
    new Promise((done, failed) => {
      const child = spawn(program, [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--save',
        '',
        '--appendonly',
        'no',
        '--dir',
        folder,
      ]);
      child.stdout.on('data', (told: Buffer) => {
        if (String(told).includes('Ready to accept connections')) done(child);
      });
      child.once('exit', (code) => {
        failed(new Error(`${program} ended with ${code}`));
      });
    });
  let child = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    /** Killed, and begun anew with nothing in it. */
    restart: async () => {
      child.kill('SIGKILL');
      await new Promise((gone) => child.once('exit', gone));
      child = await start();
    },
    stop: () => {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
