import { ask, bothLooks, demo, expectAccessible, openVisit, sayIn, signIn, type Visit } from '@hansa/kit/journeys';
import { describe, expect, it } from 'vitest';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';

const password = 'hansa-demo-2026';

/** What stands in the clipboard goes in where the keyboard is, as Ctrl+V does. */
async function paste(page: Visit['page'], text: string): Promise<void> {
  await page.evaluate((value) => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

interface OfferList {
  readonly items: readonly { readonly id: string; readonly sku: string; readonly listPrice: string }[];
}

describe('prices', () => {
  it.each(bothLooks)(
    'are changed two hundred at once by a paste, by keyboard alone, and can be undone, $size in $language',
    async (look) => {
      const { page, complaints, context } = await openVisit(demo().origin, look);
      const say = sayIn(look.language, { en, vi });
      await signIn(page, 'vendor-portal', { email: 'uwe@brennholt.example', password });
      await page.goto('/portal/offers');
      const grid = page.getByRole('grid', { name: say('Offers') });
      await grid.focus();
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
      const prices = Array.from({ length: 200 }, (_, index) => `${(look.size === 'phone' ? 300 : 100) + index}.25`);
      // As the spreadsheets of the language write numbers.
      await paste(page, prices.map((price) => (look.language === 'vi' ? price.replace('.', ',') : price)).join('\n'));
      await page.getByText(say('200 cells pasted')).waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Control+z');
      await page.getByRole('button', { name: say('Save 200 changes') }).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+y');
      await page.getByRole('button', { name: say('Save 200 changes') }).waitFor();
      await page.keyboard.press('Control+s');
      await page.getByText(say('200 offers saved')).waitFor();
      const { items } = await ask<OfferList>(page, 'offers.list', { limit: 200 });
      expect(items.map((one) => one.listPrice)).toEqual(prices);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it.each(bothLooks)(
    'that cannot be are refused at their cell, and the others are saved, $size in $language',
    async (look) => {
      const { page, complaints, context } = await openVisit(demo().origin, look);
      const say = sayIn(look.language, { en, vi });
      await signIn(page, 'vendor-portal', { email: 'uwe@brennholt.example', password });
      const { items } = await ask<OfferList>(page, 'offers.list', { limit: 2 });
      await ask(
        page,
        'offers.save',
        { changes: items.map((one) => ({ offerId: one.id, minimumQuantity: '10', quantityMultiple: '10' })) },
        'mutation',
      );
      await page.goto('/portal/offers');
      await page.getByRole('grid', { name: say('Offers') }).focus();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await paste(page, '15\n20');
      await page.keyboard.press('Control+s');
      await page.getByText(say('1 offer could not be saved; its cell says why')).waitFor();
      await page.locator('[role=gridcell][aria-invalid]').first().waitFor();
      await expectAccessible(page);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

describe('the grid', () => {
  // A phone; and what a desktop shows at twice its size.
  it.each([
    { size: 'phone', width: 390 },
    { size: 'desktop', width: 800 },
  ] as const)('follows the cursor sideways, $width px wide', async ({ size, width }) => {
    const { page, complaints, context } = await openVisit(demo().origin, { size });
    await page.setViewportSize({ width, height: 700 });
    await signIn(page, 'vendor-portal', { email: 'uwe@brennholt.example', password });
    await page.goto('/portal/offers');
    const grid = page.getByRole('grid', { name: 'Offers' });
    const cursor = async () =>
      grid.evaluate((one) => {
        const [cell, box] = [
          document.getElementById(one.getAttribute('aria-activedescendant')!)!.getBoundingClientRect(),
          one.getBoundingClientRect(),
        ];
        return {
          isInView: cell.left >= box.left - 1 && cell.right <= box.left + one.clientWidth + 1,
          column: one.getAttribute('aria-activedescendant')!.split('-').at(-1),
        };
      });
    await grid.focus();
    await grid.getByRole('gridcell').first().waitFor();
    const columns = Number(await grid.getAttribute('aria-colcount'));
    await expect.poll(() => grid.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    const seen = (column: number) => expect.poll(cursor).toEqual({ isInView: true, column: String(column) });
    for (let column = 1; column < columns; column += 1) {
      await page.keyboard.press('ArrowRight');
      await seen(column);
    }
    await page.keyboard.press('Home');
    await seen(0);
    await page.keyboard.press('End');
    await seen(columns - 1);
    for (let column = columns - 2; column >= 0; column -= 1) {
      await page.keyboard.press('ArrowLeft');
      await seen(column);
    }
    // Scrolled away by hand, a step down brings it back.
    await grid.evaluate((one) => {
      one.scrollLeft = one.scrollWidth;
    });
    await expect.poll(async () => (await cursor()).isInView).toBe(false);
    await page.keyboard.press('ArrowDown');
    await seen(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a contract', () => {
  it.each(bothLooks)('with tiers is made, and its buyer pays by it, $size in $language', async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const say = sayIn(look.language, { en, vi });
    await signIn(page, 'vendor-portal', { email: 'uwe@brennholt.example', password });
    const {
      items: [offer],
    } = await ask<OfferList>(page, 'offers.list', { limit: 1 });
    await page.goto('/portal/contracts/new');
    await page.getByRole('combobox', { name: say('Buyer', 'explain.buyer') }).fill('Palmberg');
    await page
      .getByRole('option', { name: /Palmberg/ })
      .first()
      .click();
    await page.getByLabel(say('Name'), { exact: true }).fill(`Spring agreement ${look.size}`);
    await page.getByRole('button', { name: say('Add a discount') }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: say('Create contract') }).click();
    await page.getByRole('button', { name: say('Put into force') }).click();
    await page.getByRole('button', { name: say('Add prices') }).click();
    await page.getByRole('button', { name: say('Add a quantity') }).click();
    await page.getByRole('dialog').getByLabel(say('Quantity')).fill('100');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('Add') })
      .click();
    const grid = page.getByRole('grid', { name: say('Prices') });
    await grid.getByRole('columnheader', { name: say('From 100') }).waitFor();
    await page.getByRole('searchbox', { name: /SKU/ }).fill(offer!.sku);
    await grid.getByRole('gridcell', { name: offer!.sku, exact: true }).first().waitFor();
    await grid.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    const price = look.size === 'phone' ? '66.60' : '77.70';
    await paste(page, look.language === 'vi' ? price.replace('.', ',') : price);
    await page.getByRole('button', { name: say('Save 1 price') }).click();
    await page.getByText(say('1 price saved')).waitFor();
    await page.getByRole('link', { name: say('What they pay') }).click();
    await page.getByRole('combobox', { name: say('Add an offer') }).fill(offer!.sku);
    await page.getByRole('option', { name: offer!.sku }).first().click();
    await page.getByLabel(say('Quantity'), { exact: true }).fill('100');
    await page
      .getByText(look.language === 'vi' ? /66,60\s€/ : '€77.70')
      .first()
      .waitFor();
    await page.getByText(say('Own contract')).first().waitFor();
    await page.getByText(say('decides')).first().waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
