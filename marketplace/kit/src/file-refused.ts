import type { RefusalOnTheWire } from './refusal-text.ts';

/**
 * A file that was not taken or not given, and why: carries its refusal where those of procedures do, so that
 * `refusalOf` reads it.
 */
export class FileRefused extends Error {
  readonly data: { readonly refusal: Partial<RefusalOnTheWire> };
  constructor(refusal: Partial<RefusalOnTheWire>) {
    super(refusal.code ?? 'internal');
    this.data = { refusal };
  }
}
