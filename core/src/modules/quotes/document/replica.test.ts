import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from './apply.ts';
import { emptyTerms, type LineConfiguration, type QuoteDocument, type Side } from './document.ts';
import { keyBetween, keysAfter } from './keys.ts';
import type { NamedOperation, Operation } from './operations.ts';
import {
  acknowledge,
  doLocally,
  dropRefused,
  openReplica,
  restart,
  takeIn,
  type OrderedOperation,
  type Replica,
} from './replica.ts';

/** The server's part in small: an order, each name once, refusals told; `restarted` forgets all but the log. */
class Server {
  log: OrderedOperation[] = [];
  document: QuoteDocument;
  private readonly start: QuoteDocument;
  constructor(start: QuoteDocument) {
    this.start = start;
    this.document = start;
  }
  /** What follows from choices and quantities is the server's to write, as in `configure-lines.ts`. */
  private completed(op: Operation): Operation {
    if (op.type === 'configure' && op.configuration)
      return {
        ...op,
        configuration: { ...op.configuration, ...priceOf(this.document.lines[op.lineId]?.quantity ?? '1') },
      };
    return op.type === 'set' && op.field === 'quantity' ? { ...op, priced: priceOf(String(op.value)) } : op;
  }
  hear(one: NamedOperation, side: Side): { sequence: number } | { refused: true } {
    const known = this.log.find((other) => other.opId === one.opId);
    if (known) return { sequence: known.sequence };
    const op = this.completed(one.op);
    const applied = apply(this.document, op, side);
    if ('refusal' in applied) return { refused: true };
    this.document = applied.document;
    this.log.push({
      sequence: this.log.length + 1,
      opId: one.opId,
      op,
      side,
      by: { userId: side, name: side },
      at: '',
    });
    return { sequence: this.log.length };
  }
  replayed(): QuoteDocument {
    return this.log.reduce((document, one) => {
      const applied = apply(document, one.op, one.side);
      return 'document' in applied ? applied.document : document;
    }, this.start);
  }
  restarted() {
    this.document = this.replayed();
  }
}

/** A price by quantity. */
const priceOf = (quantity: string) =>
  Number(quantity) >= 10 ? { unitPrice: '8', onceMinor: 50 } : { unitPrice: '10', onceMinor: 75 };
const chosen = (choice: string): LineConfiguration => ({
  versionId: uuid(99),
  choices: { drive: choice },
  sku: choice,
  summary: { en: choice, vi: choice },
  ...priceOf('1'),
});

interface Editor {
  side: Side;
  replica: Replica;
  online: boolean;
  outbox: NamedOperation[];
  inbox: OrderedOperation[];
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const line = (n: number, position: string) => ({
  id: uuid(n),
  position,
  kind: 'text' as const,
  productId: null,
  offerId: null,
  sku: null,
  title: `L${n}`,
  unit: 'PCE',
  quantity: '1',
  targetPrice: null,
  unitPrice: null,
  discountBasisPoints: 0,
  leadTimeDays: null,
  needBy: null,
  note: '',
  alternativeTo: null,
  configuration: null,
});

/**
 * Steps of a history: somebody edits, the wire loses, doubles or turns around, somebody drops off or comes back, the
 * server starts anew.
 */
const steps = fc.array(
  fc.record({
    what: fc.constantFrom(
      'edit',
      'edit',
      'edit',
      'edit',
      'send',
      'send',
      'receive',
      'receive',
      'lose',
      'double',
      'shuffle',
      'drop',
      'return',
      'restart',
    ),
    who: fc.nat(3),
    a: fc.nat(1_000_000),
    b: fc.nat(1_000_000),
  }),
  { minLength: 20, maxLength: 160 },
);

it('I10 all replicas end equal, and equal to a replay of the log, over thousands of histories with drops, doubles, turns and restarts', () => {
  let histories = 0;
  fc.assert(
    fc.property(steps, (history) => {
      histories += 1;
      const keys = keysAfter(null, 4);
      const start: QuoteDocument = {
        currency: 'EUR',
        allowsAlternatives: true,
        terms: emptyTerms,
        lines: Object.fromEntries(keys.map((key, n) => [uuid(n), { ...line(n, key), addedBy: 'buyer' as const }])),
      };
      const server = new Server(start);
      let names = 1000;
      const editors: Editor[] = (['buyer', 'seller', 'buyer', 'seller'] as const).map((side) => ({
        side,
        replica: openReplica(start, 0),
        online: true,
        outbox: [],
        inbox: [],
      }));
      const publish = (from: number) => {
        for (const editor of editors) if (editor.online) editor.inbox.push(...server.log.slice(from));
      };
      const deliver = (editor: Editor, one: NamedOperation) => {
        const before = server.log.length;
        const answer = server.hear(one, editor.side);
        editor.replica =
          'refused' in answer
            ? dropRefused(editor.replica, one.opId, editor.side)
            : acknowledge(editor.replica, one.opId, answer.sequence, editor.side);
        publish(before);
      };
      const receive = (editor: Editor) => {
        const { replica, missing } = takeIn(editor.replica, editor.inbox, editor.side);
        editor.inbox = [];
        editor.replica = missing === null ? replica : takeIn(replica, server.log.slice(missing), editor.side).replica;
      };
      const comeBack = (editor: Editor, byCopy: boolean) => {
        editor.online = true;
        editor.inbox = [];
        editor.replica = byCopy
          ? restart(editor.replica, server.document, server.log.length, editor.side)
          : takeIn(editor.replica, server.log.slice(editor.replica.sequence), editor.side).replica;
        // Whatever was not confirmed is sent again, under the names that it had.
        editor.outbox = [];
        for (const one of editor.replica.pending) deliver(editor, one);
      };
      for (const { what, who, a, b } of history) {
        const editor = editors[who]!;
        if (what === 'edit') {
          const lines = Object.values(editor.replica.visible.lines).sort((x, y) => (x.position < y.position ? -1 : 1));
          const target = lines[a % Math.max(1, lines.length)];
          const other = lines[b % Math.max(1, lines.length)];
          names += 1;
          const fields = ['quantity', 'unitPrice', 'note', 'targetPrice'] as const;
          let op: Operation = { type: 'add', line: line(names, keysAfter(lines.at(-1)?.position ?? null, 1)[0]!) };
          if (target && b % 7 === 1)
            op = { type: 'configure', lineId: target.id, configuration: chosen(`c${a % 3}`), unitPrice: '10' };
          else if (target && b % 5 === 1) op = { type: 'remove', lineId: target.id };
          else if (target && other && b % 5 === 2 && target.position < other.position)
            op = { type: 'move', lineId: target.id, position: keyBetween(target.position, other.position) };
          else if (target && b % 5 > 2)
            op = { type: 'set', lineId: target.id, field: fields[a % 4]!, value: String(1 + (b % 90)) };
          const done = doLocally(editor.replica, uuid(500_000 + names), op, editor.side);
          if ('refusal' in done) continue;
          editor.replica = done.replica;
          if (editor.online) editor.outbox.push(done.send);
        } else if (what === 'send') {
          const one = editor.outbox.shift();
          if (one) deliver(editor, one);
        } else if (what === 'receive') receive(editor);
        else if (what === 'lose') editor.inbox.splice(a % Math.max(1, editor.inbox.length), 1);
        else if (what === 'double') {
          if (editor.outbox[0]) deliver(editor, editor.outbox[0]);
          editor.inbox.push(...editor.inbox.slice(0, 2));
        } else if (what === 'shuffle') {
          editor.inbox.reverse();
          editor.outbox.reverse();
        } else if (what === 'drop') {
          editor.online = false;
          editor.outbox = [];
          editor.inbox = [];
        } else if (what === 'return') comeBack(editor, b % 2 === 0);
        else server.restarted();
      }
      for (const editor of editors) comeBack(editor, false);
      for (const editor of editors)
        editor.replica = takeIn(editor.replica, server.log.slice(editor.replica.sequence), editor.side).replica;
      expect(server.document).toEqual(server.replayed());
      // Whoever changed how many, whenever: what was chosen costs what it costs in just that quantity.
      for (const { configuration, quantity } of Object.values(server.document.lines))
        if (configuration) expect(configuration).toMatchObject(priceOf(quantity));
      for (const { replica } of editors) {
        expect(replica.pending).toEqual([]);
        expect(replica.confirmed).toEqual(server.document);
        expect(replica.visible).toEqual(server.document);
      }
      // Each name stands in the log once: what was sent twice was done once.
      expect(new Set(server.log.map((one) => one.opId)).size).toBe(server.log.length);
    }),
    { numRuns: 3000 },
  );
  expect(histories).toBeGreaterThanOrEqual(3000);
});
