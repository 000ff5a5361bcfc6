import { TRPCError } from '@trpc/server';
import type { Refusal } from '../refusal.ts';
import { Refusal as RefusalClass, statusOfKind } from '../refusal.ts';
import { onTheWire } from './door.ts';

/** An error as RFC 9457 has it; for faults of the input `errors` names each place by JSON pointer (RFC 6901). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { pointer: string; code: string; detail: string }[];
}

const titles: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Nobody is signed in',
  403: 'Not permitted',
  404: 'Unknown',
  409: 'It conflicts with what is',
  413: 'Too large',
  422: 'The input has faults',
  429: 'Too many requests',
  500: 'Our mistake',
  503: 'Not available now',
};

export function problemOf(error: unknown, requestId: string): Problem {
  const wire = onTheWire(error, requestId);
  const cause = error instanceof TRPCError ? error.cause : error;
  const status =
    cause instanceof RefusalClass
      ? statusOfKind[(cause as Refusal).kind]
      : wire.code === 'input.invalid'
        ? 422
        : wire.code === 'thing.unknown'
          ? 404
          : 500;
  return {
    type: wire.code.includes('.') ? `urn:hansa:refusal:${wire.code}` : wire.code,
    title: titles[status] ?? 'Refused',
    status,
    code: wire.code,
    requestId,
    ...(Object.keys(wire.facts).length > 0 ? { facts: wire.facts } : {}),
    ...(wire.issues.length > 0
      ? {
          errors: wire.issues.map((issue) => ({
            pointer: `/${issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
            code: issue.code,
            detail: issue.message,
          })),
        }
      : {}),
  };
}

/** When to come back, for a refusal that says so in its facts. */
export function retryAfter(error: unknown): Record<string, string> {
  const cause = error instanceof TRPCError ? error.cause : error;
  const seconds = cause instanceof RefusalClass ? (cause as Refusal).facts['retryAfterSeconds'] : undefined;
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {};
}

export function problemResponse(error: unknown, requestId: string): Response {
  const problem = problemOf(error, requestId);
  const text = JSON.stringify(problem);
  // Its length is said, so that a short one is sent as it is.
  return new Response(text, {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'content-length': String(Buffer.byteLength(text)),
      ...retryAfter(error),
    },
  });
}
