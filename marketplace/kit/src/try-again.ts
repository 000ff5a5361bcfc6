import { refusalOf } from './refusal-text.ts';

/** Another try may help when the way to core was cut or core stumbled; never when core has answered no. */
const worthAnotherTry = new Set(['connection.lost', 'internal']);
/** Core is there, and says when to come back: whoever does finds it open, later if not sooner. */
const busyTries = 8;

export function isWorthAnotherTry(count: number, error: unknown): boolean {
  const { code } = refusalOf(error);
  return code === 'service.unavailable' ? count < busyTries : worthAnotherTry.has(code) && count < 2;
}

/**
 * Milliseconds before the next try: what core asks for, never at the same instant as everybody else who was sent away.
 */
export function pauseBeforeTry(count: number, error: unknown): number {
  const { retryAfterSeconds } = refusalOf(error).facts;
  return typeof retryAfterSeconds === 'number'
    ? Math.min(retryAfterSeconds, 30) * 1000 * (1 + Math.random() / 2)
    : Math.min(600 * 2 ** count, 5_000);
}
