import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createBehindPaint } from './behind-paint.ts';

/** A screen that paints when the test says so. */
function aScreen() {
  const waiting: (() => void)[] = [];
  return {
    painted: () => new Promise<void>((done) => waiting.push(done)),
    paint: async () => {
      for (const done of waiting.splice(0)) done();
      await Promise.resolve();
    },
  };
}

it('shows what it is told from the beginning, and each change with the next paint', async () => {
  const { painted, paint } = aScreen();
  const [told, tell] = createSignal(1);
  const { seen, leave } = createRoot((dispose) => ({ seen: createBehindPaint(told, painted), leave: dispose }));
  expect(seen()).toBe(1);
  tell(2);
  expect(seen()).toBe(1);
  await paint();
  expect(seen()).toBe(2);
  leave();
});

it('shows the last of what is told between two paints, and never falls behind who types on', async () => {
  const { painted, paint } = aScreen();
  const [told, tell] = createSignal(1);
  const { seen, leave } = createRoot((dispose) => ({ seen: createBehindPaint(told, painted), leave: dispose }));
  for (const each of [2, 3, 4]) tell(each);
  await paint();
  expect(seen()).toBe(4);
  tell(5);
  await paint();
  expect(seen()).toBe(5);
  leave();
});

it('shows nothing more once its page was left', async () => {
  const { painted, paint } = aScreen();
  const [told, tell] = createSignal(1);
  const { seen, leave } = createRoot((dispose) => ({ seen: createBehindPaint(told, painted), leave: dispose }));
  tell(2);
  leave();
  await paint();
  expect(seen()).toBe(1);
});
