import { createEffect, createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createKeyedRows } from './create-keyed-rows.ts';

const read = (...names: string[]) => names.map((name) => ({ id: name.slice(0, 1), name }));
const inSight = Array.from({ length: 4 }, (_, index) => ({ index, start: index * 40 }));

/** A list whose first four rows are drawn: each drawing is noted, and what changes in it. */
function aList(first: readonly { id: string; name: string }[]) {
  const [rows, answer] = createSignal(first);
  const made: string[] = [];
  const changed: string[] = [];
  const drawn = createRoot(() =>
    createKeyedRows(
      () => inSight,
      { rows, rowId: ({ id }) => id },
      ({ item, row }) => {
        made.push(row().name);
        createEffect(() => changed.push(`${row().name} at ${item().start}`));
        return row;
      },
    ),
  );
  return {
    answer,
    shown: () => drawn().map((row) => row().name),
    made: () => made.splice(0),
    changed: () => changed.splice(0),
  };
}

it('changes nothing in rows that say the same when their list is read anew', () => {
  const { answer, made, changed } = aList(read('ada', 'bo'));
  made();
  changed();
  answer(read('ada', 'bo'));
  expect([made(), changed()]).toEqual([[], []]);
  answer(read('ada', 'bob'));
  expect([made(), changed()]).toEqual([[], ['bob at 40']]);
});

it('lets a row keep its elements where another comes before it', () => {
  const { answer, shown, made, changed } = aList(read('bo', 'cy'));
  made();
  changed();
  answer(read('ada', 'bo', 'cy'));
  expect(shown()).toEqual(['ada', 'bo', 'cy']);
  expect(made()).toEqual(['ada']);
  expect(changed().toSorted()).toEqual(['ada at 0', 'bo at 40', 'cy at 80']);
  answer(read('cy'));
  expect(shown()).toEqual(['cy']);
  expect([made(), changed()]).toEqual([[], ['cy at 0']]);
});

it('draws rows of the same name each for itself', () => {
  const { shown } = aList([...read('none'), ...read('none'), ...read('bo')]);
  expect(shown()).toEqual(['none', 'none', 'bo']);
});
