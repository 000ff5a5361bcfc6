import { ask, bothLooks, demo, openVisit, sayIn, signIn, takePicture } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { en } from '../src/languages/en.ts';
import { vi } from '../src/languages/vi.ts';
import { anong, emptyCart, femke, type FoundHere, picture } from './ask.ts';

interface Cart {
  readonly sellers: readonly {
    readonly lines: readonly { readonly id: string; readonly unitPrice: string; readonly lineMinor: number }[];
  }[];
}

it.each(bothLooks)(
  'a buyer sees the seller confirm and ship in parts without touching the page, $size in $language',
  async (look) => {
    const buyer = await openVisit(demo().origin, look);
    const say = sayIn(look.language, { en, vi });
    await signIn(buyer.page, 'buyer-web', anong);
    const { facets } = await ask<FoundHere>(buyer.page, 'search.find', { limit: 1 });
    const nordhaven = facets.sellers.find((one) => one.name === 'Nordhaven')!;
    const { items } = await ask<FoundHere>(buyer.page, 'search.find', {
      limit: 10,
      filter: { sellerIds: [nordhaven.id], inStock: true },
    });
    await emptyCart(buyer.page);
    await ask(
      buyer.page,
      'cart.add',
      {
        lines: items
          .filter((one) => one.best?.sellerName === 'Nordhaven' && one.best.unitPrice)
          .slice(0, 2)
          .map((one) => ({
            productId: one.id,
            offerId: one.best!.offerId,
            quantity: String(Math.max(Number(one.best!.minimumQuantity), Number(one.best!.quantityMultiple)) * 2),
          })),
      },
      'mutation',
    );
    const cart = await ask<Cart>(buyer.page, 'cart.show', undefined);
    const checkout = await ask<{ shipTo: { id: string }[]; billTo: { id: string }[] }>(
      buyer.page,
      'orders.checkout',
      undefined,
    );
    const { orderId } = await ask<{ orderId: string }>(
      buyer.page,
      'orders.place',
      {
        idempotencyKey: crypto.randomUUID(),
        shipToAddressId: checkout.shipTo[0]!.id,
        billToAddressId: checkout.billTo[0]!.id,
        expected: cart.sellers.flatMap((seller) =>
          seller.lines.map((line) => ({ lineId: line.id, unitPrice: line.unitPrice, lineMinor: line.lineMinor })),
        ),
      },
      'mutation',
    );
    await buyer.page.goto(`/orders/${orderId}`);
    const state = buyer.page.locator('main section').filter({ hasText: 'Nordhaven' }).first();
    await state.getByText(say('Placed'), { exact: true }).first().waitFor();

    const seller = await openVisit(demo().origin);
    await signIn(seller.page, 'vendor-portal', femke);
    const order = await ask<{ parts: { vendorOrder: { id: string }; lines: { id: string; quantity: string }[] }[] }>(
      buyer.page,
      'orders.show',
      { orderId },
    );
    const part = order.parts[0]!;
    await ask(seller.page, 'vendorOrders.confirm', { vendorOrderIds: [part.vendorOrder.id] }, 'mutation');
    await state.locator('li[aria-current=step]', { hasText: say('Confirmed', 'order.steps.confirmed') }).waitFor();
    // Half of a line, so that some of it stays open however the order was split.
    await ask(
      seller.page,
      'vendorOrders.ship',
      {
        vendorOrderId: part.vendorOrder.id,
        parts: [{ orderLineId: part.lines[0]!.id, quantity: String(Math.floor(Number(part.lines[0]!.quantity) / 2)) }],
        carrier: 'DHL',
        trackingNumber: 'JD0146',
      },
      'mutation',
    );
    await state.getByText(say('Partly shipped')).first().waitFor();
    await state.getByRole('link', { name: /DHL/ }).waitFor();
    await takePicture(buyer.page, picture(`follow-order-${look.size}`), true);
    await ask(
      seller.page,
      'vendorOrders.ship',
      { vendorOrderId: part.vendorOrder.id, carrier: 'DHL', trackingNumber: 'JD0147' },
      'mutation',
    );
    await state.getByText(say('Shipped', 'state.shipped'), { exact: true }).first().waitFor();
    expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
    await buyer.context.close();
    await seller.context.close();
  },
);
