import { ask, bothLooks, demo, openVisit, sayIn, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';
import { anong, emptyCart, type FoundHere, tuan } from './ask.ts';

it.each(bothLooks)(
  'an exact part number gets into the cart by the keyboard alone, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const say = sayIn(look.language, { en, vi });
    await signIn(page, 'buyer-web', anong);
    const { items } = await ask<FoundHere>(page, 'search.find', { limit: 20, filter: { inStock: true } });
    const wanted = items.find((one) => one.mpn !== null && one.best?.unitPrice && !one.best.isMadeToOrder)!;
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
    await page.getByText(say(`${wanted.title[look.language]} is in the cart`, 'cart.added')).waitFor();

    await expect.poll(() => page.locator('[data-hit] h2').first().textContent()).toBe(wanted.title[look.language]);
    expect(await ask<{ lines: number }>(page, 'cart.count', undefined)).toEqual({ lines: 1 });
    // From the quantity, where the hands are now, to the next search.
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    expect(complaints).toEqual([]);
    await context.close();
  },
);

it.each(bothLooks)(
  'what is searched for stands in the address: back and forward and a link bring it back, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const say = sayIn(look.language, { en, vi });
    await page.goto('/search');
    await page.getByRole('combobox', { name: say('Search products') }).fill('bearing');
    await page.waitForURL(/q=bearing/);
    const openFilters = async () => {
      if (look.size === 'phone') await page.getByRole('button', { name: say('Filters') }).click();
    };
    const closeFilters = async () => {
      if (look.size === 'phone') await page.keyboard.press('Escape');
    };
    await openFilters();
    await page.getByRole('checkbox', { name: say('In stock only') }).check();
    await page.waitForURL(/stock=1/);
    await closeFilters();
    await page.getByRole('button', { name: say('As tiles') }).click();
    await page.waitForURL(/view=grid/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('view=grid') && url.search.includes('stock=1'));
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('stock=1') && url.search.includes('q=bearing'));
    await expect.poll(() => page.getByRole('combobox', { name: say('Search products') }).inputValue()).toBe('bearing');
    await page.goForward();
    await page.waitForURL(/stock=1/);
    await openFilters();
    await expect.poll(() => page.getByRole('checkbox', { name: say('In stock only') }).isChecked()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

it('what has no price for a buyer can be asked for where it was found', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', tuan);
  const { items } = await ask<FoundHere>(page, 'search.find', { text: '6204', limit: 24 });
  const title = items.find((one) => !one.best?.unitPrice)!.title.en;
  await page.goto('/search?q=6204');
  await page.getByRole('link', { name: `Ask for quotes: ${title}`, exact: true }).click();
  await page.waitForURL(/requests\/new\?products=/);
  await page.getByRole('textbox', { name: `Quantity of ${title}` }).waitFor();
  await page.locator('main').getByText(title, { exact: true }).first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
