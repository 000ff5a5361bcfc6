import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { actingAs, asThePlatform, asVisitor } from '../../test/context.ts';
import { insertAll } from '../../seed/bulk.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, type Seller, someGoods } from '../../test/market.ts';
import { configurableOffers, configureLines, evaluateChoices } from './configure.ts';
import { pumpModel } from './fixtures.ts';
import type { ConfigurationModel } from './model/index.ts';
import { listModels, showModel, showVersion } from './own-models.ts';
import { publishModel, withdrawModel } from './publish-model.ts';
import { saveDraft } from './save-draft.ts';
import { EvaluateChoices, PublishModel, SaveDraft, TryModel } from './schemas.ts';
import { tryModel } from './try-model.ts';

const { database, owner } = await testDatabase();
let market: Market, mine: Seller, theirs: Seller, buyer: Market['buyers'][number];
const unknown = { code: 'thing.unknown' };
const as = <T>(seller: Seller, work: Parameters<typeof actingAs<T>>[2]) => actingAs(database, seller.actor, work);
const save = (goods: Goods, model: ConfigurationModel = pumpModel, version: number | null = null, seller = mine) =>
  as(seller, (ctx) => saveDraft(ctx, SaveDraft.parse({ offerId: goods.offerId, model, version })));
const publish = (goods: Goods, version = 1, seller = mine) =>
  as(seller, (ctx) => publishModel(ctx, PublishModel.parse({ offerId: goods.offerId, version })));
const evaluated = (goods: Goods, versionId: string, choices: object, quantity = '1') =>
  actingAs(database, buyer.actor, (ctx) =>
    evaluateChoices(ctx, EvaluateChoices.parse({ offerId: goods.offerId, versionId, choices, quantity })),
  );
const usual = { drive: 'electric', seal: 'nbr', pressure: '160' };

beforeAll(async () => {
  market = await aMarket(database, { sellers: 2 });
  [mine, theirs] = market.sellers as [Seller, Seller];
  buyer = market.buyers[0]!;
});

describe('a seller writes a model', () => {
  it('keeps a draft with its faults, each with its place, and lets it go live when they are gone', async () => {
    const goods = await someGoods(database, market, mine, { price: '400' });
    const faulty = {
      ...pumpModel,
      sku: [{ option: 'colour' }],
      rules: [{ ...pumpModel.rules[1]!, least: '300', most: '200' }],
    } as ConfigurationModel;
    const saved = await save(goods, faulty);
    expect(saved).toMatchObject({
      version: 1,
      faults: [
        { key: 'emptyRange', at: ['rules', 0] },
        { key: 'unknownOption', at: ['sku', 0] },
      ],
    });
    await expect(publish(goods)).rejects.toMatchObject({
      code: 'configuration.modelFaulty',
      facts: { faults: saved.faults },
    });
    await save(goods, pumpModel, 1);
    const { versionId, hash } = await publish(goods, 2);
    const page = await as(mine, (ctx) => showModel(ctx, { offerId: goods.offerId }));
    expect(page).toMatchObject({
      offer: { sku: goods.sku, listPrice: '400' },
      live: { versionId, number: 1, hash },
      versions: [{ number: 1, hash, publishedBy: 'Test Person' }],
      draft: { version: 2, faults: [], hash },
    });
    expect(await as(mine, (ctx) => listModels(ctx))).toMatchObject([
      { offer: { id: goods.offerId }, live: { number: 1 }, isDraftNewer: false },
    ]);
  });

  it('goes live only as what was looked at, once, and in the currency of the offer', async () => {
    const goods = await someGoods(database, market, mine);
    await save(goods);
    await expect(save(goods)).rejects.toMatchObject({
      code: 'configuration.draftOutdated',
      facts: { savedBy: 'Test Person' },
    });
    await save(goods, { ...pumpModel, parts: [] }, 1);
    await expect(publish(goods, 1)).rejects.toMatchObject({ code: 'configuration.draftOutdated' });
    await publish(goods, 2);
    await expect(publish(goods, 2)).rejects.toMatchObject({
      code: 'configuration.nothingToPublish',
      facts: { number: 1 },
    });
    await expect(save(goods, { ...pumpModel, currency: 'USD' }, 2)).rejects.toMatchObject({
      code: 'configuration.otherCurrency',
    });
  });

  it('of two who save at once, one learns that the other was first', async () => {
    const goods = await someGoods(database, market, mine);
    const both = await Promise.allSettled([save(goods), save(goods), save(goods)]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual([
      'configuration.draftOutdated',
      'configuration.draftOutdated',
    ]);
  });

  it('tries a model before anybody sees it: what is refused and why, the way out, price, number and parts', async () => {
    const goods = await someGoods(database, market, mine, { price: '400' });
    const tries = (choices: object, more: object = {}) =>
      as(mine, (ctx) =>
        tryModel(ctx, TryModel.parse({ offerId: goods.offerId, model: pumpModel, quantity: '2', choices, ...more })),
      );
    expect((await tries({ ...usual, hose: '2' })).answer).toMatchObject({
      isValid: true,
      basePrice: '400',
      sku: 'HP-EN160',
      price: { unitPrice: '400', onceMinor: 7500, totalMinor: 87500 },
      bill: [
        { sku: 'BODY', quantity: '2' },
        { sku: 'HOSE', quantity: '4' },
      ],
      summary: { en: 'Drive: Electric; Seal: NBR; Pressure: 160 bar; Hose: 2 m' },
    });
    const { answer } = await tries({ ...usual, pressure: '300' }, { justChosen: 'pressure', basePrice: '380' });
    expect(answer).toMatchObject({
      isValid: false,
      price: null,
      sku: null,
      broken: [
        {
          key: 'requires',
          why: { en: 'Over 250 bar NBR grows soft.' },
          when: [{ option: { en: 'Pressure' }, least: '260', unit: 'bar' }],
          then: { option: { vi: 'Gioăng' }, isOneOf: [{ en: 'FKM' }] },
        },
      ],
      mend: [
        {
          change: { option: 'seal', from: 'nbr', to: 'fkm' },
          option: { en: 'Seal' },
          from: { en: 'NBR' },
          to: { en: 'FKM' },
        },
      ],
    });
    expect(await tries(usual, { model: { ...pumpModel, sku: [{ option: 'colour' }] } })).toMatchObject({
      answer: null,
      faults: [{ key: 'unknownOption' }],
    });
    expect((await owner.query('select 1 from configuration_draft where offer_id = $1', [goods.offerId])).rows).toEqual(
      [],
    );
  });

  it('I7 a version that went live is never changed, and tells its number on', async () => {
    const goods = await someGoods(database, market, mine);
    await save(goods);
    const first = await publish(goods);
    await save(goods, { ...pumpModel, parts: [] }, 1);
    const second = await publish(goods, 2);
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(
      (await as(mine, (ctx) => showVersion(ctx, { versionId: first.versionId as Id<'configuration_version'> }))).model,
    ).toEqual(pumpModel);
    await expect(
      owner.query(`update configuration_version set note = 'else' where id = $1`, [first.versionId]),
    ).rejects.toThrow('append-only');
    const facts = (await owner.query<{ name: string }>('select name from event where subject_id = $1', [goods.offerId]))
      .rows;
    expect(facts.map((one) => one.name).toSorted()).toEqual([
      'configuration.draftSaved',
      'configuration.draftSaved',
      'configuration.published',
      'configuration.published',
    ]);
  });

  it("I9 A03 another seller's offer and model answer as those that never were, to sellers and to buyers", async () => {
    const goods = await someGoods(database, market, theirs);
    await save(goods, pumpModel, null, theirs);
    const { versionId } = await publish(goods, 1, theirs);
    for (const offerId of [goods.offerId, newId<'offer'>()]) {
      for (const actor of [mine.actor, buyer.actor]) {
        await expect(actingAs(database, actor, (ctx) => showModel(ctx, { offerId }))).rejects.toMatchObject(unknown);
        await expect(
          actingAs(database, actor, (ctx) => saveDraft(ctx, { offerId, model: pumpModel, version: 1 })),
        ).rejects.toMatchObject(unknown);
        await expect(
          actingAs(database, actor, (ctx) => publishModel(ctx, { offerId, version: 1, note: '' })),
        ).rejects.toMatchObject(unknown);
        await expect(actingAs(database, actor, (ctx) => withdrawModel(ctx, { offerId }))).rejects.toMatchObject(
          unknown,
        );
        await expect(
          actingAs(database, actor, (ctx) =>
            tryModel(ctx, TryModel.parse({ offerId, model: pumpModel, choices: {}, quantity: '1' })),
          ),
        ).rejects.toMatchObject(unknown);
      }
    }
    for (const id of [versionId, newId()])
      await expect(
        as(mine, (ctx) => showVersion(ctx, { versionId: id as Id<'configuration_version'> })),
      ).rejects.toMatchObject(unknown);
    expect((await as(mine, (ctx) => listModels(ctx))).some((one) => one.offer.id === goods.offerId)).toBe(false);
    // The second wall: a draft is its seller's rows alone.
    expect(await actingAs(database, buyer.actor, (ctx) => ctx.sql`select 1 from configuration_draft`)).toEqual([]);
  });
});

describe('a buyer configures', () => {
  it('by the version that is live, at the price of its own contract, without what goes into it', async () => {
    const goods = await someGoods(database, market, mine, { price: '400' });
    await asThePlatform(database, async (ctx) => {
      const [contractId, listId] = [newId(), newId()];
      const at = '2026-01-05T08:00:00Z';
      await insertAll(ctx, 'contract', [
        {
          id: contractId,
          seller_id: mine.id,
          buyer_id: buyer.id,
          number: 'C-1',
          name: 'Pumps',
          state: 'active',
          currency: 'EUR',
          created_at: at,
          updated_at: at,
          version: 1,
        },
      ]);
      await insertAll(ctx, 'price_list', [
        {
          id: listId,
          seller_id: mine.id,
          contract_id: contractId,
          name: 'Pumps',
          currency: 'EUR',
          created_at: at,
          updated_at: at,
          version: 1,
          fills_from_below: false,
          is_active: true,
        },
      ]);
      await insertAll(ctx, 'price', [
        { price_list_id: listId, offer_id: goods.offerId, minimum_quantity: '1', seller_id: mine.id, price: '360' },
      ]);
    });
    expect(
      await actingAs(database, buyer.actor, (ctx) => configurableOffers(ctx, { productId: goods.productId })),
    ).toEqual([]);
    await save(goods);
    const { versionId } = await publish(goods);
    const [shown] = await actingAs(database, buyer.actor, (ctx) =>
      configurableOffers(ctx, { productId: goods.productId }),
    );
    expect(shown).toMatchObject({ offerId: goods.offerId, versionId, number: 1, model: { ...pumpModel, parts: [] } });
    expect(await evaluated(goods, versionId, { ...usual, drive: 'diesel' }, '2')).toMatchObject({
      isValid: true,
      basePrice: '360',
      price: { unitPrice: '405', onceMinor: 7500, totalMinor: 88500 },
      sku: 'HP-DN160',
      bill: [],
    });
    expect(
      await asVisitor(database, (ctx) =>
        evaluateChoices(
          ctx,
          EvaluateChoices.parse({ offerId: goods.offerId, versionId, choices: usual, quantity: '1' }),
        ),
      ),
    ).toMatchObject({ basePrice: '400' });
    expect(await evaluated(goods, versionId, { drive: 'electric', constructor: 'x' })).toMatchObject({
      isValid: false,
      broken: [{ key: 'unknownOption' }, { key: 'missing', option: { en: 'Seal' } }, { key: 'missing' }],
    });
  });

  it('never by a version that is over, nor of an offer that it may not see', async () => {
    const goods = await someGoods(database, market, mine);
    await save(goods);
    const first = await publish(goods);
    await save(goods, { ...pumpModel, rules: [] }, 1);
    const second = await publish(goods, 2);
    await expect(evaluated(goods, first.versionId, usual)).rejects.toMatchObject({
      code: 'configuration.notLive',
      facts: { title: 'A thing' },
    });
    expect(await evaluated(goods, second.versionId, { ...usual, pressure: '300' })).toMatchObject({ isValid: true });
    await as(mine, (ctx) => withdrawModel(ctx, { offerId: goods.offerId }));
    await expect(evaluated(goods, second.versionId, usual)).rejects.toMatchObject(unknown);
    expect(
      await actingAs(database, buyer.actor, (ctx) => configurableOffers(ctx, { productId: goods.productId })),
    ).toEqual([]);
    await expect(as(mine, (ctx) => withdrawModel(ctx, { offerId: goods.offerId }))).rejects.toMatchObject(unknown);

    const hidden = await someGoods(database, market, mine);
    await save(hidden);
    const { versionId } = await publish(hidden);
    await owner.query('delete from catalog_offer where offer_id = $1', [hidden.offerId]);
    await expect(evaluated(hidden, versionId, usual)).rejects.toMatchObject(unknown);
    expect(
      await actingAs(database, buyer.actor, (ctx) => configurableOffers(ctx, { productId: hidden.productId })),
    ).toEqual([]);
    expect(
      await actingAs(
        database,
        buyer.actor,
        (ctx) => ctx.sql`select 1 from configuration_version where id = ${versionId}`,
      ),
    ).toEqual([]);
  });

  it('lines of a quote are checked at once, of its seller only, and without a price in another currency', async () => {
    const [goods, foreign] = [
      await someGoods(database, market, mine, { price: '100' }),
      await someGoods(database, market, theirs),
    ];
    await save(goods);
    const { versionId } = await publish(goods);
    await save(foreign, pumpModel, null, theirs);
    await publish(foreign, 1, theirs);
    const lines = [
      { key: 'good', offerId: goods.offerId, versionId, quantity: '1', choices: usual },
      { key: 'bad', offerId: goods.offerId, versionId, quantity: '1', choices: { ...usual, seal: 'wax' } },
      { key: 'old', offerId: goods.offerId, versionId: newId(), quantity: '1', choices: usual },
      { key: 'foreign', offerId: foreign.offerId, versionId: null, quantity: '1', choices: usual },
    ];
    const check = (currency: string) =>
      as(mine, (ctx) =>
        configureLines(ctx, { buyerId: buyer.id, storefrontId: ctx.storefrontId, currency, sellerId: mine.id }, lines),
      );
    const checked = await check('EUR');
    expect(checked.get('good')).toMatchObject({ isLive: true, answer: { isValid: true, price: { unitPrice: '100' } } });
    expect(checked.get('bad')).toMatchObject({
      isLive: true,
      answer: { isValid: false, broken: [{ key: 'unknownChoice' }] },
    });
    expect(checked.get('old')).toEqual({ isLive: false, title: { en: 'A thing', vi: 'Một vật' } });
    expect(checked.get('foreign')).toEqual({ isLive: false, title: null });
    expect((await check('USD')).get('good')).toMatchObject({ answer: { isValid: true, price: null, sku: 'HP-EN160' } });
  });
});
