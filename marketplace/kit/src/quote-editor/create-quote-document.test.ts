import { quoteDocument } from '@hansa/core/contract';
import { createRoot } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { createQuoteDocument } from './create-quote-document.ts';
import { browserOutbox, type Outbox } from './outbox.ts';
import type { QuoteTransport } from './quote-transport.ts';

const { apply, emptyTerms, keysAfter } = quoteDocument;
type Side = quoteDocument.Side;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const line = (n: number) => ({
  id: uuid(n),
  position: keysAfter(null, n + 1)[n]!,
  kind: 'text' as const,
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
});
const start: quoteDocument.QuoteDocument = {
  currency: 'EUR',
  allowsAlternatives: true,
  terms: emptyTerms,
  lines: Object.fromEntries([0, 1].map((n) => [uuid(n), { ...line(n), addedBy: 'buyer' as const }])),
};
const quantity = (value: string, lineId = uuid(0)): quoteDocument.Operation => ({
  type: 'set',
  lineId,
  field: 'quantity',
  value,
});
const atOnce = () => Promise.resolve();
const rest = (ms = 0) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * The server's part: an order, each name once. Its listeners hear at once; a cut wire throws as the client of doors
 * does.
 */
function aServer() {
  const log: quoteDocument.OrderedOperation[] = [];
  let document = start;
  const listeners = new Set<{
    operations: (all: readonly quoteDocument.OrderedOperation[]) => void;
    back: () => void;
    lost: () => void;
    isOn: () => boolean;
  }>();
  let names = 0;
  const attempts: string[] = [];
  function editor(side: Side, more: { outbox?: Outbox; mayEdit?: boolean; losesAnswers?: number } = {}) {
    let isOn = true;
    let toLose = more.losesAnswers ?? 0;
    const told: string[] = [];
    const cut = () => {
      if (!isOn) throw new TypeError('Failed to fetch');
    };
    const transport: QuoteTransport = {
      send: async (operations) => {
        cut();
        await rest();
        const done: quoteDocument.OrderedOperation[] = [];
        const answers = operations.map((one) => {
          attempts.push(one.opId);
          const known = log.find((other) => other.opId === one.opId);
          if (known) return { opId: one.opId, sequence: known.sequence, refusal: null };
          const applied = apply(document, one.op, side);
          if ('refusal' in applied) return { opId: one.opId, sequence: null, refusal: applied.refusal };
          document = applied.document;
          const ordered = {
            sequence: log.length + 1,
            opId: one.opId,
            op: one.op,
            side,
            by: { userId: side, name: side === 'buyer' ? 'Anong' : 'Femke' },
            at: '',
          };
          log.push(ordered);
          done.push(ordered);
          return { opId: one.opId, sequence: ordered.sequence, refusal: null };
        });
        for (const one of listeners) if (one.isOn()) one.operations(done);
        await rest();
        if (toLose > 0) {
          toLose -= 1;
          throw new TypeError('Failed to fetch');
        }
        return { answers };
      },
      since: async (sequence) => {
        cut();
        await rest();
        return log.slice(sequence);
      },
      listen: (heard) => {
        const one = { operations: heard.operations, back: heard.back, lost: heard.lost, isOn: () => isOn };
        listeners.add(one);
        return () => {
          listeners.delete(one);
        };
      },
      show: () => {
        /* nobody looks */
      },
    };
    const edited = createRoot((dispose) => ({
      dispose,
      quote: createQuoteDocument({
        side,
        document: start,
        sequence: 0,
        mayEdit: () => more.mayEdit ?? true,
        transport,
        outbox: more.outbox ?? {
          read: () => [],
          write: () => {
            /* not kept */
          },
          keep: () => {
            /* neither */
          },
        },
        newId: () => uuid(1000 + (names += 1)),
        onRefused: (code) => told.push(code),
        retryMs: [5],
      }),
    }));
    return {
      ...edited,
      told,
      drop: () => {
        isOn = false;
      },
      comeBack: () => {
        isOn = true;
        edited.quote.refresh();
      },
    };
  }
  return { editor, log, attempts, document: () => document };
}

describe('a quote that is open', () => {
  it('shows an own edit at once and is equal to the server when it has heard', async () => {
    const server = aServer();
    const [buyer, seller] = [server.editor('buyer'), server.editor('seller')];
    buyer.quote.perform([quantity('12')]);
    expect(buyer.quote.lines()[0]!.quantity).toBe('12');
    expect(buyer.quote.unsent()).toBe(1);
    await rest(5);
    seller.quote.perform([{ type: 'set', lineId: uuid(0), field: 'unitPrice', value: '2.5' }]);
    await rest(5);
    expect(buyer.quote.unsent()).toBe(0);
    expect(buyer.quote.document()).toEqual(server.document());
    expect(seller.quote.document()).toEqual(server.document());
    expect(buyer.quote.totals().linesMinor).toBe(3000);
    expect(buyer.quote.lastWriter(uuid(0), 'unitPrice')).toBe('Femke');
  });

  it('does not let a side write what the other owns, and says so', () => {
    const buyer = aServer().editor('buyer');
    expect(buyer.quote.perform([{ type: 'set', lineId: uuid(0), field: 'unitPrice', value: '1' }, quantity('3')])).toBe(
      true,
    );
    expect(buyer.told).toEqual(['quote.notYours']);
    expect(buyer.quote.lines()[0]).toMatchObject({ unitPrice: null, quantity: '3' });
  });

  it('rolls back what the server refuses, with the reason', async () => {
    const server = aServer();
    const [first, second] = [server.editor('buyer'), server.editor('buyer')];
    second.drop();
    first.quote.perform([{ type: 'remove', lineId: uuid(1) }]);
    second.quote.perform([quantity('99', uuid(1))]);
    await rest(2);
    second.comeBack();
    await vi.waitFor(() => expect(second.told).toEqual(['quote.lineGone']));
    expect(second.quote.canUndo()).toBe(false);
    expect(second.quote.document()).toEqual(server.document());
  });

  it('F11 keeps edits made offline, replays them once under their names, and all end equal', async () => {
    const server = aServer();
    const [buyer, seller] = [server.editor('buyer'), server.editor('seller')];
    buyer.drop();
    for (const value of ['11', '12', '13']) buyer.quote.perform([quantity(value)]);
    seller.quote.perform([{ type: 'term', field: 'paymentDays', value: 30 }]);
    await rest(10);
    expect(buyer.quote.isOffline()).toBe(true);
    expect(buyer.quote.unsent()).toBe(3);
    buyer.comeBack();
    await vi.waitFor(() => expect(server.log).toHaveLength(4));
    await vi.waitFor(() => expect([buyer.quote.isOffline(), buyer.quote.unsent()]).toEqual([false, 0]));
    expect(server.document().lines[uuid(0)]!.quantity).toBe('13');
    for (const one of [buyer, seller]) expect(one.quote.document()).toEqual(server.document());
  });

  it('does an operation once when its answer was lost', async () => {
    const server = aServer();
    const buyer = server.editor('buyer', { losesAnswers: 1 });
    buyer.quote.perform([quantity('12')]);
    await rest(40);
    expect(server.log).toHaveLength(1);
    expect(buyer.quote.unsent()).toBe(0);
    expect(buyer.quote.document()).toEqual(server.document());
  });

  it('brings back what a closed tab had not sent, and two tabs do it once', async () => {
    const server = aServer();
    const before = server.editor('buyer', { outbox: browserOutbox('anong', 'q1', atOnce) });
    before.drop();
    before.quote.perform([quantity('7')]);
    before.dispose();
    const tabs = [
      server.editor('buyer', { outbox: browserOutbox('anong', 'q1', atOnce) }),
      server.editor('buyer', { outbox: browserOutbox('anong', 'q1', atOnce) }),
    ];
    expect(tabs[0]!.quote.lines()[0]!.quantity).toBe('7');
    await vi.waitFor(() => expect(tabs.map((tab) => tab.quote.unsent())).toEqual([0, 0]));
    expect(server.log).toHaveLength(1);
    for (const tab of tabs) expect(tab.quote.document()).toEqual(server.document());
    expect(browserOutbox('anong', 'q1', atOnce).read()).toEqual([]);
  });

  it('takes an act back as one and does it again', async () => {
    const server = aServer();
    const buyer = server.editor('buyer');
    buyer.quote.perform([quantity('1'), quantity('2', uuid(1))]);
    buyer.quote.undo();
    expect(buyer.quote.lines().map((one) => one.quantity)).toEqual(['10', '10']);
    buyer.quote.redo();
    expect(buyer.quote.lines().map((one) => one.quantity)).toEqual(['1', '2']);
    await rest(20);
    expect(buyer.quote.document()).toEqual(server.document());
  });

  it('never takes back what another has written over it', async () => {
    const server = aServer();
    const [anong, somchai] = [server.editor('buyer'), server.editor('buyer')];
    anong.quote.perform([quantity('11')]);
    await rest(5);
    somchai.quote.perform([quantity('50')]);
    await rest(5);
    anong.quote.undo();
    expect(anong.told).toEqual(['quote.overwritten']);
    expect(anong.quote.lines()[0]!.quantity).toBe('50');
  });

  it('is only read by whoever may not write', () => {
    const reader = aServer().editor('buyer', { mayEdit: false });
    expect(reader.quote.perform([quantity('3')])).toBe(false);
    expect(reader.quote.lines()[0]!.quantity).toBe('10');
    expect(reader.told).toEqual(['quote.notYours']);
  });
});
