import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { publishModel, saveDraft } from '../configurations/index.ts';
import { pumpModel } from '../configurations/fixtures.ts';
import type { ConfigurationModel } from '../configurations/schemas.ts';
import { compareAnswers } from './compare-answers.ts';
import { doOperations } from './do-operations.ts';
import { linesInOrder, type LineConfiguration } from './document/document.ts';
import type { Operation } from './document/operations.ts';
import { aTrade, type Trade } from './fixtures.ts';
import { hashOf } from './make-version.ts';
import { operationsAfter } from './operation-log.ts';
import { replay } from './read-document.ts';
import { saveRfq } from './save-rfq.ts';
import { StartRfq } from './schemas.ts';
import { sendQuote } from './send-quote.ts';
import { sendRfq } from './send-rfq.ts';
import { saveMargin, showMargins } from './show-margins.ts';
import { showQuote, showVersion } from './show-quote.ts';
import { tryChoices } from './try-choices.ts';

const { database, owner } = await testDatabase();
let trade: Trade, versionId: Id<'configuration_version'>;
const can = {
  'quote.read': 'below',
  'quote.request': 'below',
  'quote.accept': 'below',
  'quote.answer': 'below',
  'catalog.manage': 'below',
} as const;
const asBuyer = <T>(work: Parameters<typeof actingAs<T>>[2]) =>
  actingAs(database, anActor(trade.buyerId, { name: 'Anong', can }), work);
const asSeller = <T>(work: Parameters<typeof actingAs<T>>[2], n = 0) =>
  actingAs(database, anActor(trade.sellerIds[n]!, { name: `Rep ${n}`, can }), work);
const publish = async (n: number, model = pumpModel, version: number | null = null) => {
  const offerId = trade.offerIds[n]![0]!;
  const saved = await asSeller((ctx) => saveDraft(ctx, { offerId, version, model }), n);
  return (await asSeller((ctx) => publishModel(ctx, { offerId, version: saved.version, note: '' }), n))
    .versionId as Id<'configuration_version'>;
};
const diesel = { drive: 'diesel', seal: 'fkm', pressure: '200' };
const usual = { drive: 'electric', seal: 'nbr', pressure: '160' };
const asks = (choices: object = diesel, version: string = versionId) =>
  asBuyer((ctx) =>
    saveRfq(
      ctx,
      StartRfq.parse({
        title: 'Pumps',
        lines: [
          { offerId: trade.offerIds[0]![0], quantity: '10', configuration: { versionId: version, choices } },
          { productId: trade.productIds[1], quantity: '1' },
        ],
      }),
    ),
  );
async function requested() {
  const { rfqId } = await asks();
  const { quoteIds } = await asBuyer((ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
  return async (n: number) =>
    (await owner.query('select id from quote where id = any ($1) and seller_id = $2', [quoteIds, trade.sellerIds[n]]))
      .rows[0].id as Id<'quote'>;
}
const documentOf = async (quoteId: Id<'quote'>, n = 0) =>
  (await asSeller((ctx) => showQuote(ctx, { quoteId }), n)).document;
const firstOf = async (quoteId: Id<'quote'>) => linesInOrder(await documentOf(quoteId))[0]!;
/** As a client that says whatever it likes of what follows from the choices. */
const said = (choices: object, version: string = versionId): LineConfiguration => ({
  versionId: version,
  choices: choices as LineConfiguration['choices'],
  sku: 'FAKE',
  summary: { en: 'Fake', vi: 'Fake' },
  unitPrice: '0.01',
  onceMinor: 0,
});
const does = (quoteId: Id<'quote'>, as: typeof asBuyer, ...ops: Operation[]) =>
  as((ctx) => doOperations(ctx, { quoteId, operations: ops.map((op) => ({ opId: newId(), base: 0, op })) }));

beforeAll(async () => {
  trade = await asThePlatform(database, (ctx) => aTrade(ctx, { sellers: 2, products: 2 }));
  versionId = await publish(0);
});

describe('a request for something that is configured', () => {
  it('carries what was chosen, checked and named by the server, and begins at what it costs this buyer', async () => {
    const quote = await (await requested())(0);
    // 2.00 + 12.5 for the seal + 12.5 % of 2.00, ten of them, and setting up once.
    const [pump, other] = linesInOrder(await documentOf(quote));
    expect(pump).toMatchObject({
      unitPrice: '14.75',
      configuration: {
        versionId,
        choices: diesel,
        sku: 'HP-DF200',
        summary: { en: 'Drive: Diesel; Seal: FKM; Pressure: 200 bar' },
        unitPrice: '14.75',
        onceMinor: 7500,
      },
    });
    expect(other).toMatchObject({ configuration: null });
    expect((await asSeller((ctx) => showVersion(ctx, { quoteId: quote, version: 1 }))).content).toContain('HP-DF200');
  });

  it('is refused with everything that is against it, and by a model that is over', async () => {
    await expect(asks({ ...diesel, pressure: '300', seal: 'nbr' })).rejects.toMatchObject({
      code: 'configuration.choicesInvalid',
      facts: {
        title: 'Screw 0',
        broken: [{ key: 'requires' }, { key: 'range' }],
        mend: [{ change: { option: 'pressure' } }],
      },
    });
    await expect(asks(diesel, newId())).rejects.toMatchObject({
      code: 'configuration.notLive',
      facts: { title: 'Screw 0' },
    });
    await expect(
      asBuyer((ctx) =>
        saveRfq(
          ctx,
          StartRfq.parse({
            title: 'Pumps',
            lines: [{ productId: trade.productIds[0], quantity: '1', configuration: { versionId, choices: usual } }],
          }),
        ),
      ),
    ).rejects.toMatchObject({ code: 'thing.unknown' });
  });

  it('A04 tells another seller in words what is wanted, and nothing of the model, number or price of the one it was chosen from', async () => {
    const quoteId = await (await requested())(1);
    const page = await asSeller((ctx) => showQuote(ctx, { quoteId }), 1);
    expect(linesInOrder(page.document)[0]).toMatchObject({
      offerId: trade.offerIds[1]![0],
      unitPrice: '3',
      configuration: null,
      note: 'Drive: Diesel; Seal: FKM; Pressure: 200 bar',
    });
    const content = JSON.stringify([
      page,
      await owner.query('select document, content from quote_version where quote_id = $1', [quoteId]),
    ]);
    for (const secret of [versionId, 'HP-DF200', '14.75', trade.offerIds[0]![0]!])
      expect(content).not.toContain(secret);
  });
});

describe('choosing in a quote', () => {
  it('writes what follows from the choices itself, whatever a client says, and the log replays to the same', async () => {
    const quoteId = await (await requested())(0);
    const line = await firstOf(quoteId);
    await does(quoteId, asBuyer, { type: 'configure', lineId: line.id, configuration: said(usual), unitPrice: '0.01' });
    expect(await firstOf(quoteId)).toMatchObject({
      unitPrice: '2',
      configuration: { sku: 'HP-EN160', onceMinor: 7500, unitPrice: '2' },
    });
    await does(quoteId, asSeller, { type: 'configure', lineId: line.id, configuration: said(diesel), unitPrice: '13' });
    expect(await firstOf(quoteId)).toMatchObject({
      unitPrice: '13',
      configuration: { sku: 'HP-DF200', unitPrice: '14.75' },
    });
    const { document, log } = await asSeller(async (ctx) => ({
      document: (await showQuote(ctx, { quoteId })).document,
      log: await operationsAfter(ctx, quoteId, 0),
    }));
    expect(JSON.stringify(log)).not.toContain('FAKE');
    const [{ document: start }] = (
      await owner.query('select document from quote_version where quote_id = $1 and number = 1', [quoteId])
    ).rows;
    expect(replay(start, log)).toEqual(document);
    // A new line is checked, too.
    const added = newId();
    await does(quoteId, asBuyer, {
      type: 'add',
      line: { ...line, id: added, position: 'zz', configuration: said(usual) } as never,
    });
    expect((await documentOf(quoteId)).lines[added]).toMatchObject({
      unitPrice: '2',
      configuration: { sku: 'HP-EN160' },
    });
  });

  it('prices another quantity anew, whatever a client says it costs, and leaves a price that somebody agreed', async () => {
    const tiers: ConfigurationModel['prices'] = [
      ...pumpModel.prices,
      {
        kind: 'byQuantity',
        key: 'test',
        label: { en: 'Test', vi: 'Thử' },
        when: [],
        tiers: [
          { from: '1', amount: '6' },
          { from: '50', amount: '1.8' },
        ],
      },
    ];
    versionId = await publish(0, { ...pumpModel, prices: tiers }, 1);
    const quoteId = await (await requested())(0);
    const line = await firstOf(quoteId);
    expect(line).toMatchObject({ quantity: '10', unitPrice: '20.75', configuration: { unitPrice: '20.75' } });
    await does(quoteId, asBuyer, {
      type: 'set',
      lineId: line.id,
      field: 'quantity',
      value: '60',
      priced: { unitPrice: '0.01', onceMinor: 0 },
    });
    expect(await firstOf(quoteId)).toMatchObject({
      quantity: '60',
      unitPrice: '16.55',
      configuration: { unitPrice: '16.55', onceMinor: 7500 },
    });
    // Chosen and counted in one go: the price is of both.
    await does(
      quoteId,
      asBuyer,
      { type: 'configure', lineId: line.id, configuration: said(usual), unitPrice: null },
      { type: 'set', lineId: line.id, field: 'quantity', value: '5' },
    );
    expect(await firstOf(quoteId)).toMatchObject({
      quantity: '5',
      unitPrice: '8',
      configuration: { sku: 'HP-EN160', unitPrice: '8' },
    });
    await does(quoteId, asSeller, { type: 'set', lineId: line.id, field: 'unitPrice', value: '7.5' });
    await does(quoteId, asBuyer, { type: 'set', lineId: line.id, field: 'quantity', value: '70' });
    expect(await firstOf(quoteId)).toMatchObject({
      quantity: '70',
      unitPrice: '7.5',
      configuration: { unitPrice: '3.8' },
    });
    // By the version it was chosen by, also when another one is live.
    await does(quoteId, asBuyer, { type: 'configure', lineId: line.id, configuration: said(usual), unitPrice: null });
    versionId = await publish(0, pumpModel, 2);
    await does(quoteId, asBuyer, { type: 'set', lineId: line.id, field: 'quantity', value: '2' });
    expect(await firstOf(quoteId)).toMatchObject({ unitPrice: '8', configuration: { unitPrice: '8' } });
    const [{ document: start }] = (
      await owner.query('select document from quote_version where quote_id = $1 and number = 1', [quoteId])
    ).rows;
    const log = await asSeller((ctx) => operationsAfter(ctx, quoteId, 0));
    expect(replay(start, log)).toEqual(await documentOf(quoteId));
    expect(JSON.stringify(log)).not.toContain('0.01');
  });

  it('knows no cost, floor or margin of what is configured but what was written for just these choices', async () => {
    const quoteId = await (await requested())(0);
    const [pump, other] = linesInOrder(await documentOf(quoteId));
    for (const line of [pump!, other!])
      await owner.query(
        'insert into offer_cost (offer_id, seller_id, unit_cost, floor_price, updated_at) values ($1, $2, 1, 1.5, now()) on conflict do nothing',
        [line.offerId, trade.sellerIds[0]],
      );
    const margins = async () =>
      (await asSeller((ctx) => showMargins(ctx, { quoteId }))).lines.map(({ unitCost, floorPrice, marginMinor }) => ({
        unitCost,
        floorPrice,
        marginMinor,
      }));
    expect(await margins()).toEqual([
      { unitCost: null, floorPrice: null, marginMinor: null },
      { unitCost: '1', floorPrice: '1.5', marginMinor: 200 },
    ]);
    await asSeller((ctx) => saveMargin(ctx, { quoteId, lineId: pump!.id, unitCost: '10', floorPrice: '12' }));
    // Ten at 14.75 and 75.00 once, for ten that cost 10.00.
    expect((await margins())[0]).toEqual({ unitCost: '10', floorPrice: '12', marginMinor: 14_750 + 7500 - 10_000 });
    await does(quoteId, asBuyer, {
      type: 'configure',
      lineId: pump!.id,
      configuration: said({ ...diesel, pressure: '300' }),
      unitPrice: null,
    });
    expect((await margins())[0]).toMatchObject({ unitCost: '10' });
    await does(quoteId, asBuyer, { type: 'configure', lineId: pump!.id, configuration: said(usual), unitPrice: null });
    expect((await margins())[0]).toEqual({ unitCost: null, floorPrice: null, marginMinor: null });
    expect((await asSeller((ctx) => showMargins(ctx, { quoteId }))).totalMarginMinor).toBeNull();
    await owner.query('delete from offer_cost');
  });

  it('refuses what cannot be made and says why; the other operations go on', async () => {
    const quoteId = await (await requested())(0);
    const [pump, other] = linesInOrder(await documentOf(quoteId));
    const { answers } = await does(
      quoteId,
      asBuyer,
      { type: 'configure', lineId: pump!.id, configuration: said({ ...diesel, pressure: '300' }), unitPrice: null },
      { type: 'set', lineId: pump!.id, field: 'quantity', value: '3' },
      { type: 'configure', lineId: pump!.id, configuration: said(usual, newId()), unitPrice: null },
      { type: 'configure', lineId: other!.id, configuration: said(usual), unitPrice: null },
      { type: 'configure', lineId: newId(), configuration: said(usual), unitPrice: null },
    );
    expect(answers.map((one) => one.refusal)).toEqual([
      'configuration.choicesInvalid',
      null,
      'configuration.notLive',
      'configuration.notLive',
      'quote.lineGone',
    ]);
    expect(answers[0]!.facts).toMatchObject({
      title: 'Screw 0',
      broken: [{ key: 'range', option: { en: 'Pressure' }, most: '280' }],
      mend: [{ change: { option: 'pressure', to: '280' } }],
    });
    expect(await firstOf(quoteId)).toMatchObject({ quantity: '3', configuration: { sku: 'HP-DF200' } });
  });

  it('A03 takes no model of another seller, whoever asks', async () => {
    const theirs = await publish(1);
    const quoteId = await (await requested())(0);
    const line = await firstOf(quoteId);
    const { answers } = await does(quoteId, asBuyer, {
      type: 'add',
      line: { ...line, id: newId(), offerId: trade.offerIds[1]![0], configuration: said(usual, theirs) } as never,
    });
    expect(answers).toMatchObject([{ refusal: 'configuration.notLive', facts: { title: line.title } }]);
    await owner.query('delete from configuration_live where version_id = $1', [theirs]);
  });

  it('tells both sides what may be chosen and at what price for the buyer, and writes nothing', async () => {
    const quoteId = await (await requested())(0);
    const [pump, other] = linesInOrder(await documentOf(quoteId));
    const tried = (lineId: string, choices: Record<string, string> | null, as = asBuyer) =>
      as((ctx) => tryChoices(ctx, { quoteId, lineId, choices, quantity: null, justChosen: null }));
    expect(await tried(pump!.id, null)).toMatchObject({
      versionId,
      choices: diesel,
      model: { parts: [] },
      answer: { isValid: true, price: { unitPrice: '14.75' }, bill: [] },
    });
    expect(await tried(pump!.id, { ...diesel, pressure: '300' }, asSeller)).toMatchObject({
      answer: { isValid: false, broken: [{ key: 'range' }] },
    });
    expect(await tried(other!.id, null)).toBeNull();
    expect((await asBuyer((ctx) => showQuote(ctx, { quoteId }))).configurable).toEqual([
      { offerId: pump!.offerId, currency: 'EUR' },
    ]);
    await expect(
      actingAs(database, anActor(trade.outsiderId, { can }), (ctx) =>
        tryChoices(ctx, { quoteId, lineId: pump!.id, choices: null, quantity: null, justChosen: null }),
      ),
    ).rejects.toMatchObject({ code: 'thing.unknown' });
    expect((await owner.query('select sequence from quote where id = $1', [quoteId])).rows[0].sequence).toBe(0);
  });

  it('are compared option by option: what was asked, what each seller made of it, and what is not the same', async () => {
    const { rfqId } = await asks();
    const { quoteIds } = await asBuyer((ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
    const quoteOf = async (n: number) =>
      (await owner.query('select id from quote where id = any ($1) and seller_id = $2', [quoteIds, trade.sellerIds[n]]))
        .rows[0].id as Id<'quote'>;
    const theirs = await publish(1, pumpModel, 1).catch(() => publish(1));
    const [mine, other] = [await quoteOf(0), await quoteOf(1)];
    for (const [n, quoteId] of [
      [0, mine],
      [1, other],
    ] as const) {
      const lines = linesInOrder(await documentOf(quoteId, n));
      await does(
        quoteId,
        (work) => asSeller(work, n),
        ...(n === 1
          ? [
              {
                type: 'configure',
                lineId: lines[0]!.id,
                configuration: said({ drive: 'diesel', seal: 'nbr', pressure: '200', hose: '2' }, theirs),
                unitPrice: '9',
              } as const,
            ]
          : []),
        { type: 'set', lineId: lines[1]!.id, field: 'unitPrice', value: '1' },
      );
      await asSeller((ctx) => sendQuote(ctx, { quoteId, message: '' }), n);
    }
    const matrix = await asBuyer((ctx) => compareAnswers(ctx, { rfqId: rfqId as Id<'rfq'> }));
    expect(matrix.lines[0]!.chosen).toMatchObject([
      { option: { en: 'Drive' }, value: { en: 'Diesel' } },
      { option: { en: 'Seal' }, value: { en: 'FKM' } },
      { option: { en: 'Pressure' }, value: { en: '200 bar' } },
    ]);
    const cellOf = (quoteId: string) => matrix.answers.find((one) => one.quoteId === quoteId)!.cells[0]!;
    expect(cellOf(mine)).toMatchObject({
      configuredSku: 'HP-DF200',
      onceMinor: 7500,
      chosen: [
        { option: { en: 'Drive' }, differs: false },
        { option: { en: 'Seal' }, value: { en: 'FKM' }, differs: true },
        { option: { en: 'Pressure' }, differs: false },
      ],
    });
    expect(cellOf(other)).toMatchObject({
      configuredSku: 'HP-DN200',
      chosen: [
        { option: { en: 'Drive' }, differs: false },
        { option: { en: 'Seal' }, value: { en: 'NBR' }, asked: { vi: 'FKM' }, differs: true },
        { option: { en: 'Pressure' }, differs: false },
        { option: { en: 'Hose' }, value: { en: '2 m' }, asked: null, differs: true },
      ],
    });
    expect(matrix.answers[0]!.cells[1]).toMatchObject({ chosen: null, configuredSku: null, onceMinor: 0 });
    await owner.query('delete from configuration_live where version_id = $1', [theirs]);
  });

  it('I7 what was sent keeps what was chosen in its bytes, and a newer model changes nothing of it', async () => {
    const quoteId = await (await requested())(0);
    await does(quoteId, asSeller, {
      type: 'set',
      lineId: linesInOrder(await documentOf(quoteId))[1]!.id,
      field: 'unitPrice',
      value: '1',
    });
    const { hash } = await asSeller((ctx) => sendQuote(ctx, { quoteId, message: '' }));
    const next = await publish(0, { ...pumpModel, prices: [] }, 3);
    expect(hashOf((await documentOf(quoteId)) as never)).toBe(hash);
    const { answers } = await does(quoteId, asBuyer, {
      type: 'configure',
      lineId: (await firstOf(quoteId)).id,
      configuration: said(usual),
      unitPrice: null,
    });
    expect(answers[0]!.refusal).toBe('configuration.notLive');
    versionId = next;
  });
});
