import { ask, demo, openVisit, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { anong, type FoundHere } from './ask.ts';

it('a quote shows its lines, to be typed in, before the code of what stands below them or is opened from them has come', async () => {
  const { page, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
  const sellerId = facets.sellers.find((one) => one.name === 'Nordhaven')!.id;
  const { items } = await ask<FoundHere>(page, 'search.find', { filter: { sellerIds: [sellerId] }, limit: 2 });
  const { rfqId } = await ask<{ rfqId: string }>(
    page,
    'rfqs.save',
    { title: 'Lines first', lines: items.map((one) => ({ productId: one.id, quantity: '20' })) },
    'mutation',
  );
  const {
    quoteIds: [quoteId],
  } = await ask<{ quoteIds: string[] }>(page, 'rfqs.send', { rfqId, sellerIds: [sellerId] }, 'mutation');

  const mayCome = Promise.withResolvers<void>();
  let isCut = true;
  await page.route(/\/assets\/below-lines-[\w-]+\.js/, async (route) => {
    await mayCome.promise;
    await route.continue();
  });
  await page.route(/\/assets\/versions-drawer-[\w-]+\.js/, (route) => (isCut ? route.abort() : route.continue()));
  await page.goto(`/quotes/${quoteId}`);
  await page.getByRole('gridcell', { name: /^20 / }).first().click();
  await page.keyboard.type('31');
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: /^31 / }).waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'Terms' }).count()).toBe(0);
  mayCome.resolve();
  await page.getByRole('heading', { name: 'Terms' }).waitFor();
  await page.getByRole('gridcell', { name: /^31 / }).waitFor();

  // What does not come when it is asked for says so, and comes when it is asked for again.
  await page.getByRole('button', { name: 'Versions' }).click();
  await page
    .getByRole('region', { name: 'Notices' })
    .getByText(/did not answer|did not come|could not/)
    .waitFor();
  isCut = false;
  await page.getByRole('button', { name: 'Versions' }).click();
  await page.getByRole('dialog', { name: 'Versions' }).waitFor();
  await context.close();
});
