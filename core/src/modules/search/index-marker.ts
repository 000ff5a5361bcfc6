import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What was last written to an embedded index, beside it. Compared with what the database remembers it tells whether the
 * folder or the database came back from an older copy. Written before the database commits, so it is the same or one
 * ahead.
 */
export function readMarker(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, 'revision'), 'utf8'));
  } catch {
    return null;
  }
}

export function writeMarker(folder: string, revision: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'revision.next'), String(revision));
  renameSync(join(folder, 'revision.next'), join(folder, 'revision'));
}
