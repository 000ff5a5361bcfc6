import type { RefusalOnTheWire } from './refusal-text.ts';

/** What a problem of RFC 9457 says, as core writes it (`platform/http/problem.ts`). */
interface Problem {
  readonly code: string;
  readonly requestId: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

/** JSON pointer, RFC 6901. */
const pathOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/**
 * The body of an answer that is no success, as the refusal that core meant. What core did not write (a page of a proxy,
 * a body that was cut) is none: `internal`.
 */
export function refusalOfProblem(body: unknown): RefusalOnTheWire {
  const problem = body as Partial<Problem> | null;
  if (typeof problem?.code !== 'string') return { code: 'internal', facts: {}, issues: [], requestId: '' };
  const issues = (problem.errors ?? []).map((one) => ({
    path: pathOf(one.pointer),
    code: one.code,
    message: one.detail,
  }));
  return { code: problem.code, facts: problem.facts ?? {}, issues, requestId: problem.requestId ?? '' };
}
