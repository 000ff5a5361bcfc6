import { expect, it } from 'vitest';
import { reactions } from '../modules/app.ts';
import { watchQuotes, saveRfq, sendQuote, sendRfq } from '../modules/quotes/index.ts';
import { aTrade } from '../modules/quotes/fixtures.ts';
import { fixedClock } from '../platform/clock.ts';
import { createDispatcher } from '../platform/events/dispatcher.ts';
import { registerReactions } from '../platform/events/reaction.ts';
import type { Id } from '../platform/ids.ts';
import { actingAs, anActor, asThePlatform, testStorefrontId } from './context.ts';
import { testDatabase } from './database.ts';

const { database, owner } = await testDatabase();
const can = { 'quote.read': 'below', 'quote.request': 'below', 'quote.answer': 'below', 'cart.use': 'below' } as const;

it('tells the seller that it is asked, the buyer that it is answered and once that the offer ends soon, and ends it after its day', async () => {
  registerReactions(reactions.filter((one) => one.subscriber.startsWith('notifications.mailQuote')));
  const trade = await asThePlatform(database, (ctx) => aTrade(ctx, { sellers: 1, products: 1 }));
  const [buyer, seller] = [anActor(trade.buyerId, { can }), anActor(trade.sellerIds[0]!, { can })];
  for (const [actor, email, language] of [
    [buyer, 'buyer@test.example', 'en'],
    [seller, 'seller@test.example', 'vi'],
  ] as const) {
    await owner.query(
      `insert into auth.auth_user (id, email, name, language, "emailVerified", "createdAt", "updatedAt") values ($1, $2, 'Person', $3, true, now(), now())`,
      [actor.userId, email, language],
    );
  }
  const { rfqId } = await actingAs(database, buyer, (ctx) =>
    saveRfq(ctx, {
      title: 'Screws',
      allowsAlternatives: true,
      dueOn: null,
      needBy: null,
      deliveryPlace: null,
      note: '',
      fromCart: false,
      lines: [{ productId: trade.productIds[0]!, unit: 'C62', quantity: '10', targetPrice: null, note: '' }],
    }),
  );
  const { quoteIds } = await actingAs(database, buyer, (ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
  const quoteId = quoteIds[0] as Id<'quote'>;
  await owner.query('update quote set rep_user_id = $2 where id = $1', [quoteId, seller.userId]);
  await actingAs(database, seller, (ctx) => sendQuote(ctx, { quoteId, message: 'Our <best> price' }));
  await owner.query(`update quote set valid_until = '2026-11-26' where id = $1`, [quoteId]);
  // Not on the day on which the offer came, though it ends in two; on the day before, once.
  for (const clock of ['2026-11-24T09:00:00Z', '2026-11-25T08:00:00Z', '2026-11-25T08:05:00Z'].map((at) =>
    fixedClock(at),
  ))
    await asThePlatform(database, (ctx) => watchQuotes.run(ctx), { clock });
  await createDispatcher({
    database,
    clock: fixedClock('2026-11-25T09:00:01Z'),
    storefrontId: testStorefrontId,
  }).drain();
  const mails = (
    await owner.query<{ recipient: string; subject: string; html: string }>(
      'select recipient, subject, html_body as html from mail_message',
    )
  ).rows;
  expect(mails.map((mail) => `${mail.recipient}: ${mail.subject}`).sort()).toEqual([
    'buyer@test.example: Q-2026-000001 ends soon',
    'buyer@test.example: Seller 0 has quoted: Screws',
    'seller@test.example: Suchanok yêu cầu báo giá: Screws',
  ]);
  expect(mails.filter((mail) => mail.html.includes('<best>'))).toEqual([]);
  await asThePlatform(database, (ctx) => watchQuotes.run(ctx), { clock: fixedClock('2026-11-27T00:00:01Z') });
  expect((await owner.query('select state from quote where id = $1', [quoteId])).rows).toEqual([{ state: 'expired' }]);
});
