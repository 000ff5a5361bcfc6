import { closeBrowser, openVisit } from '@hansa/kit/journeys';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, inject, it } from 'vitest';

afterAll(closeBrowser);

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
