import { ask, bothLooks, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { emptyCart, picture, tuan } from './ask.ts';

it.each(bothLooks)(
  'four products are put beside each other, what differs stands out, and one of them is bought, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    await signIn(page, 'buyer-web', tuan);
    await emptyCart(page);
    await page.goto('/search?q=bearing&stock=1');
    const boxes = page.locator('[data-hit] input[type=checkbox]');
    await boxes.nth(4).waitFor();
    for (let at = 0; at < 4; at += 1) await boxes.nth(at).check();
    // The fifth does not go in, and says so by being off.
    await expect.poll(() => boxes.nth(4).isDisabled()).toBe(true);
    await page.locator('a[href^="/compare?ids="]').click();
    await page.waitForURL(/\/compare\?ids=/);
    const columns = page.locator('main table thead th');
    await columns.nth(3).waitFor();
    await expect.poll(() => columns.count()).toBe(4);
    await expectAccessible(page);
    await takePicture(page, picture(`compare-${look.size}`), true);
    const rows = page.locator('main table tbody tr');
    // What the rows are called can be read, however little room there is.
    await expect
      .poll(() =>
        rows
          .first()
          .getByRole('rowheader')
          .evaluate((one) => one.getBoundingClientRect().width),
      )
      .toBeGreaterThan(120);
    const all = await rows.count();
    const differing = await page.locator('main table tbody tr:has(td.bg-warning-soft\\/60)').count();
    expect(differing).toBeGreaterThan(0);
    await page.getByRole('checkbox').first().check();
    // Price, sellers and the buttons stay; of the attributes only those that differ.
    await page.waitForFunction(
      (count) => document.querySelectorAll('main table tbody tr').length <= count,
      Math.min(all, differing + 3),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    await columns.first().getByRole('button').click();
    await page.waitForFunction(() => document.querySelectorAll('main table thead th').length === 3);
    // A link to the comparison shows the same to a colleague; going back brings the one that left.
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('main table thead th').length === 4);
    const title = (await columns.nth(1).locator('a').textContent())!;
    await rows.last().locator('td').nth(2).locator('button:has(svg.lucide-shopping-cart)').click();
    await page.locator('section[aria-live=polite] button').first().waitFor();
    const cart = await ask<{ sellers: { lines: { title: { en: string; vi: string } }[] }[] }>(
      page,
      'cart.show',
      undefined,
    );
    expect(cart.sellers.flatMap((seller) => seller.lines.map((line) => line.title[look.language]))).toEqual([title]);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
