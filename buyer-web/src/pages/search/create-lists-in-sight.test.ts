import type { Facet } from '@hansa/kit';
import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { countListsInSight, createListsInSight } from './create-lists-in-sight.ts';

const list = (id: string, count: number, values = 8): Facet => ({
  id,
  label: id,
  values: Array.from({ length: values }, (_, n) => ({ value: `${id}${n}`, label: `${n}`, count })),
});
const answer = (count: number, ...ids: string[]) => ids.map((id) => list(id, count));

/** Two lists are in sight; the screen paints when the test says so. */
function filters() {
  const [lists, setLists] = createSignal(answer(1, 'brand', 'seller', 'length', 'colour'));
  const paints: (() => void)[] = [];
  const drawn = createRoot(() =>
    createListsInSight(lists, {
      inSight: () => 2,
      painted: () =>
        new Promise((done) => {
          paints.push(done);
        }),
    }),
  );
  return {
    setLists,
    shown: () => drawn().map(({ id, values }) => `${id} ${values[0]!.count}`),
    paint: async () => {
      for (const done of paints.splice(0)) done();
      await Promise.resolve();
    },
  };
}

it('draws the lists in sight at first, and the others behind their paint', async () => {
  const { shown, paint } = filters();
  expect(shown()).toEqual(['brand 1', 'seller 1']);
  await paint();
  expect(shown()).toEqual(['brand 1', 'seller 1', 'length 1', 'colour 1']);
});

it('leaves lists out of sight as they were until the answer is painted', async () => {
  const { shown, paint, setLists } = filters();
  await paint();
  setLists(answer(2, 'brand', 'seller', 'length', 'width'));
  expect(shown()).toEqual(['brand 2', 'seller 2', 'length 1']);
  await paint();
  expect(shown()).toEqual(['brand 2', 'seller 2', 'length 2', 'width 2']);
});

it('draws of two answers that come before the paint only the later', async () => {
  const { shown, paint, setLists } = filters();
  await paint();
  setLists(answer(2, 'brand', 'seller', 'length'));
  setLists(answer(3, 'brand', 'seller', 'colour'));
  await paint();
  expect(shown()).toEqual(['brand 3', 'seller 3', 'colour 3']);
});

it('counts lists until they reach the lower edge, folded as they are drawn', () => {
  const short = [list('a', 1, 2), list('b', 1, 2), list('c', 1, 2)];
  expect(countListsInSight(short, 110)).toBe(2);
  expect(countListsInSight(short, 900)).toBe(3);
  expect(countListsInSight([list('a', 1, 50), list('b', 1, 50)], 230)).toBe(2);
  expect(countListsInSight([list('a', 1, 50), list('b', 1, 50)], 200)).toBe(1);
});
