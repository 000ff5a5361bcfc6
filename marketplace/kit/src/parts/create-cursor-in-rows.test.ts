import { createEffect, createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { createCursorInRows } from './create-cursor-in-rows.ts';
import { createEditableGrid } from './create-editable-grid.ts';

const column = (id: string) => ({
  id,
  header: id,
  read: (row: Record<string, string>) => row[id]!,
  parse: (text: string) => text,
});

/** Ten rows of three columns, all drawn; what each row hears is noted. */
function aGrid() {
  const heard: string[] = [];
  const grid = createRoot(() => {
    const rows = Array.from({ length: 10 }, (_, at) => ({ id: `r${at}`, a: 'x', b: 'y', c: 'z' }));
    const logic = createEditableGrid<Record<string, string>>({
      rows: () => rows,
      rowId: (row) => row['id']!,
      columns: () => ['a', 'b', 'c'].map(column),
      onChange: () => {
        /* nobody keeps it */
      },
    });
    const cursorIn = createCursorInRows(logic);
    for (let row = 0; row < 10; row += 1) {
      const at = cursorIn(() => row);
      createEffect(() =>
        heard.push(
          `${row}: ${at.column() ?? '-'} ${at.draft() ?? '-'} ${[0, 1, 2].map((one) => (at.isIn(one) ? '#' : '.')).join('')}`,
        ),
      );
    }
    return logic;
  });
  return { grid, heard: () => heard.splice(0) };
}

it('tells a step of the cursor to the row that it left and the one that it came to', () => {
  const { grid, heard } = aGrid();
  expect(heard()).toHaveLength(10);
  grid.go({ row: 4, column: 1 });
  expect(heard()).toEqual(expect.arrayContaining(['0: - - ...', '4: 1 - .#.']));
  grid.go({ row: 5, column: 1 });
  expect(
    heard()
      .map((one) => one[0])
      .toSorted()
      .filter((one, at, all) => one !== all[at - 1]),
  ).toEqual(['4', '5']);
});

it('tells a letter to the row of the cursor, and a range to those that it spans', () => {
  const { grid, heard } = aGrid();
  grid.go({ row: 2, column: 0 });
  heard();
  grid.edit('7');
  grid.type('78');
  expect(heard()).toEqual(['2: 0 7 #..', '2: 0 78 #..']);
  grid.cancel();
  heard();
  grid.go({ row: 3, column: 1 }, true);
  expect(heard()).toEqual(expect.arrayContaining(['2: - - ##.', '3: 1 - ##.']));
});
