import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { brokenInvariants } from '../../auditor/broken-invariants.ts';
import { newId } from '../../platform/ids.ts';
import { requestHash } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingAs, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Buyer, type Goods, type Market, type Seller, someGoods } from '../../test/market.ts';
import { asSeen, wants } from './fixtures.ts';
import { placeInCompany } from './place-in-company.ts';
import { placeOrder } from './place-order.ts';

const { database, owner } = await testDatabase({ poolSize: 10 });
const day = '2026-01-05T08:00:00Z';
type Input = Awaited<ReturnType<typeof asSeen>>;

let market: Market;
let next = 0;
/** Buyers that no other test has touched. */
const someBuyers = (count: number): Buyer[] => {
  next += count;
  return market.buyers.slice(next - count, next);
};
beforeAll(async () => {
  market = await aMarket(database, { buyers: 90, creditMinor: 200_000, budgetMinor: 100_000 });
});

const place = (buyer: Buyer, input: Input, claims: { key: string; hash: string }[] = []) =>
  placeInCompany(database, { request: aRequest(buyer.actor), input, claims, alone: () => alone(buyer, input) });
const alone = (buyer: Buyer, input: Input) => actingAs(database, buyer.actor, (ctx) => placeOrder(ctx, input));
const refused = (promise: Promise<unknown>) =>
  promise.then(
    (answer) => answer,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );
async function filled(
  buyer: Buyer,
  lines: readonly (readonly [Goods, string])[],
  more: Partial<Input> = {},
): Promise<Input> {
  await wants(database, buyer.actor, lines);
  return { ...(await asSeen(database, buyer)), ...more };
}
const rows = async <T>(sql: string, values: unknown[] = []) => (await owner.query(sql, values)).rows as T[];

/**
 * Those that come while the lanes are taken go together; who comes first goes by itself. So there is company only
 * behind as many as there are lanes.
 */
let lead: Goods;
beforeEach(async () => {
  lead = await someGoods(database, market, market.sellers[0]!, { stock: [1000] });
});
async function inOneGroup<T>(asks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const leaders = await Promise.all(
    someBuyers(2).map(async (buyer) => {
      const input = await filled(buyer, [[lead, '1']]);
      return () => place(buyer, input);
    }),
  );
  const [led, all] = [leaders.map((go) => go()), asks.map((go) => go())];
  await Promise.all(led);
  return Promise.all(all);
}

describe('orders that come while others are placed', () => {
  it('go together, and are each what it would have been alone: its own lines, totals, facts and books', async () => {
    const goods = await Promise.all(
      market.sellers.map((seller, at) =>
        someGoods(database, market, seller, { price: `${3 + at}.37`, stock: [500, 500] }),
      ),
    );
    const buyers = someBuyers(8);
    const inputs = await Promise.all(
      buyers.map((buyer, at) =>
        filled(
          buyer,
          [
            [goods[at % 3]!, String(at + 1)],
            [goods[(at + 1) % 3]!, '2'],
          ],
          { poNumber: `PO ${at}`, costCenterId: at % 2 === 0 ? buyer.costCenterId : null },
        ),
      ),
    );
    const placed = await inOneGroup(buyers.map((buyer, at) => () => place(buyer, inputs[at]!)));
    const orders = await rows<{
      id: string;
      buyer: string;
      user: string;
      po: string;
      number: string;
      parts: string;
      lines: string[];
      told: string;
      xid: string;
    }>(
      `
      select o.id, o.buyer_id as buyer, o.placed_by as user, o.po_number as po, o.number, (select count(*) from vendor_order v where v.order_id = o.id and v.buyer_id = o.buyer_id) as parts,
             array(select l.offer_id || ' ' || trim_scale(l.quantity) from order_line l where l.order_id = o.id and l.buyer_id = o.buyer_id order by 1) as lines,
             (select count(*) from event e where e.actor_id = o.placed_by and e.organization_id = o.buyer_id and (e.subject_id = o.id::text or e.subject_id in (select v.id::text from vendor_order v where v.order_id = o.id))) as told,
             (select e.xid::text from event e where e.subject_id = o.id::text) as xid
      from purchase_order o where o.id = any ($1::uuid[])`,
      [placed.map((one) => one.orderId)],
    );
    for (const [at, buyer] of buyers.entries()) {
      const own = orders.find((order) => order.id === placed[at]!.orderId)!;
      expect({ ...own, xid: '' }).toEqual({
        id: placed[at]!.orderId,
        number: placed[at]!.number,
        buyer: buyer.id,
        user: buyer.actor.userId,
        po: `PO ${at}`,
        parts: '2',
        told: '3',
        xid: '',
        lines: [`${goods[at % 3]!.offerId} ${at + 1}`, `${goods[(at + 1) % 3]!.offerId} 2`].sort(),
      });
    }
    // Eight orders, one transaction.
    expect(new Set(orders.map((order) => order.xid)).size).toBe(1);
    expect(await brokenInvariants(owner)).toEqual({});
  });

  it('I6 M04 placed a hundred times at once are one order and a hundred equal answers; M05 another body under the key is refused', async () => {
    const [buyer] = someBuyers(1) as [Buyer];
    const goods = await someGoods(database, market, market.sellers[0]!);
    const input = await filled(buyer, [[goods, '2']]);
    const answers = await Promise.all([
      ...Array.from({ length: 100 }, () => place(buyer, input)),
      refused(place(buyer, { ...input, poNumber: 'another' })),
    ]);
    expect(answers.pop()).toBe('idempotency-key-reuse');
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await rows('select 1 from purchase_order where buyer_id = $1', [buyer.id])).toHaveLength(1);
  });

  it('I4 M07 share what is left: twenty-five want three each of thirty, and ten get theirs', async () => {
    const buyers = someBuyers(25);
    const goods = await someGoods(database, market, market.sellers[0]!, { stock: [30] });
    const inputs = await Promise.all(buyers.map((buyer) => filled(buyer, [[goods, '3']])));
    const outcomes = await Promise.all(buyers.map((buyer, at) => refused(place(buyer, inputs[at]!))));
    expect(outcomes.filter((one) => one === 'stock.insufficient')).toHaveLength(15);
    expect(
      await rows('select sum(on_hand - reserved)::int as left from stock where offer_id = $1', [goods.offerId]),
    ).toEqual([{ left: 0 }]);
    expect(await brokenInvariants(owner)).toEqual({});
    // Who was refused has used nothing up, its key neither.
    const at = outcomes.indexOf('stock.insufficient');
    await owner.query('update stock set on_hand = on_hand + 3 where offer_id = $1', [goods.offerId]);
    expect(await place(buyers[at]!, inputs[at]!)).toMatchObject({ vendorOrders: 1 });
  });

  it('are refused each for its own reason, the one that it would be told alone, and take nothing from the others', async () => {
    const buyers = someBuyers(10);
    const [goods, repriced, hidden] = await Promise.all(
      [0, 1, 2].map((at) => someGoods(database, market, market.sellers[at]!, { price: '10.00', stock: [10_000] })),
    );
    const foreign = market.buyers[0]!.addressId;
    const inputs = [
      await filled(buyers[0]!, [[goods!, '5']]),
      await filled(buyers[1]!, [[repriced!, '5']]),
      await filled(buyers[2]!, [[hidden!, '5']]),
      await filled(buyers[3]!, [[goods!, '5']], { shipToAddressId: foreign }),
      await filled(buyers[4]!, [[goods!, '500']]),
      await filled(buyers[5]!, [[goods!, '90']], { costCenterId: buyers[5]!.costCenterId }),
      await filled(buyers[6]!, [[goods!, '5']], { costCenterId: buyers[0]!.costCenterId }),
      await filled(buyers[7]!, [[goods!, '9999']]),
      { ...(await filled(buyers[8]!, [[goods!, '5']])), expected: [] },
      await filled(buyers[9]!, [[goods!, '5']]),
    ];
    await owner.query(`update offer set list_price = 11 where id = $1`, [repriced!.offerId]);
    await owner.query(`delete from catalog_offer where offer_id = $1`, [hidden!.offerId]);
    // The fifth has little credit, the sixth little budget.
    await owner.query(`update credit_account set limit_minor = 1000 where buyer_id = $1`, [buyers[4]!.id]);
    await owner.query(`update cost_center set budget_per_month_minor = 1000 where id = $1`, [buyers[5]!.costCenterId]);
    const outcomes = await inOneGroup(inputs.map((input, at) => () => refused(place(buyers[at]!, input))));
    const codes = [
      'order.priceChanged',
      'order.lineUnavailable',
      'thing.unknown',
      'credit.exceeded',
      'budget.exceeded',
      'thing.unknown',
      'stock.insufficient',
      'order.cartChanged',
    ];
    expect(outcomes.slice(1, 9).map(String)).toEqual(
      await Promise.all(
        inputs.slice(1, 9).map((input, at) => refused(alone(buyers[at + 1]!, { ...input, idempotencyKey: newId() }))),
      ),
    );
    expect(outcomes.slice(1, 9)).toEqual(codes);
    for (const at of [0, 9]) expect(outcomes[at]).toMatchObject({ vendorOrders: 1 });
    expect(
      await rows('select 1 from purchase_order where buyer_id = any ($1::uuid[])', [buyers.map((one) => one.id)]),
    ).toHaveLength(2);
    expect(await brokenInvariants(owner)).toEqual({});
  });

  it('get each the freight and terms of their own contracts, and only what their own audiences show', async () => {
    const buyers = someBuyers(4);
    const [first, second] = market.sellers as [Seller, Seller, ...Seller[]];
    const [open, closed] = await Promise.all(
      [first, second].map((seller) => someGoods(database, market, seller, { price: '10.00', stock: [100] })),
    );
    const [named, grouped, , denied] = buyers.map((one) => one.id);
    const groupId = newId<'customer_group'>();
    const inGroup = { ...buyers[1]!, actor: { ...buyers[1]!.actor, groups: [groupId] } };
    await asThePlatform(database, async (ctx) => {
      await insertAll(ctx, 'customer_group', [
        { id: groupId, owner_id: first.id, key: 'chain', name: { en: 'Chain', vi: 'Chuỗi' }, created_at: day },
      ]);
      await insertAll(ctx, 'customer_group_member', [{ group_id: groupId, buyer_id: grouped, owner_id: first.id }]);
      const agreed = (number: string, customer: { buyer_id: unknown; group_id: unknown }, more: object) => ({
        id: newId(),
        seller_id: first.id,
        number,
        name: number,
        state: 'active',
        currency: 'EUR',
        created_at: day,
        updated_at: day,
        version: 1,
        ...customer,
        ...more,
      });
      await insertAll(ctx, 'contract', [
        agreed('C 1', { buyer_id: named, group_id: null }, { freight_flat_minor: 100, payment_days: 60 }),
        agreed('C 2', { buyer_id: null, group_id: groupId }, { freight_flat_minor: 200, payment_days: 14 }),
      ]);
      await ctx.sql`insert into catalog_audience (id, catalog_id, seller_id, buyer_id, is_denied) select ${newId()}, id, seller_id, ${denied}, true from catalog where seller_id = ${second.id}`;
    });
    const inputs = [
      await filled(buyers[0]!, [[open!, '1']]),
      await filled(inGroup, [[open!, '1']]),
      await filled(buyers[2]!, [
        [open!, '1'],
        [closed!, '1'],
      ]),
      await filled(buyers[3]!, [[open!, '1']]),
    ];
    // Into the last one's cart past its doors, as if it had lain there before its seller said no.
    await owner.query(
      'update cart_line set product_id = $1, offer_id = $2 where cart_id in (select id from cart where buyer_id = $3)',
      [closed!.productId, closed!.offerId, denied],
    );
    const outcomes = await inOneGroup(
      [buyers[0]!, inGroup, buyers[2]!, buyers[3]!].map((buyer, at) => () => refused(place(buyer, inputs[at]!))),
    );
    expect(outcomes[3]).toBe('order.lineUnavailable');
    const parts = await rows<{ buyer: string; seller: string; freight: number; days: number }>(
      'select buyer_id as buyer, seller_id as seller, freight_minor::int as freight, payment_days as days from vendor_order where buyer_id = any ($1::uuid[]) order by freight_minor, seller_id = $2',
      [buyers.map((one) => one.id), second.id],
    );
    expect(parts).toEqual([
      { buyer: named, seller: first.id, freight: 100, days: 60 },
      { buyer: grouped, seller: first.id, freight: 200, days: 14 },
      { buyer: buyers[2]!.id, seller: first.id, freight: 900, days: 30 },
      { buyer: buyers[2]!.id, seller: second.id, freight: 900, days: 30 },
    ]);
  });

  it('claim what their door claims, too, and give it up where they are refused', async () => {
    const buyers = someBuyers(2) as [Buyer, Buyer];
    const goods = await someGoods(database, market, market.sellers[0]!, { stock: [3] });
    const inputs = await Promise.all(buyers.map((buyer) => filled(buyer, [[goods, '3']])));
    const outcomes = await inOneGroup(
      buyers.map(
        (buyer, at) => () =>
          refused(place(buyer, inputs[at]!, [{ key: `/orders:${at}`, hash: requestHash(inputs[at]) }])),
      ),
    );
    const winner = outcomes.findIndex((one) => one !== 'stock.insufficient');
    const kept = await rows<{ key: string; answer: unknown }>(
      'select key, answer from idempotency_key where organization_id = any ($1::uuid[]) order by key',
      [buyers.map((one) => one.id)],
    );
    expect(kept).toEqual([
      { key: `/orders:${winner}`, answer: outcomes[winner] },
      { key: `place:${inputs[winner]!.idempotencyKey}`, answer: outcomes[winner] },
    ]);
  });

  it('are each placed alone where PostgreSQL fails them as a whole', async () => {
    const buyers = someBuyers(4);
    const goods = await someGoods(database, market, market.sellers[0]!, { stock: [100] });
    const inputs = await Promise.all(buyers.map((buyer) => filled(buyer, [[goods, '1']])));
    // What is written of the third fails: by a rule that no check before it knows.
    await owner.query(
      `create function no_third() returns trigger language plpgsql as $$ begin if new.buyer_id = '${buyers[2]!.id}' then raise exception 'not this one'; end if; return new; end $$`,
    );
    await owner.query(
      'create trigger no_third before insert on purchase_order for each row execute function no_third()',
    );
    try {
      const outcomes = await inOneGroup(
        buyers.map(
          (buyer, at) => () =>
            place(buyer, inputs[at]!).then(
              () => 'placed',
              (error: unknown) => String(error),
            ),
        ),
      );
      expect(outcomes.map((one) => one.replace(/.*not this one.*/s, 'not this one'))).toEqual([
        'placed',
        'placed',
        'not this one',
        'placed',
      ]);
    } finally {
      await owner.query('drop trigger no_third on purchase_order');
    }
    expect(
      await asThePlatform(
        database,
        (ctx) => ctx.sql`select 1 from purchase_order where buyer_id = any (${buyers.map((one) => one.id)}::uuid[])`,
      ),
    ).toHaveLength(3);
    expect(await brokenInvariants(owner)).toEqual({});
  });
});
