import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { TimelineEntry } from './schemas.ts';

type Entry = z.output<typeof TimelineEntry>;

/**
 * What happened to an order and its parts, oldest first: the facts that the actor's organization is party to, as the
 * pages tell them.
 */
export async function timelineOf(
  ctx: Context,
  orderId: string | null,
  vendorOrderIds: readonly string[],
): Promise<Entry[]> {
  return ctx.sql`
    select e.id, e.name, e.at, u.name as who, o.name as "organizationName", case when e.subject_type = 'vendor_order' then e.subject_id end as "vendorOrderId", coalesce(e.data, '{}') as facts
    from event e left join user_account u on u.id = e.actor_id left join organization o on o.id = e.organization_id
    where (e.subject_type = 'vendor_order' and e.subject_id = any (${vendorOrderIds}::text[])) or (e.subject_type = 'order' and e.subject_id = ${orderId ?? ''})
    order by e.at, e.subject_type <> 'order', e.id` as never;
}
