import { rowTooLong, tooManyColumns } from '../errors.ts';
import { faultKey, type FileRow, limits } from './table.ts';

/**
 * One JSON object a line. Lists are joined, objects flattened by dots; a line that is no object is told in the report.
 */
export async function* jsonRows(texts: AsyncIterable<string>): AsyncGenerator<FileRow[]> {
  let rest = '',
    line = 0;
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    if (rest.length > limits.rowLetters) throw rowTooLong({ line: line + lines.length + 1, most: limits.rowLetters });
    const rows: FileRow[] = [];
    for (const each of lines) {
      line += 1;
      if (each.length > limits.rowLetters) throw rowTooLong({ line, most: limits.rowLetters });
      if (each.trim() !== '') rows.push({ line, cells: cellsOf(each) });
    }
    if (rows.length > 0) yield rows;
  }
  if (rest.trim() !== '') yield [{ line: line + 1, cells: cellsOf(rest) }];
}

function cellsOf(text: string): Record<string, string | number> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { [faultKey]: 'notJson' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { [faultKey]: 'notJson' };
  const cells: Record<string, string | number> = Object.create(null) as Record<string, string | number>;
  flatten(value, '', cells, 0);
  return cells;
}

function flatten(value: object, before: string, cells: Record<string, string | number>, depth: number): void {
  for (const [key, item] of Object.entries(value)) {
    const name = `${before}${key}`.slice(0, 200);
    if (name === '__proto__' || name === faultKey) continue;
    if (typeof item === 'number') cells[name] = item;
    else if (typeof item === 'string') cells[name] = item;
    else if (typeof item === 'boolean') cells[name] = String(item);
    else if (Array.isArray(item)) cells[name] = item.filter((one) => typeof one !== 'object').join(', ');
    else if (typeof item === 'object' && item !== null && depth < 4) flatten(item, `${name}.`, cells, depth + 1);
  }
  if (Object.keys(cells).length > limits.columns) throw tooManyColumns({ most: limits.columns });
}
