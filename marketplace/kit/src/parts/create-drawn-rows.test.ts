import { createEffect, createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createDrawnRows } from './create-drawn-rows.ts';

it('tells of a changed row only those who drew it, and of one that is gone', () => {
  const [one, two, other] = [{ id: 1 }, { id: 2 }, { id: 3 }];
  const [rows, setRows] = createSignal<readonly object[]>([one, two]);
  const heard: unknown[][] = [[], []];
  const dispose = createRoot((end) => {
    const rowAt = createDrawnRows(rows);
    for (const index of [0, 1]) {
      const row = rowAt(() => index);
      createEffect(() => heard[index]!.push(row()));
    }
    return end;
  });
  setRows([one, other]);
  setRows([one]);
  expect(heard).toEqual([[one], [two, other, undefined]]);
  dispose();
});

it('tells who goes over to another place of the row there', () => {
  const [one, two, other] = [{ id: 1 }, { id: 2 }, { id: 3 }];
  const [rows, setRows] = createSignal<readonly object[]>([one, two]);
  const [index, goTo] = createSignal(0);
  const heard: unknown[] = [];
  const dispose = createRoot((end) => {
    const row = createDrawnRows(rows)(index);
    createEffect(() => heard.push(row()));
    return end;
  });
  goTo(1);
  setRows([other, two]);
  goTo(0);
  expect(heard).toEqual([one, two, other]);
  dispose();
});
