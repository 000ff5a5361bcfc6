import { join } from 'node:path';

/** The system keeps a socket's name in 108 bytes. */
const longestName = 107;

/** Where others on this machine ask the process that has the index of this folder; null: its name is too long for it. */
export function socketOf(dataDir: string): string | null {
  const path = join(dataDir, 'socket');
  return Buffer.byteLength(path) > longestName ? null : path;
}
