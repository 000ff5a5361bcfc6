import { closeBrowser, openVisit } from '@hansa/kit/journeys';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, inject, it } from 'vitest';

afterAll(closeBrowser);

// What somebody sees who comes for the first time: the shop itself, and of the other two their door.
it.each([['buyer-web', '/'], ['vendor-portal', '/portal/'], ['console', '/console/']])('the first page of %s needs at most 150 kB of script', async (_, address) => {
  const { page, context } = await openVisit(inject('origin'));
  const scripts = new Map<string, number>();
  page.on('response', (response) => { if (response.url().endsWith('.js')) void response.body().then((body) => scripts.set(response.url(), gzipSync(body).length), () => undefined); });
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = [...scripts.values()].reduce((sum, one) => sum + one, 0);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes, [...scripts].map(([url, size]) => `${url.split('/').at(-1)} ${size}`).join('\n')).toBeLessThanOrEqual(150_000);
  await context.close();
});
