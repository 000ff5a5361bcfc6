import type { Database } from './open.ts';
import { type Request, sqlState } from './transact.ts';

/** Something to do for a request, that may be done together with others of its kind. */
export interface Ask<I, O> {
  readonly request: Request;
  readonly input: I;
  /** What else is claimed once by the door itself (`idempotency.ts`), beside what the verb claims. */
  readonly claims: readonly Claim[];
  /** Does it in a transaction of its own. */
  alone(): Promise<O>;
}
export interface Claim {
  readonly key: string;
  readonly hash: string;
}
/** What became of one of a group: its answer, why it is refused, or that it has to be done alone. */
export type Outcome<O> = { readonly answer: O } | { readonly refused: unknown } | 'alone';

export interface CompanyOptions<I, O> {
  /**
   * Groups under way at once at most. Another lane opens where those before are slow, because nobody shall wait for a
   * lock that only another needs, or where a whole group waits: the more go together, the less each costs, up to
   * `weightMax`.
   */
  readonly lanes: number;
  /** Calls `open` once a group has been under way for long; gives the way to call that off. */
  whenSlow(open: () => void): () => void;
  /** In one group at most, by weight; one that weighs more goes by itself. */
  readonly weightMax: number;
  weightOf(input: I): number;
  /** Two that share a name are never in one group. */
  namesOf(ask: Ask<I, O>): readonly string[];
  /** Whether one that nobody goes with is done by `together`, too: where that costs less than doing it alone. */
  readonly isForOne?: boolean;
  /** All in one transaction. What it throws has undone all of them. */
  together(database: Database, asks: readonly [Ask<I, O>, ...Ask<I, O>[]]): Promise<readonly Outcome<O>[]>;
}

interface Waiting<I, O> extends Ask<I, O> {
  done(answer: O): void;
  failed(error: unknown): void;
}
interface Room<I, O> {
  underWay: number;
  slow: number;
  waiting: Waiting<I, O>[];
}

export function afterMs(ms: number): CompanyOptions<unknown, unknown>['whenSlow'] {
  return (open) => {
    const timer = setTimeout(open, ms);
    return () => {
      clearTimeout(timer);
    };
  };
}

/**
 * Lets work go in company: what comes while something is under way waits for it, and all that waits goes together, so
 * that what a transaction costs is shared by those who would otherwise wait for each other's locks. Nobody waits for
 * company: who comes first goes at once, alone or as a group of one. Where PostgreSQL fails a group, each of it is done
 * by itself, so that nobody suffers from another's fault.
 */
export function inCompany<I, O>(options: CompanyOptions<I, O>) {
  const rooms = new WeakMap<Database, Room<I, O>>();

  /** Whether those who wait would not get more company by waiting longer. */
  const fillsGroup = ({ waiting }: Room<I, O>): boolean => {
    let weight = 0;
    return waiting.some((ask) => (weight += options.weightOf(ask.input)) >= options.weightMax);
  };

  /** From the front of the queue: as many as a group bears. The others keep their places. */
  function takeGroup(room: Room<I, O>): Waiting<I, O>[] {
    const [group, rest, names]: [Waiting<I, O>[], Waiting<I, O>[], Set<string>] = [[], [], new Set()];
    let weight = 0;
    for (const ask of room.waiting) {
      const [own, weighs] = [options.namesOf(ask), options.weightOf(ask.input)];
      const fits = group.length === 0 || (weight + weighs <= options.weightMax && !own.some((name) => names.has(name)));
      (fits ? group : rest).push(ask);
      // Who stays behind keeps its names, so that what comes after it under the same name does not overtake it.
      for (const name of own) names.add(name);
      if (fits) weight += weighs;
    }
    room.waiting = rest;
    return group;
  }

  async function go(database: Database, room: Room<I, O>): Promise<void> {
    if (
      room.waiting.length === 0 ||
      room.underWay === options.lanes ||
      (room.underWay > room.slow && !fillsGroup(room))
    )
      return;
    room.underWay += 1;
    let isSlow = false;
    const callOff = options.whenSlow(() => {
      isSlow = true;
      room.slow += 1;
      void go(database, room);
    });
    await doAll(database, takeGroup(room));
    callOff();
    room.underWay -= 1;
    if (isSlow) room.slow -= 1;
    void go(database, room);
  }

  async function doAll(database: Database, group: readonly Waiting<I, O>[]): Promise<void> {
    const outcomes: readonly Outcome<O>[] =
      group.length === 1 && options.isForOne !== true
        ? ['alone']
        : await options
            .together(database, group as never)
            .catch((error: unknown) =>
              group.map(() => (sqlState(error) === '' ? { refused: error } : ('alone' as const))),
            );
    for (const [at, ask] of group.entries()) {
      const outcome = outcomes[at]!;
      if (outcome === 'alone') await ask.alone().then(ask.done, ask.failed);
      else if ('answer' in outcome) ask.done(outcome.answer);
      else ask.failed(outcome.refused);
    }
  }

  return (database: Database, ask: Ask<I, O>): Promise<O> =>
    new Promise((done, failed) => {
      const room = rooms.get(database) ?? { underWay: 0, slow: 0, waiting: [] };
      rooms.set(database, room);
      room.waiting.push({ ...ask, done, failed });
      void go(database, room);
    });
}
