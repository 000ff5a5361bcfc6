import { quoteDocument } from '@hansa/core/contract';
import { type Accessor, batch, createMemo, createSignal, onCleanup } from 'solid-js';
import { refusalOf } from '../refusal-text.ts';
import type { Outbox } from './outbox.ts';
import type { CellAt, OperationAnswer, Person, QuoteTransport } from './quote-transport.ts';

type Operation = quoteDocument.Operation;

export interface QuoteDocumentOptions {
  readonly side: quoteDocument.Side;
  readonly document: quoteDocument.QuoteDocument;
  readonly sequence: number;
  readonly mayEdit: Accessor<boolean>;
  readonly transport: QuoteTransport;
  readonly outbox: Outbox;
  readonly newId: () => string;
  /** An operation that was taken back: by whom it was refused, and why. Several of one act are told once. */
  readonly onRefused: (
    code: string,
    operations: readonly Operation[],
    facts?: Readonly<Record<string, unknown>>,
  ) => void;
  /** Between tries while the server does not answer. */
  readonly retryMs?: readonly number[];
}

/** One act of a user (a paste of 200 prices is one): what was done and what takes it back. */
interface Act {
  readonly steps: readonly { readonly opId: string; readonly op: Operation; readonly inverse: Operation }[];
}
const actsMax = 200;
const batchMax = 400;
/** Answers that say nothing about the operations themselves: they are sent again. */
const isCut = (code: string) =>
  code.startsWith('connection.') ||
  code === 'internal' ||
  code === 'service.unavailable' ||
  code === 'service.readOnly' ||
  code === 'request.tooMany' ||
  code === 'live.tooFast';

/**
 * A quote while it is open: own operations show at once, are sent in their order, and stand on top of what others do
 * until the server has ordered them. Whatever is not confirmed is kept in this browser and sent again under the same
 * names.
 */
export function createQuoteDocument(options: QuoteDocumentOptions) {
  const { side, transport, outbox } = options;
  const retry = options.retryMs ?? [600, 1500, 4000, 8000, 15_000];
  const [replica, setReplica] = createSignal(quoteDocument.openReplica(options.document, options.sequence));
  const [undone, setUndone] = createSignal<readonly Act[]>([]);
  const [done, setDone] = createSignal<readonly Act[]>([]);
  const [people, setPeople] = createSignal<readonly Person[]>([]);
  const [isOffline, setOffline] = createSignal(false);
  const [lastBy, setLastBy] = createSignal<ReadonlyMap<string, string>>(new Map());
  /** Acknowledged, and waiting to come in their turn: not sent again, unless the way was cut. */
  const answered = new Set<string>();
  let isSending = false;
  let isAsking: Promise<void> | null = null;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;

  function put(next: quoteDocument.Replica): void {
    setReplica(next);
    outbox.write(next.pending);
    for (const opId of answered) if (!next.pending.some((one) => one.opId === opId)) answered.delete(opId);
  }

  /** Does an act at once. What the rules refuse here is told and not sent; the rest of the act goes on. */
  function act(operations: readonly Operation[]): Act | null {
    if (!options.mayEdit()) {
      options.onRefused('quote.notYours', operations);
      return null;
    }
    const steps: Act['steps'][number][] = [];
    const refused = new Map<string, Operation[]>();
    let next = replica();
    for (const op of operations) {
      const opId = options.newId();
      const outcome = quoteDocument.doLocally(next, opId, op, side);
      if ('refusal' in outcome) {
        refused.set(outcome.refusal, [...(refused.get(outcome.refusal) ?? []), op]);
        continue;
      }
      next = outcome.replica;
      steps.push({ opId, op, inverse: outcome.inverse });
    }
    batch(() => put(next));
    for (const [code, those] of refused) options.onRefused(code, those);
    if (steps.length === 0) return null;
    void flush();
    return { steps };
  }

  function perform(operations: readonly Operation[]): boolean {
    const one = act(operations);
    if (one)
      batch(() => {
        setDone((all) => [...all.slice(1 - actsMax), one]);
        setUndone([]);
      });
    return one !== null;
  }

  /** Takes back my last act, but not what somebody else has written over it since. */
  function takeBack(from: Act): Act | null {
    const document = replica().visible;
    const own = from.steps.filter((step) => stillStands(document, step.op));
    if (own.length < from.steps.length)
      options.onRefused(
        'quote.overwritten',
        from.steps.filter((step) => !own.includes(step)).map((step) => step.op),
      );
    return own.length === 0 ? null : act([...own].reverse().map((step) => step.inverse));
  }
  const undo = () => {
    const last = done().at(-1);
    if (!last) return;
    setDone((all) => all.slice(0, -1));
    const opposite = takeBack(last);
    if (opposite) setUndone((all) => [...all, opposite]);
  };
  const redo = () => {
    const last = undone().at(-1);
    if (!last) return;
    setUndone((all) => all.slice(0, -1));
    const opposite = takeBack(last);
    if (opposite) setDone((all) => [...all, opposite]);
  };

  function hear(operations: readonly quoteDocument.OrderedOperation[]): void {
    const own = new Set(replica().pending.map((one) => one.opId));
    const { replica: next, missing } = quoteDocument.takeIn(replica(), operations, side);
    batch(() => {
      put(next);
      const written = operations.filter(
        (one) => !own.has(one.opId) && (one.op.type === 'set' || one.op.type === 'move' || one.op.type === 'configure'),
      );
      if (written.length > 0)
        setLastBy((before) => new Map([...before, ...written.map((one) => [keyOf(one.op), one.by.name] as const)]));
    });
    if (missing !== null) void ask();
  }

  /** Asks for what was missed. One question at a time. */
  function ask(): Promise<void> {
    isAsking ??= transport.since(replica().sequence).then(
      (operations) => {
        isAsking = null;
        if (!isGone) hear(operations);
      },
      (error: unknown) => {
        isAsking = null;
        throw error;
      },
    );
    return isAsking;
  }

  async function flush(): Promise<void> {
    if (isSending || isGone) return;
    const waiting = replica()
      .pending.filter((one) => !answered.has(one.opId))
      .slice(0, batchMax);
    if (waiting.length === 0) return;
    isSending = true;
    clearTimeout(timer);
    try {
      const { answers } = await transport.send(waiting);
      settle(answers);
      tries = 0;
      setOffline(false);
      isSending = false;
      if (replica().pending.some((one) => answered.has(one.opId)))
        later(() => {
          if (replica().pending.some((one) => answered.has(one.opId))) void ask().catch(lost);
        }, 1200);
      await flush();
    } catch (error) {
      isSending = false;
      const { code } = refusalOf(error);
      if (isCut(code)) lost();
      else giveUp(code, waiting);
    }
  }

  function settle(answers: readonly OperationAnswer[]): void {
    const refused = new Map<string, Operation[]>();
    const facts = new Map(
      answers.flatMap((answer) => (answer.refusal && answer.facts ? [[answer.refusal, answer.facts] as const] : [])),
    );
    let next = replica();
    for (const answer of answers) {
      if (answer.sequence !== null) {
        answered.add(answer.opId);
        next = quoteDocument.acknowledge(next, answer.opId, answer.sequence, side);
        continue;
      }
      const own = next.pending.find((one) => one.opId === answer.opId);
      if (own)
        refused.set(answer.refusal ?? 'quote.notYours', [
          ...(refused.get(answer.refusal ?? 'quote.notYours') ?? []),
          own.op,
        ]);
      next = quoteDocument.dropRefused(next, answer.opId, side);
    }
    batch(() => {
      put(next);
      forget(answers.flatMap((answer) => (answer.sequence === null ? answer.opId : [])));
    });
    for (const [code, operations] of refused) options.onRefused(code, operations, facts.get(code));
  }

  /** The server will take none of these, however often they are sent: they are rolled back, and the user is told. */
  function giveUp(code: string, operations: readonly quoteDocument.NamedOperation[]): void {
    batch(() => {
      put(operations.reduce((next, one) => quoteDocument.dropRefused(next, one.opId, side), replica()));
      forget(operations.map((one) => one.opId));
    });
    options.onRefused(
      code,
      operations.map((one) => one.op),
    );
  }
  const forget = (opIds: readonly string[]) => {
    if (opIds.length === 0) return;
    const gone = new Set(opIds);
    const without = (acts: readonly Act[]) =>
      acts
        .map((one) => ({ steps: one.steps.filter((step) => !gone.has(step.opId)) }))
        .filter((one) => one.steps.length > 0);
    setDone(without);
    setUndone(without);
  };

  function later(run: () => void, ms: number): void {
    clearTimeout(timer);
    if (!isGone) timer = setTimeout(run, ms);
  }
  function lost(): void {
    setOffline(true);
    later(comeBack, retry[Math.min(tries, retry.length - 1)]!);
    tries += 1;
  }
  /** First what was missed, so that own operations that did arrive are known, then those that did not. */
  function comeBack(): void {
    if (isGone) return;
    clearTimeout(timer);
    answered.clear();
    ask().then(
      () => {
        setOffline(false);
        tries = 0;
        void flush();
      },
      (error: unknown) => {
        if (isCut(refusalOf(error).code)) lost();
      },
    );
  }

  const silence = transport.listen({
    at: () => replica().sequence,
    operations: hear,
    people: (all) => setPeople((before) => (sameText(before, all) ? before : all)),
    back: comeBack,
    lost: () => {
      setOffline(true);
      setPeople([]);
    },
  });
  onCleanup(() => {
    isGone = true;
    clearTimeout(timer);
    silence();
    outbox.keep();
  });

  // What an earlier visit left behind goes on top, and is sent under the names that it had.
  const left = outbox.read();
  if (left.length > 0) {
    setReplica((now) =>
      left.reduce(
        (next, one) => ({ ...next, pending: [...next.pending, one], visible: visibleAfter(next.visible, one.op) }),
        now,
      ),
    );
    comeBack();
  }
  function visibleAfter(document: quoteDocument.QuoteDocument, op: Operation): quoteDocument.QuoteDocument {
    const applied = quoteDocument.apply(document, op, side);
    return 'document' in applied ? applied.document : document;
  }

  const document = createMemo(() => replica().visible);
  return {
    document,
    side,
    perform,
    undo,
    redo,
    people,
    isOffline,
    /** Of their own: an edit of a line gives another document, of the very same terms and currency. */
    terms: createMemo(() => document().terms),
    currency: createMemo(() => document().currency),
    lines: createMemo(() => quoteDocument.linesInOrder(document())),
    totals: createMemo(() => quoteDocument.quoteTotals(document())),
    sequence: () => replica().sequence,
    unsent: () => replica().pending.length,
    mayEdit: options.mayEdit,
    canUndo: createMemo(() => done().length > 0),
    canRedo: createMemo(() => undone().length > 0),
    /** Who of the others wrote a field last, since the quote was opened. */
    lastWriter: (lineId: string, field: string) => lastBy().get(`${lineId} ${field}`),
    showCell: (cell: CellAt | null, isTyping = false) => transport.show(cell, isTyping),
    /** Looks for what was missed, at once. */
    refresh: comeBack,
  };
}
export type QuoteDocumentLogic = ReturnType<typeof createQuoteDocument>;

const keyOf = (op: Operation) =>
  op.type === 'set'
    ? `${op.lineId} ${op.field}`
    : op.type === 'move'
      ? `${op.lineId} position`
      : op.type === 'configure'
        ? `${op.lineId} configuration`
        : '';

const sameText = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const sameChoices = (one: quoteDocument.LineConfiguration | null, other: quoteDocument.LineConfiguration | null) =>
  one?.versionId === other?.versionId && sameText(one?.choices ?? null, other?.choices ?? null);

/** Whether what an operation wrote is still what stands there. */
function stillStands(document: quoteDocument.QuoteDocument, op: Operation): boolean {
  switch (op.type) {
    case 'set':
      return document.lines[op.lineId]?.[op.field] === op.value;
    case 'move':
      return document.lines[op.lineId]?.position === op.position;
    case 'term':
      return document.terms[op.field] === op.value;
    case 'add':
      return document.lines[op.line.id] !== undefined;
    case 'remove':
      return document.lines[op.lineId] === undefined;
    case 'configure':
      return sameChoices(document.lines[op.lineId]?.configuration ?? null, op.configuration);
  }
}
