import { createEffect, createRoot, createSignal, mapArray } from 'solid-js';
import { expect, it } from 'vitest';
import { createRowSlots } from './create-row-slots.ts';

const rows = (...indices: number[]) => indices.map((index) => ({ index }));

/** A list of which what is drawn is noted: how many rows of elements were made, and what each holds. */
function aList(first: readonly { index: number }[]) {
  const [items, show] = createSignal(first);
  const holds = new Map<number, number>();
  let made = 0;
  const leave = createRoot((dispose) => {
    const slots = createRowSlots(items);
    const drawn = mapArray(slots, (slot) => {
      const element = made;
      made += 1;
      createEffect(() => holds.set(element, slot().index));
      return element;
    });
    createEffect(() => {
      const there = new Set(drawn());
      for (const element of holds.keys()) if (!there.has(element)) holds.delete(element);
    });
    return dispose;
  });
  return { show, made: () => made, holds: () => [...holds.values()], leave };
}

it('draws a row that comes into the elements of one that left, and lets those that stay be', () => {
  const { show, made, holds } = aList(rows(0, 1, 2));
  expect(holds()).toEqual([0, 1, 2]);
  show(rows(1, 2, 3));
  expect(holds()).toEqual([3, 1, 2]);
  show(rows(50, 2, 51));
  expect(new Set(holds())).toEqual(new Set([50, 2, 51]));
  expect(holds()[2]).toBe(2);
  expect(made()).toBe(3);
});

it('makes elements where more rows are shown than before, and gives up those of none', () => {
  const { show, made, holds } = aList(rows(0, 1));
  show(rows(0, 1, 2, 3));
  expect(holds()).toEqual([0, 1, 2, 3]);
  show(rows(2));
  expect(holds()).toEqual([2]);
  show(rows());
  expect(holds()).toEqual([]);
  show(rows(7));
  expect(holds()).toEqual([7]);
  expect(made()).toBe(5);
});

it('tells a row that stays what is other about it', () => {
  const [items, show] = createSignal([{ index: 4, start: 10 }]);
  const heard: number[] = [];
  createRoot(() => {
    const slots = createRowSlots(items);
    createEffect(() => heard.push(slots()[0]!().start));
  });
  show([{ index: 4, start: 20 }]);
  expect(heard).toEqual([10, 20]);
});
