import { ask, demo, openVisit, signIn } from '@hansa/kit/journeys';
import { expect, it } from 'vitest';
import { anong, femke, type FoundHere } from './ask.ts';

it('a quote that was asked for before its page was there shows what was said meanwhile, though the socket told of it before anybody listened', async () => {
  const { page, complaints, context } = await openVisit(demo().origin);
  await signIn(page, 'buyer-web', anong);
  const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
  const sellerId = facets.sellers.find((one) => one.name === 'Nordhaven')!.id;
  const { items } = await ask<FoundHere>(page, 'search.find', { filter: { sellerIds: [sellerId] }, limit: 2 });
  const { rfqId } = await ask<{ rfqId: string }>(
    page,
    'rfqs.save',
    { title: 'On a slow line', lines: items.map((one) => ({ productId: one.id, quantity: '20' })) },
    'mutation',
  );
  const {
    quoteIds: [quoteId],
  } = await ask<{ quoteIds: string[] }>(page, 'rfqs.send', { rfqId, sellerIds: [sellerId] }, 'mutation');
  const seller = await openVisit(demo().origin);
  await signIn(seller.page, 'vendor-portal', femke);
  const { document } = await ask<{ document: { lines: Record<string, unknown> } }>(seller.page, 'quotes.show', {
    quoteId,
  });

  // The answer is looked up at once, and comes late; the code of the page comes later still.
  const [read, mayAnswer, mayCome] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
  ];
  await page.route(
    /\/trpc\/[^?]*quotes\.show/,
    async (route) => {
      const response = await route.fetch();
      read.resolve();
      await mayAnswer.promise;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  await page.route(/\/assets\/quote-[\w-]+\.js/, async (route) => {
    await mayCome.promise;
    await route.continue();
  });
  const connected = page.waitForEvent('websocket');
  await page.goto(`/quotes/${quoteId}`, { waitUntil: 'commit' });
  await read.promise;
  await ask(
    seller.page,
    'quotes.comment',
    { quoteId, commentId: crypto.randomUUID(), lineId: null, text: 'Which alloy?', mentions: [] },
    'mutation',
  );
  await ask(
    seller.page,
    'quotes.do',
    {
      quoteId,
      operations: [
        {
          opId: crypto.randomUUID(),
          base: 0,
          op: { type: 'set', lineId: Object.keys(document.lines)[0], field: 'unitPrice', value: '7.35' },
        },
      ],
    },
    'mutation',
  );
  const told = (await connected).waitForEvent('framereceived', {
    predicate: ({ payload }) => String(payload).includes('quote.commented'),
  });
  await told;
  mayAnswer.resolve();
  await page.waitForTimeout(500);
  mayCome.resolve();
  await page.getByText('All saved').waitFor();
  await page.getByText('Which alloy?').waitFor();
  await page.getByRole('gridcell', { name: '€7.35' }).waitFor();
  expect([...complaints, ...seller.complaints]).toEqual([]);
  await Promise.all([context.close(), seller.context.close()]);
});
