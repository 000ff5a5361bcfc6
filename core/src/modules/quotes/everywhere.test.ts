import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { procedureDoors } from '../../test/doors.ts';
import { addToCart } from '../cart/index.ts';
import { copyQuote } from './copy-quote.ts';
import { doOperations } from './do-operations.ts';
import { linesInOrder } from './document/document.ts';
import type { Operation } from './document/operations.ts';
import { withdrawQuote } from './end-quote.ts';
import { aTrade, type Trade } from './fixtures.ts';
import { linesToAsk } from './lines-to-ask.ts';
import { listQuotes } from './list-quotes.ts';
import { saveRfq } from './save-rfq.ts';
import { sendQuote } from './send-quote.ts';
import { sendRfq } from './send-rfq.ts';
import { showQuote } from './show-quote.ts';
import { startQuote } from './start-quote.ts';
import { remindOfQuotes } from './watch-quotes.ts';

const { database, owner } = await testDatabase();
let trade: Trade;
let buyer: Actor, seller: Actor, rival: Actor, outsider: Actor;
const can = { 'quote.read': 'below', 'quote.request': 'below', 'quote.answer': 'below', 'cart.use': 'below' } as const;
beforeAll(async () => {
  trade = await asThePlatform(database, (ctx) => aTrade(ctx, { sellers: 2, products: 4 }));
  [buyer, seller, rival, outsider] = [
    anActor(trade.buyerId, { name: 'Anong', can }),
    anActor(trade.sellerIds[0]!, { name: 'Femke', can }),
    anActor(trade.sellerIds[1]!, { can }),
    anActor(trade.outsiderId, { can }),
  ];
});

const as = <T>(actor: Actor, work: Parameters<typeof actingAs<T>>[2], more: Parameters<typeof actingAs<T>>[3] = {}) =>
  actingAs(database, actor, work, more);
const request = (lines: object[], more: object = {}) =>
  as(buyer, (ctx) =>
    saveRfq(ctx, {
      title: 'Screws',
      allowsAlternatives: true,
      dueOn: null,
      needBy: null,
      deliveryPlace: 'Gate 3',
      note: 'secret wish',
      fromCart: false,
      lines: lines.map((line) => ({ unit: 'C62', quantity: '10', targetPrice: '1.5', note: 'for line 3', ...line })),
      ...more,
    } as never),
  );
async function asked(
  more: object = {},
  lines: object[] = trade.productIds.slice(0, 2).map((productId) => ({ productId })),
): Promise<{ rfqId: Id<'rfq'>; quoteId: Id<'quote'> }> {
  const { rfqId } = await request(lines, more);
  const { quoteIds } = await as(buyer, (ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
  return {
    rfqId: rfqId as Id<'rfq'>,
    quoteId: (
      await owner.query('select id from quote where id = any ($1) and seller_id = $2', [quoteIds, trade.sellerIds[0]])
    ).rows[0].id,
  };
}
const does = (actor: Actor, quoteId: Id<'quote'>, ...ops: Operation[]) =>
  as(actor, (ctx) => doOperations(ctx, { quoteId, operations: ops.map((op) => ({ opId: newId(), base: 0, op })) }));
const page = (actor: Actor, quoteId: Id<'quote'>) => as(actor, (ctx) => showQuote(ctx, { quoteId }));
const list = (actor: Actor, more: object = {}) =>
  as(actor, (ctx) =>
    listQuotes(ctx, { text: '', states: [], mine: false, isTemplate: false, offset: 0, limit: 200, ...more } as never),
  );

describe('a request begins', () => {
  it('from the cart, from products, and from words in one list', async () => {
    await as(buyer, (ctx) => addToCart(ctx, { lines: [{ productId: trade.productIds[3]!, quantity: '7' }] } as never));
    const { rfqId } = await request(
      [{ productId: trade.productIds[0] }, { title: 'Bracket as drawn', quantity: '2' }],
      { fromCart: true },
    );
    const { document } = (await owner.query('select document from rfq where id = $1', [rfqId])).rows[0];
    expect(linesInOrder(document).map((line) => [line.kind, line.title, line.quantity])).toEqual([
      ['product', 'Screw 3', '7'],
      ['product', 'Screw 0', '10'],
      ['text', 'Bracket as drawn', '2'],
    ]);
  });

  it('from a requisition list, with its quantities and notes', async () => {
    const knock = async (name: string, input: object) =>
      (
        await procedureDoors()
          .find((one) => one.name === name)!
          .knock(database, aRequest(buyer), input)
      ).body as { id: string };
    const saved = await knock('lists.save', { name: 'Every month' });
    await knock('lists.addLines', {
      listId: saved.id,
      lines: [
        { productId: trade.productIds[1], quantity: '12', note: 'blue ones' },
        { productId: trade.productIds[0], quantity: '3' },
      ],
    });
    const answer = await as(buyer, (ctx) => linesToAsk(ctx, { from: 'list', id: saved.id }));
    expect(answer).toMatchObject({
      title: 'Every month',
      lines: [
        { productId: trade.productIds[1], title: 'Screw 1', quantity: '12', note: 'blue ones', isGone: false },
        { productId: trade.productIds[0], title: 'Screw 0', quantity: '3' },
      ],
    });
    await expect(as(outsider, (ctx) => linesToAsk(ctx, { from: 'list', id: saved.id }))).rejects.toMatchObject({
      code: 'thing.unknown',
    });
  });

  it('from an earlier request or a quote: what the buyer wished goes along, what the seller wrote does not, and what is gone stays in words', async () => {
    const { rfqId, quoteId } = await asked({}, [
      { productId: trade.productIds[0] },
      { productId: trade.productIds[2], quantity: '4' },
    ]);
    const [line] = linesInOrder((await page(seller, quoteId)).document);
    const { addedBy: _, ...base } = line! as typeof line & { addedBy?: unknown };
    await does(
      seller,
      quoteId,
      { type: 'set', lineId: line!.id, field: 'unitPrice', value: '0.99' },
      {
        type: 'add',
        line: {
          ...base,
          id: newId(),
          alternativeTo: line!.id,
          title: 'Another',
          note: 'ours alone',
          unitPrice: '0.5',
        } as never,
      },
    );
    await owner.query(`delete from catalog_offer where offer_id in (select id from offer where product_id = $1)`, [
      trade.productIds[2],
    ]);
    const [again, copy] = [
      await as(buyer, (ctx) => linesToAsk(ctx, { from: 'request', id: rfqId })),
      await as(buyer, (ctx) => linesToAsk(ctx, { from: 'quote', id: quoteId })),
    ];
    for (const answer of [again, copy]) {
      expect(answer).toMatchObject({
        title: 'Screws',
        deliveryPlace: 'Gate 3',
        lines: [
          { productId: trade.productIds[0], quantity: '10', targetPrice: '1.5', note: 'for line 3', isGone: false },
          { productId: null, title: 'Screw 2', quantity: '4', isGone: true },
        ],
      });
      expect(JSON.stringify(answer)).not.toMatch(/0\.99|ours alone|Another/);
    }
    for (const actor of [seller, rival, outsider]) {
      await expect(as(actor, (ctx) => linesToAsk(ctx, { from: 'request', id: rfqId }))).rejects.toMatchObject({
        code: 'thing.unknown',
      });
      await expect(as(actor, (ctx) => linesToAsk(ctx, { from: 'quote', id: quoteId }))).rejects.toMatchObject({
        code: 'thing.unknown',
      });
    }
  });
});

describe('the list of quotes', () => {
  it('finds a text as it was typed: a percent sign and an underscore stand for nothing else', async () => {
    for (const title of ['Stainless 100% new', 'Stainless 1000', 'drawing_7']) await asked({ title });
    const titles = async (text: string) =>
      [...new Set((await list(buyer, { text })).items.map((one) => one.title))].sort();
    expect(await titles('100%')).toEqual(['Stainless 100% new']);
    expect(await titles('STAINLESS 100')).toEqual(['Stainless 100% new', 'Stainless 1000']);
    expect(await titles('g_7')).toEqual(['drawing_7']);
    expect(await titles('_')).toEqual(['drawing_7']);
  });
});

describe('a template', () => {
  it("A04 holds what is the seller's and nothing that a buyer wrote, is read by nobody else, and is not sent", async () => {
    const { quoteId } = await asked();
    const [line] = linesInOrder((await page(seller, quoteId)).document);
    await does(
      seller,
      quoteId,
      { type: 'set', lineId: line!.id, field: 'unitPrice', value: '0.88' },
      { type: 'term', field: 'paymentDays', value: 45 },
    );
    const { quoteId: templateId } = (await as(seller, (ctx) =>
      copyQuote(ctx, { quoteId, title: 'Screws for everybody', asTemplate: true }),
    )) as { quoteId: Id<'quote'> };
    const shown = await page(seller, templateId);
    expect(shown).toMatchObject({
      quote: { side: 'seller', isTemplate: true, title: 'Screws for everybody' },
      may: ['edit', 'withdraw', 'see margins'],
    });
    expect(linesInOrder(shown.document).map((one) => [one.unitPrice, one.quantity])).toEqual([
      ['0.88', '10'],
      ['3', '10'],
    ]);
    expect(JSON.stringify(shown.document)).not.toMatch(/secret wish|for line 3|Gate 3|1\.5"|"buyer"/);
    for (const actor of [buyer, rival, outsider]) {
      await expect(page(actor, templateId)).rejects.toMatchObject({ code: 'thing.unknown' });
      expect((await list(actor, { isTemplate: true })).items).toEqual([]);
    }
    expect(await as(buyer, (ctx) => ctx.sql`select 1 from event where subject_id = ${templateId}`)).toEqual([]);
    await expect(as(seller, (ctx) => sendQuote(ctx, { quoteId: templateId, message: '' }))).rejects.toMatchObject({
      code: 'quote.templateNotSent',
    });
  });

  it("made before templates were the seller's alone forgets its buyer by a migration, and quotes keep theirs", async () => {
    const { quoteId } = await asked();
    const { quoteId: templateId } = (await as(seller, (ctx) => copyQuote(ctx, { quoteId, asTemplate: true }))) as {
      quoteId: Id<'quote'>;
    };
    await owner.query('update quote set buyer_id = $2, buyer_user_id = $3 where id = $1', [
      templateId,
      trade.buyerId,
      buyer.userId,
    ]);
    expect((await list(buyer, { isTemplate: true })).items.map((one) => one.id)).toContain(templateId);
    await owner.query(
      readFileSync(join(import.meta.dirname, '../../platform/db/migrations/0015-templates-without-buyers.sql'), 'utf8'),
    );
    expect((await list(buyer, { isTemplate: true })).items).toEqual([]);
    await expect(page(buyer, templateId)).rejects.toMatchObject({ code: 'thing.unknown' });
    expect((await page(seller, templateId)).quote).toMatchObject({ isTemplate: true });
    expect((await page(buyer, quoteId)).quote).toMatchObject({ buyerId: trade.buyerId });
  });

  it("starts a quote for a customer, at its prices; the quote is the customer's to read, and the template stays", async () => {
    const { quoteId } = await asked();
    const { quoteId: templateId } = (await as(seller, (ctx) => copyQuote(ctx, { quoteId, asTemplate: true }))) as {
      quoteId: Id<'quote'>;
    };
    const started = await as(seller, (ctx) =>
      startQuote(ctx, { buyerId: trade.buyerId, title: 'As last year', fromId: templateId }),
    );
    expect(await page(buyer, started.quoteId as Id<'quote'>)).toMatchObject({
      quote: { title: 'As last year', state: 'answering', side: 'buyer', isTemplate: false },
      document: { terms: { validUntil: null } },
    });
    expect(
      (await as(seller, (ctx) => sendQuote(ctx, { quoteId: started.quoteId as Id<'quote'>, message: '' }))).version,
    ).toBe(1);
    expect((await page(seller, templateId)).quote).toMatchObject({ isTemplate: true, state: 'answering' });
    expect(
      (await owner.query(`select data from event where name = 'quote.started' and subject_id = $1`, [started.quoteId]))
        .rows,
    ).toMatchObject([{ data: { copiedFromId: templateId, isTemplate: false } }]);
  });

  it("may be begun empty, too; but not for somebody that the seller does not deal with, nor from another's template", async () => {
    const { quoteId } = await asked();
    const { quoteId: templateId } = (await as(seller, (ctx) => copyQuote(ctx, { quoteId, asTemplate: true }))) as {
      quoteId: Id<'quote'>;
    };
    const empty = await as(seller, (ctx) =>
      startQuote(ctx, { buyerId: trade.buyerId, title: 'From nothing', fromId: null }),
    );
    expect(Object.keys((await page(seller, empty.quoteId as Id<'quote'>)).document.lines)).toEqual([]);
    for (const buyerId of [trade.outsiderId, trade.sellerIds[0]!, newId<'organization'>()])
      await expect(
        as(seller, (ctx) => startQuote(ctx, { buyerId, title: 'Hello', fromId: null })),
      ).rejects.toMatchObject({ code: 'thing.unknown', facts: { what: 'organization' } });
    await expect(
      as(rival, (ctx) => startQuote(ctx, { buyerId: trade.buyerId, title: 'Theirs', fromId: templateId })),
    ).rejects.toMatchObject({ code: 'thing.unknown', facts: { what: 'quote' } });
    await as(seller, (ctx) => withdrawQuote(ctx, { quoteId: templateId, reason: 'not used' }));
    expect((await list(seller, { isTemplate: true, states: ['answering'] })).items.map((one) => one.id)).not.toContain(
      templateId,
    );
  });
});

describe('the list of quotes', () => {
  it('counts what waits in each of its parts, whichever part is shown', async () => {
    const before = await list(seller);
    const { quoteId } = await asked();
    await as(seller, (ctx) => copyQuote(ctx, { quoteId, asTemplate: true }));
    await as(seller, (ctx) => startQuote(ctx, { buyerId: trade.buyerId, title: 'Mine', fromId: null }));
    const after = await list(seller);
    const grew = (part: 'all' | 'mine' | 'templates', state: string) =>
      (after.everywhere[part][state] ?? 0) - (before.everywhere[part][state] ?? 0);
    expect([
      grew('all', 'requested'),
      grew('all', 'answering'),
      grew('mine', 'answering'),
      grew('templates', 'answering'),
      grew('mine', 'requested'),
    ]).toEqual([1, 1, 1, 1, 0]);
    for (const shown of [{ mine: true }, { isTemplate: true }, { states: ['requested'] }])
      expect((await list(seller, shown)).everywhere).toEqual(after.everywhere);
    const templates = await list(seller, { isTemplate: true });
    expect(templates.total).toBe(templates.items.length);
    expect(templates.counts).toEqual(after.everywhere.templates);
    expect((await list(seller, { states: ['requested'] })).total).toBe(after.everywhere.all['requested']);
    expect((await list(rival)).everywhere.templates).toEqual({});
  });
});

describe('reminders', () => {
  const at = (moment: string) => ({ clock: { now: () => new Date(moment) } });
  const reminded = async (quoteId: string) =>
    (
      await owner.query(
        `select data->>'daysLeft' as days from event where name = 'quote.reminded' and subject_id = $1 order by at, id`,
        [quoteId],
      )
    ).rows.map((row) => Number(row.days));
  const run = (moment: string) => asThePlatform(database, (ctx) => remindOfQuotes(ctx), at(moment));

  it('of a request come three days and one day before it is due, each once, however often the schedule runs', async () => {
    const { quoteId } = await asked({ dueOn: '2026-12-10' });
    await run('2026-12-06T23:59:00Z');
    expect(await reminded(quoteId)).toEqual([]);
    await Promise.all([run('2026-12-07T00:01:00Z'), run('2026-12-07T00:01:00Z'), run('2026-12-07T12:00:00Z')]);
    await run('2026-12-08T12:00:00Z');
    expect(await reminded(quoteId)).toEqual([3]);
    for (const moment of [
      '2026-12-09T00:01:00Z',
      '2026-12-09T18:00:00Z',
      '2026-12-10T08:00:00Z',
      '2026-12-20T08:00:00Z',
    ])
      await run(moment);
    expect(await reminded(quoteId)).toEqual([3, 1]);
  });

  it('are for the buyer once the offer is out, and not for who was written to since; what nobody ran for is told once', async () => {
    const { quoteId } = await asked({ dueOn: '2026-12-10' });
    await does(seller, quoteId, { type: 'term', field: 'validUntil', value: '2026-12-18' });
    await as(seller, (ctx) => sendQuote(ctx, { quoteId, message: '' }), at('2026-12-09T10:00:00Z'));
    await run('2026-12-09T11:00:00Z');
    expect(await reminded(quoteId)).toEqual([]);
    await run('2026-12-17T09:00:00Z');
    await run('2026-12-17T10:00:00Z');
    expect(await reminded(quoteId)).toEqual([1]);
  });
});
