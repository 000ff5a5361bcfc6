import { quoteDocument } from '@hansa/core/contract';
import { expect, it } from 'vitest';
import { arrange, moveBefore, moveBy } from './line-order.ts';

const keys = quoteDocument.keysAfter(null, 5);
const line = (id: string, at: number, alternativeTo: string | null = null) =>
  ({ id, position: keys[at]!, alternativeTo }) as quoteDocument.QuoteLine;
const lines = [line('a', 0), line('b', 1), line('c', 2), line('a1', 3, 'a'), line('a2', 4, 'a')];
const after = (op: quoteDocument.Operation | null) => {
  if (op?.type !== 'move') throw new Error('no move');
  const moved = lines
    .map((one) => (one.id === op.lineId ? { ...one, position: op.position } : one))
    .sort((x, y) => (x.position < y.position ? -1 : 1));
  return arrange(moved)
    .map((one) => one.id)
    .join(' ');
};

it('shows alternatives under their line', () => {
  expect(arrange(lines).map((one) => one.id)).toEqual(['a', 'a1', 'a2', 'b', 'c']);
});

it('moves a line with its alternatives, by dragging and by keyboard', () => {
  expect(after(moveBefore(lines, 'c', 'a'))).toBe('c a a1 a2 b');
  expect(after(moveBefore(lines, 'a', null))).toBe('b c a a1 a2');
  expect(after(moveBefore(lines, 'c', 'a2'))).toBe('c a a1 a2 b');
  expect(after(moveBy(lines, 'a', 1))).toBe('b a a1 a2 c');
  expect(after(moveBy(lines, 'c', -1))).toBe('a a1 a2 c b');
  expect(after(moveBy(lines, 'a2', -1))).toBe('a a2 a1 b c');
});

it('does nothing at the ends, and where a line stands already', () => {
  expect(moveBy(lines, 'a', -1)).toBeNull();
  expect(moveBy(lines, 'c', 1)).toBeNull();
  expect(moveBefore(lines, 'a', 'b')).toBeNull();
});
