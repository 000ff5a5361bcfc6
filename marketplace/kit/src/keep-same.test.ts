import { expect, it } from 'vitest';
import { asAnswer } from './as-answer.ts';
import { keepSame } from './keep-same.ts';

const answer = (more: object = {}) => asAnswer({ total: 2, items: [{ id: 'a', tags: ['x'] }, { id: 'b', tags: [] }], ...more });

it('leaves what was said again in the same words the very same', () => {
  const before = answer();
  expect(keepSame(before, answer())).toBe(before);
  expect(keepSame([before], [answer()])).toHaveLength(1);
});

it('takes what is other, and leaves the rest', () => {
  const before = answer();
  const now = keepSame(before, answer({ items: [{ id: 'a', tags: ['x', 'y'] }, { id: 'b', tags: [] }] }));
  expect(now).toEqual(answer({ items: [{ id: 'a', tags: ['x', 'y'] }, { id: 'b', tags: [] }] }));
  expect(now.items[1]).toBe(before.items[1]);
  expect(now.items[0]).not.toBe(before.items[0]);
  // Still an answer: stores leave it as it is.
  expect(Object.getPrototypeOf(now)).toBe(Object.getPrototypeOf(before));
});

it('hears of what is more, less, null or of another kind', () => {
  for (const [before, now] of [[{ a: 1, b: 2 }, { a: 1 }], [{ a: 1 }, { a: 1, b: undefined }], [[1, 2], [1]], [[1], [1, 2]], [{ a: null }, { a: {} }], [{ a: [] }, { a: {} }], [undefined, { a: 1 }], ['a', 'b'], [{ a: 1 }, null]] as const) expect(keepSame(before, now)).toStrictEqual(now);
});
