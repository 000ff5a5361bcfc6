import { ask, demo, expectAccessible, openVisit, signIn, takePicture } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { anong, type FoundHere, picture } from './ask.ts';

it('answers of several sellers are compared on a phone without scrolling sideways: a card a line, the sellers beneath', async () => {
  const { page, complaints, context } = await openVisit(demo().origin, { size: 'phone' });
  await signIn(page, 'buyer-web', anong);
  const { items } = await ask<FoundHere>(page, 'search.find', { text: 'bearing', limit: 3 });
  // Who sells none of the lines is not asked.
  const offers = (
    await Promise.all(
      items.map((one) =>
        ask<{ offers: { sellerId: string; sellerName: string }[] }>(page, 'products.show', { productId: one.id }),
      ),
    )
  ).flatMap((one) => one.offers);
  const sellers = [
    ...new Map(offers.map((one) => [one.sellerId, { id: one.sellerId, name: one.sellerName }])).values(),
  ].slice(0, 3);
  expect(sellers.length).toBeGreaterThan(1);
  const { rfqId } = await ask<{ rfqId: string }>(
    page,
    'rfqs.save',
    { title: 'On the way', lines: items.map((one) => ({ productId: one.id, quantity: '20' })) },
    'mutation',
  );
  await ask(page, 'rfqs.send', { rfqId, sellerIds: sellers.map((one) => one.id) }, 'mutation');
  await page.goto(`/requests/${rfqId}`);
  const answers = page.getByRole('region', { name: 'Answers compared, line by line' });
  for (const one of items) await answers.getByRole('region', { name: one.title.en }).waitFor();
  for (const seller of sellers)
    await answers.getByRole('list', { name: 'Answers' }).getByRole('link', { name: seller.name }).waitFor();
  expect(
    await answers.evaluate(
      (region) =>
        [region, ...region.querySelectorAll('*')].filter(
          (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto',
        ).length,
    ),
  ).toBe(0);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await takePicture(page, picture('answers-phone'), true);
  expect(complaints).toEqual([]);
  await context.close();
});
