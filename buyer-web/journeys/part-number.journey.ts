import { ask, closeBrowser, openVisit, signIn } from '@hansa/kit/journeys';
import { afterAll, expect, inject, it } from 'vitest';
import { anong, emptyCart, type FoundHere } from './ask.ts';

afterAll(closeBrowser);

it('an exact part number gets into the cart by the keyboard alone', async () => {
  const { page, complaints, context } = await openVisit(inject('origin'));
  await signIn(page, 'buyer-web', anong);
  const { items } = await ask<FoundHere>(page, 'search.find', { limit: 20, filter: { inStock: true } });
  const wanted = items.find((one) => one.mpn !== null && one.best?.unitPrice)!;
  const step = Number(wanted.best!.quantityMultiple);
  const quantity = Math.max(Number(wanted.best!.minimumQuantity), step) + step;
  await emptyCart(page);
  await page.locator('h1').waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type(wanted.mpn!);
  await page.keyboard.press('Enter');
  // Enter takes one to the quantity of what was found.
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'spinbutton');
  await page.keyboard.type(String(quantity));
  await page.keyboard.press('Enter');
  await page.getByText('is in the cart').waitFor();

  expect(await page.locator('[data-hit] h2').first().textContent()).toBe(wanted.title.en);
  expect(await ask<{ lines: number }>(page, 'cart.count', undefined)).toEqual({ lines: 1 });
  expect(complaints).toEqual([]);
  await context.close();
});

it('what is searched for stands in the address: back and forward and a link bring it back', async () => {
  const { page, complaints, context } = await openVisit(inject('origin'));
  await page.goto('/search');
  await page.getByRole('combobox', { name: 'Search products' }).fill('bearing');
  await page.waitForURL(/q=bearing/);
  await page.getByRole('checkbox', { name: 'In stock only' }).check();
  await page.waitForURL(/stock=1/);
  await page.getByRole('button', { name: 'As tiles' }).click();
  await page.waitForURL(/view=grid/);
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes('view=grid') && url.search.includes('stock=1'));
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes('stock=1') && url.search.includes('q=bearing'));
  expect(await page.getByRole('combobox', { name: 'Search products' }).inputValue()).toBe('bearing');
  await page.goForward();
  await page.waitForURL(/stock=1/);
  expect(await page.getByRole('checkbox', { name: 'In stock only' }).isChecked()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});
