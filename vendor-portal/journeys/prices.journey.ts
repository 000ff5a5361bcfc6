import { ask, closeBrowser, expectAccessible, openVisit, signIn, type Visit } from '@hansa/kit/journeys';
import { afterAll, describe, expect, inject, it } from 'vitest';

const password = 'hansa-demo-2026';
afterAll(closeBrowser);

/** What stands in the clipboard goes in where the keyboard is, as Ctrl+V does. */
async function paste(page: Visit['page'], text: string): Promise<void> {
  await page.evaluate((value) => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

interface OfferList { readonly items: readonly { readonly id: string; readonly sku: string; readonly listPrice: string }[] }

describe('prices', () => {
  it('are changed two hundred at once by a paste, by keyboard alone, and can be undone', async () => {
    const { page, complaints, context } = await openVisit(inject('origin'));
    await signIn(page, 'vendor-portal', { email: 'uwe@brennholt.example', password });
    await page.goto('/portal/offers');
    const grid = page.getByRole('grid', { name: 'Offers' });
    await grid.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    const prices = Array.from({ length: 200 }, (_, index) => `${100 + index}.25`);
    await paste(page, prices.join('\n'));
    await page.getByText('200 cells pasted').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^Save/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await page.getByRole('button', { name: 'Save 200 changes' }).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('200 offers saved').waitFor();
    const { items } = await ask<OfferList>(page, 'offers.list', { limit: 200 });
    expect(items.map((one) => one.listPrice)).toEqual(prices);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('that cannot be are refused at their cell, and the others are saved', async () => {
    const { page, complaints, context } = await openVisit(inject('origin'));
    await signIn(page, 'vendor-portal', { email: 'uwe@brennholt.example', password });
    const { items } = await ask<OfferList>(page, 'offers.list', { limit: 2 });
    await ask(page, 'offers.save', { changes: items.map((one) => ({ offerId: one.id, minimumQuantity: '10', quantityMultiple: '10' })) }, 'mutation');
    await page.goto('/portal/offers');
    await page.getByRole('grid', { name: 'Offers' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await paste(page, '15\n20');
    await page.keyboard.press('Control+s');
    await page.getByText('1 offer could not be saved').waitFor();
    await page.locator('[role=gridcell][aria-invalid]').first().waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a contract', () => {
  it('with tiers is made, and its buyer pays by it', async () => {
    const { page, complaints, context } = await openVisit(inject('origin'));
    await signIn(page, 'vendor-portal', { email: 'uwe@brennholt.example', password });
    const { items: [offer] } = await ask<OfferList>(page, 'offers.list', { limit: 1 });
    await page.goto('/portal/contracts/new');
    await page.getByRole('combobox', { name: 'Buyer' }).fill('Palmberg');
    await page.getByRole('option', { name: /Palmberg/ }).first().click();
    await page.getByLabel('Name', { exact: true }).fill('Spring agreement');
    await page.getByRole('button', { name: 'Add a discount' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create contract' }).click();
    await page.getByRole('button', { name: 'Put into force' }).click();
    await page.getByRole('button', { name: 'Add prices' }).click();
    await page.getByRole('button', { name: 'Add a quantity' }).click();
    await page.getByRole('dialog').getByLabel('Quantity').fill('100');
    await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
    const grid = page.getByRole('grid', { name: 'Prices' });
    await grid.getByRole('columnheader', { name: 'From 100' }).waitFor();
    await page.getByRole('searchbox', { name: /SKU/ }).fill(offer!.sku);
    await grid.getByRole('gridcell', { name: offer!.sku, exact: true }).first().waitFor();
    await grid.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await paste(page, '77.70');
    await page.getByRole('button', { name: 'Save 1 price' }).click();
    await page.getByText('1 price saved').waitFor();
    await page.getByRole('link', { name: 'What they pay' }).click();
    await page.getByRole('combobox', { name: 'Add an offer' }).fill(offer!.sku);
    await page.getByRole('option', { name: offer!.sku }).first().click();
    await page.getByLabel('Quantity', { exact: true }).fill('100');
    await page.getByText('€77.70', { exact: false }).first().waitFor();
    await page.getByText('Own contract').first().waitFor();
    await page.getByText('decides').first().waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
