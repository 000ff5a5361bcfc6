import type { FileFormat } from '../tables.ts';

/** One row as it stands in the file: true numbers (JSON, spreadsheets) stay numbers, because they have no country. */
export interface FileRow {
  /** Line in the file, the first is 1; for a sheet its row. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string | number>>;
}
/** A file opened as a table: columns known, rows still to come, in batches as they are read. */
export interface Table {
  readonly format: FileFormat;
  readonly columns: readonly string[];
  rows(): AsyncGenerator<readonly FileRow[]>;
  /** How many bytes of the kept file have been read. */
  bytesRead(): number;
}

/** A row that could not be read says so under this key; no column can be called so. */
export const faultKey = 'hansa!';

export const limits = {
  columns: 1000,
  rows: 2_000_000,
  /** Letters of one row, quotes and delimiters included. */
  rowLetters: 1_048_576,
  /** What a packed file may become. */
  unpackedBytes: 4 * 2 ** 30,
  /** How many times larger than packed, once it is large. Real catalogs pack 5 to 40 times. */
  unpackedTimes: 250,
  sharedLetters: 128 * 2 ** 20,
} as const;

/** Every column has a name of its own: empty ones are called by their place, a second "Name" is "Name (2)". */
export function columnNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.replaceAll(/\s+/g, ' ').trim().slice(0, 200) || `Column ${at + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
