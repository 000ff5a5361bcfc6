import { linesInOrder, type QuoteDocument, type QuoteLine } from './document.ts';
import { quoteTotals } from './totals.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}
export interface QuoteDifference {
  readonly added: readonly QuoteLine[];
  readonly removed: readonly QuoteLine[];
  readonly changed: readonly { readonly line: QuoteLine; readonly changes: readonly FieldChange[] }[];
  readonly terms: readonly FieldChange[];
  readonly totalBeforeMinor: number;
  readonly totalAfterMinor: number;
}

/** What differs between two versions, line by line. Where a line stands does not count as a change of it. */
export function compareQuotes(before: QuoteDocument, after: QuoteDocument): QuoteDifference {
  return {
    added: linesInOrder(after).filter((line) => !before.lines[line.id]),
    removed: linesInOrder(before).filter((line) => !after.lines[line.id]),
    changed: linesInOrder(after).flatMap((line) => {
      const earlier = before.lines[line.id];
      const changes = earlier ? fieldChanges(earlier, line, ['position']) : [];
      return changes.length > 0 ? [{ line, changes }] : [];
    }),
    terms: fieldChanges(before.terms, after.terms, []),
    totalBeforeMinor: quoteTotals(before).totalMinor,
    totalAfterMinor: quoteTotals(after).totalMinor,
  };
}

function fieldChanges<T extends object>(before: T, after: T, without: readonly string[]): FieldChange[] {
  return (Object.keys(after) as (keyof T & string)[])
    .filter((field) => !without.includes(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
