import type { Request } from './db/transact.ts';
import { Refusal } from './refusal.ts';

/**
 * Somebody who is known asked for what is not theirs, or never was, or for what they have no right to. Which of the
 * first two it was, nobody looks.
 */
export interface Refused {
  readonly request: Request;
  /** `orders.show`, `GET /orders/{orderId}`, `quote.open`. */
  readonly door: string;
  readonly refusal: Refusal;
  readonly input: unknown;
}
/** Hears of it when the answer is decided; must not make it wait. */
export type HearRefused = (refused: Refused) => void;

/**
 * Tells whoever keeps the audit, where the error is such a refusal. A visitor is nobody, and what was asked wrongly is
 * no matter of rights.
 */
export function tellRefused(
  hear: HearRefused | undefined,
  request: Request | null,
  door: string,
  error: unknown,
  input: unknown,
): void {
  if (hear && request?.actor && error instanceof Refusal && (error.kind === 'unknown' || error.kind === 'forbidden'))
    hear({ request, door, refusal: error, input });
}
