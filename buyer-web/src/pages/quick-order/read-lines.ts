import type { Language } from '@hansa/kit';
import { parseDecimal } from '@hansa/kit/parse-decimal';

export interface WantedLine {
  readonly text: string;
  readonly quantity: string;
}
const numberHeads =
  /^(sku|mpn|gtin|ean|article|item|part|part ?(no|number|#)\.?|product( code)?|code|mã|mã (hàng|sản phẩm)|artikel(nummer)?|teilenummer)$/i;
const quantityHeads = /^(qty|quantity|amount|count|menge|anzahl|số lượng|sl)$/i;

/** Rows of a table as lines: by its heads where it has some, else the first column and the first number after it. */
export function linesOf(rows: readonly (readonly string[])[], language: Language): readonly WantedLine[] {
  const filled = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
  const head = filled[0]?.findIndex((cell) => numberHeads.test(cell)) ?? -1;
  const quantityAt = filled[0]?.findIndex((cell) => quantityHeads.test(cell)) ?? -1;
  const hasHead = head >= 0 || quantityAt >= 0;
  return filled.slice(hasHead ? 1 : 0).flatMap((row) => {
    const text = row[Math.max(head, 0)] ?? '';
    const found =
      quantityAt >= 0 ? row[quantityAt] : row.slice(1).find((cell) => readQuantity(cell, language) !== null);
    return text ? [{ text, quantity: readQuantity(found ?? '', language) ?? (found ? found : '1') }] : [];
  });
}

/** `1,200`, `1.200` or `12 pcs` as people of that language write it; null: not a quantity. */
export function readQuantity(text: string, language: Language): string | null {
  const bare = text.trim().replace(/\s*\p{L}+\.?$/u, '');
  const decimal = parseDecimal(bare, language);
  return decimal !== null && Number(decimal) > 0 ? decimal : null;
}

/** Cells of pasted or comma-separated text; quotes hold what separates. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const separator = ['\t', ';', ','].find((one) => first.includes(one)) ?? '\t';
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (isQuoted) {
      if (letter === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (letter === '"') isQuoted = false;
      else cell += letter;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === separator) {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  rows.at(-1)!.push(cell);
  return rows;
}
