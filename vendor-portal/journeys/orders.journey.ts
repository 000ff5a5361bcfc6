import { bothLooks, demo, expectAccessible, openVisit, sayIn, signIn } from '@hansa/kit/journeys';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';
import { placeOrders } from './place-orders.ts';

const password = 'hansa-demo-2026';

/** Orders of a buyer to one seller, placed through the doors that the storefront uses. */
async function ordersFor(seller: string, orders: number, lines: number): Promise<string[]> {
  const { page, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', { email: 'anong@suchanok.example', password, organization: 'Suchanok Foods' });
  const numbers = await placeOrders(page, { seller, orders, lines });
  await context.close();
  return numbers;
}

/** The slip says what is in this parcel and no price, the label where it goes; each is one sheet of its paper. */
async function papersOf(page: Page, order: string, say: (english: string, key?: string) => string): Promise<void> {
  const address = page.url();
  for (const [paper, size] of [
    ['Packing slip', [210, 297]],
    ['Shipping label', [100, 150]],
  ] as const) {
    await page.getByRole('button', { name: say('Print'), exact: true }).click();
    await page.getByRole('menuitem', { name: say(paper) }).click();
    const sheet = page.getByRole('article');
    await sheet.getByRole('img', { name: order }).waitFor();
    await expectAccessible(page);
    if (paper === 'Packing slip') {
      await page.getByRole('button', { name: new RegExp(say('What is in the parcel')) }).click();
      await page.getByRole('option').nth(1).click();
      await sheet.getByText('JD0146000012').waitFor();
      await expect.poll(() => sheet.getByRole('row').nth(1).getByRole('cell').last().textContent()).toMatch(/^1 /);
      await expect.poll(() => sheet.textContent()).not.toMatch(/[€$₫]/);
    }
    const pdf = (
      await page.pdf({
        format: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        ...(process.env['PAPERS'] ? { path: `${process.env['PAPERS']}/${paper}.pdf` } : {}),
      })
    ).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((match) =>
      [match[1], match[2]].map((points) => Math.round((Number(points) / 72) * 25.4)),
    );
    expect(sheets, paper).toEqual([size]);
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: order }).waitFor();
  }
}

describe('orders', () => {
  it.each(bothLooks)('are confirmed many at once by keyboard alone, $size in $language', async (look) => {
    const numbers = await ordersFor('Nordhaven', 3, 2);
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const say = sayIn(look.language, { en, vi });
    await signIn(page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
    // Whoever presses keys has seen a page.
    await page.getByRole('heading', { level: 1 }).waitFor();
    // Pressed as a hand presses them: one that waits until the page has drawn what the first key did to it is too late
    // for the second on a slow machine.
    await Promise.all([page.keyboard.press('g'), page.keyboard.press('o')]);
    await page.getByRole('tab', { name: new RegExp(`^${say('Placed', 'state.placed')}`) }).click();
    await page.getByRole('row').filter({ hasText: numbers[2]! }).first().waitFor();
    const parts = (await page.getByRole('row').allInnerTexts()).slice(1, 4).map((text) => /PO-\S+/.exec(text)![0]);
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+Enter');
    await page.getByText(say('3 orders confirmed')).waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: new RegExp(`^${say('Confirmed')}`) }).click();
    for (const part of parts) await page.getByRole('row').filter({ hasText: part }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are chosen by keyboard as they were looked at, though another one comes above them meanwhile', async () => {
    const [looked] = await ordersFor('Nordhaven', 1, 1);
    const { page, complaints, context } = await openVisit(demo().origin);
    await signIn(page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
    await page.goto('/portal/orders?state=placed');
    const [row, first] = [page.getByRole('row').filter({ hasText: looked! }), page.getByRole('row').nth(1)];
    await first.filter({ hasText: looked! }).focus();
    const [above] = await ordersFor('Nordhaven', 1, 1);
    await first.filter({ hasText: above! }).waitFor();
    await expect.poll(() => row.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(() => row.getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => first.getAttribute('aria-selected')).toBe('false');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(bothLooks)(
    'are shipped in parts, with carrier and tracking, and the rest stays open, $size in $language',
    async (look) => {
      const [order] = await ordersFor('Nordhaven', 1, 1);
      const { page, complaints, context } = await openVisit(demo().origin, look);
      const say = sayIn(look.language, { en, vi });
      await signIn(page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
      await page.goto('/portal/orders?state=placed');
      await page.getByRole('row').filter({ hasText: order! }).first().click();
      await page.getByRole('heading', { level: 1, name: order! }).waitFor();
      if (look.size === 'phone') await page.getByRole('button', { name: say('Confirm order') }).click();
      else await page.keyboard.press('c');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('Confirm order') })
        .click();
      await page.getByRole('button', { name: say('Ship'), exact: true }).click();
      const dialog = page.getByRole('dialog');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: say('Nothing') }).click();
      await dialog
        .getByLabel(new RegExp(`^${say('Quantity of X', 'order.quantityFor').replace('X', '')}`))
        .first()
        .fill('1');
      await dialog.getByLabel(say('Carrier')).fill('DHL Freight');
      await dialog.getByLabel(say('Tracking number')).fill('JD0146000012');
      await dialog.getByRole('button', { name: say('Ship 1 line') }).click();
      await page.getByText(say('Partly shipped')).first().waitFor();
      await page.getByText('JD0146000012').first().waitFor();
      await expectAccessible(page);
      await papersOf(page, order!, say);
      await page.getByRole('button', { name: say('Ship'), exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('Ship 1 line') })
        .click();
      await page.getByText(new RegExp(say('X is whole on its way').replace('X', `${order}\\S*`))).waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
