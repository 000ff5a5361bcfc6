import { createStore } from 'solid-js/store';
import { expect, it } from 'vitest';
import { asAnswer } from './as-answer.ts';

it('keeps what core answered as it is, so that reading a thousand lines follows no field of them', () => {
  const raw = { lines: [{ quantity: '1' }] };
  const [state] = createStore({ data: asAnswer(raw) });
  expect(state.data).toBe(raw);
  expect(state.data.lines[0]).toBe(raw.lines[0]);
});

it('keeps each of several answers, and leaves texts and numbers alone', () => {
  const all = [{ id: 'a' }, { id: 'b' }];
  const [state] = createStore({ data: asAnswer(all) });
  expect(state.data[1]).toBe(all[1]);
  expect(asAnswer('text')).toBe('text');
  expect(asAnswer(null)).toBeNull();
});

it('is written as before', () => {
  expect(JSON.stringify(asAnswer({ id: 'a' }))).toBe('{"id":"a"}');
  expect({ ...asAnswer({ id: 'a' }) }).toEqual({ id: 'a' });
});
