import { expect, it } from 'vitest';
import { putCells } from './put-cells.ts';

const held = (row: string, column: string) => `${row}${column}`;
const change = (rowId: string, column: string, after: string) => ({ rowId, column, before: '', after });

it('keeps what was changed, by row and column', () => {
  const cells = putCells(new Map(), [change('a', '1', 'x'), change('a', '2', 'y'), change('b', '1', 'z')], held);
  expect([...cells].map(([row, columns]) => [row, [...columns]])).toEqual([
    [
      'a',
      [
        ['1', 'x'],
        ['2', 'y'],
      ],
    ],
    ['b', [['1', 'z']]],
  ]);
});

it('forgets a cell that is back at what is held', () => {
  const changed = putCells(new Map(), [change('a', '1', 'x')], held);
  expect(putCells(changed, [change('a', '1', 'a1')], held).size).toBe(0);
});
