import { ask, bothLooks, demo, expectAccessible, openVisit, sayIn, signIn, takePicture } from '@hansa/kit/journeys';
import { describe, expect, it } from 'vitest';
import { configureEn } from '../src/languages/configure-en.ts';
import { configureVi } from '../src/languages/configure-vi.ts';
import { en } from '../src/languages/en.ts';
import { quickEn } from '../src/languages/quick-en.ts';
import { quickVi } from '../src/languages/quick-vi.ts';
import { vi } from '../src/languages/vi.ts';
import { anong, emptyCart, femke, type FoundHere, picture } from './ask.ts';

describe.each(bothLooks)('what is made to order, $size in $language', (look) => {
  const say = sayIn(look.language, {
    en: { ...en, ...configureEn, ...quickEn },
    vi: { ...vi, ...configureVi, ...quickVi },
  });
  const shot = (name: string) => picture(`made-to-order-${name}-${look.size}`);

  it('is configured from wherever it is found, and comes into no cart before', async () => {
    const { page, complaints, context } = await openVisit(demo().origin, look);
    await signIn(page, 'buyer-web', anong);
    await emptyCart(page);
    const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
    const sellerId = facets.sellers.find((one) => one.name === 'Nordhaven')!.id;
    const { items } = await ask<FoundHere>(page, 'search.find', {
      text: 'Centrifugal pump',
      limit: 60,
      filter: { sellerIds: [sellerId] },
    });
    const pump = items.find((one) => one.best?.isMadeToOrder)!;
    const title = pump.title[look.language];

    await page.goto(`/search?q=${encodeURIComponent(pump.mpn!)}&seller=${sellerId}`);
    const card = page.locator('[data-hit]').filter({ hasText: title }).first();
    await card.getByText(say('made to order, 30 days', 'supply.made').split(/\d/)[0]!).waitFor();
    await expect
      .poll(() => card.getByRole('button', { name: say(`Add ${title} to the cart`, 'cart.addOf') }).count())
      .toBe(0);
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
    await expect
      .poll(() => page.getByRole('link', { name: say('Configure', 'cart.configure') }).getAttribute('href'))
      .toBe(`/products/${pump.id}?offer=${pump.best!.offerId}#configure`);
    // By any other way the server refuses it.
    await expect(
      ask(
        page,
        'cart.add',
        { lines: [{ productId: pump.id, offerId: pump.best!.offerId, quantity: pump.best!.minimumQuantity }] },
        'mutation',
      ),
    ).rejects.toThrow();
    expect((await ask<{ lines: number }>(page, 'cart.count', undefined)).lines).toBe(0);
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
    await context.close();
  });

  it('is quoted, compared and awarded as it was chosen, and kept by its seller', async () => {
    const buyer = await openVisit(demo().origin, look);
    await signIn(buyer.page, 'buyer-web', anong);
    const { items } = await ask<FoundHere>(buyer.page, 'search.find', { text: 'Centrifugal pump', limit: 60 });
    const made = (
      await Promise.all(
        items.map(
          async ({ id }) =>
            (
              await ask<{ offerId: string; versionId: string }[]>(buyer.page, 'configurations.ofProduct', {
                productId: id,
              })
            )[0],
        ),
      )
    ).find((one) => one !== undefined)!;
    const choices = { motor: 'atex', medium: 'solvent', wheel: 'cast', seal: 'double' };
    const { rfqId } = await ask<{ rfqId: string }>(
      buyer.page,
      'rfqs.save',
      {
        title: `Solvent pump ${look.size}`,
        lines: [{ offerId: made.offerId, quantity: '4', configuration: { versionId: made.versionId, choices } }],
      },
      'mutation',
    );
    await ask(buyer.page, 'rfqs.send', { rfqId }, 'mutation');
    const { quotes } = await ask<{ quotes: { id: string; sellerName: string }[] }>(buyer.page, 'rfqs.show', { rfqId });
    const quoteId = quotes.find((one) => one.sellerName === 'Nordhaven')!.id;

    const seller = await openVisit(demo().origin, look);
    await signIn(seller.page, 'vendor-portal', femke);
    await seller.page.goto(`/portal/quotes/${quoteId}`);
    const configuration = seller.page.getByRole('region', { name: say('Configuration', 'quote.configuration') });
    await configuration.getByText('NHP-XL1D').waitFor();
    await expectAccessible(seller.page);
    await takePicture(seller.page, shot('quote-seller'), true);
    await configuration.getByRole('button', { name: say('Choose options', 'configurator.inQuote') }).click();
    const dialog = seller.page.getByRole('dialog');
    await dialog.getByText(look.language === 'en' ? 'Base frame' : 'Khung đế', { exact: true }).click();
    await dialog.getByText('NHP-XL1D-F').waitFor();
    await expectAccessible(seller.page);
    await takePicture(seller.page, shot('quote-dialog'), true);
    await dialog.getByRole('button', { name: say('Take these choices', 'configurator.save') }).click();
    await configuration.getByText('NHP-XL1D-F').waitFor();
    await seller.page.getByText(say('All saved')).waitFor();
    await ask(seller.page, 'quotes.send', { quoteId }, 'mutation');
    await seller.page.goto(`/portal/offers/${made.offerId}/configuration`);
    await seller.page.getByText('NHP-AW1E').first().waitFor();
    await expectAccessible(seller.page);
    await takePicture(seller.page, shot('model'), true);

    await buyer.page.goto(`/quotes/${quoteId}`);
    await buyer.page
      .getByRole('region', { name: say('Configuration', 'quote.configuration') })
      .getByText('NHP-XL1D-F')
      .waitFor();
    await expectAccessible(buyer.page);
    await takePicture(buyer.page, shot('quote-buyer'), true);
    await buyer.page.goto(`/requests/${rfqId}`);
    const matrix = buyer.page.getByRole('region', { name: say('Answers compared, line by line') });
    await matrix.getByText('NHP-XL1D-F').waitFor();
    // What was asked for stands beside the line, and the frame that the seller advises is marked as another thing.
    await matrix
      .getByText(
        look.language === 'en' ? 'Asked for: Motor: ATEX, zone 1; Liquid: Solvents' : 'Đã hỏi: Động cơ: ATEX, vùng 1',
      )
      .waitFor();
    await buyer.page
      .getByText(say('What is not the same for all sellers, or not what you asked for, is marked.'))
      .waitFor();
    await expectAccessible(buyer.page);
    await takePicture(buyer.page, shot('matrix'), true);
    await buyer.page.getByRole('button', { name: say('Best of each line', 'rfq.pickBest') }).click();
    await buyer.page.getByRole('button', { name: say('Award', 'rfq.award'), exact: true }).click();
    await buyer.page
      .getByRole('dialog')
      .getByText(look.language === 'en' ? /Set up on: Base frame/ : /Lắp trên: Khung đế/)
      .waitFor();
    await expectAccessible(buyer.page);
    await takePicture(buyer.page, shot('award'), true);
    expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
    await Promise.all([buyer.context.close(), seller.context.close()]);
  });
});
