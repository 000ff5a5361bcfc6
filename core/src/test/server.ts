import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { type Foundation, openFoundation, serveHansa } from '../main.ts';
import { demoAccounts } from '../modules/identity/index.ts';
import { seedDemo } from '../seed/demo.ts';

export interface DemoServer {
  readonly origin: string;
  readonly foundation: Foundation;
  readonly routes: readonly string[];
  stop(): Promise<void>;
}
export { failImport, killDelivery } from './failures.ts';
export { demoAccounts };

interface Size { readonly products?: number; readonly orders?: number }
interface DemoOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly size?: Size;
  /** A folder to keep the seeded marketplace in; later runs with equal sources copy it rather than replay a year of orders. */
  readonly keepIn?: string;
}

/** A whole Hansa with the demo marketplace on a free port and in a folder of its own, for browser journeys and for tests of the doors. */
export async function startDemoServer({ settings, size, keepIn }: DemoOptions = {}): Promise<DemoServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hansa-demo-'));
  process.once('exit', () => endLeftover(folder));
  const config = readConfig({ DATA_DIR: folder, PORT: String(await freePort()), LOG_LEVEL: 'error', EMBEDDINGS: 'off', ...settings });
  try {
    const foundation = await openSeeded(config, folder, size, keepIn);
    try {
      const running = await serveHansa(foundation);
      return {
        origin: config.PUBLIC_URL === null ? running.url : `http://${config.HOST}:${running.port}`, foundation, routes: running.routes,
        stop: async () => { await running.stop(); await foundation.close(); rmSync(folder, { recursive: true, force: true }); },
      };
    } catch (error) { await foundation.close(); throw error; }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function openSeeded(config: Config, folder: string, size: Size | undefined, keepIn: string | undefined): Promise<Foundation> {
  chmodSync(folder, 0o755);
  const kept = keepIn === undefined ? null : join(keepIn, seedHash(size));
  if (kept !== null && existsSync(kept)) {
    copy(kept, folder);
    return openFoundation(config);
  }
  const foundation = await openFoundation(config);
  try {
    await seedDemo(foundation, () => { /* nobody watches */ }, size);
  } catch (error) { await foundation.close(); throw error; }
  if (kept === null) return foundation;
  // Files of a running PostgreSQL are no copy of it: it ends, is kept, and starts again.
  await foundation.close();
  keep(folder, kept, keepIn!);
  return openFoundation(config);
}

/** All that a seeded database depends on: its sources, its size, and the day it was seeded for. */
function seedHash(size: Size | undefined): string {
  const root = resolve(import.meta.dirname, '../../..');
  const hash = createHash('sha256').update(JSON.stringify([size, new Date().toISOString().slice(0, 10)]));
  for (const file of globSync(['core/src/**/*.{ts,sql}', 'loadtest/catalog/**/*.ts'], { cwd: root }).filter((path) => !path.endsWith('.test.ts') && !path.startsWith('core/src/test/')).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 24);
}

/** Only the newest is kept; the rename makes it whole or absent, whatever interrupts the copy. */
function keep(folder: string, kept: string, keepIn: string): void {
  mkdirSync(keepIn, { recursive: true });
  for (const old of readdirSync(keepIn)) rmSync(join(keepIn, old), { recursive: true, force: true });
  const unfinished = `${kept}.${process.pid}`;
  mkdirSync(unfinished);
  copy(folder, unfinished);
  renameSync(unfinished, kept);
}

/** With owners and modes, on which PostgreSQL insists. */
function copy(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', '--reflink=auto', `${from}/.`, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the demo marketplace could not be copied: ${stderr}`);
}

/** A run that is interrupted never reaches its stop; its PostgreSQL would stay. */
function endLeftover(folder: string): void {
  try {
    process.kill(Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT');
  } catch { return; /* it ended in order */ }
  rmSync(folder, { recursive: true, force: true });
}

/** Sign-in checks where a request came from, so the port must be known before the server listens. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
