import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createFirstSight } from './create-first-sight.ts';

/** A list of which two items are in sight, and a screen that paints when the test says so. */
function aList() {
  const [items, setItems] = createSignal<readonly string[]>(['a', 'b', 'c', 'd']);
  const [search, setSearch] = createSignal('bolt');
  const waiting: (() => void)[] = [];
  const drawn = createRoot(() =>
    createFirstSight(items, {
      begins: search,
      inSight: () => 2,
      painted: () =>
        new Promise((done) => {
          waiting.push(done);
        }),
    }),
  );
  return {
    drawn,
    setItems,
    setSearch,
    paint: async () => {
      waiting.shift()?.();
      await Promise.resolve();
    },
  };
}

it('draws what is in sight at first, and the rest when that has been painted', async () => {
  const { drawn, paint } = aList();
  expect(drawn()).toEqual(['a', 'b']);
  await paint();
  expect(drawn()).toEqual(['a', 'b', 'c', 'd']);
});

it('leaves the whole list standing when it is read again', async () => {
  const { drawn, paint, setItems } = aList();
  await paint();
  setItems(['a', 'b', 'e', 'f', 'g']);
  expect(drawn()).toEqual(['a', 'b', 'e', 'f', 'g']);
});

it('begins anew with another search, whatever the one before still had to draw', async () => {
  const { drawn, paint, setItems, setSearch } = aList();
  setSearch('nut');
  setItems(['n', 'o', 'p']);
  await paint();
  expect(drawn()).toEqual(['n', 'o']);
  await paint();
  expect(drawn()).toEqual(['n', 'o', 'p']);
});
