import type { KnownByRevision } from './known-by-revision.ts';

/**
 * A value that is wanted. `revision`: of its owner, as it stands in this transaction; null: nothing names it, so it is
 * read, and not kept.
 */
export interface Wanted<Asked> {
  readonly owner: string;
  readonly revision: string | null;
  readonly part: string;
  readonly asked: Asked;
}

/**
 * Values in the order in which they are wanted: what is known under its revision, and what is not, read once for all of
 * it (`read` answers in the order that it is asked in) and remembered. What there is not (undefined) is not kept.
 */
export async function findOrRead<Asked, Value>(
  known: KnownByRevision<Value>,
  wanted: readonly Wanted<Asked>[],
  read: (unknown: readonly Asked[]) => Promise<readonly (Value | undefined)[]>,
): Promise<(Value | undefined)[]> {
  const found = wanted.map(({ owner, revision, part }) =>
    revision === null ? undefined : known.find(owner, revision, part),
  );
  const placeOf = new Map<string, number>();
  const unknown: Wanted<Asked>[] = [];
  wanted.forEach((one, at) => {
    if (found[at] !== undefined || placeOf.has(nameOf(one))) return;
    placeOf.set(nameOf(one), unknown.push(one) - 1);
  });
  if (unknown.length === 0) return found;
  const values = await read(unknown.map((one) => one.asked));
  unknown.forEach(({ owner, revision, part }, at) => {
    const value = values[at];
    if (revision !== null && value !== undefined) known.remember(owner, revision, part, value);
  });
  return found.map((value, at) => value ?? values[placeOf.get(nameOf(wanted[at]!)) ?? -1]);
}

/** Two are the same where owner and part are: an owner has one revision in a transaction. */
const nameOf = ({ owner, part }: Wanted<unknown>) => `${owner}\n${part}`;
