import { ask, demo, expectAccessible, layoutShift, openBrowser, openVisit } from '@hansa/kit/journeys';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { FoundHere } from './ask.ts';

let product: FoundHere['items'][number];
let category: string;
beforeAll(async () => {
  const { page, context } = await openVisit(demo().origin);
  await page.goto('/');
  const found = await ask<FoundHere>(page, 'search.find', { limit: 30 });
  product = found.items.find((one) => one.mpn !== null)!;
  category = found.facets.categories.find((one) => one.level === 1)!.id;
  await context.close();
});

it('a product page says without any script what it is, who sells it and at which list price', async () => {
  const context = await (await openBrowser()).newContext({
    baseURL: demo().origin,
    javaScriptEnabled: false,
    locale: 'en-US',
  });
  const page = await context.newPage();
  expect((await page.goto(`/products/${product.id}`))!.status()).toBe(200);
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(product.title.en);
  expect(await page.title()).toContain(product.title.en);
  const offers = page.locator('#page [data-offer]');
  await expect.poll(() => offers.count()).toBeGreaterThan(0);
  await expect.poll(() => offers.first().textContent()).toMatch(/[€$£]\s?\d|\d\s?[€₫]/);
  // It is styled: a heading that is larger than text, offers that are laid out.
  expect(
    await page.getByRole('heading', { level: 1 }).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
  ).toBeGreaterThan(18);
  await page.goto(`/products/${product.id}?lang=vi`);
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('vi');
  await expect
    .poll(() => page.locator('link[rel=canonical]').getAttribute('href'))
    .toContain(`/products/${product.id}?lang=vi`);
  expect((await page.goto('/products/0198ffff-0000-7000-8000-00000000dead'))!.status()).toBe(404);
  await page.goto('/categories');
  await page.locator('#page section a').first().click();
  await page.locator('#page article a').first().waitFor();
  await context.close();
});

/** What moved, and what was asked for, until the page is at rest. */
async function settle(page: Page, path: string) {
  const asked: string[] = [];
  page.on('request', (one) => {
    if (one.url().includes('/trpc/')) asked.push(...new URL(one.url()).pathname.slice('/trpc/'.length).split(','));
  });
  await page.addInitScript(() => {
    const told = globalThis as unknown as { emptied: number };
    told.emptied = 0;
    // Each frame that a person could see: is there a heading? A browser may paint what it has read so far of what the
    // server drew, before any script runs: that is no frame that the app emptied.
    let wasThere = false;
    const look = () => {
      const isThere = document.querySelector('main h1') !== null;
      if (document.querySelector('#app > *') && !isThere && (wasThere || document.readyState !== 'loading'))
        told.emptied += 1;
      wasThere ||= isThere;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(path);
  // Only the app has a menu for people.
  await page.locator('a[href="/sign-in"]').first().waitFor();
  await page.waitForFunction(
    () => document.getElementById('hansa-visit') === null && document.documentElement.dataset['app'] !== undefined,
  );
  await page.waitForLoadState('networkidle');
  return {
    asked,
    shift: await layoutShift(page),
    emptied: await page.evaluate(() => (globalThis as unknown as { emptied: number }).emptied),
  };
}

for (const size of ['desktop', 'phone'] as const) {
  it(`comes alive without a jump, an empty frame, a second question or a complaint (${size})`, async () => {
    const pages = [
      ['product', `/products/${product.id}`, 'products.show'],
      ['category', `/search?category=${category}`, 'search.find'],
      ['home', '/', 'search.find'],
      ['categories', '/categories', 'categories.tree'],
    ] as const;
    for (const [name, path, question] of pages)
      for (const language of ['en', 'vi'] as const) {
        const { page, context, complaints } = await openVisit(demo().origin, { size, language });
        const seen = await settle(page, path);
        expect(seen.asked, `${name} ${language}`).not.toContain(question);
        expect(seen.emptied, `${name} ${language}: frames without a heading`).toBe(0);
        expect(seen.shift.sum, `${name} ${language}: ${seen.shift.worst}`).toBeLessThan(0.02);
        expect(complaints).toEqual([]);
        await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
        await context.close();
      }
  });
}

it('is accessible as it was drawn', async () => {
  const { page, context } = await openVisit(demo().origin);
  await page.route('**/*.js', (route) => route.abort());
  for (const path of [`/products/${product.id}`, '/', '/categories', `/search?category=${category}`]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await context.close();
});
