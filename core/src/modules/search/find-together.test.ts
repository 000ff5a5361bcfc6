import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Request } from '../../platform/db/transact.ts';
import { transact } from '../../platform/db/transact.ts';
import { type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingFor, aRequest, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { findProducts } from './find-products.ts';
import { finding, findTogether } from './find-together.ts';
import {
  aCatalog,
  aContractPrice,
  aMarket,
  anIndex,
  anOffer,
  aProduct,
  closeIndexes,
  type Market,
} from './fixtures.ts';
import { useIndex } from './keep-index.ts';
import { FindProducts } from './schemas.ts';

const db = await testDatabase();
let market: Market, buyers: (Actor | null)[], kept: ReturnType<typeof anIndex>;
const askOf = (request: Request, input: FindProducts) => ({
  request,
  input,
  claims: [],
  alone: () => transact(db.database, request, (ctx) => findProducts(ctx, input)),
});
let seed = 11;
const whole = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const pick = <One>(all: readonly One[]) => all[whole(all.length)]!;

beforeAll(async () => {
  await asThePlatform(db.database, async (ctx) => {
    market = await aMarket(ctx);
    const sellers = [market.north, market.south];
    const closed = [];
    for (const seller of sellers)
      for (const buyer of [market.anna, market.bert])
        closed.push({ seller, id: await aCatalog(ctx, seller, { buyers: [buyer] }) });
    for (let n = 0; n < 30; n += 1) {
      const product = await aProduct(ctx, market, {
        title: `${pick(['Hexagon', 'Cap', 'Flange'])} bolt ${n}`,
        attributes: { length: whole(5) },
      });
      for (const seller of sellers) {
        const catalog = pick([undefined, ...closed.filter((one) => one.seller === seller).map((one) => one.id)]);
        const offer = await anOffer(ctx, market, seller, product, {
          price: String(1 + whole(50)),
          stock: String(whole(3) * 10),
          ...(catalog === undefined ? {} : { catalog }),
        });
        if (whole(6) === 0)
          await aContractPrice(ctx, seller, pick([market.anna, market.bert]), offer, String(1 + whole(40)));
      }
    }
  });
  buyers = [anActor(market.anna), anActor(market.bert), anActor(market.north), anActor(market.operator), null];
  kept = anIndex(db);
  useIndex(kept.index);
  await kept.index.settled();
});
afterAll(async () => {
  useIndex(null);
  await closeIndexes();
});

function someInput(): FindProducts {
  const filter = {
    ...(whole(3) === 0 ? { sellerIds: [pick([market.north, market.south])] } : {}),
    ...(whole(4) === 0 ? { inStock: true } : {}),
  };
  return FindProducts.parse({
    text: pick(['bolt', 'hexagon bolt', 'cap', '', 'qwrtzpf']),
    filter,
    limit: pick([3, 24]),
    page: pick([1, 2]),
    sort: pick(['relevance', 'relevance', 'price', 'newest']),
    ...(whole(5) === 0 ? { currency: pick(['USD', 'VND']) } : {}),
  });
}
const toldTo = (ask: ReturnType<typeof askOf>) =>
  ask.alone().then(
    (answer) => ({ answer }),
    (refused: unknown) => ({ refused }),
  );

describe('searches in company', () => {
  it('A02, A12 tell each exactly what it is told alone, over random sights', async () => {
    const told = { hits: 0, refused: 0, alone: 0 };
    for (let round = 0; round < 5; round += 1) {
      const asks = Array.from({ length: 12 }, () => askOf(aRequest(pick(buyers)), someInput()));
      const outcomes = await finding.together(db.database, asks as never);
      for (const [at, ask] of asks.entries()) {
        const outcome = outcomes[at]!;
        if (outcome === 'alone') {
          told.alone += 1;
          expect(ask.input.text).toBe('qwrtzpf');
          continue;
        }
        expect(outcome, `asker ${at} of round ${round}`).toEqual(await toldTo(ask));
        if ('answer' in outcome) told.hits += outcome.answer.items.length;
        else told.refused += 1;
      }
    }
    expect(told.hits).toBeGreaterThan(200);
    expect(Math.min(told.refused, told.alone)).toBeGreaterThan(0);
  });

  it('write down once each what nobody lists, and refuse nobody for another', async () => {
    const misses = async () =>
      Number(
        (await db.owner.query<{ sum: string | null }>(`select sum(count) from search_miss where text = 'vexatious'`))
          .rows[0]!.sum ?? 0,
      );
    const before = await misses();
    const ask = (more: object) =>
      findTogether(db.database, askOf(aRequest(buyers[0]!), FindProducts.parse({ text: 'bolt', ...more }))).then(
        (found) => found.total,
        (error: { code?: string }) => error.code,
      );
    const totals = await Promise.all([
      ask({}),
      ask({ text: 'vexatious' }),
      ask({ currency: 'VND' }),
      ask({ text: 'vexatious' }),
      ask({}),
    ]);
    expect(totals[1]).toBe(0);
    expect(totals[2]).toBe('search.currencyUnsold');
    expect([totals[0], totals[4]]).toEqual([await ask({}), await ask({})]);
    expect(await misses()).toBe(before + 2);
  });

  it('show the stock and the prices that were committed before they were asked, however many ask at once', async () => {
    const offer = await asThePlatform(db.database, async (ctx) =>
      anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: 'Zugbolzen' }), {
        price: '5',
        stock: '7',
      }),
    );
    await kept.index.settled();
    const crowd = async () =>
      new Set(
        (
          await Promise.all(
            Array.from({ length: 12 }, (_, n) =>
              findTogether(
                db.database,
                askOf(aRequest(buyers[n % buyers.length]!), FindProducts.parse({ text: 'zugbolzen' })),
              ),
            ),
          )
        ).map((found) => {
          const best = found.items[0]!.best!;
          return `${best.free} at ${best.unitPrice}`;
        }),
      );
    await crowd();
    await db.owner.query('update stock set reserved = 3 where offer_id = $1', [offer]);
    expect(await crowd()).toEqual(new Set(['4 at 5']));
    await db.owner.query('update offer set list_price = 6 where id = $1', [offer]);
    expect(await crowd()).toEqual(new Set(['4 at 6']));
  });

  it('are told to a rep who acts for a buyer alone, within the wall around its seller', async () => {
    const rep = aRequest(actingFor(buyers[0]!, market.south));
    const input = FindProducts.parse({ text: 'bolt' });
    const [first, second] = await finding.together(db.database, [
      askOf(rep, input),
      askOf(aRequest(buyers[0]!), input),
    ] as never);
    expect(first).toBe('alone');
    expect(second).toHaveProperty('answer');
    const { items } = await findTogether(db.database, askOf(rep, input));
    expect(new Set(items.map((one) => one.best!.sellerId as Id<'organization'>))).toEqual(new Set([market.south]));
  });
});
