import { ask, bothLooks, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { emptyCart, femke, fillCart, picture, somchai } from './ask.ts';

interface Checkout {
  readonly shipTo: readonly { readonly id: string }[];
  readonly billTo: readonly { readonly id: string }[];
}
interface Cart {
  readonly sellers: readonly {
    readonly lines: readonly {
      readonly id: string;
      readonly productId: string;
      readonly quantity: string;
      readonly unitPrice: string;
      readonly lineMinor: number;
    }[];
  }[];
}

it.each(bothLooks)(
  'an order is placed again: what is dearer and what is gone since is told line by line, and the rest goes to the cart, $size in $language',
  async (look) => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    await signIn(page, 'buyer-web', somchai);
    const [dearer, gone, same] = await fillCart(page, { sellers: 1, linesEach: 3, sellerName: 'Nordhaven' });
    const [checkout, cart] = [await ask<Checkout>(page, 'orders.checkout'), await ask<Cart>(page, 'cart.show')];
    const { orderId } = await ask<{ orderId: string }>(
      page,
      'orders.place',
      {
        idempotencyKey: crypto.randomUUID(),
        shipToAddressId: checkout.shipTo[0]!.id,
        billToAddressId: checkout.billTo[0]!.id,
        expected: cart.sellers
          .flatMap((seller) => seller.lines)
          .map((line) => ({ lineId: line.id, unitPrice: line.unitPrice, lineMinor: line.lineMinor })),
      },
      'mutation',
    );
    const seller = await openVisit(demo().origin);
    await signIn(seller.page, 'vendor-portal', femke);
    const price = (unitPrice: string) =>
      ask(
        seller.page,
        'priceLists.savePrices',
        {
          priceListId: dearer!.priceListId,
          changes: [{ offerId: dearer!.offerId, minimumQuantity: dearer!.tierFrom, unitPrice }],
        },
        'mutation',
      );
    const state = (to: 'paused' | 'active') =>
      ask(seller.page, 'offers.save', { changes: [{ offerId: gone!.offerId, state: to }] }, 'mutation');
    await price(String(Number(dearer!.unitPrice) * 3));
    await state('paused');
    try {
      await page.goto(`/orders/${orderId}`);
      await page.locator('h1').waitFor();
      // The key that the shortcuts page tells.
      await page.keyboard.press('r');
      const dialog = page.getByRole('dialog');
      await dialog.locator('li').nth(2).waitFor();
      const line = (offer: typeof dearer) => dialog.locator('li').filter({ hasText: offer!.title[look.language] });
      const told = {
        en: { dearer: 'dearer', gone: 'not sold any more', same: 'same price' },
        vi: { dearer: 'đắt hơn', gone: 'không còn bán', same: 'giá như cũ' },
      }[look.language];
      await expect.poll(() => line(dearer).textContent()).toContain(told.dearer);
      await expect.poll(() => line(gone).textContent()).toContain(told.gone);
      await expect.poll(() => line(gone).getByRole('checkbox').isDisabled()).toBe(true);
      await expect.poll(() => line(same).textContent()).toContain(told.same);
      // Twice as many of one: what it comes to now is asked anew, and that many go into the cart.
      const twice = 2 * Number(same!.quantity);
      await line(same).getByRole('spinbutton').fill(String(twice));
      await line(same).getByRole('spinbutton').press('Enter');
      await expect.poll(() => line(gone).getByRole('spinbutton').count()).toBe(0);
      await expectAccessible(page);
      await takePicture(page, picture(`reorder-${look.size}`));
      await dialog.locator('footer button').last().dblclick();
      await dialog.waitFor({ state: 'detached' });
      const bought = (await ask<Cart>(page, 'cart.show')).sellers.flatMap((one) => one.lines);
      expect(bought.map((one) => [one.productId, Number(one.quantity)]).sort()).toEqual(
        [
          [dearer!.productId, Number(dearer!.quantity)],
          [same!.productId, twice],
        ].sort(),
      );
    } finally {
      await price(dearer!.unitPrice);
      await state('active');
      await seller.context.close();
    }
    await emptyCart(page);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
