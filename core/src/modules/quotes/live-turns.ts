import type { z } from 'zod';
import type { Peer, Wire } from '../../platform/live/rooms.ts';
import { type Asked, doTogether, type Outcome } from './do-operations.ts';
import type { DoOperations } from './schemas.ts';
import { whenTold } from './tell-operations.ts';

type Input = z.output<typeof DoOperations>;
type Answers = Exclude<Outcome, 'held' | { refusal: unknown }>['answers'];
interface Turn {
  readonly peer: Peer;
  readonly input: Input;
  done(answers: Answers): void;
  failed(error: unknown): void;
}

/** Operations of one transaction at most; the next one takes the rest. */
const togetherMax = 1000;

/**
 * Group commit: what is asked for while a transaction is under way, on whatever quotes, is done by the next one
 * together, so that a commit is paid once for all of them. On one quote everything keeps the order in which it came. A
 * quote that somebody else holds, in this process or another, is left to a transaction of its own and makes no other
 * wait; so is each asking of a transaction that failed, so that only the one at fault fails.
 */
export function openTurns(wire: Wire) {
  const waiting = new Map<string, Turn[]>();
  /** Quotes that a transaction has in hand: what comes for them waits for its end. */
  const inHand = new Set<string>();
  let isUnderWay = false;

  function next(): void {
    if (isUnderWay) return;
    const turns: Turn[] = [];
    let operations = 0;
    for (const [quoteId, mine] of waiting) {
      if (inHand.has(quoteId) || operations >= togetherMax) continue;
      waiting.delete(quoteId);
      inHand.add(quoteId);
      turns.push(...mine);
      operations += mine.reduce((sum, turn) => sum + turn.input.operations.length, 0);
    }
    if (turns.length === 0) return;
    isUnderWay = true;
    void together(turns);
  }
  const free = (quoteIds: Iterable<string>) => {
    for (const quoteId of quoteIds) inHand.delete(quoteId);
    next();
  };

  async function together(turns: readonly Turn[]): Promise<void> {
    const byQuote = Map.groupBy(turns, (turn) => turn.input.quoteId as string);
    const outcomes = await run(turns, true).catch(() => null);
    isUnderWay = false;
    if (outcomes === null) {
      for (const [quoteId, mine] of byQuote) void eachAlone(mine).finally(() => free([quoteId]));
      next();
      return;
    }
    const held = new Set(
      turns.filter((_turn, index) => outcomes[index] === 'held').map((turn) => turn.input.quoteId as string),
    );
    for (const quoteId of held) void alone(byQuote.get(quoteId)!).finally(() => free([quoteId]));
    // The next one leaves for PostgreSQL before these are answered.
    free([...byQuote.keys()].filter((quoteId) => !held.has(quoteId)));
    await settle(turns, outcomes);
  }
  /** Those of one quote, after whoever holds it. */
  async function alone(turns: readonly Turn[]): Promise<void> {
    await run(turns, false).then(
      (outcomes) => settle(turns, outcomes),
      () => eachAlone(turns),
    );
  }
  async function eachAlone(turns: readonly Turn[]): Promise<void> {
    for (const turn of turns) await run([turn], false).then((outcomes) => settle([turn], outcomes), turn.failed);
  }
  const run = (turns: readonly Turn[], passBy: boolean) =>
    wire.transactTogether(
      turns.map((turn) => turn.peer),
      (contexts) =>
        doTogether(
          contexts.map((ctx, index): Asked => ({ ctx, input: turns[index]!.input })),
          passBy,
        ),
    );

  return {
    /** Answers after the commit. */
    take: (peer: Peer, input: Input) =>
      new Promise<Answers>((done, failed) => {
        const mine = waiting.get(input.quoteId);
        if (mine) mine.push({ peer, input, done, failed });
        else waiting.set(input.quoteId, [{ peer, input, done, failed }]);
        next();
      }),
  };
}

/**
 * Answers each right behind what is told of its quote, and in one write with it; those that were passed by are not
 * answered yet.
 */
async function settle(turns: readonly Turn[], outcomes: readonly Outcome[]): Promise<void> {
  await Promise.all(
    turns.map(async (turn, index) => {
      const outcome = outcomes[index]!;
      if (outcome === 'held') return;
      const letGo = turn.peer.hold();
      await whenTold(turn.input.quoteId);
      if ('refusal' in outcome) turn.failed(outcome.refusal);
      else turn.done(outcome.answers);
      // The answer is written by promises that wait for this one, and a tick comes after all of them.
      queueMicrotask(() => process.nextTick(letGo));
    }),
  );
}
