import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingFor, actingAs, asThePlatform, testStorefrontId } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Buyer, type Market } from '../../test/market.ts';
import { entitledCatalogs } from './index.ts';

const { database, owner } = await testDatabase();
const at = '2026-01-05T08:00:00Z';
let market: Market, party: Buyer, stranger: Buyer;
const [own, groupId] = [newId<'catalog'>(), newId<'customer_group'>()];
let open: Id<'catalog'>[] = [];

/** What one sees in a transaction of its own; asked twice, so that the second is what was known. */
async function sees(buyer: Buyer): Promise<string[]> {
  const ask = () =>
    actingAs(database, buyer.actor, async (ctx) => (await entitledCatalogs(ctx)).ids.map(String).sort());
  const first = await ask();
  expect(await ask()).toEqual(first);
  return first;
}
const all = (...ids: readonly string[]) => [...open, ...ids].sort();

beforeAll(async () => {
  market = await aMarket(database, { sellers: 2, buyers: 2 });
  [party, stranger] = market.buyers as [Buyer, Buyer];
  open = (await owner.query<{ id: Id<'catalog'> }>('select id from catalog')).rows.map((row) => row.id);
  await asThePlatform(database, async (ctx) => {
    await insertAll(ctx, 'catalog', [
      {
        id: own,
        seller_id: market.sellers[0]!.id,
        key: 'own',
        name: 'Own',
        is_public: false,
        is_active: true,
        created_at: at,
      },
    ]);
    await insertAll(ctx, 'customer_group', [
      { id: groupId, owner_id: market.sellers[0]!.id, key: 'g', name: { en: 'g', vi: 'g' }, created_at: at },
    ]);
  });
});
beforeEach(async () => {
  expect(await sees(party)).toEqual(all());
});

const audience = (more: object) =>
  asThePlatform(database, (ctx) =>
    insertAll(ctx, 'catalog_audience', [
      {
        id: newId(),
        catalog_id: own,
        seller_id: market.sellers[0]!.id,
        buyer_id: null,
        group_id: null,
        is_denied: false,
        ...more,
      },
    ]),
  );
const nobody = () => owner.query('delete from catalog_audience');

describe('what was read of who sees what', () => {
  it('does not outlive a change of an audience, by whatever hand', async () => {
    await audience({ buyer_id: party.id });
    expect([await sees(party), await sees(stranger)]).toEqual([all(own), all()]);
    await audience({ buyer_id: party.id, is_denied: true });
    expect(await sees(party)).toEqual(all());
    await owner.query('delete from catalog_audience where is_denied');
    expect(await sees(party)).toEqual(all(own));
    await owner.query('update catalog_audience set buyer_id = $1', [stranger.id]);
    expect([await sees(party), await sees(stranger)]).toEqual([all(), all(own)]);
    await owner.query('truncate catalog_audience');
    expect([await sees(party), await sees(stranger)]).toEqual([all(), all()]);
  });

  it('does not outlive a change of who is in a group', async () => {
    await audience({ group_id: groupId });
    expect(await sees(party)).toEqual(all());
    await owner.query('insert into customer_group_member (group_id, buyer_id, owner_id) values ($1, $2, $3)', [
      groupId,
      party.id,
      market.sellers[0]!.id,
    ]);
    expect([await sees(party), await sees(stranger)]).toEqual([all(own), all()]);
    await owner.query('delete from customer_group_member');
    expect(await sees(party)).toEqual(all());
    await nobody();
  });

  it('does not outlive a catalog that opens, is shown elsewhere only, or is put away', async () => {
    await owner.query('update catalog set is_public = true where id = $1', [own]);
    expect(await sees(party)).toEqual(all(own));
    const elsewhere = newId<'storefront'>();
    await owner.query(
      `insert into storefront (id, owner_id, key, name, host, languages, currencies, tax_region, theme, is_active) values ($1, $2, 'other', 'Other', 'other.example', '["en"]', '["EUR"]', 'DE', '{}', true)`,
      [elsewhere, market.operator.organizationId],
    );
    await owner.query('insert into catalog_storefront (catalog_id, storefront_id, seller_id) values ($1, $2, $3)', [
      own,
      elsewhere,
      market.sellers[0]!.id,
    ]);
    expect(await sees(party)).toEqual(all());
    await owner.query('delete from catalog_storefront');
    expect(await sees(party)).toEqual(all(own));
    await owner.query('update catalog set is_active = false where id = $1', [own]);
    expect(await sees(party)).toEqual(all());
    await owner.query('update catalog set is_active = true, is_public = false where id = $1', [own]);
  });

  it('does not outlive a seller that is suspended or leaves the storefront, nor a storefront that is closed', async () => {
    const ofSecond = (
      await owner.query<{ id: string }>('select id from catalog where seller_id = $1', [market.sellers[1]!.id])
    ).rows.map((row) => row.id);
    const withoutSecond = all().filter((id) => !ofSecond.includes(id));
    for (const [change, back, left] of [
      [
        `update organization set state = 'suspended' where id = '${market.sellers[1]!.id}'`,
        `update organization set state = 'active' where id = '${market.sellers[1]!.id}'`,
        withoutSecond,
      ],
      [
        `update storefront_seller set is_active = false where seller_id = '${market.sellers[1]!.id}'`,
        'update storefront_seller set is_active = true',
        withoutSecond,
      ],
      [
        `update storefront set is_active = false where id = '${testStorefrontId}'`,
        'update storefront set is_active = true',
        [],
      ],
    ] as const) {
      await owner.query(change);
      expect(await sees(party), change).toEqual(left);
      await owner.query(back);
      expect(await sees(party), back).toEqual(all());
    }
  });

  it('is not what a transaction had written that was taken back', async () => {
    await asThePlatform(database, async (ctx) => {
      await insertAll(ctx, 'catalog_audience', [
        {
          id: newId(),
          catalog_id: own,
          seller_id: market.sellers[0]!.id,
          buyer_id: party.id,
          group_id: null,
          is_denied: false,
        },
      ]);
      expect((await entitledCatalogs({ ...ctx, actor: party.actor })).ids).toContain(own);
      // Meanwhile, and afterwards, everybody else sees what is committed.
      expect(await sees(party)).toEqual(all());
      throw new Error('taken back');
    }).catch((error: Error) => expect(error.message).toBe('taken back'));
    expect(await sees(party)).toEqual(all());
  });

  it('is told to no rep who acts for the buyer, and what a rep is told is told to nobody else', async () => {
    const rep = {
      ...party,
      actor: actingFor(party.actor, market.sellers[1]!.id),
    } as Buyer;
    const ofSecond = (
      await owner.query<{ id: string }>('select id from catalog where seller_id = $1', [market.sellers[1]!.id])
    ).rows
      .map((row) => row.id)
      .sort();
    expect([await sees(rep), await sees(party), await sees(rep)]).toEqual([ofSecond, all(), ofSecond]);
    // Asked first by the rep, under a revision that nobody has read for.
    await audience({ buyer_id: stranger.id });
    expect([await sees(rep), await sees(party)]).toEqual([ofSecond, all()]);
    await nobody();
  });
});
