import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { dueOn } from './sold-lines.ts';
import type { Queues } from './schemas.ts';

/** What waits for a decision. Counts only: each leads to the page that shows and settles it. */
export async function showQueues(ctx: ActorContext): Promise<z.output<typeof Queues>> {
  const now = ctx.clock.now();
  const row = await ctx.sql.one<z.output<typeof Queues>>`
    select (select count(*)::int from organization where state = 'pending') as applications,
           (select count(*)::int from vendor_order where state = 'placed') as unconfirmed,
           (select coalesce(floor(extract(epoch from ${now}::timestamptz - min(placed_at)) / 3600), 0)::int from vendor_order where state = 'placed') as "oldestUnconfirmedHours",
           (select count(*)::int from event_delivery where state = 'dead') as "deadLetters",
           (select count(*)::int from match_review where state = 'open') as matches,
           (select count(*)::int from import_run where state = 'failed') as "failedImports",
           (select count(*)::int from commission_list where state = 'draft') as "draftRules",
           (select count(*)::int from vendor_order v where v.state in ('placed', 'confirmed', 'partly shipped')
              and ${dueOn(fragment`(select coalesce(max(l.lead_time_days), 0) from order_line l where l.vendor_order_id = v.id)`)} < ${dayOf(now)}) as "lateParts"`;
  return row!;
}
