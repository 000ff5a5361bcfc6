import { ask, demo, expectAccessible, openVisit, signIn } from '@hansa/kit/journeys';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { anong, emptyCart, femke, fillCart, type FoundHere } from './ask.ts';

it('a part of a page that cannot be read says why in place of its skeleton, and comes by another try', async () => {
  const { page, context } = await openVisit(demo().origin);
  await page.route(/\/trpc\/[^?]*organizations\.costCenters/, (route) => route.abort());
  await signIn(page, 'buyer-web', anong);
  const budgets = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Budgets this month' }) });
  await budgets.getByText('The server did not answer').waitFor();
  await expect.poll(() => budgets.locator('.animate-sheen').count()).toBe(0);
  await page.unrouteAll({ behavior: 'wait' });
  await budgets.getByRole('button', { name: 'Try again' }).click();
  await budgets.getByRole('progressbar').first().waitFor();
  await expect.poll(() => budgets.getByText('The server did not answer').count()).toBe(0);
  await context.close();
});

it('a search that was answered without the index is asked again by itself until the index answers', async () => {
  const { page, context } = await openVisit(demo().origin);
  let isBuilt = false;
  await page.route(/\/trpc\/[^?]*search\.find/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: isBuilt ? await answer.text() : (await answer.text()).replace(/"mode":"[a-z ]+"/, '"mode":"being built"'),
    });
  });
  await signIn(page, 'buyer-web', anong);
  await page.goto('/search?q=bearing');
  await page.getByText('The search index is being built').waitFor();
  await page.locator('[data-hit]').first().waitFor();
  await expectAccessible(page);
  isBuilt = true;
  await page.getByText('The search index is being built').waitFor({ state: 'detached' });
  await page.locator('[data-hit]').first().waitFor();
  await page.unrouteAll({ behavior: 'wait' });
  await context.close();
});

it('a request whose lines cannot be fetched from the cart says why, and comes by another try', async () => {
  const { page, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  await fillCart(page, { sellers: 1, linesEach: 1 });
  await page.route(/\/trpc\/[^?]*cart\.show/, (route) => route.abort());
  await page.goto('/requests/new?from=cart');
  const lines = page.locator('section').filter({ has: page.getByRole('heading', { name: 'What you need' }) });
  await lines.getByText('The server did not answer').waitFor();
  await expect.poll(() => lines.locator('.animate-sheen').count()).toBe(0);
  await page.unrouteAll({ behavior: 'wait' });
  await lines.getByRole('button', { name: 'Try again' }).click();
  await lines.getByRole('listitem').first().waitFor();
  await expect.poll(() => lines.getByText('The server did not answer').count()).toBe(0);
  await emptyCart(page);
  await context.close();
});

/** Nordhaven's pump, which is made to order. */
async function pump(page: Page): Promise<{ productId: string; offerId: string; versionId: string }> {
  const { items } = await ask<FoundHere>(page, 'search.find', { text: 'Centrifugal pump', limit: 60 });
  for (const { id } of items) {
    const [one] = await ask<{ offerId: string; versionId: string }[]>(page, 'configurations.ofProduct', {
      productId: id,
    });
    if (one) return { productId: id, ...one };
  }
  throw new Error('the demo makes a pump to order');
}
const cut = (page: Page, door: string) => page.route(new RegExp(`/trpc/[^?]*${door}`), (route) => route.abort());
const mend = (page: Page) => page.unrouteAll({ behavior: 'wait' });
const silence = 'The server did not answer';

it('a quote of which something newer cannot be read says so, keeps what it showed, and comes by another try: its versions, and what differs between them', async () => {
  const buyer = await openVisit(demo().origin);
  await signIn(buyer.page, 'buyer-web', anong);
  const { offerId, versionId } = await pump(buyer.page);
  const choices = { motor: 'atex', medium: 'solvent', wheel: 'cast', seal: 'double' };
  const { rfqId } = await ask<{ rfqId: string }>(
    buyer.page,
    'rfqs.save',
    { title: 'Read again', lines: [{ offerId, quantity: '4', configuration: { versionId, choices } }] },
    'mutation',
  );
  await ask(buyer.page, 'rfqs.send', { rfqId }, 'mutation');
  const { quotes } = await ask<{ quotes: { id: string; sellerName: string }[] }>(buyer.page, 'rfqs.show', { rfqId });
  const quoteId = quotes.find((one) => one.sellerName === 'Nordhaven')!.id;
  const seller = await openVisit(demo().origin);
  await signIn(seller.page, 'vendor-portal', femke);

  await buyer.page.goto(`/quotes/${quoteId}`);
  await buyer.page.getByText('All saved').waitFor();
  await buyer.page.getByRole('button', { name: 'Versions' }).click();
  const drawer = buyer.page.getByRole('dialog');
  await drawer
    .getByText(/^Version 1/)
    .first()
    .waitFor();
  await cut(buyer.page, 'quotes\\.(show|version)');
  await ask(seller.page, 'quotes.send', { quoteId, message: 'Two weeks' }, 'mutation');
  await drawer.getByText('What has changed since could not be read').waitFor();
  await drawer.getByText(silence).waitFor();
  await drawer
    .getByText(/^Version 1/)
    .first()
    .waitFor();
  await expectAccessible(buyer.page);
  await drawer.getByRole('tab', { name: 'Compare' }).click();
  await expect.poll(() => drawer.getByText(silence).count()).toBe(2);
  await mend(buyer.page);
  await drawer.getByRole('tabpanel').getByRole('button', { name: 'Try again' }).click();
  await drawer.getByText('Total before').waitFor();
  await drawer.getByRole('button', { name: 'Try again' }).click();
  await drawer.getByRole('tab', { name: 'All versions' }).click();
  await drawer
    .getByText(/^Version 2/)
    .first()
    .waitFor();
  await expect.poll(() => drawer.getByText(silence).count()).toBe(0);

  // On the seller's page the options of the line, that cannot be asked the price of for a while.
  await seller.page.goto(`/portal/quotes/${quoteId}`);
  await seller.page
    .getByRole('region', { name: 'Configuration' })
    .getByRole('button', { name: 'Choose options' })
    .click();
  const choosing = seller.page.getByRole('dialog');
  await choosing.getByText('NHP-XL1D', { exact: true }).waitFor();
  await cut(seller.page, 'quotes\\.tryChoices');
  await choosing.getByText('Base frame', { exact: true }).click();
  await choosing.getByText(silence).waitFor();
  await expect.poll(() => choosing.getByRole('radio', { name: 'Base frame' }).isChecked()).toBe(true);
  await expect.poll(() => choosing.getByRole('radio', { name: 'Double, with barrier fluid' }).isChecked()).toBe(true);
  await expect.poll(() => choosing.getByRole('button', { name: 'Take these choices' }).isDisabled()).toBe(true);
  await expectAccessible(seller.page);
  await mend(seller.page);
  await choosing.getByRole('button', { name: 'Try again' }).click();
  await choosing.getByText('NHP-XL1D-F').waitFor();
  await expect.poll(() => choosing.getByText(silence).count()).toBe(0);
  await Promise.all([buyer.context.close(), seller.context.close()]);
});

it('a product whose options cannot be read says so and comes by another try, and what was chosen of it stays when a later read fails', async () => {
  const { page, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  const { productId, offerId } = await pump(page);
  await page.clock.install();
  await cut(page, 'configurations\\.ofProduct');
  await page.goto(`/products/${productId}?offer=${offerId}&quantity=4`);
  await page.getByText('What can be chosen of this product could not be read').waitFor();
  await expectAccessible(page);
  await mend(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  const made = page.getByRole('region', { name: /^Made to order by Nordhaven/ });
  await made.getByText('Each, as chosen').waitFor();

  await cut(page, 'configurations\\.evaluate');
  await made.getByText('Base frame', { exact: true }).click();
  await made.getByText(silence).waitFor();
  await expect.poll(() => made.getByRole('radio', { name: 'Base frame' }).isChecked()).toBe(true);
  await mend(page);
  await made.getByRole('button', { name: 'Try again' }).click();
  await made.getByText('Each, as chosen').waitFor();

  // Back from another window after a while, everything is read anew, and this does not come.
  await cut(page, 'configurations\\.ofProduct');
  const tries = page.waitForRequest((asked) => asked.url().includes('configurations.ofProduct'));
  await page.clock.fastForward(60_000);
  await page.evaluate(() => {
    window.dispatchEvent(new Event('visibilitychange'));
  });
  await tries;
  await page.clock.fastForward(60_000);
  await page.waitForRequest((asked) => asked.url().includes('configurations.ofProduct'));
  await page.clock.runFor(10_000);
  await expect.poll(() => made.getByRole('radio', { name: 'Base frame' }).isChecked()).toBe(true);
  await made.getByText('Each, as chosen').waitFor();
  await context.close();
});

it('a request whose chosen options cannot be read says so, and tells them after another try', async () => {
  const { page, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  const { productId, offerId } = await pump(page);
  await page.goto(`/products/${productId}?offer=${offerId}&quantity=4`);
  const made = page.getByRole('region', { name: /^Made to order by Nordhaven/ });
  await made.getByText('Each, as chosen').waitFor();
  const asked = await made.getByRole('link', { name: 'Ask for a quote' }).getAttribute('href');

  await cut(page, 'configurations\\.evaluate');
  await page.goto(asked!);
  await page.getByText(silence).waitFor();
  await expect.poll(() => page.getByText('As chosen: ').count()).toBe(0);
  await expectAccessible(page);
  await mend(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText(/Motor: .+; Liquid: /).waitFor();
  await expect.poll(() => page.getByText(silence).count()).toBe(0);
  await context.close();
});
