import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { createEditableGrid } from './create-editable-grid.ts';

interface Row {
  id: string;
  sku: string;
  price: string;
  stock: string;
}

function aGrid() {
  const [rows, setRows] = createSignal<Row[]>(
    Array.from({ length: 5 }, (_, index) => ({ id: `r${index}`, sku: `S-${index}`, price: `${index}.5`, stock: '10' })),
  );
  const number = (text: string) => (/^\d*(\.\d+)?$/.test(text) ? text : null);
  const grid = createRoot(() =>
    createEditableGrid<Row>({
      rows,
      rowId: (row) => row.id,
      columns: () => [
        { id: 'sku', header: 'SKU', read: (row) => row.sku },
        { id: 'price', header: 'Price', read: (row) => row.price, parse: number },
        { id: 'stock', header: 'Stock', read: (row) => row.stock, parse: number },
      ],
      onChange: (changes) =>
        setRows((all) =>
          all.map((row) =>
            changes
              .filter((change) => change.rowId === row.id)
              .reduce((next, change) => ({ ...next, [change.column]: change.after }), row),
          ),
        ),
    }),
  );
  return { grid, rows, prices: () => rows().map((row) => row.price) };
}

test('a block from a spreadsheet goes into the cells from the cursor on', () => {
  const { grid, rows } = aGrid();
  grid.go({ row: 1, column: 1 });
  expect(grid.paste('7.1\t70\r\n8.2\t80\r\n')).toEqual({ changed: 4, refused: 0 });
  expect(
    rows()
      .slice(1, 3)
      .map((row) => [row.price, row.stock]),
  ).toEqual([
    ['7.1', '70'],
    ['8.2', '80'],
  ]);
});

test('what cannot be read is marked and stays as it was, the rest goes in', () => {
  const { grid, prices } = aGrid();
  grid.go({ row: 0, column: 1 });
  expect(grid.paste('9\ncheap\n11')).toEqual({ changed: 2, refused: 1 });
  expect(prices()).toEqual(['9', '1.5', '11', '3.5', '4.5']);
  expect(grid.refused('r1', 'price')).toBe(true);
});

test('a column that is only looked at is never written', () => {
  const { grid, rows } = aGrid();
  grid.go({ row: 0, column: 0 });
  grid.paste('OTHER\t5');
  expect(rows()[0]).toMatchObject({ sku: 'S-0', price: '5' });
});

test('one copied cell fills the range', () => {
  const { grid, prices } = aGrid();
  grid.go({ row: 0, column: 1 });
  grid.go({ row: 3, column: 1 }, true);
  grid.paste('2');
  expect(prices()).toEqual(['2', '2', '2', '2', '4.5']);
});

test('fill down repeats the first row of the range', () => {
  const { grid, prices } = aGrid();
  grid.go({ row: 1, column: 1 });
  grid.go({ row: 3, column: 1 }, true);
  grid.fillDown();
  expect(prices()).toEqual(['0.5', '1.5', '1.5', '1.5', '4.5']);
});

test('a paste is undone and redone as a whole', () => {
  const { grid, prices } = aGrid();
  grid.go({ row: 0, column: 1 });
  grid.paste('1\n2\n3');
  grid.undo();
  expect(prices()).toEqual(['0.5', '1.5', '2.5', '3.5', '4.5']);
  grid.redo();
  expect(prices()).toEqual(['1', '2', '3', '3.5', '4.5']);
});

test('a cell that cannot be read stays open', () => {
  const { grid } = aGrid();
  grid.go({ row: 0, column: 1 });
  grid.edit('abc');
  expect(grid.finish({ row: 1, column: 0 })).toBe(false);
  expect(grid.draft()).toBe('abc');
  grid.type('4');
  expect(grid.finish({ row: 1, column: 0 })).toBe(true);
  expect(grid.active()).toEqual({ row: 1, column: 1 });
});
