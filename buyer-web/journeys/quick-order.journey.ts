import { ask, closeBrowser, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { afterAll, expect, inject, it } from 'vitest';
import { anong, emptyCart, type FoundHere, picture } from './ask.ts';

afterAll(closeBrowser);

it('fifty lines from a spreadsheet, one of them wrong, are pasted, mended and added by the keyboard alone', async () => {
  const { page, complaints, context } = await openVisit(inject('origin'));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'buyer-web', anong);
  await emptyCart(page);
  const { items } = await ask<FoundHere>(page, 'search.find', { limit: 100 });
  const known = items.filter((one) => one.best?.unitPrice).slice(0, 49);
  const pasted = [...known.map((one) => `${one.best!.sku}\t${Math.max(Number(one.best!.minimumQuantity), Number(one.best!.quantityMultiple)) * 4}`), 'no-such-number-9\t3'].join('\n');

  await page.goto('/quick-order');
  // The sheet has the focus by itself: what one came for works at once.
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'grid');
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await page.keyboard.press('Control+v');
  await page.getByText(/^\d+ of 50 ready/).waitFor();
  await page.getByText('1 line to mend').waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((one) => one.textContent?.startsWith('49 of 50')));
  await expectAccessible(page);
  await takePicture(page, picture('quick-order-mend'));

  await page.keyboard.press('Control+Home');
  for (let down = 0; down < 49; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.type(items[60]!.best!.sku);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((one) => /^50 of 50|^49 of 50/.test(one.textContent ?? '')));
  await page.keyboard.press('Control+Enter');
  await page.getByText(/lines are in the cart/).waitFor();
  const after = await ask<{ lines: number }>(page, 'cart.count', undefined);
  expect(after.lines).toBeGreaterThanOrEqual(48);
  expect(complaints).toEqual([]);
  await context.close();
});
