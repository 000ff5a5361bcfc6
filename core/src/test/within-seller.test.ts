import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorContext } from '../platform/context.ts';
import { transactTogether } from '../platform/db/transact.ts';
import { newId, type Id } from '../platform/ids.ts';
import type { Actor } from '../platform/permission.ts';
import { refusalOf } from '../platform/refusal.ts';
import { aTrade, type Trade } from '../modules/quotes/fixtures.ts';
import { doOperations, doTogether } from '../modules/quotes/do-operations.ts';
import { listQuotes } from '../modules/quotes/list-quotes.ts';
import { saveRfq } from '../modules/quotes/save-rfq.ts';
import { sendRfq } from '../modules/quotes/send-rfq.ts';
import { listRfqs } from '../modules/quotes/show-rfq.ts';
import { showQuote } from '../modules/quotes/show-quote.ts';
import { ListQuotes, ListRfqs, StartRfq } from '../modules/quotes/schemas.ts';
import { actingFor, actingAs, anActor, aRequest, asThePlatform } from './context.ts';
import { testDatabase } from './database.ts';

const { database, owner } = await testDatabase();
let trade: Trade;
let [buyer, rep]: Actor[] = [];
let quoteIds: Id<'quote'>[];
const can = { 'quote.read': 'below', 'quote.request': 'below' } as const;
const wish = () =>
  StartRfq.parse({
    title: 'Screws for May',
    lines: trade.productIds.map((productId) => ({ productId, unit: 'C62', quantity: '10' })),
  });
const as = <T>(actor: Actor, work: Parameters<typeof actingAs<T>>[2]) => actingAs(database, actor, work);
const quoteOf = async (seller: number) =>
  (
    await owner.query<{ id: Id<'quote'> }>('select id from quote where id = any ($1) and seller_id = $2', [
      quoteIds,
      trade.sellerIds[seller],
    ])
  ).rows[0]!.id;

beforeAll(async () => {
  trade = await asThePlatform(database, (ctx) => aTrade(ctx, { sellers: 2, products: 2 }));
  buyer = anActor(trade.buyerId, { name: 'Anong', can });
  rep = actingFor(buyer, trade.sellerIds[0]!);
  const { rfqId } = await as(buyer, (ctx) => saveRfq(ctx, wish()));
  quoteIds = (await as(buyer, (ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }))).quoteIds as Id<'quote'>[];
});

/** Tables that stand outside this wall. */
const outside: Readonly<Record<string, string>> = {
  organization: 'all see all companies',
  member: 'names of those on a quote; their roles are inside',
  brand: 'public',
  category: 'public',
  category_attribute: 'public',
  product: 'public',
  product_words: 'public',
  product_document: 'public',
  storefront: 'public',
  tax_rate: 'public',
  pricing_revision: 'names a change and not what it is; hidden from some it would be taken for one that never was',
  product_revision: 'names a change and not what it is',
  subject_revision: 'names a change and not what it is',
  application: "the platform's",
  event_delivery: 'written by all, read by the platform',
  mail_message: 'written by all, read by the platform',
  schedule: "the platform's",
  audit_link: "the platform's",
  commission_list: "the platform's",
  commission_rule: "the platform's",
  search_miss: "the platform's",
  index_change: "the platform's",
  index_state: "the platform's",
};

describe("a seller's rep who acts for a buyer", () => {
  it('stands within one seller in every table with owners', async () => {
    const { rows } = await owner.query<{
      name: string;
    }>(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
      and not exists (select 1 from pg_policies p where p.tablename = c.relname and p.policyname = 'within_seller' and p.permissive = 'RESTRICTIVE') order by 1`);
    expect(rows.map((row) => row.name)).toEqual(Object.keys(outside).sort());
  });

  it('sees the quote of its own seller, and of the others not that they are', async () => {
    const seen = await as(rep!, (ctx) => listQuotes(ctx, ListQuotes.parse({})));
    expect(seen.items.map((one) => one.id)).toEqual([await quoteOf(0)]);
    expect((await as(buyer!, (ctx) => listQuotes(ctx, ListQuotes.parse({})))).items).toHaveLength(2);
    expect((await as(rep!, (ctx) => listRfqs(ctx, ListRfqs.parse({})))).total).toBe(1);
    const theirs = await quoteOf(1);
    await expect(as(rep!, (ctx) => showQuote(ctx, { quoteId: theirs })).catch(refusalOf)).resolves.toMatchObject({
      code: 'thing.unknown',
    });
    await expect(
      as(rep!, (ctx) => doOperations(ctx, { quoteId: theirs, operations: [] })).catch(refusalOf),
    ).resolves.toMatchObject({ code: 'thing.unknown' });
  });

  it('writes under both names', async () => {
    const quoteId = await quoteOf(0);
    const { answers } = await as(rep!, (ctx) =>
      doOperations(ctx, {
        quoteId,
        operations: [{ opId: newId(), base: 0, op: { type: 'term', field: 'note', value: 'By Friday' } }],
      }),
    );
    expect(answers[0]!.refusal).toBeNull();
    const { rows } = await owner.query('select user_name, impersonator_name from quote_operation where quote_id = $1', [
      quoteId,
    ]);
    expect(rows).toEqual([{ user_name: 'Anong', impersonator_name: 'Femke' }]);
  });

  it("finds another seller's quote no more in a transaction that it shares with the buyer, whose rows are all seen there", async () => {
    const theirs = await quoteOf(1);
    const note = (value: string) => ({
      quoteId: theirs,
      operations: [{ opId: newId(), base: 0, op: { type: 'term', field: 'note', value } as const }],
    });
    const outcomes = await transactTogether(database, [aRequest(buyer!), aRequest(rep!)], (contexts) =>
      doTogether(
        contexts.map((ctx, index) => ({ ctx: ctx as ActorContext, input: note(`from ${index}`) })),
        false,
      ),
    );
    expect(outcomes).toMatchObject([
      { answers: { answers: [{ refusal: null }] } },
      { refusal: { code: 'thing.unknown' } },
    ]);
    const { rows } = await owner.query(`select op->>'value' as note from quote_operation where quote_id = $1`, [
      theirs,
    ]);
    expect(rows).toEqual([{ note: 'from 0' }]);
  });

  it('asks its own seller for the buyer, and no other', async () => {
    const { rfqId } = await as(rep!, (ctx) => saveRfq(ctx, wish()));
    await expect(
      as(rep!, (ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'>, sellerIds: [trade.sellerIds[1]!] })).catch(refusalOf),
    ).resolves.toMatchObject({ kind: expect.any(String) });
    const sent = await as(rep!, (ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
    const { rows } = await owner.query('select seller_id from quote where id = any ($1)', [sent.quoteIds]);
    expect(rows).toEqual([{ seller_id: trade.sellerIds[0] }]);
    expect((await as(buyer!, (ctx) => listRfqs(ctx, ListRfqs.parse({})))).total).toBe(2);
  });

  it("has no part in the buyer's cart, people, addresses or keys, lifted or not", async () => {
    for (const table of ['cart', 'requisition_list', 'address', 'cost_center', 'invitation', 'api_key', 'role']) {
      const text = Object.assign([`select 1 from ${table}`], { raw: [''] }) as unknown as TemplateStringsArray;
      expect(await as(rep!, (ctx) => ctx.sql(text)), table).toEqual([]);
    }
  });
});
