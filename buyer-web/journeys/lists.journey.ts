import { ask, bothLooks, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { anong, emptyCart, femke, type FoundHere, mai, picture, somchai } from './ask.ts';

interface Shown {
  readonly list: {
    readonly name: string;
    readonly share: string;
    readonly schedule: { readonly every: string; readonly day: number } | null;
  };
  readonly lines: readonly {
    readonly id: string;
    readonly productId: string;
    readonly quantity: string;
    readonly unitPrice: string | null;
    readonly reason: { readonly priceListId?: string; readonly tierFrom?: string } | null;
    readonly offer: { readonly id: string } | null;
  }[];
}

it.each(bothLooks)(
  'a list is made from a cart, shared, changed, told what changed in it, and bought again in part, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    await signIn(page, 'buyer-web', anong);
    const name = `Press 4 ${look.size} ${crypto.randomUUID().slice(0, 6)}`;
    await emptyCart(page);
    const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
    const { items } = await ask<FoundHere>(page, 'search.find', {
      limit: 30,
      filter: { inStock: true, sellerIds: [facets.sellers.find((one) => one.name === 'Nordhaven')!.id] },
    });
    // Priced by a list of the seller's, so that the seller can change it.
    const lines = items
      .filter(
        (one) =>
          one.best?.unitPrice &&
          !one.best.isMadeToOrder &&
          one.best.sellerName === 'Nordhaven' &&
          one.best.reason?.priceListId,
      )
      .slice(0, 3)
      .map(({ id, best }) => ({
        productId: id,
        offerId: best!.offerId,
        quantity: String(2 * Math.max(Number(best!.minimumQuantity), Number(best!.quantityMultiple))),
      }));
    await ask(page, 'cart.add', { lines }, 'mutation');

    await page.goto('/cart');
    await page.locator('header button:has(svg.lucide-list-plus)').click();
    await page.getByRole('dialog').getByRole('textbox').fill(name);
    await page.getByRole('dialog').locator('footer button').last().dblclick();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const made = (await ask<{ items: { id: string; name: string }[] }>(page, 'lists.list', { text: name })).items;
    // Pressed twice by a hurried hand: it is one list.
    expect(made.map((one) => one.name)).toEqual([name]);
    await page.goto(`/lists/${made[0]!.id}`);
    await page.locator('header button:has(svg.lucide-settings-2)').click();
    await page.getByRole('dialog').getByRole('radio').nth(1).check();
    await expectAccessible(page);
    await page.getByRole('dialog').locator('footer button').last().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    // Another of the house changes a quantity; the page follows by itself.
    const colleague = await openVisit(demo().origin);
    await signIn(colleague.page, 'buyer-web', mai);
    const before = await ask<Shown>(colleague.page, 'lists.show', { listId: made[0]!.id });
    const step = Number(lines[0]!.quantity);
    await ask(
      colleague.page,
      'lists.changeLine',
      { lineId: before.lines[0]!.id, quantity: String(step * 2) },
      'mutation',
    );
    await page.waitForFunction(
      ([at, quantity]) =>
        document.querySelectorAll('main [role=spinbutton]')[at as number]?.getAttribute('aria-valuenow') === quantity,
      [0, String(step * 2)] as const,
    );
    await colleague.context.close();

    // The seller makes one dearer and takes another off sale.
    const [dearer, gone] = (await ask<Shown>(page, 'lists.show', { listId: made[0]!.id })).lines;
    const seller = await openVisit(demo().origin);
    await signIn(seller.page, 'vendor-portal', femke);
    const price = (unitPrice: string) =>
      ask(
        seller.page,
        'priceLists.savePrices',
        {
          priceListId: dearer!.reason!.priceListId,
          changes: [{ offerId: dearer!.offer!.id, minimumQuantity: dearer!.reason!.tierFrom, unitPrice }],
        },
        'mutation',
      );
    const state = (to: 'paused' | 'active') =>
      ask(seller.page, 'offers.save', { changes: [{ offerId: gone!.offer!.id, state: to }] }, 'mutation');
    await price(String(Number(dearer!.unitPrice) * 2));
    await state('paused');
    try {
      await page.reload();
      await page.locator('main svg.lucide-trending-up').waitFor();
      await page.locator('main a[href^="/products/"].underline').waitFor();
      await expectAccessible(page);
      await takePicture(page, picture(`list-changed-${look.size}`), true);
      await emptyCart(page);
      await page.locator('aside button:has(svg.lucide-shopping-cart)').dblclick();
      await page.waitForFunction(
        () => document.querySelector('section[aria-live=polite] button, section[aria-live=polite] a') !== null,
      );
      const cart = await ask<{ sellers: { lines: { productId: string; quantity: string }[] }[] }>(
        page,
        'cart.show',
        undefined,
      );
      const bought = cart.sellers.flatMap((seller) => seller.lines);
      expect(bought.map((line) => line.productId).sort()).toEqual(
        [before.lines[0]!.productId, before.lines[2]!.productId].sort(),
      );
      expect(bought.find((line) => line.productId === before.lines[0]!.productId)!.quantity).toBe(String(step * 2));
      expect(complaints).toEqual([]);
    } finally {
      await price(dearer!.unitPrice!);
      await state('active');
      await seller.context.close();
    }
    await emptyCart(page);
    await context.close();
  },
);

it('an administrator makes a cost center, is told why a budget cannot be, and limits a role', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', somchai);
  const code = `J${crypto.randomUUID().slice(0, 5)}`;
  await page.goto('/organization?tab=costCenters');
  await page.getByRole('button', { name: 'New cost center' }).click();
  await page.getByLabel('Code').fill(code);
  await page.getByLabel('Name').fill('Journey');
  await page.getByLabel('Budget a month').fill('1500');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Cost center saved').waitFor();
  const centers = await ask<{ code: string; budgetPerMonthMinor: number; currency: string }[]>(
    page,
    'organizations.costCenters',
  );
  expect(centers.find((one) => one.code === code)).toMatchObject({ budgetPerMonthMinor: 150_000, currency: 'EUR' });

  await page.getByRole('button', { name: 'New cost center' }).click();
  await page.getByLabel('Code').fill(code.toLowerCase());
  await page.getByLabel('Name').fill('Twice');
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByRole('alert')
    .getByText(/belongs to “Journey” already/)
    .waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.goto('/organization?tab=roles');
  await page.getByRole('button', { name: 'Copy to edit: Buyer' }).first().click();
  const role = `Small buyer ${code}`;
  await page.getByLabel('Name of the role').fill(role);
  await page.getByLabel('Most in one order').fill('250');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Role saved').waitFor();
  const { roles } = await ask<{ roles: { name: string; spendingLimit: unknown }[] }>(page, 'organizations.show', {});
  expect(roles.find((one) => one.name === role)?.spendingLimit).toEqual({ minor: 25_000, currency: 'EUR' });
  expect(complaints.filter((one) => !/409/.test(one))).toEqual([]);
  await context.close();
});
