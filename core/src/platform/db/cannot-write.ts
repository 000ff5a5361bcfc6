import type { Context } from '../context.ts';
import { Refusal, refusal } from '../refusal.ts';
import { inSavepoint } from './savepoint.ts';

/**
 * Nothing can be written now: the database only reads, or a disk is full. Nothing of the request was kept; reading goes
 * on (F03).
 */
export const readOnly = refusal('unavailable', 'service.readOnly')<{ retryAfterSeconds: number }>();
const retryAfterSeconds = 10;

/** PostgreSQL's read-only transaction, full disk and failing disk; and the same of the disk that files lie on. */
const causes = new Set(['25006', '53100', '58030', 'ENOSPC', 'EDQUOT', 'EROFS']);

/**
 * Whether something could not be written for a reason that is nobody's input and no row's: the same request may succeed
 * later.
 */
export function isCannotWrite(error: unknown): boolean {
  for (
    let at = error as { code?: unknown; cause?: unknown; previous?: unknown } | undefined;
    at;
    at = (at.cause ?? at.previous) as typeof at
  ) {
    if (at.code === readOnly.code || (typeof at.code === 'string' && causes.has(at.code))) return true;
  }
  return false;
}

/** The refusal that users are told instead, with what happened as its cause; any other error as it is. */
export function asReadOnly(error: unknown): unknown {
  if (error instanceof Refusal || !isCannotWrite(error)) return error;
  return Object.assign(readOnly({ retryAfterSeconds }), { cause: error });
}

/**
 * Notes something beside a read (a count, a last use). Where nothing can be written, the read goes on without the note.
 */
export async function noteBeside(ctx: Context, note: () => Promise<unknown>): Promise<void> {
  try {
    await inSavepoint(ctx.sql, note);
  } catch (error) {
    if (!isCannotWrite(error)) throw error;
  }
}
