import type { Clock } from '../clock.ts';
import { isCannotWrite } from '../db/cannot-write.ts';
import type { Database } from '../db/open.ts';
import { transact } from '../db/transact.ts';
import { reach } from '../fault-points.ts';
import type { Id } from '../ids.ts';
import type { RecordedEvent } from './fact.ts';
import { reactionsTo } from './reaction.ts';

export interface DispatcherOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly storefrontId: Id<'storefront'>;
  /** After so many failures a delivery is dead, and somebody must look (F07). */
  readonly attemptsMax?: number;
  readonly onFailure?: (failure: {
    subscriber: string;
    eventId: string;
    attempts: number;
    dead: boolean;
    error: unknown;
  }) => void;
}

interface Due {
  event_id: Id<'event'>;
  subscriber: string;
  attempts: number;
  name: string;
  at: Date;
  subject_type: string;
  subject_id: string;
  data: unknown;
  actor_id: Id<'user'> | null;
  organization_id: Id<'organization'> | null;
  parties: Id<'organization'>[];
}

/** Waits longer with each failure: 1 s, 4 s, 16 s, … to an hour at most. */
const backoffMs = (attempts: number) => Math.min(3_600_000, 1000 * 4 ** (attempts - 1));

/**
 * Applies what is due. The effect of a reaction and the mark that it is done commit together, so a reaction's effect in
 * the database is once, though it may be tried often. Several processes share the work by `skip locked`.
 */
export function createDispatcher(options: DispatcherOptions) {
  const attemptsMax = options.attemptsMax ?? 8;
  const request = {
    actor: null,
    storefrontId: options.storefrontId,
    language: 'en' as const,
    clock: options.clock,
    requestId: 'dispatcher',
    from: 'platform',
    isPlatform: true,
  };

  /** One delivery in one transaction. Gives null where none is due, else whether it worked. */
  async function deliverNext(): Promise<boolean | null> {
    let claimed: Due | null = null;
    try {
      return await transact(options.database, request, async (ctx) => {
        const now = options.clock.now();
        claimed = await ctx.sql.one<Due>`
          select d.event_id, d.subscriber, d.attempts, e.name, e.at, e.subject_type, e.subject_id, e.data, e.actor_id, e.organization_id, e.parties
          from event_delivery d join event e on e.id = d.event_id
          where d.state = 'due' and d.due_at <= ${now} order by d.due_at, d.event_id limit 1 for update of d skip locked`;
        if (claimed === null) return null;
        const due = claimed;
        reach('delivery.claimed');
        const reaction = reactionsTo(due.name).find((known) => known.subscriber === due.subscriber);
        if (reaction) await reaction.run(ctx, eventOf(due));
        await ctx.em.flush();
        await ctx.sql`update event_delivery set state = 'done', attempts = attempts + 1, done_at = ${now}, error = null
          where event_id = ${due.event_id} and subscriber = ${due.subscriber}`;
        reach('delivery.marked');
        ctx.afterCommit(() => reach('delivery.committed'));
        return true;
      });
    } catch (error) {
      // Where nothing can be written, no reaction is to blame: the delivery stays due, with its tries as they are.
      if (claimed === null || isCannotWrite(error)) throw error;
      await markFailed(claimed, error);
      return false;
    }
  }

  async function markFailed(due: Due, error: unknown): Promise<void> {
    const attempts = due.attempts + 1;
    const dead = attempts >= attemptsMax;
    const next = new Date(options.clock.now().getTime() + backoffMs(attempts));
    await transact(
      options.database,
      request,
      (ctx) => ctx.sql`
      update event_delivery set attempts = ${attempts}, state = ${dead ? 'dead' : 'due'}, due_at = ${next},
             error = ${String(error instanceof Error ? (error.stack ?? error.message) : error).slice(0, 4000)}
      where event_id = ${due.event_id} and subscriber = ${due.subscriber} and state = 'due'`,
    );
    options.onFailure?.({ subscriber: due.subscriber, eventId: due.event_id, attempts, dead, error });
  }

  /** Works until nothing is due; gives how many deliveries it tried. */
  async function drain(isStopped: () => boolean = () => false): Promise<number> {
    let tried = 0;
    while (!isStopped() && (await deliverNext()) !== null) tried += 1;
    return tried;
  }

  return { drain };
}

function eventOf(due: Due): RecordedEvent {
  return {
    id: due.event_id,
    name: due.name,
    at: due.at,
    subject: { type: due.subject_type, id: due.subject_id },
    data: due.data,
    actorId: due.actor_id,
    organizationId: due.organization_id,
    parties: due.parties,
  };
}
