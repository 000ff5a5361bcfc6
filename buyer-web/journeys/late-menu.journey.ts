import { demo, openVisit, signIn } from '@hansa/kit/journeys';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { anong } from './ask.ts';

// What a menu holds is fetched when somebody comes near it, or once the page stands. Here it comes late, or not at all.
const code = /\/assets\/menu-list-[^/]+\.js(\?|$)/;
const menuOf = (page: Page) => page.getByRole('complementary').getByRole('button', { name: /^Anong/ });
const presses = [
  ['a mouse', (page: Page) => menuOf(page).click()],
  [
    'a keyboard',
    async (page: Page) => {
      await menuOf(page).focus();
      await page.keyboard.press('Enter');
    },
  ],
] as const;

it.each(presses)('a menu that is pressed by %s before its code is there opens when it comes', async (_, press) => {
  const { page, context, complaints } = await openVisit(demo().origin);
  const gate = Promise.withResolvers<void>();
  let asked = 0;
  await page.route(code, async (route) => {
    asked += 1;
    await gate.promise;
    await route.continue();
  });
  await signIn(page, 'buyer-web', anong);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await press(page);
  gate.resolve();
  const dark = page.getByRole('menuitemcheckbox', { name: 'Dark' });
  await dark.waitFor();
  expect(asked).toBe(1);
  // It is a menu like any: the way out leads back to its button, and the next press opens it again.
  await page.keyboard.press('Escape');
  await dark.waitFor({ state: 'detached' });
  await expect.poll(() => menuOf(page).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await dark.waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('a menu whose code cannot be had says so, and opens by the next press once it can', async () => {
  const { page, context } = await openVisit(demo().origin);
  await page.route(code, (route) => route.abort());
  await signIn(page, 'buyer-web', anong);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await menuOf(page).click();
  await page.getByText('The server did not answer').waitFor();
  await page.unrouteAll({ behavior: 'wait' });
  await menuOf(page).click();
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).waitFor();
  await context.close();
});
