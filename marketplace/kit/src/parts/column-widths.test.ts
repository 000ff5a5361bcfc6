import { expect, test } from 'vitest';
import { columnWidths } from './column-widths.ts';

test('where all fit, every column gets what it needs, less or more than its own width', () => {
  expect(columnWidths([{ width: 10 }, { width: 4 }, {}], [90, 110, 200], 500, 16)).toEqual([90, 110, 200]);
});

test('where room is short, modest wishes are granted before a long one', () => {
  // 10 rem and 4 rem each; 60 px more are wanted by one, 300 by the other, 100 are there.
  expect(columnWidths([{ width: 10 }, { width: 4 }, { width: 4 }], [60, 124, 364], 60 + 64 + 64 + 100, 16)).toEqual([
    60, 114, 114,
  ]);
  expect(columnWidths([{ width: 10 }, { width: 4 }, { width: 4 }], [60, 84, 364], 60 + 64 + 64 + 100, 16)).toEqual([
    60, 84, 144,
  ]);
});

test('where there is no room at all, no column is narrower than its own width or what it needs', () => {
  expect(columnWidths([{ width: 10 }, { width: 4 }], [300, 40], 100, 16)).toEqual([160, 40]);
});

test('a column whose words break needs no more than its own width', () => {
  expect(columnWidths([{ width: 10, wraps: true }, { width: 4 }], [300, 80], 400, 16)).toEqual([160, 80]);
});
