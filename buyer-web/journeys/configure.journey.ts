import { ask, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anong, femke, type FoundHere, picture } from './ask.ts';

/** The pump that the demo's Nordhaven makes to order. */
async function pump(page: Page): Promise<{ productId: string; offerId: string; versionId: string }> {
  const { items } = await ask<FoundHere>(page, 'search.find', { text: 'Centrifugal pump', limit: 60 });
  for (const { id } of items) {
    const [one] = await ask<{ offerId: string; versionId: string; sellerName: string }[]>(
      page,
      'configurations.ofProduct',
      { productId: id },
    );
    if (one) return { productId: id, ...one };
  }
  throw new Error('the demo makes a pump to order');
}

describe('a product that is made to order', () => {
  it('is configured, told why not, mended with one press, asked for, quoted, and ordered as it was chosen', async () => {
    const buyer = await openVisit(demo().origin);
    await signIn(buyer.page, 'buyer-web', anong);
    const { productId, offerId } = await pump(buyer.page);
    await buyer.page.goto(`/products/${productId}?offer=${offerId}&quantity=4`);
    const made = buyer.page.getByRole('region', { name: /^Made to order by Nordhaven/ });
    await made.getByText('Each, as chosen').waitFor();
    const before = await made.getByRole('definition').last().innerText();
    await expectAccessible(buyer.page);
    await takePicture(buyer.page, picture('configure'), true);

    // Solvents want another motor and another seal: both reasons are told, and one press changes both.
    await made.getByText('Solvents', { exact: true }).click();
    await made.getByText('It cannot be made like this, for 2 reasons').waitFor();
    await made
      .getByText(
        'Solvents must not leak along the shaft. Liquid: Solvents needs Shaft seal: Double, with barrier fluid.',
      )
      .waitFor();
    await made
      .getByText(
        'A way out: Motor: ATEX, zone 1 instead of 400 V, IE3; Shaft seal: Double, with barrier fluid instead of Single mechanical seal',
      )
      .waitFor();
    await expect.poll(() => made.getByRole('link', { name: 'Ask for a quote' }).count()).toBe(0);
    await expectAccessible(buyer.page);
    await takePicture(buyer.page, picture('configure-refused'), true);
    await made.getByRole('button', { name: 'Change this for me' }).click();
    await made.getByText('NHP-XL1D').waitFor();
    await expect.poll(() => made.getByRole('definition').last().innerText()).not.toBe(before);
    await made.getByText('ATEX certificate').waitFor();

    await made.getByRole('link', { name: 'Ask for a quote' }).click();
    await buyer.page
      .getByText('Motor: ATEX, zone 1; Liquid: Solvents; Impeller: Cast iron; Shaft seal: Double, with barrier fluid')
      .waitFor();
    await buyer.page.getByLabel('About').fill('A pump for the solvent store');
    await expectAccessible(buyer.page);
    await buyer.page.getByRole('button', { name: 'Choose sellers' }).click();
    await buyer.page.getByRole('button', { name: /^Ask \d+ sellers?$/ }).click();
    await buyer.page.getByText(/0 of \d+ sellers? (have|has) answered/).waitFor();
    const rfqId = /requests\/([\w-]+)/.exec(buyer.page.url())![1]!;
    const { quotes } = await ask<{ quotes: { id: string; sellerName: string }[] }>(buyer.page, 'rfqs.show', { rfqId });
    const quoteId = quotes.find((one) => one.sellerName === 'Nordhaven')!.id;

    const seller = await openVisit(demo().origin);
    await signIn(seller.page, 'vendor-portal', femke);
    await seller.page.goto(`/portal/quotes/${quoteId}`);
    await seller.page.getByText('All saved').waitFor();
    await seller.page.getByRole('grid').getByText('NHP-XL1D', { exact: true }).waitFor();
    await expectAccessible(seller.page);
    await takePicture(seller.page, picture('configure-quote'), true);
    // The seller advises a base frame: chosen in the quote, priced for this buyer, and seen by both.
    const chosen = seller.page.getByRole('region', { name: 'Configuration' });
    await chosen.getByRole('button', { name: 'Choose options' }).click();
    const dialog = seller.page.getByRole('dialog');
    await dialog.getByText('Trolley', { exact: true }).click();
    await dialog.getByText('It cannot be made like this').waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: 'Take these choices' }).isDisabled()).toBe(true);
    await dialog.getByText('Base frame', { exact: true }).click();
    await dialog.getByText('NHP-XL1D-F').waitFor();
    await expectAccessible(seller.page);
    await takePicture(seller.page, picture('configure-dialog'), true);
    await dialog.getByRole('button', { name: 'Take these choices' }).click();
    await chosen.getByText('Set up on: Base frame · NHP-XL1D-F · + €120.00 once').waitFor();
    await seller.page.getByText('All saved').waitFor();
    await seller.page.getByRole('button', { name: 'Send answer' }).click();
    await dialog.getByRole('button', { name: 'Send answer' }).click();
    await seller.page.getByText('Sent to Suchanok Foods').waitFor();

    await buyer.page.goto(`/quotes/${quoteId}`);
    await buyer.page.getByRole('region', { name: 'Configuration' }).getByText('NHP-XL1D-F').waitFor();
    await buyer.page.getByRole('button', { name: 'Accept', exact: true }).click();
    await buyer.page.getByRole('dialog').getByRole('button', { name: 'Accept and order' }).click();
    await buyer.page.waitForURL(/\/orders\//);
    await buyer.page.getByText('NHP-XL1D-F', { exact: true }).first().waitFor();
    await buyer.page.getByText('+ €120.00 once').waitFor();
    await takePicture(buyer.page, picture('configure-order'), true);
    expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
    await Promise.all([buyer.context.close(), seller.context.close()]);
  });
});
