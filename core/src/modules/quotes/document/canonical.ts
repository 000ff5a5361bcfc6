import { linesInOrder, type QuoteDocument } from './document.ts';

/**
 * The bytes that a version is: the same text on both sides for the same document (keys sorted, lines in their order, no spaces), so that one hash
 * names what was agreed (after RFC 8785).
 */
export function canonicalText(document: QuoteDocument): string {
  return text({ currency: document.currency, lines: linesInOrder(document).map(({ position: _place, ...line }) => { void _place; return line; }), terms: document.terms });
}

function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => `${JSON.stringify(key)}:${text(part)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
