import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { createDataTable } from './create-data-table.ts';

const rows = [{ name: 'Đã đặt đơn' }, { name: 'Đai ốc M8' }, { name: 'Hộp số' }];
const table = createRoot(() =>
  createDataTable<{ name: string }>({
    rows: () => rows,
    columns: () => [{ id: 'name', header: 'Name', value: (row) => row.name }],
    rowId: (row) => row.name,
    name: undefined,
    initialSort: null,
    remote: () => undefined,
  }),
);

it('filters by what is written, with its signs or without, large or small', () => {
  for (const [text, found] of [
    ['đã đặt', 1],
    ['ĐÃ ĐẶT', 1],
    ['da dat', 1],
    ['Dai oc', 1],
    ['đai m8', 1],
    ['hop', 1],
    ['Đ', 2],
    ['nut', 0],
  ] as const) {
    table.setFilter(text);
    expect(table.rows().length, text).toBe(found);
  }
});
