import { rowTooLong, tooManyColumns } from '../errors.ts';
import { limits } from './table.ts';

export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const quote = 34,
  carriageReturn = 13,
  lineFeed = 10;

/**
 * RFC 4180 as it comes: text in pieces, records in batches, one a piece. Quoted cells may hold line ends; a record is
 * named by the line on which it begins. A quote inside an unquoted cell is a letter (1/2" pipe). Memory holds one piece
 * and one record, whatever the size.
 */
export async function* csvRecords(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord[]> {
  const sign = delimiter.charCodeAt(0);
  let cells: string[] = [],
    cell = '',
    start = 1,
    line = 1,
    letters = 0;
  let state: 'start' | 'plain' | 'quoted' | 'closing' = 'start';
  let isAfterReturn = false;

  const endCell = () => {
    cells.push(cell);
    cell = '';
    state = 'start';
    if (cells.length > limits.columns) throw tooManyColumns({ most: limits.columns });
  };
  for await (const text of texts) {
    const records: CsvRecord[] = [];
    const endRecord = () => {
      endCell();
      if (cells.length > 1 || cells[0]!.trim() !== '') records.push({ line: start, cells });
      cells = [];
      letters = 0;
    };
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isAfterReturn) {
        isAfterReturn = false;
        if (code === lineFeed) {
          from = at + 1;
          continue;
        }
      }
      if (state === 'quoted') {
        const end = text.indexOf('"', at);
        const stop = end === -1 ? text.length : end;
        for (let next = text.indexOf('\n', at); next !== -1 && next < stop; next = text.indexOf('\n', next + 1))
          line += 1;
        cell += text.slice(at, stop);
        letters += stop - at;
        at = stop;
        from = at + 1;
        if (end !== -1) state = 'closing';
      } else if (state === 'closing') {
        // A second quote is a quote; anything else ends the quoted part.
        if (code === quote) {
          cell += '"';
          state = 'quoted';
          from = at + 1;
          continue;
        }
        state = 'plain';
        from = at;
        at -= 1;
      } else if (code === quote && state === 'start') {
        state = 'quoted';
        from = at + 1;
      } else if (code === sign) {
        cell += text.slice(from, at);
        letters += at - from + 1;
        from = at + 1;
        endCell();
      } else if (code === lineFeed || code === carriageReturn) {
        cell += text.slice(from, at);
        from = at + 1;
        isAfterReturn = code === carriageReturn;
        endRecord();
        line += 1;
        start = line;
      } else state = 'plain';
      if (letters + cell.length > limits.rowLetters) throw rowTooLong({ line: start, most: limits.rowLetters });
    }
    if (state !== 'quoted' && state !== 'closing' && from < text.length) cell += text.slice(from);
    if (letters + cell.length > limits.rowLetters) throw rowTooLong({ line: start, most: limits.rowLetters });
    if (records.length > 0) yield records;
  }
  if (cell !== '' || cells.length > 0) {
    cells.push(cell);
    if (cells.length > 1 || cells[0]!.trim() !== '') yield [{ line: start, cells }];
  }
}

const delimiters = [',', ';', '\t', '|'];

/**
 * The delimiter under which the first lines have the same number of cells, and more than one. Excel may name it itself:
 * `sep=;`.
 */
export async function guessDelimiter(head: string): Promise<string> {
  const named = /^sep=(.)\r?\n/.exec(head);
  if (named) return named[1]!;
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const counts: number[] = [];
    try {
      for await (const batch of csvRecords(one(head.slice(0, 65_536)), delimiter))
        counts.push(...batch.slice(0, 60).map((record) => record.cells.length));
    } catch {
      /* under this delimiter it is no table */
    }
    const whole = counts.length > 2 ? counts.slice(0, -1) : counts;
    const most = mode(whole);
    const score = most < 2 ? 0 : (whole.filter((count) => count === most).length / whole.length) * Math.log2(most + 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

function mode(counts: readonly number[]): number {
  const often = new Map<number, number>();
  for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1);
  return [...often].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as [number, number])[0];
}
