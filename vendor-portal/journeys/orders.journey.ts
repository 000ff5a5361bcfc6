import { closeBrowser, expectAccessible, openVisit, signIn } from '@hansa/kit/journeys';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { placeOrders } from './place-orders.ts';

const password = 'hansa-demo-2026';
afterAll(closeBrowser);

/** Orders of a buyer to one seller, placed through the doors that the storefront uses. */
async function ordersFor(seller: string, orders: number, lines: number): Promise<string[]> {
  const { page, context } = await openVisit(inject('origin'));
  await signIn(page, 'buyer-web', { email: 'anong@suchanok.example', password, organization: 'Suchanok Foods' });
  const numbers = await placeOrders(page, { seller, orders, lines });
  await context.close();
  return numbers;
}

/** The slip says what is in this parcel and no price, the label where it goes; each is one sheet of its paper. */
async function papersOf(page: Page, order: string): Promise<void> {
  const address = page.url();
  for (const [paper, size] of [['Packing slip', [210, 297]], ['Shipping label', [100, 150]]] as const) {
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('menuitem', { name: paper }).click();
    const sheet = page.getByRole('article');
    await sheet.getByRole('img', { name: order }).waitFor();
    await expectAccessible(page);
    if (paper === 'Packing slip') {
      await page.getByRole('button', { name: /What is in the parcel/ }).click();
      await page.getByRole('option').nth(1).click();
      await sheet.getByText('JD0146000012').waitFor();
      expect(await sheet.getByRole('row').nth(1).getByRole('cell').last().textContent()).toMatch(/^1 /);
      expect(await sheet.textContent()).not.toMatch(/[€$₫]/);
    }
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, ...(process.env['PAPERS'] ? { path: `${process.env['PAPERS']}/${paper}.pdf` } : {}) })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((match) => [match[1], match[2]].map((points) => Math.round(Number(points) / 72 * 25.4)));
    expect(sheets, paper).toEqual([size]);
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: order }).waitFor();
  }
}

describe('orders', () => {
  it('are confirmed many at once by keyboard alone', async () => {
    const numbers = await ordersFor('Nordhaven', 3, 2);
    const { page, complaints, context } = await openVisit(inject('origin'));
    await signIn(page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('tab', { name: /^Placed/ }).click();
    await page.getByRole('row').filter({ hasText: numbers[2]! }).first().waitFor();
    const parts = (await page.getByRole('row').allInnerTexts()).slice(1, 4).map((text) => /PO-\S+/.exec(text)![0]);
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+Enter');
    await page.getByText('3 orders confirmed').waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: /^Confirmed/ }).click();
    for (const part of parts) await page.getByRole('row').filter({ hasText: part }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are shipped in parts, with carrier and tracking, and the rest stays open', async () => {
    const [order] = await ordersFor('Nordhaven', 1, 1);
    const { page, complaints, context } = await openVisit(inject('origin'));
    await signIn(page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
    await page.goto('/portal/orders?state=placed');
    await page.getByRole('row').filter({ hasText: order! }).first().click();
    await page.getByRole('heading', { level: 1, name: order! }).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm order' }).click();
    await page.getByRole('button', { name: 'Ship', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Nothing' }).click();
    await dialog.getByLabel(/^Quantity of/).first().fill('1');
    await dialog.getByLabel('Carrier').fill('DHL Freight');
    await dialog.getByLabel('Tracking number').fill('JD0146000012');
    await dialog.getByRole('button', { name: 'Ship 1 line' }).click();
    await page.getByText('Partly shipped').first().waitFor();
    await page.getByText('JD0146000012').first().waitFor();
    await expectAccessible(page);
    await papersOf(page, order!);
    await page.getByRole('button', { name: 'Ship', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ship 1 line' }).click();
    await page.getByText('is whole on its way').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('are read and confirmed on a phone, in Vietnamese', async () => {
    const [number] = await ordersFor('Nordhaven', 1, 2);
    const { page, complaints, context } = await openVisit(inject('origin'), { size: 'phone', language: 'vi', theme: 'dark' });
    await signIn(page, 'vendor-portal', { email: 'femke@nordhaven.example', password });
    await page.getByRole('link', { name: 'Đơn hàng', exact: true }).click();
    await page.getByRole('row').filter({ hasText: number! }).first().click();
    await page.getByRole('button', { name: 'Xác nhận đơn' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận đơn' }).click();
    await page.getByText(`Đã xác nhận ${number}`, { exact: false }).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
