import type { Files } from '../../../platform/files/files.ts';
import { fileEmpty, fileUnreadable, oldSpreadsheet } from '../errors.ts';
import type { FileFormat } from '../tables.ts';
import { csvRecords, type CsvRecord, guessDelimiter } from './csv.ts';
import { decoded, guessEncoding } from './encoding.ts';
import { jsonRows } from './json-lines.ts';
import { columnNames, faultKey, type FileRow, type Table } from './table.ts';
import { contentOf, headOf } from './unpack.ts';
import { openWorkbook } from './xlsx.ts';

export interface KeptFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
}

const headBytes = 512 * 1024;

/** Opens whatever a seller sent as a table: what it is, is seen by its first bytes, not by its name. */
export async function openTable(files: Files, file: KeptFile): Promise<Table> {
  let read = 0;
  const content = (counts: boolean) =>
    contentOf(files.read(file.key), file.name, file.bytes, (count) => {
      if (counts) read += count;
    });
  const head = await headOf(content(false), headBytes);
  if (head.length === 0) throw fileEmpty();
  if (head.readUInt32BE(0) === 0x50_4b_03_04) return openSheet(await files.pathOf(file.key), file, () => read);
  if (head.length > 4 && head.readUInt32BE(0) === 0xd0_cf_11_e0) throw oldSpreadsheet();
  if (await isGzip(files, file)) await measure(content(false));
  const encoding = guessEncoding(head);
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  if (isBinary(text)) throw fileUnreadable({ name: file.name });
  const texts = () => decoded(content(true), encoding);
  const isJson = text.trimStart().startsWith('{');
  return {
    ...(isJson ? await jsonTable(text, texts, encoding) : await csvTable(text, texts, encoding)),
    bytesRead: () => read,
  };
}

/** Unpacks it once for nothing, so that a bomb is refused before a row of it is kept. */
async function measure(content: AsyncGenerator<Buffer>): Promise<void> {
  for await (const _ of content) {
    /* the limit stands in the generator */
  }
}

async function isGzip(files: Files, file: KeptFile): Promise<boolean> {
  const stream = files.read(file.key);
  for await (const chunk of stream as AsyncIterable<Buffer>) return chunk[0] === 0x1f && chunk[1] === 0x8b;
  return false;
}

/** A picture or a program, not a text: signs that no text has, again and again. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 8192);
  return (sample.match(/[^\P{Cc}\t\n\r]|\ufffd/gu)?.length ?? 0) > sample.length * 0.05;
}

async function jsonTable(
  head: string,
  texts: () => AsyncGenerator<string>,
  encoding: string,
): Promise<Omit<Table, 'bytesRead'>> {
  const names = new Set<string>();
  // The last line of the head may be cut in two.
  const whole = head.slice(0, head.lastIndexOf('\n') + 1) || head;
  for await (const batch of jsonRows(once(whole)))
    for (const row of batch) for (const name of Object.keys(row.cells)) if (name !== faultKey) names.add(name);
  if (names.size === 0) throw fileEmpty();
  return { format: { kind: 'jsonl', encoding }, columns: [...names], rows: () => jsonRows(texts()) };
}

async function csvTable(
  head: string,
  texts: () => AsyncGenerator<string>,
  encoding: string,
): Promise<Omit<Table, 'bytesRead'>> {
  const delimiter = await guessDelimiter(head.replace(/^\ufeff/, ''));
  const first: CsvRecord[] = [];
  for await (const batch of csvRecords(once(head), delimiter)) first.push(...batch.slice(0, 50));
  const header = headerOf(first.map((record) => ({ line: record.line, cells: record.cells })));
  if (header === null) throw fileEmpty();
  const columns = columnNames(header.cells);
  return {
    format: { kind: 'csv', delimiter, encoding },
    columns,
    async *rows() {
      for await (const batch of csvRecords(texts(), delimiter)) {
        const rows = batch.filter((record) => record.line > header.line).map((record) => named(columns, record));
        if (rows.length > 0) yield rows;
      }
    },
  };
}

async function openSheet(path: string, file: KeptFile, bytesRead: () => number): Promise<Table> {
  const workbook = await openWorkbook(path, file.name, file.bytes);
  const header = headerOf(
    workbook.head.map(({ line, cells }) => ({ line, cells: Array.from(cells, (cell) => String(cell ?? '')) })),
  );
  if (header === null) {
    workbook.close();
    throw fileEmpty();
  }
  const columns = columnNames(header.cells);
  const format: FileFormat = { kind: 'xlsx', sheet: workbook.sheet };
  return {
    format,
    columns,
    bytesRead,
    async *rows() {
      try {
        yield* workbook.rows(columns, header.line);
      } finally {
        workbook.close();
      }
    },
  };
}

/** The first line that names columns: titles and dates that some people put above it have fewer cells. */
function headerOf(
  first: readonly { line: number; cells: readonly string[] }[],
): { line: number; cells: readonly string[] } | null {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
  const most = Math.max(0, ...first.map(({ cells }) => filled(cells)));
  return first.find(({ cells }) => filled(cells) > 0 && filled(cells) >= most / 2) ?? null;
}

function named(columns: readonly string[], record: CsvRecord): FileRow {
  const cells: Record<string, string> = {};
  let isTooLong = false;
  record.cells.forEach((cell, at) => {
    if (cell === '') return;
    const column = columns[at];
    if (column === undefined) isTooLong ||= cell.trim() !== '';
    else cells[column] = cell;
  });
  // A delimiter inside an unquoted cell moves all cells behind it: nothing in such a row can be trusted.
  return { line: record.line, cells: isTooLong ? { ...cells, [faultKey]: 'cellsTooMany' } : cells };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
