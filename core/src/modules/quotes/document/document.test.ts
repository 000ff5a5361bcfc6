import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from './apply.ts';
import { canonicalText } from './canonical.ts';
import { compareQuotes } from './compare.ts';
import { emptyTerms, linesInOrder, type QuoteDocument } from './document.ts';
import { isKey, keyBetween, keysAfter } from './keys.ts';
import { NamedOperation, type Operation } from './operations.ts';
import { quoteTotals } from './totals.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const empty: QuoteDocument = { currency: 'EUR', allowsAlternatives: true, lines: {}, terms: emptyTerms };
const adds = (n: number, more: object = {}): Operation => ({
  type: 'add',
  line: {
    id: uuid(n),
    position: keysAfter(null, n + 1)[n]!,
    kind: 'text',
    productId: null,
    offerId: null,
    sku: null,
    title: `Line ${n}`,
    unit: 'PCE',
    quantity: '10',
    targetPrice: null,
    unitPrice: null,
    discountBasisPoints: 0,
    leadTimeDays: null,
    needBy: null,
    note: '',
    alternativeTo: null,
    configuration: null,
    ...more,
  },
});
const after = (document: QuoteDocument, op: Operation, side: 'buyer' | 'seller') => {
  const applied = apply(document, op, side);
  if ('refusal' in applied) throw new Error(applied.refusal);
  return applied;
};
const two = after(after(empty, adds(0), 'buyer').document, adds(1), 'buyer').document;

describe('a quote as a document', () => {
  it('shows its lines in the same order, and the same sums, however it came about', () => {
    const document = Array.from({ length: 6 }, (_, n) => adds(n)).reduce(
      (before, op) => after(before, op, 'buyer').document,
      empty,
    );
    const line = fc.nat(7).map(uuid);
    const price = fc
      .record({ whole: fc.nat(99_999), part: fc.nat(999_999) })
      .map(({ whole, part }) => `${whole}.${String(part).padStart(6, '0')}`);
    const edits = fc.oneof(
      fc
        .record({ lineId: line, value: price.filter((value) => Number(value) > 0) })
        .map(({ lineId, value }) => ['buyer', { type: 'set', lineId, field: 'quantity', value }] as const),
      fc
        .record({ lineId: line, value: fc.option(price) })
        .map(({ lineId, value }) => ['seller', { type: 'set', lineId, field: 'unitPrice', value }] as const),
      fc
        .record({ lineId: line, value: fc.nat(10_000) })
        .map(({ lineId, value }) => ['seller', { type: 'set', lineId, field: 'discountBasisPoints', value }] as const),
      fc
        .record({ lineId: line, place: fc.nat(5) })
        .map(({ lineId, place }) => ['buyer', { type: 'move', lineId, position: keysAfter(null, 6)[place]! }] as const),
      line.map((lineId) => ['buyer', { type: 'remove', lineId }] as const),
      fc
        .record({ n: fc.nat(7), under: fc.option(line), unitPrice: fc.option(price) })
        .map(({ n, under, unitPrice }) => ['seller', adds(n, { alternativeTo: under, unitPrice })] as const),
      fc.nat(1_000_000).map((value) => ['seller', { type: 'term', field: 'freightMinor', value }] as const),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ edit: edits, isLooked: fc.boolean() }), { maxLength: 40 }), (all) => {
        let now = document;
        for (const {
          edit: [side, op],
          isLooked,
        } of all) {
          const applied = apply(now, op as Operation, side);
          if ('refusal' in applied) continue;
          now = applied.document;
          if (!isLooked) continue;
          // A copy is known to nobody: what is said of it is counted and sorted from the beginning.
          const copy = structuredClone(now);
          expect(linesInOrder(now)).toEqual(linesInOrder(copy));
          expect(quoteTotals(now)).toEqual(quoteTotals(copy));
          expect(quoteTotals({ ...now, currency: 'JPY' })).toEqual(quoteTotals({ ...copy, currency: 'JPY' }));
          expect(quoteTotals(now)).toEqual(quoteTotals(copy));
        }
      }),
    );
    const priced = after(
      document,
      { type: 'set', lineId: uuid(0), field: 'unitPrice', value: '1.25' },
      'seller',
    ).document;
    expect(quoteTotals(priced).totalMinor).toBe(1250);
    expect(quoteTotals({ ...priced, currency: 'JPY' }).totalMinor).toBe(13);
  });

  it('finds a place between any two lines, however often they are moved', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 200 }), (places) => {
        const keys = keysAfter(null, 3);
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect(keys.every(isKey)).toBe(true);
        expect([...keys].sort()).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('gives a thousand lines short keys in order', () => {
    const keys = keysAfter(null, 1000);
    expect([...keys].sort()).toEqual(keys);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(6);
  });

  it("lets the buyer write quantities and the seller prices, and neither the other's", () => {
    const price: Operation = { type: 'set', lineId: uuid(0), field: 'unitPrice', value: '4.10' };
    const quantity: Operation = { type: 'set', lineId: uuid(0), field: 'quantity', value: '12' };
    expect(apply(two, price, 'buyer')).toEqual({ refusal: 'quote.notYours' });
    expect(apply(two, quantity, 'seller')).toEqual({ refusal: 'quote.notYours' });
    expect(after(two, price, 'seller').document.lines[uuid(0)]!.unitPrice).toBe('4.10');
    expect(after(two, quantity, 'buyer').document.lines[uuid(0)]!.quantity).toBe('12');
    expect(apply(two, { type: 'term', field: 'validUntil', value: '2026-12-01' }, 'buyer')).toEqual({
      refusal: 'quote.notYours',
    });
  });

  it('takes no price along that a buyer writes into a new line, and no target that a seller does', () => {
    expect(
      after(empty, adds(0, { unitPrice: '0.01', discountBasisPoints: 9000 }), 'buyer').document.lines[uuid(0)],
    ).toMatchObject({ unitPrice: null, discountBasisPoints: 0 });
    expect(after(empty, adds(0, { targetPrice: '9' }), 'seller').document.lines[uuid(0)]).toMatchObject({
      targetPrice: null,
    });
  });

  it('lets each side remove only what it added, and keeps alternatives of a removed line', () => {
    const withOther = after(two, adds(2, { alternativeTo: uuid(0) }), 'seller').document;
    expect(apply(withOther, { type: 'remove', lineId: uuid(0) }, 'seller')).toEqual({ refusal: 'quote.lineOfOther' });
    expect(
      after(withOther, { type: 'remove', lineId: uuid(0) }, 'buyer').document.lines[uuid(2)]!.alternativeTo,
    ).toBeNull();
    expect(apply({ ...two, allowsAlternatives: false }, adds(2, { alternativeTo: uuid(0) }), 'seller')).toEqual({
      refusal: 'quote.noAlternatives',
    });
  });

  const chosen = {
    versionId: uuid(90),
    choices: { drive: 'diesel' },
    sku: 'P-D',
    summary: { en: 'Diesel', vi: 'Dầu' },
    unitPrice: '20',
    onceMinor: 7500,
  };
  const configured = after(
    after(two, adds(2, { configuration: chosen, unitPrice: '20' }), 'seller').document,
    { type: 'set', lineId: uuid(1), field: 'unitPrice', value: '3' },
    'seller',
  ).document;
  const fifty: Operation = {
    type: 'set',
    lineId: uuid(2),
    field: 'quantity',
    value: '50',
    priced: { unitPrice: '16', onceMinor: 9000 },
  };

  it('prices another quantity of what is configured, unless a person agreed a price, and takes that back whole', () => {
    const done = after(configured, fifty, 'seller');
    expect(done.document.lines[uuid(2)]).toMatchObject({
      quantity: '50',
      unitPrice: '16',
      configuration: { unitPrice: '16', onceMinor: 9000, sku: 'P-D' },
    });
    expect(after(done.document, done.inverse, 'seller').document).toEqual(configured);
    const agreed = after(
      configured,
      { type: 'set', lineId: uuid(2), field: 'unitPrice', value: '19' },
      'seller',
    ).document;
    const kept = after(agreed, fifty, 'seller');
    expect(kept.document.lines[uuid(2)]).toMatchObject({ unitPrice: '19', configuration: { unitPrice: '16' } });
    expect(after(kept.document, kept.inverse, 'seller').document).toEqual(agreed);
    // Until the server has said what it costs, and on lines that are not configured, the quantity changes alone.
    expect(
      after(configured, { type: 'set', lineId: uuid(2), field: 'quantity', value: '50' }, 'seller').document.lines[
        uuid(2)
      ],
    ).toMatchObject({ quantity: '50', unitPrice: '20' });
    expect(after(configured, { ...fifty, lineId: uuid(1) }, 'buyer').document.lines[uuid(1)]).toMatchObject({
      quantity: '50',
      unitPrice: '3',
      configuration: null,
    });
  });

  it('takes every operation back by its inverse', () => {
    const ops: readonly (readonly [Operation, 'buyer' | 'seller'])[] = [
      [adds(5), 'buyer'],
      [{ type: 'set', lineId: uuid(1), field: 'unitPrice', value: '3' }, 'seller'],
      [{ type: 'move', lineId: uuid(1), position: '0V' }, 'seller'],
      [{ type: 'term', field: 'note', value: 'x' }, 'buyer'],
      [{ type: 'remove', lineId: uuid(1) }, 'buyer'],
    ];
    for (const [op, side] of ops) {
      const done = after(two, op, side);
      expect(after(done.document, done.inverse, side).document).toEqual(two);
    }
  });

  it('rounds once a line, and counts no alternative', () => {
    let document = after(
      two,
      { type: 'set', lineId: uuid(0), field: 'unitPrice', value: '0.333333' },
      'seller',
    ).document;
    document = after(
      document,
      { type: 'set', lineId: uuid(0), field: 'discountBasisPoints', value: 1000 },
      'seller',
    ).document;
    document = after(document, adds(3, { alternativeTo: uuid(0), unitPrice: '100' }), 'seller').document;
    document = after(document, { type: 'term', field: 'freightMinor', value: 900 }, 'seller').document;
    expect(quoteTotals(document)).toEqual({ linesMinor: 300, freightMinor: 900, totalMinor: 1200, unpriced: 1 });
  });

  it('has the same canonical text however its parts were made, and another when anything agreed differs', () => {
    const shuffled: QuoteDocument = {
      terms: Object.fromEntries(Object.entries(two.terms).reverse()) as never,
      lines: Object.fromEntries(Object.entries(two.lines).reverse()),
      allowsAlternatives: true,
      currency: 'EUR',
    };
    expect(canonicalText(shuffled)).toBe(canonicalText(two));
    expect(
      canonicalText(after(two, { type: 'set', lineId: uuid(0), field: 'unitPrice', value: '1' }, 'seller').document),
    ).not.toBe(canonicalText(two));
  });

  it('tells what differs between two versions, moves aside', () => {
    let later = after(two, { type: 'set', lineId: uuid(0), field: 'unitPrice', value: '2' }, 'seller').document;
    later = after(later, { type: 'move', lineId: uuid(0), position: 'zV' }, 'buyer').document;
    later = after(after(later, { type: 'remove', lineId: uuid(1) }, 'buyer').document, adds(7), 'buyer').document;
    const difference = compareQuotes(two, later);
    expect(difference.added.map((line) => line.title)).toEqual(['Line 7']);
    expect(difference.removed.map((line) => line.title)).toEqual(['Line 1']);
    expect(difference.changed).toMatchObject([
      { line: { title: 'Line 0' }, changes: [{ field: 'unitPrice', before: null, after: '2' }] },
    ]);
    expect(difference).toMatchObject({ totalBeforeMinor: 0, totalAfterMinor: 2000 });
  });

  it('A07 an operation with a field that nobody named does not parse', () => {
    const set = (value: object) => NamedOperation.safeParse({ opId: uuid(1), base: 0, op: value }).success;
    expect(set({ type: 'set', lineId: uuid(0), field: 'quantity', value: '5' })).toBe(true);
    expect(set({ type: 'set', lineId: uuid(0), field: 'addedBy', value: 'seller' })).toBe(false);
    expect(set({ type: 'set', lineId: uuid(0), field: '__proto__', value: {} })).toBe(false);
    expect(set({ type: 'set', lineId: uuid(0), field: 'quantity', value: '-1' })).toBe(false);
    expect(set({ type: 'set', lineId: uuid(0), field: 'quantity', value: '5', side: 'seller' })).toBe(false);
    expect(linesInOrder(two).map((line) => line.title)).toEqual(['Line 0', 'Line 1']);
  });

  describe('of something that is configured', () => {
    const chosen = (seal: string, unitPrice: string | null) => ({
      versionId: uuid(900),
      choices: { seal },
      sku: `HP-${seal}`,
      summary: { en: `Seal: ${seal}`, vi: `Gioăng: ${seal}` },
      unitPrice,
      onceMinor: 7500,
    });
    const configures = (seal: string | null, unitPrice: string | null = '412.5'): Operation => ({
      type: 'configure',
      lineId: uuid(0),
      configuration: seal === null ? null : chosen(seal, '412.5'),
      unitPrice,
    });
    const lineAfter = (document: QuoteDocument, op: Operation, side: 'buyer' | 'seller') =>
      after(document, op, side).document.lines[uuid(0)]!;

    it('prices it by its choices for the buyer, as it likes for the seller, and never keeps a price that was for other choices', () => {
      expect(lineAfter(two, configures('fkm', '0.01'), 'buyer')).toMatchObject({
        configuration: { sku: 'HP-fkm' },
        unitPrice: '412.5',
      });
      expect(lineAfter(two, configures('fkm', '399'), 'seller')).toMatchObject({ unitPrice: '399' });
      const priced = after(
        after(two, configures('fkm'), 'buyer').document,
        { type: 'set', lineId: uuid(0), field: 'unitPrice', value: '9' },
        'seller',
      ).document;
      expect(
        lineAfter(priced, { ...configures('nbr'), configuration: chosen('nbr', null) } as Operation, 'buyer').unitPrice,
      ).toBeNull();
      expect(
        after(empty, adds(0, { unitPrice: '1', configuration: chosen('fkm', '412.5') }), 'buyer').document.lines[
          uuid(0)
        ]!.unitPrice,
      ).toBe('412.5');
    });

    it("takes nobody's price away from what is not configured, and what the seller chose back to the letter", () => {
      const priced = after(two, { type: 'set', lineId: uuid(0), field: 'unitPrice', value: '9' }, 'seller').document;
      expect(apply(priced, configures(null), 'buyer')).toEqual({ refusal: 'quote.notYours' });
      const done = after(priced, configures('fkm', '399'), 'seller');
      expect(after(done.document, done.inverse, 'seller').document).toEqual(priced);
    });

    it('counts what it costs once, beside the discount, and has other bytes for other choices', () => {
      const one = after(two, configures('fkm'), 'buyer').document;
      const discounted = after(
        one,
        { type: 'set', lineId: uuid(0), field: 'discountBasisPoints', value: 1000 },
        'seller',
      ).document;
      expect(quoteTotals(discounted)).toMatchObject({ linesMinor: 371_250 + 7500 });
      expect(canonicalText(one)).not.toBe(canonicalText(after(two, { ...configures('nbr') }, 'buyer').document));
      expect(compareQuotes(two, one).changed).toMatchObject([
        { changes: [{ field: 'unitPrice' }, { field: 'configuration', before: null }] },
      ]);
    });
  });
});
