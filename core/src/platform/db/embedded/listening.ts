import { chownSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Identity } from './server-identity.ts';

/** Where a server listens on this machine: at a port of 127.0.0.1, and in a folder of sockets unless that is empty. */
export interface Listening {
  readonly port: number;
  readonly sockets: string;
}

/** The longest name that a socket may have, by `sun_path`. */
const socketNameMax = 107;

/**
 * Where the server listens besides its port: a statement costs either side a quarter less by a socket of the same
 * machine than by TCP. Made anew, for a killed server leaves its own behind. Empty where its name would be too long:
 * then there is the port alone.
 */
export function socketsIn(folder: string, identity: Identity | null): string {
  const sockets = join(folder, 'socket');
  rmSync(sockets, { recursive: true, force: true });
  if (Buffer.byteLength(join(sockets, '.s.PGSQL.65535')) > socketNameMax) return '';
  mkdirSync(sockets, { mode: 0o700 });
  if (identity) chownSync(sockets, identity.uid, identity.gid);
  return sockets;
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
