import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, someGoods } from '../../test/market.ts';
import { saveContract } from './contracts.ts';
import { myContracts } from './my-contracts.ts';
import { savePriceList, savePrices } from './save-price-list.ts';
import { SaveContract, SavePriceList, SavePrices } from './schemas.ts';

const { database } = await testDatabase();
let market: Market, goods: Goods, plant: Actor, branch: Actor, other: Actor;
let last = 0;
const asSeller = <T>(work: Parameters<typeof actingAs<T>>[2]) => actingAs(database, market.sellers[0]!.actor, work);
const agree = async (more: object) =>
  (
    await asSeller((ctx) =>
      saveContract(
        ctx,
        SaveContract.parse({
          buyerId: plant.organizationId,
          number: `C-${++last}`,
          name: 'Framework',
          state: 'active',
          currency: 'EUR',
          ...more,
        }),
      ),
    )
  ).id;
const seenBy = (actor: Actor) => actingAs(database, actor, (ctx) => myContracts(ctx));
const one = async (actor: Actor, id: string) => (await seenBy(actor)).find((contract) => contract.id === id);

beforeAll(async () => {
  market = await aMarket(database, { buyers: 3 });
  const [above, below, elsewhere] = market.buyers.map((buyer) => buyer.id) as [
    Id<'organization'>,
    Id<'organization'>,
    Id<'organization'>,
  ];
  [plant, branch, other] = [
    anActor(above, { below: [above, below] }),
    anActor(below, { line: [below, above] }),
    anActor(elsewhere),
  ];
  goods = await someGoods(database, market, market.sellers[0]!);
});

describe("a buyer's contracts", () => {
  it('tell what was agreed: terms, discounts by name, and how many offers have a price of their own', async () => {
    const id = await agree({
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      paymentDays: 45,
      earlyDiscountBasisPoints: 200,
      earlyDiscountDays: 10,
      freightFlatMinor: 500,
      discounts: [
        { categoryId: market.categoryId, brandId: null, basisPoints: 1250 },
        { categoryId: null, brandId: null, basisPoints: 500 },
      ],
    });
    const list = await asSeller((ctx) =>
      savePriceList(ctx, SavePriceList.parse({ name: 'Agreed', currency: 'EUR', contractId: id })),
    );
    await asSeller((ctx) =>
      savePrices(
        ctx,
        SavePrices.parse({
          priceListId: list.id,
          changes: ['1', '10'].map((minimumQuantity) => ({ offerId: goods.offerId, minimumQuantity, unitPrice: '7' })),
        }),
      ),
    );
    expect(await one(plant, id)).toMatchObject({
      sellerName: 'Seller 1',
      stands: 'now',
      through: 'own',
      forName: null,
      validTo: '2026-12-31',
      paymentDays: 45,
      earlyDiscountBasisPoints: 200,
      freightFlatMinor: 500,
      pricedOffers: 1,
      discounts: [
        { categoryName: { en: 'Things', vi: 'Vật' }, basisPoints: 1250 },
        { categoryId: null, brandName: null, basisPoints: 500 },
      ],
    });
    expect(await one(branch, id)).toMatchObject({ through: 'above', forName: 'Buyer 1' });
  });

  it('come with what ends soonest first, then what begins, then what is over, which is told for a while', async () => {
    const [open, ends, begins, over] = [
      await agree({}),
      await agree({ validTo: '2026-11-24' }),
      await agree({ validFrom: '2026-11-25' }),
      await agree({ validTo: '2026-11-23' }),
    ];
    const longOver = await agree({ validTo: '2026-08-01' });
    const cards = await seenBy(plant);
    const at = (id: string) => cards.findIndex((contract) => contract.id === id);
    expect(
      [at(ends), at(open), at(begins), at(over)].every(
        (place, index, all) => place >= 0 && (index === 0 || place > all[index - 1]!),
      ),
    ).toBe(true);
    expect([ends, open, begins, over].map((id) => cards[at(id)]!.stands)).toEqual(['now', 'now', 'ahead', 'over']);
    expect(at(longOver)).toBe(-1);
  });

  it('A01, A03 are told to nobody else: not to another buyer, not to one above its party, and no draft', async () => {
    const [draft, ofBranch, ofGroup] = [
      await agree({ state: 'draft' }),
      await agree({ buyerId: branch.organizationId }),
      newId<'contract'>(),
    ];
    const groupId = newId<'customer_group'>();
    await asThePlatform(database, async (ctx) => {
      await insertAll(ctx, 'customer_group', [
        {
          id: groupId,
          owner_id: market.sellers[0]!.id,
          key: 'workshops',
          name: { en: 'Workshops', vi: 'Xưởng' },
          created_at: '2026-01-05T08:00:00Z',
        },
      ]);
      await insertAll(ctx, 'contract', [
        {
          id: ofGroup,
          seller_id: market.sellers[0]!.id,
          group_id: groupId,
          number: 'G-1',
          name: 'Group',
          state: 'active',
          currency: 'EUR',
          created_at: '2026-01-05T08:00:00Z',
          updated_at: '2026-01-05T08:00:00Z',
          version: 1,
        },
      ]);
    });
    expect(await one(plant, draft)).toBeUndefined();
    expect(await one(plant, ofBranch)).toBeUndefined();
    expect(await seenBy(other)).toEqual([]);
    expect(
      (await seenBy({ ...other, groups: [groupId] })).map((contract) => [
        contract.id,
        contract.through,
        contract.forName,
      ]),
    ).toEqual([[ofGroup, 'group', null]]);
    // A seller reads its own by another door; here it is asked as a buyer.
    expect(await seenBy(market.sellers[0]!.actor)).toEqual([]);
  });
});
