import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createBehindPaint } from './behind-paint.ts';

/** What is told 1 at first, on a screen that paints when the test says so. */
function onScreen() {
  const waiting: (() => void)[] = [];
  const [told, tell] = createSignal(1);
  const painted = () => new Promise<void>((done) => waiting.push(done));
  return createRoot((leave) => ({
    seen: createBehindPaint(told, painted),
    tell,
    leave,
    paint: async () => {
      for (const done of waiting.splice(0)) done();
      await Promise.resolve();
    },
  }));
}

it('shows what it is told from the beginning, and each change with the next paint', async () => {
  const { seen, tell, leave, paint } = onScreen();
  expect(seen()).toBe(1);
  tell(2);
  expect(seen()).toBe(1);
  await paint();
  expect(seen()).toBe(2);
  leave();
});

it('shows the last of what is told between two paints, and never falls behind who types on', async () => {
  const { seen, tell, leave, paint } = onScreen();
  for (const each of [2, 3, 4]) tell(each);
  await paint();
  expect(seen()).toBe(4);
  tell(5);
  await paint();
  expect(seen()).toBe(5);
  leave();
});

it('shows nothing more once its page was left', async () => {
  const { seen, tell, leave, paint } = onScreen();
  tell(2);
  leave();
  await paint();
  expect(seen()).toBe(1);
});
