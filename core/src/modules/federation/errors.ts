import { refusal } from '../../platform/refusal.ts';

/** What stands in the way of reading a file at all; the run keeps it as its reason. */
export const fileUnreadable = refusal('unprocessable', 'import.fileUnreadable')<{ name: string }>();
export const fileEmpty = refusal('unprocessable', 'import.fileEmpty')();
export const unpacksTooLarge = refusal('unprocessable', 'import.unpacksTooLarge')<{ limitBytes: number }>();
export const tooManyColumns = refusal('unprocessable', 'import.tooManyColumns')<{ most: number }>();
export const tooManyRows = refusal('unprocessable', 'import.tooManyRows')<{ most: number }>();
/** A quote that is never closed swallows the rest of the file. */
export const rowTooLong = refusal('unprocessable', 'import.rowTooLong')<{ line: number; most: number }>();
export const oldSpreadsheet = refusal('unprocessable', 'import.oldSpreadsheet')();

/** A field without which nothing can be done has no column. */
export const mappingIncomplete = refusal('unprocessable', 'import.mappingIncomplete')<{ missing: string }>();
/** The mapping names a column that the file does not have. */
export const columnUnknown = refusal('unprocessable', 'import.columnUnknown')<{ column: string }>();
/** Offers stand in a catalog, and this seller has none. */
export const catalogMissing = refusal('conflict', 'import.catalogMissing')();
/** Rows are corrected once the run has come to its end. */
export const stillRunning = refusal('conflict', 'import.stillRunning')<{ state: string }>();
/** Another person decided it first. */
export const reviewDecided = refusal('conflict', 'match.decided')<{ state: string }>();
export const candidateMissing = refusal('unprocessable', 'match.candidateMissing')();
/** Ordered already: the link cannot be taken back any more. */
export const reviewOrdered = refusal('conflict', 'match.ordered')();
/** A body that streams is asked for with the file's name, so that its kind is known. */
export const onlySellers = refusal('forbidden', 'import.onlySellers')();
