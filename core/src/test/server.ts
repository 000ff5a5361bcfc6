import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { type Foundation, openFoundation, serveHansa } from '../main.ts';
import { demoAccounts } from '../modules/identity/index.ts';
import { seedDemo } from '../seed/demo.ts';

export interface DemoServer {
  readonly origin: string;
  readonly foundation: Foundation;
  stop(): Promise<void>;
}
export { killDelivery } from './dead-letter.ts';
export { demoAccounts };

/** A whole Hansa with the demo marketplace on a free port and in a folder of its own, for browser journeys and for tests of the doors. */
export async function startDemoServer(options: { settings?: Readonly<Record<string, string>>; size?: { products?: number; orders?: number } } = {}): Promise<DemoServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hansa-demo-'));
  chmodSync(folder, 0o755);
  const config = readConfig({ DATA_DIR: folder, PORT: String(await freePort()), LOG_LEVEL: 'error', EMBEDDINGS: 'off', ...options.settings });
  const foundation = await openFoundation(config);
  try {
    await seedDemo(foundation, () => { /* nobody watches */ }, options.size);
    const running = await serveHansa(foundation);
    return {
      origin: running.url, foundation,
      stop: async () => { await running.stop(); await foundation.close(); rmSync(folder, { recursive: true, force: true }); },
    };
  } catch (error) {
    await foundation.close();
    throw error;
  }
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
