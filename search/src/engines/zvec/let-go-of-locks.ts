// Zvec opens the file that locks a collection without asking that it be closed in processes that are started beside it.
// Such a process then holds the lock as well, and whoever comes after a killed owner finds the collection locked until
// that process ends, too.

import { closeSync, readdirSync, readlinkSync } from 'node:fs';

const open = '/proc/self/fd';

/**
 * Closes what this process has inherited of collections' locks. To be called before it opens a collection of its own.
 * Where there is no `/proc`, it does nothing.
 */
export function letGoOfLocks(): void {
  if (process.platform !== 'linux') return;
  for (const name of readdirSync(open)) if (nameOf(name).endsWith('/LOCK')) closeSync(Number(name));
}

function nameOf(descriptor: string): string {
  try {
    return readlinkSync(`${open}/${descriptor}`);
  } catch {
    // The one that the folder itself was read by.
    return '';
  }
}
