/**
 * What a user can cause is a refusal: a stable code and the facts that its text needs. It lives in the `errors.ts` of
 * its room, has a text in both languages, and becomes problem+json, a tRPC error or a socket answer in one place.
 */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'unknown'
  | 'conflict'
  | 'unprocessable'
  | 'limited'
  | 'unavailable';

export const statusOfKind: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  unprocessable: 422,
  limited: 429,
  unavailable: 503,
};

export type Facts = Readonly<Record<string, unknown>>;
/** One fault of an input: where (path from the root of the input), what, and its own code. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

export class Refusal<Code extends string = string> extends Error {
  readonly code: Code;
  readonly kind: RefusalKind;
  readonly facts: Facts;
  readonly issues: readonly Issue[];
  constructor(kind: RefusalKind, code: Code, facts: Facts = {}, issues: readonly Issue[] = []) {
    super(code);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.facts = facts;
    this.issues = issues;
  }
}

/**
 * Declares a refusal of a room: `export const creditExceeded = refusal('conflict', 'credit.exceeded')<{ limitMinor:
 * number }>()`, thrown as `throw creditExceeded({ limitMinor })`.
 */
export function refusal<Code extends string>(kind: RefusalKind, code: Code) {
  return <F extends Facts = Record<never, never>>() => {
    const make = (
      ...[facts, issues]: keyof F extends never
        ? [facts?: F, issues?: readonly Issue[]]
        : [facts: F, issues?: readonly Issue[]]
    ) => new Refusal(kind, code, facts ?? {}, issues);
    return Object.assign(make, { code, kind });
  };
}

/** Another's thing and a thing that never was answer alike (invariant 9). */
export const unknown = refusal('unknown', 'thing.unknown')<{ what: string }>();
export const forbidden = refusal('forbidden', 'permission.missing')<{ permission: string }>();
/** Somebody who acts for another does not do this: the person does, signed in. */
export const inPersonOnly = refusal('forbidden', 'impersonation.inPersonOnly')();
export const unauthenticated = refusal('unauthenticated', 'session.missing')();

/** Our own mistake: answers 500 and rings. Never for what a user can cause. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}

/** The refusal that was thrown; anything else is our own mistake, and goes on. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

/** What it gives, or why it is refused; our own mistakes go on. */
export function orRefusal<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    return refusalOf(error);
  }
}

/** The row, or the refusal that says there is none. */
export function found<T>(row: T | null | undefined, what: string): T {
  if (row === null || row === undefined) throw unknown({ what });
  return row;
}
