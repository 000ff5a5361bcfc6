import type { DiffLine } from '@hansa/kit';

/** An object as lines of a comparison: each leaf by its path, lists of plain things as one text. */
function leaves(value: unknown, path: string, into: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null)) {
    into.set(path, value.join(', '));
    return;
  }
  if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) leaves(inner, path ? `${path}.${key}` : key, into);
    return;
  }
  into.set(path || '=', String(value));
}

/** What differs between two recorded states, and what stayed. */
export function changesOf(before: unknown, after: unknown): DiffLine[] {
  const [old, fresh] = [new Map<string, string>(), new Map<string, string>()];
  leaves(before, '', old);
  leaves(after, '', fresh);
  return [...new Set([...old.keys(), ...fresh.keys()])].map((label) => ({
    label,
    before: old.get(label) ?? null,
    after: fresh.get(label) ?? null,
  }));
}
