import { ask, bothLooks, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { anong, emptyCart, femke, fillCart, isPlaced, mai, picture } from './ask.ts';

interface Placed {
  readonly order: { readonly poNumber: string; readonly totalMinor: number };
  readonly costCenter: { readonly code: string } | null;
  readonly parts: readonly {
    readonly shipTo: { readonly label: string };
    readonly vendorOrder: { readonly sellerName: string; readonly freightMinor: number };
    readonly lines: readonly { readonly sku: string; readonly quantity: string }[];
  }[];
}

it.each(bothLooks)(
  'an order with PO number and cost center goes to several addresses, a line of it to two, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    const shot = (name: string) => takePicture(page, picture(`checkout-${name}-${look.size}`), true);
    await signIn(page, 'buyer-web', anong);
    const chosen = await fillCart(page, { sellers: 2, linesEach: 2 });
    const po = `4500-${crypto.randomUUID().slice(0, 8)}`;
    await page.goto('/checkout');
    await page.locator('form button[type=submit]').waitFor();
    await page.getByLabel(/PO/).fill(po);
    await page.locator('button[aria-haspopup=listbox]').nth(2).click();
    await page.getByRole('option').nth(1).click();
    const total = () => page.locator('aside dl dd').last().textContent();
    const before = await total();

    await page.getByRole('checkbox').first().check();
    const lines = page.locator('main div[role=region] li');
    await expect.poll(() => lines.count()).toBe(chosen.length);
    // One line is parted between the usual and another address; nothing has to be reckoned by hand.
    await lines.first().locator('button:has(svg.lucide-split)').click();
    await lines.first().getByRole('spinbutton').waitFor();
    await expectAccessible(page);
    await shot('several');
    const after = await total();
    await page.locator('form button[type=submit]').dblclick();
    await isPlaced(page);
    await page.locator('#placed').waitFor();
    await expectAccessible(page);
    await shot('placed');
    const orderId = /orders\/([0-9a-f-]+)/.exec(page.url())![1];
    const placed = await ask<Placed>(page, 'orders.show', { orderId });
    expect([placed.order.poNumber, placed.costCenter !== null]).toEqual([po, true]);
    const places = new Set(placed.parts.map((part) => part.shipTo.label));
    expect(places.size).toBe(2);
    for (const label of places) await expect.poll(() => page.locator('main').textContent()).toContain(label);
    const first = chosen[0]!;
    const bought = placed.parts.flatMap((part) => part.lines.filter((line) => line.sku === first.sku));
    expect(bought.length).toBeGreaterThanOrEqual(2);
    expect(bought.reduce((sum, line) => sum + Number(line.quantity), 0)).toBe(Number(first.quantity));
    // The total that was agreed to is the total that was ordered.
    const digits = (text: string | null) => text!.replace(/\D/g, '');
    expect(digits(after)).toBe(String(placed.order.totalMinor));
    const freights = placed.parts
      .filter((part) => part.vendorOrder.sellerName === first.sellerName)
      .map((part) => part.vendorOrder.freightMinor)
      .filter((minor) => minor > 0);
    expect(digits(after) === digits(before)).toBe(freights.length < 2);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

it('who has no credit with a seller reads so before pressing, and what to do', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  await fillCart(page, { sellers: 3, linesEach: 1 });
  const { sellers } = await ask<{ sellers: readonly { sellerName: string; credit: object | null }[] }>(
    page,
    'orders.checkout',
  );
  expect(sellers.every((one) => one.credit !== null)).toBe(true);
  await page.goto('/checkout');
  await page.locator('form button[type=submit]').waitFor();
  await expect.poll(() => page.getByText('gives you no credit').count()).toBe(0);
  // Nobody in the demo's EUR has agreed on an account with Brennholt Werke.
  await fillCart(page, { sellers: 1, linesEach: 1, sellerName: 'Brennholt Werke' });
  await page.goto('/checkout');
  await page.getByText('Brennholt Werke gives you no credit in EUR').waitFor();
  await expectAccessible(page);
  await emptyCart(page);
  expect(complaints).toEqual([]);
  await context.close();
});

it('M03 a price that changes between the page and the press is shown beside the old one, and ordered only when agreed to', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', mai);
  const [line] = await fillCart(page, { sellers: 1, linesEach: 1, sellerName: 'Nordhaven' });
  await page.goto('/checkout');
  await page.locator('form button[type=submit]').waitFor();
  const seller = await openVisit(demo().origin);
  await signIn(seller.page, 'vendor-portal', femke);
  const price = (unitPrice: string) =>
    ask(
      seller.page,
      'priceLists.savePrices',
      {
        priceListId: line!.priceListId,
        changes: [{ offerId: line!.offerId, minimumQuantity: line!.tierFrom, unitPrice }],
      },
      'mutation',
    );
  await price(String(Number(line!.unitPrice) * 2));
  try {
    const orders = () => ask<{ total: number }>(page, 'orders.list', { limit: 1 });
    const { total } = await orders();
    await page.locator('form button[type=submit]').click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await takePicture(page, picture('price-changed'));
    expect((await orders()).total).toBe(total);
    await page.getByRole('button', { name: 'Agree and order' }).click();
    await isPlaced(page);
    expect((await orders()).total).toBe(total + 1);
  } finally {
    await price(line!.unitPrice);
    await seller.context.close();
  }
  // The refusal of a changed price is an answer of the server, and the browser says so.
  expect(complaints.filter((one) => !/409/.test(one))).toEqual([]);
  await context.close();
});
