import { expect, it } from 'vitest';
import { sameAnswer } from './same-answer.ts';

const answer = () => ({
  id: 'o1',
  at: new Date('2026-11-30T10:00:00Z'),
  tags: ['a', 'b'],
  in: { city: 'Riga', note: null },
});

it('takes two readings of the same for the same', () => {
  expect(sameAnswer(answer(), answer())).toBe(true);
});

it.each([
  ['a value', { ...answer(), id: 'o2' }],
  ['a moment', { ...answer(), at: new Date('2026-11-30T10:00:01Z') }],
  ['a list', { ...answer(), tags: ['a', 'c'] }],
  ['a longer list', { ...answer(), tags: ['a', 'b', 'c'] }],
  ['what is inside', { ...answer(), in: { city: 'Riga', note: '' } }],
  ['what is missing', { ...answer(), tags: undefined }],
  ['what came to it', { ...answer(), more: undefined }],
])('takes two that differ by %s for different', (_, other) => {
  expect(sameAnswer(answer(), other)).toBe(false);
  expect(sameAnswer(other, answer())).toBe(false);
});

it('takes a list and an object for different, and what is no answer by what it is', () => {
  expect(sameAnswer([], {})).toBe(false);
  expect(sameAnswer(new Date(0), {})).toBe(false);
  const act = () => 1;
  expect(sameAnswer({ act }, { act })).toBe(true);
  expect(sameAnswer({ act }, { act: () => 1 })).toBe(false);
});
