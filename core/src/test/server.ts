import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { type Foundation, openFoundation, serveHansa } from '../main.ts';
import { demoAccounts } from '../modules/identity/index.ts';
import { seedDemo } from '../seed/demo.ts';
import { postmasterIn } from './processes.ts';

export interface DemoServer {
  readonly origin: string;
  readonly foundation: Foundation;
  readonly routes: readonly string[];
  stop(): Promise<void>;
}
export { failImport, killDelivery, tellAgain } from './set-stage.ts';
export { demoAccounts };

/**
 * Enough for whoever only wants a marketplace that somebody works in. One size for all of them: a machine that has none
 * replays its orders once.
 */
export const smallDemo = { products: 60, orders: 10 } as const;
/**
 * For journeys and what is measured in a browser. A third of the orders of the demo: every state of an order is among
 * them, and a clean machine has them in half the time.
 */
export const journeysDemo = { products: 2000, orders: 250 } as const;

interface Size {
  readonly products?: number;
  readonly orders?: number;
}
interface DemoOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly size?: Size;
}

const root = resolve(import.meta.dirname, '../../..');
/**
 * Seeded marketplaces, by size: who wants another of a size, from equal sources, copies it rather than replay a year of
 * orders.
 */
const keptIn = join(root, '.hansa/demos');

/**
 * A whole Hansa with the demo marketplace on a free port and in a folder of its own, for browser journeys and for tests
 * of the doors.
 */
export async function startDemoServer({ settings, size = {} }: DemoOptions = {}): Promise<DemoServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hansa-demo-'));
  process.once('exit', () => endLeftover(folder));
  const config = await settingsFor(folder, settings);
  try {
    const foundation = await openSeeded(config, folder, size);
    try {
      const running = await serveHansa(foundation);
      return {
        origin: config.PUBLIC_URL === null ? running.url : `http://${config.HOST}:${running.port}`,
        foundation,
        routes: running.routes,
        stop: async () => {
          await running.stop();
          await foundation.close();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    } catch (error) {
      await foundation.close();
      throw error;
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Seeds a marketplace of this size, unless one is kept already: whoever starts one then copies it. */
export async function keepDemo(size: Size): Promise<void> {
  if (existsSync(keptAt(size))) return;
  const folder = mkdtempSync(join(tmpdir(), 'hansa-demo-'));
  process.once('exit', () => endLeftover(folder));
  chmodSync(folder, 0o755);
  try {
    await seed(await settingsFor(folder), folder, size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const settingsFor = async (folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Config> =>
  readConfig({ DATA_DIR: folder, PORT: String(await freePort()), LOG_LEVEL: 'error', EMBEDDINGS: 'off', ...settings });
const keptAt = (size: Size): string => join(keptIn, `${nameOf(size)}${seedHash(size)}`);

async function openSeeded(config: Config, folder: string, size: Size): Promise<Foundation> {
  chmodSync(folder, 0o755);
  if (existsSync(keptAt(size))) copy(keptAt(size), folder);
  else await seed(config, folder, size);
  return openFoundation(config);
}

/** Files of a running PostgreSQL are no copy of it: it is seeded, ends, and is kept. */
async function seed(config: Config, folder: string, size: Size): Promise<void> {
  const foundation = await openFoundation(config);
  try {
    await seedDemo(
      foundation,
      () => {
        /* nobody watches */
      },
      size,
    );
  } finally {
    await foundation.close();
  }
  keep(folder, keptAt(size), size);
}

/** All that a seeded database depends on: its sources, its size, and the day it was seeded for. */
function seedHash(size: Size): string {
  const hash = createHash('sha256').update(JSON.stringify([size, new Date().toISOString().slice(0, 10)]));
  for (const file of globSync(['core/src/**/*.{ts,sql}', 'loadtest/catalog/**/*.ts'], { cwd: root })
    .filter((path) => !path.endsWith('.test.ts') && !path.startsWith('core/src/test/'))
    .sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 24);
}

const nameOf = ({ products, orders }: Size) => `${products ?? 'all'}-products-${orders ?? 'all'}-orders-`;
const hourMs = 3_600_000;

/**
 * The rename makes it whole or absent, whatever interrupts the copy; of two that seed at the same time the first is
 * kept. What other sources made goes when nobody can be copying it any more.
 */
function keep(folder: string, kept: string, size: Size): void {
  mkdirSync(keptIn, { recursive: true });
  for (const old of readdirSync(keptIn)
    .filter((name) => name.startsWith(nameOf(size)))
    .map((name) => join(keptIn, name)))
    if (statSync(old).mtimeMs < Date.now() - hourMs) rmSync(old, { recursive: true, force: true });
  const unfinished = `${kept}.${process.pid}`;
  mkdirSync(unfinished);
  copy(folder, unfinished);
  try {
    renameSync(unfinished, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** With owners and modes, on which PostgreSQL insists. */
function copy(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', '--reflink=auto', `${from}/.`, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the demo marketplace could not be copied: ${stderr}`);
}

/** A run that is interrupted never reaches its stop; its PostgreSQL would stay. */
function endLeftover(folder: string): void {
  try {
    process.kill(postmasterIn(join(folder, 'postgres')), 'SIGINT');
  } catch {
    return; /* it ended in order */
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Sign-in checks where a request came from, so the port must be known before the server listens. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer()
      .once('error', failed)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => done(port));
      });
  });
}
