import { ask, bothLooks, demo, downloadedCsv, expectAccessible, openVisit, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { spendEn } from '../src/languages/spend-en.ts';
import { spendVi } from '../src/languages/spend-vi.ts';
import { anong } from './ask.ts';

interface Spend {
  readonly currency: string;
  readonly now: { readonly salesMinor: number; readonly orders: number };
  readonly series: readonly { readonly salesMinor: number }[];
}
interface SpentBy {
  readonly items: readonly { readonly name: { readonly en: string; readonly vi: string } }[];
}

it.each(bothLooks)(
  'what was spent is seen by month and by whatever it was spent on, and taken along as a table that adds up, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const words = (look.language === 'vi' ? spendVi : spendEn).spend;
    await signIn(page, 'buyer-web', anong);
    await page.goto('/spend?period=year');
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    const day = new Date().toISOString().slice(0, 10);
    const first = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 11, 1))
      .toISOString()
      .slice(0, 10);
    const spend = await ask<Spend>(page, 'reports.spend', { from: first, to: day, by: 'month' });
    expect(spend.now.orders).toBeGreaterThan(0);
    // The months of the picture, as the table behind it tells them, are what was spent in all.
    await page.getByRole('figure').getByRole('button').first().click();
    const months = await page
      .getByRole('figure')
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((row) => row.children[1]!.textContent!));
    expect(months).toHaveLength(spend.series.length);
    expect(months.reduce((sum, text) => sum + Number(text.replaceAll(/[^\d-]/g, '')), 0)).toBe(spend.now.salesMinor);
    await expectAccessible(page);

    for (const by of ['seller', 'costCenter', 'branch', 'product'] as const) {
      const { items } = await ask<SpentBy>(page, 'reports.spendBy', { from: first, to: day, by, limit: 200 });
      await page.getByRole('tab', { name: words.by[by], exact: true }).click();
      const grid = page.getByRole('grid', { name: words.by[by] });
      await grid.getByRole('row').nth(1).waitFor();
      if (by === 'product') continue;
      const [header, ...rows] = await downloadedCsv(page, () =>
        page.getByRole('button', { name: look.language === 'vi' ? /CSV/ : 'Export CSV' }).click(),
      );
      expect([header![0], header!.at(-1)]).toEqual([words.by[by], words.spent]);
      // What stands under the new name is what it was spent on by that, also while it was still being read.
      expect(rows.map((row) => row[0]).sort()).toEqual(
        items.map((one) => one.name[look.language] || words.none).sort(),
      );
      expect(Math.round(rows.reduce((sum, row) => sum + 100 * Number(row.at(-1)), 0)), by).toBe(spend.now.salesMinor);
    }
    // While the next is on its way, what was read stays to be read, under its own name.
    const gate = Promise.withResolvers<void>();
    await page.route(/reports\.spendBy/, async (route) => {
      await gate.promise;
      await route.continue();
    });
    await page.getByRole('tab', { name: words.by.category, exact: true }).click();
    const kept = page.getByRole('grid', { name: words.by.product });
    await expect.poll(() => kept.getAttribute('aria-busy')).toBe('true');
    await kept.getByRole('row').nth(1).waitFor();
    gate.resolve();
    await page.getByRole('grid', { name: words.by.category }).getByRole('row').nth(1).waitFor();
    await page.getByRole('tab', { name: words.by.product, exact: true }).click();
    // Another period stands in the address, and a reload keeps it.
    await page
      .getByRole('button', { name: new RegExp(words.period) })
      .or(page.getByRole('combobox', { name: words.period }))
      .first()
      .click();
    await page.getByRole('option', { name: words.periods.quarter }).click();
    await page.waitForURL(/period=quarter/);
    await page.reload();
    await page.getByRole('tab', { name: words.by.product, selected: true }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
);
