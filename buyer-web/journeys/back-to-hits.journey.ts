import { closeBrowser, layoutShift, openVisit, signIn } from '@hansa/kit/journeys';
import { afterAll, expect, inject, it } from 'vitest';
import { anong } from './ask.ts';

afterAll(closeBrowser);

it.each(['list', 'grid'])('who comes back to what was found stands where they left, in a %s', async (view) => {
  const { page, complaints, context } = await openVisit(inject('origin'));
  await signIn(page, 'buyer-web', anong);
  await page.goto(`/search?view=${view}`);
  // The last ones are drawn when the first have been painted.
  const hit = page.locator('[data-hit] a[data-title]').nth(18);
  await hit.scrollIntoViewIfNeeded();
  const title = await hit.textContent();
  const stood = await page.evaluate(() => scrollY);
  expect(stood).toBeGreaterThan(400);
  expect((await layoutShift(page)).sum).toBeLessThan(0.1);
  await hit.click();
  await page.getByRole('heading', { level: 1, name: title! }).waitFor();
  await page.goBack();
  await hit.waitFor();
  await expect.poll(() => hit.textContent()).toBe(title);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(stood);
  expect(complaints).toEqual([]);
  await context.close();
});

it('a filter that is set by keyboard leaves the list of filters open, and the focus on it', async () => {
  const { page, complaints, context } = await openVisit(inject('origin'));
  await signIn(page, 'buyer-web', anong);
  await page.goto('/search');
  // With this buyer's own answer: what a visitor is shown has other brands.
  await page.waitForLoadState('networkidle');
  await page.locator('main [aria-busy=false] [data-hit]').first().waitFor();
  const brands = page.getByRole('group', { name: 'Brand' });
  await brands.getByRole('button', { name: /more/ }).click();
  const last = brands.getByRole('checkbox').last();
  const brand = await last.evaluate((box) => box.closest('label')!.textContent);
  await last.focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/brand=/);
  await page.locator('main [aria-busy=false] [data-hit]').first().waitFor();
  await brands.getByRole('button', { name: 'Show fewer' }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.closest('label')?.textContent);
  await expect.poll(focused).toBe(brand);
  await expect.poll(() => brands.getByRole('checkbox').first().isChecked()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});
