import type { Context } from '../context.ts';
import type { Fact, RecordedEvent } from './fact.ts';

/**
 * What a room does on a fact from below. Runs in a transaction that also marks it done, so its effect in the database
 * is once.
 */
export interface Reaction {
  /** `search.reindex`: room, dot, what it does. Never renamed while events wait for it. */
  readonly subscriber: string;
  readonly fact: string;
  run(ctx: Context, event: RecordedEvent): Promise<void>;
}

/** Declares a reaction in a room's `reactions.ts`. The context acts as the platform. */
export function on<Data>(
  fact: Fact<string, Data>,
  subscriber: string,
  run: (ctx: Context, event: RecordedEvent<Data>) => Promise<void>,
): Reaction {
  return {
    subscriber,
    fact: fact.name,
    run: (ctx, event) => run(ctx, { ...event, data: fact.schema.parse(event.data) }),
  };
}

const byFact = new Map<string, Reaction[]>();

/** Filled once at start from the module map; events are recorded with a delivery for each subscriber named here. */
export function registerReactions(reactions: readonly Reaction[]): void {
  byFact.clear();
  for (const reaction of reactions) {
    const known = byFact.get(reaction.fact) ?? [];
    if (known.some((other) => other.subscriber === reaction.subscriber))
      throw new Error(`two reactions ${reaction.subscriber} on ${reaction.fact}`);
    byFact.set(reaction.fact, [...known, reaction]);
  }
}

export function reactionsTo(fact: string): readonly Reaction[] {
  return byFact.get(fact) ?? [];
}
