import { closeBrowser, expectAccessible, openVisit, signIn, takePicture, type Look } from '@hansa/kit/journeys';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, inject, it } from 'vitest';
import { anong, ask, type FoundHere, picture } from './ask.ts';

afterAll(closeBrowser);

const looks: readonly Look[] = [{ size: 'desktop', language: 'en', theme: 'light' }, { size: 'phone', language: 'vi', theme: 'dark' }];

it.each(looks)('every page is accessible, fits its window and complains of nothing, $size in $language, $theme', async (look) => {
  const { page, complaints, context } = await openVisit(inject('origin'), look);
  await signIn(page, 'buyer-web', anong);
  const { items } = await ask<FoundHere>(page, 'search.find', { limit: 3 });
  const ids = items.map((one) => one.id);
  const paths = { home: '/', search: '/search?q=bearing', tiles: '/search?view=grid', parts: '/search?view=parts', nothing: '/search?q=zzzzqqqq', categories: '/categories', product: `/products/${ids[0]}`, compare: `/compare?ids=${ids.join(',')}`, quick: '/quick-order', cart: '/cart', checkout: '/checkout', orders: '/orders', spend: '/spend', people: '/organization', costs: '/organization?tab=costCenters' };
  const faults: string[] = [];
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(path);
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page).catch((error: Error) => faults.push(`${name}: ${error.message}`));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${name} is wider than its window`).toBeLessThanOrEqual(0);
    await takePicture(page, picture(`${name}-${look.size}-${look.theme}-${look.language}`));
  }
  expect(faults.join('\n')).toBe('');
  expect(complaints).toEqual([]);
  await context.close();
});

it('the first page of a visitor needs at most 150 kB of script', async () => {
  const { page, context } = await openVisit(inject('origin'));
  const scripts = new Map<string, number>();
  page.on('response', (response) => { if (response.url().endsWith('.js')) void response.body().then((body) => scripts.set(response.url(), gzipSync(body).length), () => undefined); });
  await page.goto('/');
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = [...scripts.values()].reduce((sum, one) => sum + one, 0);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes, [...scripts].map(([url, size]) => `${url.split('/').at(-1)} ${size}`).join('\n')).toBeLessThanOrEqual(150_000);
  await context.close();
});
