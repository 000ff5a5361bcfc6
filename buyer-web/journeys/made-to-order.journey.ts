import { ask, bothLooks, closeBrowser, expectAccessible, openVisit, sayIn, signIn, takePicture } from '@hansa/kit/journeys';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { configureEn } from '../src/languages/configure-en.ts';
import { configureVi } from '../src/languages/configure-vi.ts';
import { en } from '../src/languages/en.ts';
import { quickEn } from '../src/languages/quick-en.ts';
import { quickVi } from '../src/languages/quick-vi.ts';
import { vi } from '../src/languages/vi.ts';
import { anong, emptyCart, type FoundHere, picture } from './ask.ts';

afterAll(closeBrowser);

describe.each(bothLooks)('what is made to order, $size in $language', (look) => {
  const say = sayIn(look.language, { en: { ...en, ...configureEn, ...quickEn }, vi: { ...vi, ...configureVi, ...quickVi } });
  const shot = (name: string) => picture(`made-to-order-${name}-${look.size}`);

  it('is configured from wherever it is found, and comes into no cart before', async () => {
    const { page, complaints, context } = await openVisit(inject('origin'), look);
    await signIn(page, 'buyer-web', anong);
    await emptyCart(page);
    const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
    const sellerId = facets.sellers.find((one) => one.name === 'Nordhaven')!.id;
    const { items } = await ask<FoundHere>(page, 'search.find', { text: 'Centrifugal pump', limit: 60, filter: { sellerIds: [sellerId] } });
    const pump = items.find((one) => one.best?.isMadeToOrder)!;
    const title = pump.title[look.language];

    await page.goto(`/search?q=${encodeURIComponent(pump.mpn!)}&seller=${sellerId}`);
    const card = page.locator('[data-hit]').filter({ hasText: title }).first();
    await card.getByText(say('made to order, 30 days', 'supply.made').split(/\d/)[0]!).waitFor();
    expect(await card.getByRole('button', { name: say(`Add ${title} to the cart`, 'cart.addOf') }).count()).toBe(0);
    await expectAccessible(page);
    await takePicture(page, shot('found'), true);
    await card.getByRole('link', { name: say(`Configure ${title}`, 'cart.configureOf') }).click();
    await page.waitForURL(/#configure$/);
    await page.getByRole('region', { name: say('Made to order by Nordhaven') }).waitFor();
    await expectAccessible(page);
    await takePicture(page, shot('page'), true);

    // Typed or read from a file: the line says why, with the way to its options.
    await page.goto('/quick-order');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'grid');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), `${pump.best!.sku}\t1`);
    await page.keyboard.press('Control+v');
    await page.getByText(say('made to order', 'quick.short.choices')).first().waitFor();
    await expectAccessible(page);
    await takePicture(page, shot('quick-order'), true);
    expect(await page.getByRole('link', { name: say('Configure', 'cart.configure') }).getAttribute('href')).toBe(`/products/${pump.id}?offer=${pump.best!.offerId}#configure`);
    // By any other way the server refuses it.
    await expect(ask(page, 'cart.add', { lines: [{ productId: pump.id, offerId: pump.best!.offerId, quantity: pump.best!.minimumQuantity }] }, 'mutation')).rejects.toThrow();
    expect((await ask<{ lines: number }>(page, 'cart.count', undefined)).lines).toBe(0);
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
    await context.close();
  });
});
