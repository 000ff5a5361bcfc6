import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoomLine } from './imports.ts';

/**
 * The module map as data, read from its text and not by importing it, so that a fault in a room cannot hide the map
 * from the check. A line looks like `{ room: 'pricing', imports: ['catalog', 'entitlement'] },`.
 */
export function roomLines(root: string): RoomLine[] {
  const text = readFileSync(join(root, 'core/src/modules/map.ts'), 'utf8');
  return [...text.matchAll(/\{\s*room:\s*'([a-z-]+)',\s*imports:\s*\[([^\]]*)\]/g)].map(([, name, list]) => ({
    name: name!,
    imports: [...(list ?? '').matchAll(/'([a-z-]+)'/g)].map(([, room]) => room!),
  }));
}
