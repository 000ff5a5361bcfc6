import { ask, columnAt, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { anong, femke, type FoundHere, picture } from './ask.ts';

it("a seller's rep acts for a buyer: asks why, edits the quote, is seen under both names, and stops", async () => {
  const buyer = await openVisit(demo().origin);
  await signIn(buyer.page, 'buyer-web', anong);
  const { facets } = await ask<FoundHere>(buyer.page, 'search.find', { limit: 1 });
  const sellerId = facets.sellers.find((one) => one.name === 'Nordhaven')!.id;
  const { items } = await ask<FoundHere>(buyer.page, 'search.find', { filter: { sellerIds: [sellerId] }, limit: 2 });
  const { rfqId } = await ask<{ rfqId: string }>(
    buyer.page,
    'rfqs.save',
    { title: 'Told on the phone', lines: items.map((one) => ({ productId: one.id, quantity: '20' })) },
    'mutation',
  );
  const {
    quoteIds: [quoteId],
  } = await ask<{ quoteIds: string[] }>(buyer.page, 'rfqs.send', { rfqId, sellerIds: [sellerId] }, 'mutation');
  await buyer.page.goto(`/quotes/${quoteId}`);
  await buyer.page.getByText('All saved').waitFor();

  const rep = await openVisit(demo().origin);
  await signIn(rep.page, 'vendor-portal', femke);
  const buyerId = (
    await ask<{ memberships: { organizationId: string; organizationName: string }[] }>(buyer.page, 'identity.me')
  ).memberships.find((one) => one.organizationName === anong.organization)!.organizationId;
  await rep.page.goto(`/portal/customers/${buyerId}`);
  await rep.page.getByRole('button', { name: 'Act for somebody' }).click();
  const dialog = rep.page.getByRole('dialog');
  await dialog.getByRole('button', { name: /For whom/ }).click();
  await rep.page.getByRole('option', { name: /^Anong/ }).click();
  await dialog.getByLabel(/^Why/).fill('Asked on the phone for more of the first line');
  await expectAccessible(rep.page);
  await dialog.getByRole('button', { name: 'Begin' }).click();
  const [acting] = await Promise.all([
    rep.context.waitForEvent('page'),
    rep.page.getByRole('link', { name: /^Open as Anong/ }).click(),
  ]);
  const banner = acting.getByText(/^Femke .+, you act for Anong/);
  await banner.waitFor();
  await acting.getByText(/^(29|30) minutes left/).waitFor();

  await acting.goto(`/quotes/${quoteId}`);
  await acting.getByText('All saved').waitFor();
  await banner.waitFor();
  await buyer.page
    .getByRole('list', { name: 'Here now' })
    .getByText(/Femke .+ for Anong/)
    .waitFor();
  const grid = acting.getByRole('grid');
  const quantity = await columnAt(grid, (header) => header.startsWith('Quantity'));
  await grid.focus();
  await acting.keyboard.press('Control+Home');
  await acting.keyboard.press('Home');
  for (let step = 0; step < quantity; step += 1) await acting.keyboard.press('ArrowRight');
  await acting.keyboard.type('77');
  await acting.keyboard.press('Enter');
  await buyer.page.getByRole('gridcell').filter({ hasText: /^77/ }).waitFor();
  await takePicture(acting, picture('acting-for'), true);
  await expectAccessible(acting);

  // The other tab stays the rep's own; this one is it again once it stops.
  await rep.page.reload();
  await rep.page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => rep.page.getByText(/you act for/).count()).toBe(0);
  await acting.getByRole('button', { name: 'Stop acting' }).click();
  await banner.waitFor({ state: 'detached' });
  await expect
    .poll(async () => (await ask<{ items: object[] }>(buyer.page, 'impersonations.list', {})).items[0])
    .toMatchObject({
      impersonatorName: expect.stringMatching(/^Femke/),
      reason: 'Asked on the phone for more of the first line',
      isRunning: false,
    });
  await Promise.all([buyer.context.close(), rep.context.close()]);
});
