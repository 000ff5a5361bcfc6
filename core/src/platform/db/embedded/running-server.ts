import { accessSync, constants, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { answers } from './asking.ts';
import type { Listening } from './listening.ts';

export type Running = Listening & { readonly pid: number };

/** The server that runs on a data folder, if one does. */
export function runningServer(data: string): Running | null {
  try {
    accessSync(join(data, 'postmaster.pid'), constants.R_OK);
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return isServer(pid) ? { pid, port: Number(lines[3]), sockets: lines[4] ?? '' } : null;
  } catch {
    return null;
  }
}

/**
 * Whether that process is a PostgreSQL: after a crash of the machine its number may be another's, and one that has
 * ended may still be listed.
 */
function isServer(pid: number): boolean {
  const [, name, state] = /\((.*)\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return name === 'postgres' && state !== 'Z';
}

/**
 * The server that runs on a data folder, once it answers; null where none does, or where it ends meanwhile. A busy
 * machine may leave it without an answer for seconds. To take it for dead then would be its end: a postmaster that
 * misses its `postmaster.pid` stops at once.
 */
export async function joined(data: string, password: string): Promise<Running | null> {
  const until = performance.now() + 60_000;
  for (let running = runningServer(data); running !== null; running = runningServer(data)) {
    if (await answers(running.port, password)) return running;
    if (performance.now() > until)
      throw new Error(`PostgreSQL runs in ${data} (process ${running.pid}) and has not answered for 60 s`);
    await wait(50);
  }
  return null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
