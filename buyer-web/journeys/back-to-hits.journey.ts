import { demo, layoutShift, openVisit, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { anong, seesOwnHits } from './ask.ts';

it.each(['list', 'grid'])('who comes back to what was found stands where they left, in a %s', async (view) => {
  const { page, complaints, context } = await openVisit(demo().origin);
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

it('who comes back to a search whose answer takes its time sees all of it at once', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  await page.goto('/search');
  await page.locator('[data-hit] a[data-title]').nth(18).waitFor();
  await page.locator('[data-hit] a[data-title]').first().click();
  await page.waitForURL(/\/products\//);
  // What was found is forgotten, and the line is slow.
  await page.reload();
  await page.route(/\/trpc\/[^?]*search\.find/, async (route) => {
    await new Promise((done) => {
      setTimeout(done, 3_000);
    });
    await route.continue();
  });
  await page.evaluate(() => {
    const drawn: number[] = [];
    Object.assign(globalThis, { drawn });
    new MutationObserver(() => {
      // Those of the search alone: the product's page shows its alternatives likewise.
      const hits = document.querySelectorAll('main [aria-busy] [data-hit]').length;
      if (hits > 0 && hits !== drawn.at(-1)) drawn.push(hits);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goBack();
  // All of a page of them, and never fewer.
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { drawn: number[] }).drawn)).toEqual([24]);
  expect(complaints).toEqual([]);
  await context.close();
});

it('a filter that is set by keyboard leaves the list of filters open, and the focus on it', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  await page.goto('/search');
  await seesOwnHits(page);
  const brands = page.getByRole('group', { name: 'Brand' });
  await brands.getByRole('button', { name: /more/ }).click();
  // All of them: the first came with what was found, the others because the list was opened.
  await expect.poll(() => brands.getByRole('checkbox').count()).toBeGreaterThan(12);
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
