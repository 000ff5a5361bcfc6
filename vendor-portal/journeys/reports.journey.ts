import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ask,
  bothLooks,
  demo,
  downloadedCsv,
  expectAccessible,
  openVisit,
  signIn,
  takePicture,
} from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';

const femke = { email: 'femke@nordhaven.example', password: 'hansa-demo-2026' } as const;
interface Order {
  readonly state: string;
  readonly placedAt: string;
  readonly currency: string;
}
const minor = (text: string) => Number(text.replaceAll(/[^\d-]/g, ''));

it.each(bothLooks)(
  'sales by customer, product and category add up to what the months show, and fill rate and punctuality stand beside them, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const words = (look.language === 'vi' ? vi : en).reports;
    await signIn(page, 'vendor-portal', femke);
    await page.goto('/portal/reports?period=months12');
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    // What the pictures show stands behind them as a table: commission and what is kept are all that was sold.
    const byMonth = page.getByRole('region', { name: words.byMonth });
    await byMonth.getByRole('img').waitFor();
    await byMonth.getByRole('button').click();
    const months = await byMonth
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((row) => [...row.children].slice(1).map((cell) => cell.textContent!)));
    expect(months).toHaveLength(12);
    const sold = months.flat().reduce((sum, text) => sum + minor(text), 0);
    expect(sold).toBeGreaterThan(0);
    // Off the button, whose words would come up while the page is looked at.
    await page.mouse.move(0, 0);
    await expectAccessible(page);

    // While the next report is on its way, the one before stays to be read, under its own name.
    const gate = Promise.withResolvers<void>();
    await page.route(/reports\.sellerSales/, async (route) => {
      await gate.promise;
      await route.continue();
    });
    await page.getByRole('tab', { name: words.byProduct, exact: true }).click();
    const kept = page.getByRole('grid', { name: words.byCustomer, exact: true });
    await expect.poll(() => kept.getAttribute('aria-busy')).toBe('true');
    await kept.getByRole('row').nth(1).waitFor();
    gate.resolve();
    await page.getByRole('grid', { name: words.byProduct, exact: true }).getByRole('row').nth(1).waitFor();

    const headers: string[][] = [];
    for (const by of ['byCustomer', 'byProduct', 'byCategory'] as const) {
      await page.getByRole('tab', { name: words[by], exact: true }).click();
      await page.getByRole('grid', { name: words[by], exact: true }).getByRole('row').nth(1).waitFor();
      const [header, ...rows] = await downloadedCsv(page, () =>
        page.getByRole('button', { name: /CSV/ }).first().click(),
      );
      headers.push(header!);
      const sales = header!.indexOf(words.sales);
      expect(Math.round(rows.reduce((sum, row) => sum + 100 * Number(row[sales]), 0)), by).toBe(sold);
    }
    expect(new Set(headers.map((header) => header[0])).size).toBe(3);

    // Quotes, as the seller's own list has them: by customer and by month they are the same requests.
    const since = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 11, 1)).toISOString();
    const known = await ask<{ items: { state: string; side: string; currency: string; createdAt: string }[] }>(
      page,
      'quotes.list',
      { limit: 200 },
    );
    const { currency } = await ask<{ currency: string }>(page, 'reports.sellerQuotes', {
      from: since.slice(0, 10),
      to: new Date().toISOString().slice(0, 10),
      by: 'month',
    });
    const own = known.items.filter(
      (one) => one.side === 'seller' && one.currency === currency && one.createdAt >= since,
    );
    expect(own.length).toBeGreaterThan(0);
    for (const by of ['quotesByCustomer', 'quotesByMonth'] as const) {
      await page.getByRole('tab', { name: words[by], exact: true }).click();
      const grid = page.getByRole('grid', { name: words[by], exact: true });
      await grid.getByRole('row').nth(1).waitFor();
      // No head is cut, where there are heads, and no column stands behind the edge.
      if (look.size === 'desktop')
        await expect
          .poll(() => grid.evaluate((one) => one.parentElement!.scrollWidth - one.parentElement!.clientWidth))
          .toBeLessThanOrEqual(0);
      if (look.size === 'desktop')
        await expect
          .poll(() =>
            grid
              .getByRole('columnheader')
              .evaluateAll((heads) =>
                heads
                  .filter((head) =>
                    [head, ...head.querySelectorAll('*')].some(
                      (one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth,
                    ),
                  )
                  .map((head) => head.textContent),
              ),
          )
          .toEqual([]);
      const [head, ...rows] = await downloadedCsv(page, () => page.getByRole('button', { name: /CSV/ }).nth(1).click());
      const sum = (column: string) => rows.reduce((total, row) => total + Number(row[head!.indexOf(column)]), 0);
      expect([sum(words.accepted), sum(words.declined), sum(words.lost), sum(words.expired)], by).toEqual(
        ['accepted', 'declined', 'lost', 'expired'].map((state) => own.filter((one) => one.state === state).length),
      );
      expect(sum(words.stillOpen), by).toBe(
        own.filter((one) => ['requested', 'answering', 'sent', 'countered'].includes(one.state)).length,
      );
    }
    await page.mouse.move(0, 0);
    await takePicture(page, join(tmpdir(), 'hansa-journeys', 'vendor-portal', `reports-${look.size}.png`), true);
    await expectAccessible(page);

    // Promises, as the seller's own list of orders has them.
    const [header, ...promises] = await downloadedCsv(page, () =>
      page.getByRole('button', { name: /CSV/ }).last().click(),
    );
    expect(header!.slice(0, 3)).toEqual([words.month, words.fillRate, words.onTime]);
    const { items } = await ask<{ items: Order[] }>(page, 'vendorOrders.list', { state: 'rejected', limit: 100 });
    expect(promises.reduce((sum, row) => sum + Number(row[header!.indexOf(words.rejected)]), 0)).toBe(
      items.filter((one) => one.placedAt >= since).length,
    );
    for (const row of promises)
      for (const share of row.slice(1, 3)) expect(share).toMatch(/^(–|(100|\d{1,2}([.,]\d+)?)\s?%)$/);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

it('reports that cannot be read say why in each of their places, promise nothing by skeletons, and come by another try', async () => {
  const { page, context } = await openVisit(demo().origin);
  await page.route(/\/trpc\/[^?]*reports\.seller(Promises|Quotes)/, (route) => route.abort());
  await signIn(page, 'vendor-portal', femke);
  await page.goto('/portal/reports');
  const promises = page.getByRole('region', { name: en.reports.promises, exact: true });
  await promises.first().getByText('The server did not answer').waitFor();
  await page
    .getByRole('region', { name: en.reports.quotes, exact: true })
    .getByText('The server did not answer')
    .waitFor();
  await expect.poll(() => page.locator('main .animate-sheen').count()).toBe(0);
  await expect.poll(() => promises.first().getByText(en.reports.empty).count()).toBe(0);
  await page.unrouteAll({ behavior: 'wait' });
  await promises.first().getByRole('button', { name: 'Try again' }).click();
  await promises.first().getByRole('img').waitFor();
  await context.close();
});
