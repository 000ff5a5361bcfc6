import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { DeadLetters } from './schemas.ts';

/** Deliveries that gave up, newest first, with how much still waits. */
export async function listDeadLetters(ctx: ActorContext): Promise<z.output<typeof DeadLetters>> {
  const items = await ctx.sql`
    select d.event_id as "eventId", d.subscriber, e.name, e.at, e.subject_type as "subjectType", e.subject_id as "subjectId", d.attempts, d.error
    from event_delivery d join event e on e.id = d.event_id where d.state = 'dead' order by e.at desc limit 200`;
  const totals = await ctx.sql.one<{ dead: number; due: number; oldest: Date | null }>`
    select (select count(*)::int from event_delivery where state = 'dead') as dead, count(*)::int as due, min(due_at) as oldest from event_delivery where state = 'due'`;
  const oldest = totals?.oldest ?? null;
  return {
    items: items as never,
    dead: totals?.dead ?? 0,
    due: totals?.due ?? 0,
    oldestDueSeconds:
      oldest === null ? 0 : Math.max(0, Math.round((ctx.clock.now().getTime() - oldest.getTime()) / 1000)),
  };
}
