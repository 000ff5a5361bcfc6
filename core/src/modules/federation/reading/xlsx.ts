import { fileEmpty, fileUnreadable, rowTooLong, tooManyColumns } from '../errors.ts';
import { type FileRow, limits } from './table.ts';
import { attribute, unescapeXml, xmlReader } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

interface SheetRow {
  readonly line: number;
  readonly cells: readonly (string | number | undefined)[];
}

/** The sheets of a workbook by name, with where each stands in the archive. */
async function sheetsOf(zip: Zip, name: string): Promise<{ sheet: string; part: string }[]> {
  const targets = new Map<string, string>();
  if (!zip.has('xl/workbook.xml')) throw fileUnreadable({ name });
  const sheets: { sheet: string; id: string }[] = [];
  await feed(
    zip.read('xl/_rels/workbook.xml.rels'),
    xmlReader(name, {
      open: (tag, given) => {
        if (tag === 'Relationship') targets.set(attribute(given, 'Id') ?? '', attribute(given, 'Target') ?? '');
      },
      close: silent,
      text: silent,
    }),
  );
  await feed(
    zip.read('xl/workbook.xml'),
    xmlReader(name, {
      open: (tag, given) => {
        if (tag === 'sheet' && (attribute(given, 'state') ?? 'visible') === 'visible')
          sheets.push({
            sheet: attribute(given, 'name') ?? '',
            id: /(?:\w+:)id\s*=\s*["']([^"']+)/.exec(given)?.[1] ?? '',
          });
      },
      close: silent,
      text: silent,
    }),
  );
  return sheets.flatMap(({ sheet, id }) => {
    const target = targets.get(id);
    if (target === undefined) return [];
    return [{ sheet, part: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}` }];
  });
}

/** Texts that cells share, by number. They must be at hand for every row, so that there is a bound to them. */
async function sharedTexts(zip: Zip, name: string): Promise<string[]> {
  if (!zip.has('xl/sharedStrings.xml')) return [];
  const texts: string[] = [];
  let text = '',
    isInText = false,
    isPhonetic = false,
    letters = 0;
  await feed(
    zip.read('xl/sharedStrings.xml'),
    xmlReader(name, {
      open: (tag) => {
        if (tag === 'si') text = '';
        else if (tag === 't') isInText = true;
        else if (tag === 'rPh') isPhonetic = true;
      },
      close: (tag) => {
        if (tag === 't') isInText = false;
        else if (tag === 'rPh') isPhonetic = false;
        else if (tag === 'si') {
          letters += text.length;
          if (letters > limits.sharedLetters) throw fileUnreadable({ name });
          texts.push(textOf(text));
        }
      },
      text: (piece) => {
        if (isInText && !isPhonetic && text.length < limits.rowLetters) text += piece;
      },
    }),
  );
  return texts;
}

/** Spreadsheets write letters that XML cannot hold as `_x0000_`. */
function textOf(text: string): string {
  const plain = unescapeXml(text);
  return plain.includes('_x')
    ? plain.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}

/** Rows of a sheet, in batches as its XML comes in. */
async function* sheetRows(zip: Zip, part: string, shared: readonly string[], name: string): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = [];
  let cells: (string | number | undefined)[] = [],
    line = 0,
    column = -1,
    kind = 'n',
    value = '',
    isInValue = false,
    letters = 0;
  const read = xmlReader(name, {
    open: (tag, given) => {
      if (tag === 'row') {
        cells = [];
        column = -1;
        letters = 0;
        line = Number(attribute(given, 'r') ?? line + 1);
      } else if (tag === 'c') {
        const place = attribute(given, 'r');
        column = place === null ? column + 1 : columnOf(place);
        if (column >= limits.columns) throw tooManyColumns({ most: limits.columns });
        kind = attribute(given, 't') ?? 'n';
        value = '';
      } else if (tag === 'v' || tag === 't') isInValue = true;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isInValue = false;
      else if (tag === 'c') cells[column] = cellOf(kind, value, shared);
      else if (tag === 'row' && cells.length > 0) rows.push({ line, cells });
    },
    text: (piece) => {
      if (!isInValue) return;
      value += piece;
      letters += piece.length;
      if (letters > limits.rowLetters) throw rowTooLong({ line, most: limits.rowLetters });
    },
  });
  for await (const piece of zip.read(part)) {
    read(piece);
    if (rows.length > 0) {
      yield rows;
      rows = [];
    }
  }
}

function cellOf(kind: string, value: string, shared: readonly string[]): string | number | undefined {
  if (value === '') return undefined;
  if (kind === 's') return shared[Number(value)];
  if (kind === 'n') {
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
  }
  return kind === 'b' ? (value === '1' ? 'true' : 'false') : textOf(value);
}

/** `BC12` -> 54. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const code = place.charCodeAt(at) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}

async function feed(pieces: AsyncGenerator<string>, read: (piece: string) => void): Promise<void> {
  for await (const piece of pieces) read(piece);
}

function silent(): void {
  /* nothing to hear */
}

export interface Workbook {
  readonly sheet: string;
  readonly head: readonly SheetRow[];
  rows(header: readonly string[], after: number): AsyncGenerator<FileRow[]>;
  close(): void;
}

/** A workbook as one table: the sheet asked for, or the first that holds anything. */
export async function openWorkbook(path: string, name: string, fileBytes: number, wanted?: string): Promise<Workbook> {
  const zip = await openZip(path, name, fileBytes);
  try {
    const shared = await sharedTexts(zip, name);
    for (const { sheet, part } of await sheetsOf(zip, name)) {
      if (wanted !== undefined && sheet !== wanted) continue;
      const head: SheetRow[] = [];
      for await (const batch of sheetRows(zip, part, shared, name)) {
        head.push(...batch);
        if (head.length >= 200) break;
      }
      if (head.length === 0) continue;
      return {
        sheet,
        head,
        close: zip.close,
        async *rows(header, after) {
          for await (const batch of sheetRows(zip, part, shared, name)) {
            const rows = batch
              .filter((row) => row.line > after)
              .map((row) => ({ line: row.line, cells: named(header, row.cells) }))
              .filter((row) => Object.keys(row.cells).length > 0);
            if (rows.length > 0) yield rows;
          }
        },
      };
    }
    throw fileEmpty();
  } catch (error) {
    zip.close();
    throw error;
  }
}

function named(
  header: readonly string[],
  cells: readonly (string | number | undefined)[],
): Record<string, string | number> {
  const row: Record<string, string | number> = {};
  cells.forEach((cell, at) => {
    const column = header[at];
    if (cell !== undefined && cell !== '' && column !== undefined) row[column] = cell;
  });
  return row;
}
