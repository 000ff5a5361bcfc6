import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, type Fragment, nothing } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { reachOf } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { listNotYours } from './errors.ts';
import type { ListCard } from './schemas.ts';

export type List = z.output<typeof ListCard> & { readonly buyerId: Id<'organization'>; readonly currency: string };

/** Own lists, those that colleagues share, and those that an organization above shares with all below it. */
function seen(ctx: ActorContext): Fragment {
  const { organizationId, userId, line } = ctx.actor;
  return fragment`((l.buyer_id = ${organizationId} and (l.owner_id = ${userId} or l.share <> 'own')) or (l.share = 'below' and l.buyer_id = any (${line}::uuid[])))`;
}

/** Lists that the actor sees, own ones first, with what may be done to each. */
export function listCards(
  ctx: ActorContext,
  where: Fragment,
  page: Fragment = nothing,
): Promise<(List & { total: number })[]> {
  const { organizationId, userId } = ctx.actor;
  const manages = reachOf(ctx.actor, 'organization.manage') !== 'none';
  return ctx.sql`
    select l.id, l.buyer_id as "buyerId", l.currency, l.name, l.note, l.share, u.name as "ownerName", o.name as "organizationName", l.owner_id = ${userId} as "isMine", l.updated_at as "updatedAt", l.version,
           (select count(*)::int from requisition_line r where r.list_id = l.id) as lines,
           case when l.every is not null then jsonb_build_object('every', l.every, 'day', l.day_of_schedule, 'whenDue', l.when_due, 'nextOn', l.next_on) end as schedule,
           l.buyer_id = ${organizationId} as "mayChange", l.buyer_id = ${organizationId} and (l.owner_id = ${userId} or ${manages}::boolean) as "mayManage", (count(*) over ())::int as total
    from requisition_list l join organization o on o.id = l.buyer_id left join user_account u on u.id = l.owner_id
    where ${seen(ctx)} and ${where} order by l.owner_id <> ${userId}, lower(l.name), l.id ${page}` as never;
}

export type Intent = 'look' | 'change' | 'manage';

/**
 * One list. What the actor does not see is unknown; what it sees and may not do is refused by whose it is. To change it
 * is to hold it: two at once do it one after the other.
 */
export function findList(ctx: ActorContext, listId: Id<'requisition_list'>, to: Intent = 'look'): Promise<List> {
  return heldList(ctx, fragment`l.id = ${listId}`, 'list', to);
}

/** The list that a line stands in; where the actor does not see it, the line is unknown. */
export function findListOf(ctx: ActorContext, lineId: Id<'requisition_line'>, to: Intent): Promise<List> {
  return heldList(ctx, fragment`l.id = (select list_id from requisition_line where id = ${lineId})`, 'line', to);
}

async function heldList(ctx: ActorContext, which: Fragment, what: string, to: Intent): Promise<List> {
  if (to !== 'look')
    await ctx.sql`select 1 from requisition_list l where ${which} and ${seen(ctx)} and l.buyer_id = ${ctx.actor.organizationId} for update`;
  const list = found((await listCards(ctx, which))[0], what);
  if ((to === 'change' && !list.mayChange) || (to === 'manage' && !list.mayManage))
    throw listNotYours({ name: list.name, ownerName: list.ownerName ?? list.organizationName });
  return list;
}
