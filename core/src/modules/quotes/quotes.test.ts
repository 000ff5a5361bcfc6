import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { acceptVersion } from './accept-version.ts';
import { compareAnswers } from './compare-answers.ts';
import { doOperations } from './do-operations.ts';
import { linesInOrder } from './document/document.ts';
import type { Operation } from './document/operations.ts';
import { expireQuotes, extendQuote, reviveQuote, withdrawQuote } from './end-quote.ts';
import { aTrade, type Trade } from './fixtures.ts';
import { hashOf } from './make-version.ts';
import { operationsAfter } from './operation-log.ts';
import { replay } from './read-document.ts';
import { saveRfq } from './save-rfq.ts';
import { counterQuote, sendQuote } from './send-quote.ts';
import { sendRfq } from './send-rfq.ts';
import { allowUnderFloor, saveMargin, showMargins } from './show-margins.ts';
import { operationsSince, showQuote, showVersion } from './show-quote.ts';

const { database, owner } = await testDatabase();
let trade: Trade;
beforeAll(async () => {
  trade = await asThePlatform(database, (ctx) => aTrade(ctx, { sellers: 3, products: 4 }));
});

const can = {
  'quote.read': 'below',
  'quote.request': 'below',
  'quote.accept': 'below',
  'quote.answer': 'below',
  'quote.manage': 'below',
  'cart.use': 'below',
} as const;
const buyer = () => anActor(trade.buyerId, { name: 'Anong', can });
const seller = (n = 0) => anActor(trade.sellerIds[n]!, { name: `Rep ${n}`, can });
const outsider = () => anActor(trade.outsiderId, { can });
const asBuyer = <T>(work: Parameters<typeof actingAs<T>>[2]) => actingAs(database, buyer(), work);
const asSeller = <T>(work: Parameters<typeof actingAs<T>>[2], n = 0) => actingAs(database, seller(n), work);

async function request(lines = 2): Promise<Id<'quote'>[]> {
  const { rfqId } = await asBuyer((ctx) =>
    saveRfq(ctx, {
      title: 'Screws',
      allowsAlternatives: true,
      dueOn: null,
      needBy: null,
      deliveryPlace: null,
      note: '',
      fromCart: false,
      lines: trade.productIds
        .slice(0, lines)
        .map((productId) => ({ productId, unit: 'C62', quantity: '10', targetPrice: '1.5', note: '' })),
    }),
  );
  return (await asBuyer((ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }))).quoteIds as Id<'quote'>[];
}
const does = (op: Operation, opId: string = newId()) => ({ opId, base: 0, op });
const shown = (quoteId: Id<'quote'>) => asSeller((ctx) => showQuote(ctx, { quoteId }));
const of = async (quoteId: Id<'quote'>) => linesInOrder((await shown(quoteId)).document);
const quoteOf = async (n: number, ids: readonly Id<'quote'>[]) =>
  (await owner.query('select id from quote where id = any ($1) and seller_id = $2', [ids, trade.sellerIds[n]])).rows[0]
    .id as Id<'quote'>;
const first = async (lines?: number) => quoteOf(0, await request(lines));
const sends = (quoteId: Id<'quote'>) => asSeller((ctx) => sendQuote(ctx, { quoteId, message: '' }));
const sets = (lineId: string, field: 'unitPrice' | 'quantity' | 'note', value: string): Operation => ({
  type: 'set',
  lineId,
  field,
  value,
});

describe('a request for quotes', () => {
  it("becomes one quote a seller, at that seller's own offers and the buyer's price of today", async () => {
    const ids = await request(2);
    expect(ids).toHaveLength(3);
    const lines = linesInOrder(
      (await asSeller(async (ctx) => showQuote(ctx, { quoteId: await quoteOf(1, ids) }), 1)).document,
    );
    expect(lines.map((line) => [line.sku, line.unitPrice, line.leadTimeDays, line.quantity])).toEqual([
      ['S1-0', '3', 2, '10'],
      ['S1-1', '4', 2, '10'],
    ]);
  });

  it("A04 shows no seller another's quote, nor the request behind its own", async () => {
    const ids = await request();
    const second = await quoteOf(1, ids);
    await expect(asSeller((ctx) => showQuote(ctx, { quoteId: second }))).rejects.toMatchObject({
      code: 'thing.unknown',
    });
    expect((await shown(await quoteOf(0, ids))).quote).toMatchObject({ rfqId: null, side: 'seller' });
    expect(await asSeller((ctx) => ctx.sql`select 1 from rfq`)).toEqual([]);
  });

  it('A01 answers a stranger as an unknown id does, for every verb', async () => {
    const quoteId = await first();
    const stranger = <T>(work: Parameters<typeof actingAs<T>>[2]) => actingAs(database, outsider(), work);
    for (const id of [quoteId, newId<'quote'>()]) {
      await expect(stranger((ctx) => showQuote(ctx, { quoteId: id }))).rejects.toMatchObject({
        code: 'thing.unknown',
        facts: { what: 'quote' },
      });
      await expect(
        stranger((ctx) =>
          doOperations(ctx, { quoteId: id, operations: [does({ type: 'term', field: 'note', value: 'x' })] }),
        ),
      ).rejects.toMatchObject({ code: 'thing.unknown' });
      await expect(stranger((ctx) => operationsSince(ctx, { quoteId: id, since: 0 }))).rejects.toMatchObject({
        code: 'thing.unknown',
      });
      await expect(stranger((ctx) => showMargins(ctx, { quoteId: id }))).rejects.toMatchObject({
        code: 'thing.unknown',
      });
    }
  });

  it('compares what was sent, not what a seller still writes, and marks the best of each line', async () => {
    const ids = await request(2);
    const [one, two] = [await quoteOf(0, ids), await quoteOf(1, ids)];
    await sends(one);
    const lines = linesInOrder((await asSeller((ctx) => showQuote(ctx, { quoteId: two }), 1)).document);
    await asSeller(
      (ctx) => doOperations(ctx, { quoteId: two, operations: [does(sets(lines[1]!.id, 'unitPrice', '0.5'))] }),
      1,
    );
    const rfqId = (await asBuyer((ctx) => showQuote(ctx, { quoteId: one }))).quote.rfqId as Id<'rfq'>;
    const matrix = await asBuyer((ctx) => compareAnswers(ctx, { rfqId }));
    expect(matrix.answers.map((answer) => answer.version)).toEqual([2, null, null]);
    await asSeller((ctx) => sendQuote(ctx, { quoteId: two, message: '' }), 1);
    const later = await asBuyer((ctx) => compareAnswers(ctx, { rfqId }));
    expect(later.answers[1]!.cells.map((cell) => [cell.unitPrice, cell.isBest])).toEqual([
      ['3', false],
      ['0.5', true],
    ]);
    expect(later.answers[0]!.cells[0]!.isBest).toBe(true);
  });
});

describe('editing together', () => {
  it('I10 gives dense numbers in one order, and a replay of the log is the stored document', async () => {
    const quoteId = await first();
    const lines = await of(quoteId);
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        (n % 2 === 0 ? asBuyer : asSeller)((ctx) =>
          doOperations(ctx, {
            quoteId,
            operations: [
              does(
                n % 2 === 0
                  ? sets(lines[0]!.id, 'quantity', String(n + 1))
                  : sets(lines[1]!.id, 'unitPrice', String(n + 1)),
              ),
            ],
          }),
        ),
      ),
    );
    const { rows } = await owner.query('select sequence from quote_operation where quote_id = $1 order by sequence', [
      quoteId,
    ]);
    expect(rows.map((row) => row.sequence)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    const stored = (await owner.query('select document, document_sequence from quote where id = $1', [quoteId]))
      .rows[0];
    const log = await asSeller((ctx) => operationsAfter(ctx, quoteId, stored.document_sequence));
    expect(replay(stored.document, log)).toEqual((await shown(quoteId)).document);
  });

  it('F11 does an operation once, however often it is sent', async () => {
    const quoteId = await first();
    const [line] = await of(quoteId);
    const operation = does(sets(line!.id, 'quantity', '77'));
    const send = () => asBuyer((ctx) => doOperations(ctx, { quoteId, operations: [operation, operation] }));
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.flatMap((one) => one.answers.map((answer) => answer.sequence)))).toEqual(new Set([1]));
    expect(
      (await owner.query('select count(*)::int as n from quote_operation where quote_id = $1', [quoteId])).rows[0].n,
    ).toBe(1);
  });

  it("refuses what is the other side's, says why, and does the rest", async () => {
    const quoteId = await first();
    const [line] = await of(quoteId);
    const { answers } = await asBuyer((ctx) =>
      doOperations(ctx, {
        quoteId,
        operations: [does(sets(line!.id, 'unitPrice', '0.01')), does(sets(line!.id, 'quantity', '5'))],
      }),
    );
    expect(answers).toMatchObject([
      { refusal: 'quote.notYours', sequence: null },
      { refusal: null, sequence: 1 },
    ]);
    expect((await of(quoteId))[0]).toMatchObject({ unitPrice: '2', quantity: '5' });
  });

  it('lets nobody write who may only read', async () => {
    const quoteId = await first();
    const [line] = await of(quoteId);
    const reader = anActor(trade.buyerId, { can: { 'quote.read': 'below' } });
    const { answers } = await actingAs(database, reader, (ctx) =>
      doOperations(ctx, { quoteId, operations: [does(sets(line!.id, 'quantity', '5'))] }),
    );
    expect(answers).toMatchObject([{ refusal: 'quote.notYours' }]);
    expect((await actingAs(database, reader, (ctx) => showQuote(ctx, { quoteId }))).may).toEqual([]);
  });
});

describe('cost and margin', () => {
  it("stay on the seller's side: in no page, version, log or event of the buyer", async () => {
    const quoteId = await first();
    const [line] = await of(quoteId);
    await asSeller((ctx) => saveMargin(ctx, { quoteId, lineId: line!.id, unitCost: '1.2345', floorPrice: '1.5' }));
    await sends(quoteId);
    expect((await asSeller((ctx) => showMargins(ctx, { quoteId }))).lines[0]).toMatchObject({
      unitCost: '1.2345',
      marginMinor: 765,
      marginBasisPoints: 3825,
    });
    const seen = JSON.stringify([
      await asBuyer((ctx) => showQuote(ctx, { quoteId })),
      await asBuyer((ctx) => showVersion(ctx, { quoteId, version: 2 })),
      await asBuyer((ctx) => operationsSince(ctx, { quoteId, since: 0 })),
      await asBuyer((ctx) => ctx.sql`select * from event where subject_id = ${quoteId}`),
    ]);
    expect(seen).not.toMatch(/1\.2345|unitCost|floorPrice|margin/i);
    expect(await asBuyer((ctx) => ctx.sql`select * from quote_margin`)).toEqual([]);
    await expect(asBuyer((ctx) => showMargins(ctx, { quoteId }))).rejects.toMatchObject({ code: 'thing.unknown' });
  });

  it('hold a price under the floor back until a manager allows it, and a lower one again', async () => {
    const quoteId = await first();
    const [line] = await of(quoteId);
    const price = (value: string) =>
      asSeller((ctx) => doOperations(ctx, { quoteId, operations: [does(sets(line!.id, 'unitPrice', value))] }));
    await asSeller((ctx) => saveMargin(ctx, { quoteId, lineId: line!.id, unitCost: '1', floorPrice: '1.8' }));
    await price('1.6');
    await expect(sends(quoteId)).rejects.toMatchObject({
      code: 'quote.underFloor',
      facts: { lines: [{ lineId: line!.id, price: '1.6', floorPrice: '1.8' }] },
    });
    await asSeller((ctx) => allowUnderFloor(ctx, { quoteId, lineId: line!.id }));
    await expect(sends(quoteId)).resolves.toMatchObject({ version: 2 });
    await price('1.5');
    await expect(sends(quoteId)).rejects.toMatchObject({ code: 'quote.underFloor' });
  });
});

describe('versions', () => {
  const accept = (quoteId: Id<'quote'>, hash: string, lineIds: string[] | null = null) =>
    asBuyer((ctx) => acceptVersion(ctx, quoteId, hash, lineIds));

  it('are the same bytes on both sides, named by their hash, and cannot be changed even by the owner of the tables', async () => {
    const quoteId = await first();
    const { hash } = await sends(quoteId);
    const [mine, theirs] = [
      await asBuyer((ctx) => showVersion(ctx, { quoteId, version: 2 })),
      await asSeller((ctx) => showVersion(ctx, { quoteId, version: 2 })),
    ];
    expect(mine.content).toBe(theirs.content);
    expect(hashOf(mine.document)).toBe(hash);
    await expect(owner.query(`update quote_version set content = 'x' where quote_id = $1`, [quoteId])).rejects.toThrow(
      'append-only',
    );
  });

  it('M16 are accepted once; an older one, one that was countered, and one after its day are refused in words', async () => {
    const quoteId = await first();
    const [line] = await of(quoteId);
    const { hash: old } = await sends(quoteId);
    await asSeller((ctx) => doOperations(ctx, { quoteId, operations: [does(sets(line!.id, 'unitPrice', '1.9'))] }));
    const { hash } = await sends(quoteId);
    await expect(accept(quoteId, old)).rejects.toMatchObject({
      code: 'quote.versionOutdated',
      facts: { shown: 2, last: 3 },
    });
    await asBuyer((ctx) => counterQuote(ctx, { quoteId, message: 'less' }));
    await expect(accept(quoteId, hash)).rejects.toMatchObject({ code: 'quote.versionOutdated' });
    await asSeller((ctx) =>
      doOperations(ctx, { quoteId, operations: [does({ type: 'term', field: 'validUntil', value: '2026-11-25' })] }),
    );
    const last = await sends(quoteId);
    const results = await Promise.allSettled([accept(quoteId, last.hash), accept(quoteId, last.hash)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'quote.closed' } });
  });

  it('say before they are accepted which lines have nothing to order, and are not accepted with them', async () => {
    const quoteId = await first(1);
    const [line] = await of(quoteId);
    const free = {
      ...line!,
      id: newId(),
      position: `${line!.position}5`,
      kind: 'text' as const,
      productId: null,
      offerId: null,
      sku: null,
      title: 'Bracket as drawn',
      unitPrice: null,
    };
    const { addedBy: _, ...added } = free as typeof free & { addedBy?: unknown };
    await asBuyer((ctx) =>
      doOperations(ctx, { quoteId, operations: [does({ type: 'add', line: added } as Operation)] }),
    );
    await asSeller((ctx) => doOperations(ctx, { quoteId, operations: [does(sets(free.id, 'unitPrice', '12'))] }));
    const { hash } = await sends(quoteId);
    expect((await shown(quoteId)).acceptable).toMatchObject({
      lacking: [{ lineId: free.id, title: 'Bracket as drawn' }],
    });
    await expect(accept(quoteId, hash)).rejects.toMatchObject({
      facts: { lines: [{ lineId: free.id, title: 'Bracket as drawn' }] },
    });
  });

  it('M16 hold what was shown while the seller writes on, and end with their day', async () => {
    const quoteId = await first();
    const [line] = await of(quoteId);
    await asSeller((ctx) =>
      doOperations(ctx, { quoteId, operations: [does({ type: 'term', field: 'validUntil', value: '2026-11-24' })] }),
    );
    const { hash } = await sends(quoteId);
    await asSeller((ctx) => doOperations(ctx, { quoteId, operations: [does(sets(line!.id, 'unitPrice', '9'))] }));
    expect((await shown(quoteId)).acceptable).toMatchObject({ number: 2, isEditedSince: true, lacking: [] });
    const tomorrow = { clock: { now: () => new Date('2026-11-25T00:00:01Z') } };
    await expect(
      actingAs(database, buyer(), (ctx) => acceptVersion(ctx, quoteId, hash, null), tomorrow),
    ).rejects.toMatchObject({ code: 'quote.expired', facts: { validUntil: '2026-11-24' } });
    const accepted = await accept(quoteId, hash);
    expect(accepted.lines[0]!.unitPrice).toBe('2');
  });

  it('expire by the day, are extended by the seller, and an ended quote lives again as a new version', async () => {
    const quoteId = await first();
    await asSeller((ctx) => extendQuote(ctx, { quoteId, validUntil: '2026-11-30' }));
    const on = (day: string) => ({ clock: { now: () => new Date(`${day}T06:00:00Z`) } });
    await asThePlatform(database, (ctx) => expireQuotes(ctx), on('2026-11-30'));
    expect((await shown(quoteId)).quote.state).toBe('sent');
    await asThePlatform(database, (ctx) => expireQuotes(ctx), on('2026-12-01'));
    expect((await shown(quoteId)).quote.state).toBe('expired');
    await actingAs(database, seller(), (ctx) => reviveQuote(ctx, { quoteId }), on('2026-12-02'));
    const page = await shown(quoteId);
    expect(page.quote.state).toBe('answering');
    expect(page.document.terms.validUntil).toBeNull();
    expect(page.versions.map((version) => version.kind)).toEqual(['requested', 'sent', 'revived']);
    await asSeller((ctx) => withdrawQuote(ctx, { quoteId, reason: 'out of stock' }));
    await expect(sends(quoteId)).rejects.toMatchObject({ code: 'state.transitionRefused' });
  });

  it('are not made of what their sender has not read', async () => {
    const quoteId = await first();
    const [line] = await of(quoteId);
    await asBuyer((ctx) => doOperations(ctx, { quoteId, operations: [does(sets(line!.id, 'quantity', '5000'))] }));
    await expect(asSeller((ctx) => sendQuote(ctx, { quoteId, message: '', sequence: 0 }))).rejects.toMatchObject({
      code: 'quote.versionOutdated',
    });
  });
});
