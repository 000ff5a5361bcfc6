/** Rows as CSV or JSON lines, piece by piece. */
import { fieldsOf, layouts, numeric, type Layout } from './layouts.ts';
import type { PriceFileRow, SellerFileRow } from './rows.ts';

function csvLine(cells: readonly string[], { delimiter, lineEnd }: Pick<Layout, 'delimiter' | 'lineEnd'>): string {
  return (
    cells
      .map((cell) => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(delimiter) + lineEnd
  );
}
export function* csvOf(rows: Iterable<SellerFileRow>, layout: Layout): Generator<string> {
  const fields = fieldsOf(layout);
  yield csvLine(
    fields.map((field) => layout.headers[field]),
    layout,
  );
  for (const { cells } of rows)
    yield csvLine(
      fields.map((field) => cells[field]),
      layout,
    );
}

/** The English house feeds true numbers; the others copy their texts, decimal comma and all. */
export function* jsonLinesOf(rows: Iterable<SellerFileRow>, layout: Layout): Generator<string> {
  const fields = fieldsOf(layout);
  for (const { cells } of rows) {
    const entries = fields.map((field) => {
      const text = cells[field],
        isNumber = layout.name === 'A' && numeric.has(field) && text.trim() !== '' && Number.isFinite(Number(text));
      return [layout.headers[field], isNumber ? Number(text) : text];
    });
    yield `${JSON.stringify(Object.fromEntries(entries))}\n`;
  }
}

export function* priceCsvOf(rows: Iterable<PriceFileRow>): Generator<string> {
  yield csvLine(
    ['SKU', 'Price list', 'Currency', 'Minimum quantity', 'Unit price', 'Valid from', 'Valid until'],
    layouts.A,
  );
  for (const row of rows)
    yield csvLine(
      [
        row.sku,
        row.list,
        row.currency,
        String(row.minimumQuantity),
        row.unitPrice,
        row.validFrom,
        row.validUntil ?? '',
      ],
      layouts.A,
    );
}
export function* priceJsonLinesOf(rows: Iterable<PriceFileRow>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
