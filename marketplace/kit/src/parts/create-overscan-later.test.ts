import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createOverscanLater } from './create-overscan-later.ts';

/**
 * A list of which two rows are in sight and one above and below is kept ready, and a screen that paints when the test
 * says so.
 */
function aList() {
  const known = new Map<number, { index: number }>();
  const row = (index: number) => {
    const one = known.get(index) ?? { index };
    known.set(index, one);
    return one;
  };
  const rows = (top: number) => [top - 1, top, top + 1, top + 2].filter((index) => index >= 0).map(row);
  const [top, scrollTo] = createSignal(0);
  const paints: (() => void)[] = [];
  const { drawn, leave } = createRoot((dispose) => ({
    leave: dispose,
    drawn: createOverscanLater(() => rows(top()), {
      inSight: (index) => index >= top() && index <= top() + 1,
      painted: () =>
        new Promise((done) => {
          paints.push(done);
        }),
    }),
  }));
  return {
    shown: () => drawn().map(({ index }) => index),
    drawn,
    scrollTo,
    leave,
    paint: async () => {
      for (const done of paints.splice(0)) done();
      await Promise.resolve();
    },
  };
}

it('draws what is in sight at once, and what is kept ready behind the paint', async () => {
  const { shown, paint } = aList();
  expect(shown()).toEqual([0, 1]);
  await paint();
  expect(shown()).toEqual([0, 1, 2]);
});

it('draws nothing before the paint where what comes into sight was ready', async () => {
  const { drawn, shown, paint, scrollTo } = aList();
  await paint();
  const before = drawn();
  scrollTo(1);
  expect(drawn()).toBe(before);
  await paint();
  expect(shown()).toEqual([0, 1, 2, 3]);
  expect(drawn()[1]).toBe(before[1]);
});

it('shows at once where one has jumped to', async () => {
  const { shown, paint, scrollTo } = aList();
  await paint();
  scrollTo(50);
  expect(shown()).toEqual([50, 51]);
  scrollTo(51);
  expect(shown()).toEqual([50, 51, 52]);
  await paint();
  expect(shown()).toEqual([50, 51, 52, 53]);
});

it('draws nothing for a page that was left before the paint', async () => {
  const { shown, paint, leave } = aList();
  leave();
  await paint();
  expect(shown()).toEqual([0, 1]);
});
