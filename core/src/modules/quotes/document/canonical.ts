import { canonical } from '../../../platform/canonical.ts';
import { linesInOrder, type QuoteDocument } from './document.ts';

/**
 * The bytes that a version is: the same text on both sides for the same document (keys sorted, lines in their order, no
 * spaces), so that one hash names what was agreed.
 */
export function canonicalText(document: QuoteDocument): string {
  return canonical({
    currency: document.currency,
    lines: linesInOrder(document).map(({ position: _place, ...line }) => {
      void _place;
      return line;
    }),
    terms: document.terms,
  });
}
