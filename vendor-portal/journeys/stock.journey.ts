import { ask, bothLooks, columnAt, demo, expectAccessible, openVisit, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';

const femke = { email: 'femke@nordhaven.example', password: 'hansa-demo-2026' } as const;
interface Today {
  readonly stockLow: {
    readonly count: number;
    readonly items: readonly {
      readonly sku: string;
      readonly available: string;
      readonly title: { readonly en: string; readonly vi: string };
    }[];
  };
}
interface Offers {
  readonly locations: readonly { readonly city: string }[];
  readonly items: readonly {
    readonly sku: string;
    readonly stock: readonly { readonly locationId: string; readonly onHand: string; readonly reserved: string }[];
  }[];
}

it.each(bothLooks)(
  'what sells out soon is told on the first page, leads to its offer, and is gone once stock has come in, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    await signIn(page, 'vendor-portal', femke);
    const before = (await ask<Today>(page, 'reports.sellerToday')).stockLow;
    const low = before.items[0]!;
    await page.goto('/portal/');
    await page.getByRole('link', { name: low.title[look.language] }).first().click();
    const grid = page.getByRole('grid').first();
    await grid.getByText(low.sku).first().waitFor();
    await expectAccessible(page);

    // Twenty thousand arrive at the first place: typed over the count that stands there.
    const { locations: places } = await ask<Offers>(page, 'offers.list', { limit: 1 });
    const at = await columnAt(grid, (header) => places.some((place) => place.city === header));
    await grid.getByRole('row').nth(1).getByRole('gridcell').nth(at).dblclick();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('20000');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page
      .locator('section[aria-live=polite]')
      .getByText(/1 offer saved|1 chào hàng/)
      .waitFor();
    const {
      items: [offer],
    } = await ask<Offers>(page, 'offers.list', { text: low.sku, limit: 1 });
    expect(offer!.stock.some((one) => Number(one.onHand) === 20_000)).toBe(true);

    await page.goto('/portal/');
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => page.getByText(low.sku).count()).toBe(0);
    expect((await ask<Today>(page, 'reports.sellerToday')).stockLow.count).toBe(before.count - 1);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
