import { expect, it } from 'vitest';
import { readPages } from './read-pages.ts';

const list = (count: number, size: number) => async (offset: number) => ({
  items: Array.from({ length: Math.max(Math.min(size, count - offset), 0) }, (_, index) => offset + index),
  total: count,
});

it('reads a list to its end, each row once, and never more than can be taken along', async () => {
  expect(await readPages(list(250, 100))).toEqual(Array.from({ length: 250 }, (_, index) => index));
  expect(await readPages(list(200, 100))).toHaveLength(200);
  expect(await readPages(list(0, 100))).toEqual([]);
  expect(await readPages(list(1_000_000, 1000))).toHaveLength(10_000);
});

it('ends where rows were taken away meanwhile', async () => {
  expect(await readPages(async (offset) => ({ items: offset === 0 ? ['a'] : [], total: 3 }))).toEqual(['a']);
});
