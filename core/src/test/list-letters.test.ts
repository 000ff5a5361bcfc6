import { expect, it } from 'vitest';
import { reactions } from '../modules/app.ts';
import { listDue, listFilled } from '../modules/cart/index.ts';
import { fixedClock } from '../platform/clock.ts';
import { createDispatcher } from '../platform/events/dispatcher.ts';
import { registerReactions } from '../platform/events/reaction.ts';
import { newId } from '../platform/ids.ts';
import { asThePlatform, testStorefrontId } from './context.ts';
import { testDatabase } from './database.ts';
import { aMarket } from './market.ts';

const { database, owner } = await testDatabase();
const market = await aMarket(database, { sellers: 0, buyers: 1 });
const evil = '<img src=x onerror=alert(1)>';

it('X03 tells the owner of a list once that its day has come, or what of it went into the cart, with its name as text', async () => {
  registerReactions(reactions.filter((one) => one.subscriber.startsWith('notifications.mailList')));
  const [ownerId, other] = [newId<'user'>(), newId<'user'>()];
  for (const [id, email, language] of [
    [ownerId, 'owner@test.example', 'vi'],
    [other, 'other@test.example', 'en'],
  ])
    await owner.query(
      `insert into auth.auth_user (id, email, name, language, "emailVerified", "createdAt", "updatedAt") values ($1, $2, 'Person', $3, true, now(), now())`,
      [id, email, language],
    );
  const listId = newId();
  const base = { subject: { type: 'requisition_list', id: listId }, parties: [market.buyers[0]!.id] };
  await asThePlatform(database, async (ctx) => {
    ctx.emit(listDue({ ...base, data: { listId, name: evil, ownerId, whenDue: 'remind', lines: 3 } }));
    // This one goes into the cart by itself, and is told when it has.
    ctx.emit(listDue({ ...base, data: { listId, name: 'Quiet', ownerId, whenDue: 'cart', lines: 3 } }));
    ctx.emit(listFilled({ ...base, data: { listId, name: evil, ownerId: other, added: 2, left: 1, code: null } }));
    ctx.emit(
      listFilled({ ...base, data: { listId, name: 'Bolts', ownerId: other, added: 0, left: 3, code: 'cart.full' } }),
    );
  });
  for (let again = 0; again < 2; again += 1)
    await createDispatcher({
      database,
      clock: fixedClock('2026-11-24T09:00:01Z'),
      storefrontId: testStorefrontId,
    }).drain();
  const mails = (
    await owner.query<{ recipient: string; subject: string; html: string; text: string }>(
      'select recipient, subject, html_body as html, text_body as text from mail_message',
    )
  ).rows;
  expect(mails.map((mail) => `${mail.recipient}: ${mail.subject}`).sort()).toEqual([
    'other@test.example: <img src=x onerror=alert(1)> is in your cart',
    'other@test.example: Bolts could not go into your cart',
    `owner@test.example: Đến ngày mua: ${evil}`,
  ]);
  expect(mails.filter((mail) => mail.html.includes('<img'))).toEqual([]);
  expect(mails.find((mail) => mail.subject.startsWith('Bolts'))!.text).toContain(`/lists/${listId}`);
});
