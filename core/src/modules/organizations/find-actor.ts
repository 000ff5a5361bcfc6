import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { Actor, Permission, Reach } from '../../platform/permission.ts';
import type { SignedIn } from '../identity/index.ts';
import { operatorAdmin } from './permissions.ts';

interface Row {
  organizationId: Id<'organization'>; name: string; isOperator: boolean; isBuyer: boolean; sells: boolean; role: string;
  permissions: Record<Permission, Reach>; line: Id<'organization'>[]; below: Id<'organization'>[]; groups: Id<'customer_group'>[];
}

/**
 * Every organization that a person may act for, with what the person may do there; the first is where a sign-in lands. One query, asked
 * anew with each request, so that a removed member or an edited role counts at once. Runs as the platform.
 */
export async function findActors(ctx: Context, person: SignedIn): Promise<Actor[]> {
  const rows = await ctx.sql<Row>`
    with recursive mine as (
      select m.organization_id, m.created_at, r.name as role, r.permissions from member m join role r on r.id = m.role_id
      where m.user_id = ${person.userId} and m.is_active
    ), up as (
      select organization_id as start, organization_id as id, 0 as depth from mine
      union all select up.start, o.parent_id, up.depth + 1 from up join organization o on o.id = up.id where o.parent_id is not null and up.depth < 20
    ), down as (
      select organization_id as start, organization_id as id, 0 as depth from mine
      union all select down.start, o.id, down.depth + 1 from down join organization o on o.parent_id = down.id where down.depth < 20
    )
    select m.organization_id as "organizationId", o.name, o.is_operator as "isOperator", o.is_buyer as "isBuyer", o.seller_kind is not null as sells, m.role, m.permissions,
           array(select up.id from up where up.start = m.organization_id order by up.depth) as line,
           array(select down.id from down where down.start = m.organization_id order by down.depth) as below,
           array(select distinct g.group_id from customer_group_member g join up on up.id = g.buyer_id where up.start = m.organization_id) as groups
    from mine m join organization o on o.id = m.organization_id
    where o.state = 'active' order by m.created_at, o.name`;
  return rows.map((row) => actorOf(row, person));
}

function actorOf(row: Row, person: SignedIn): Actor {
  const permissions = row.isOperator && row.role === 'admin' ? operatorAdmin : row.permissions;
  return {
    userId: person.userId, name: person.name, email: person.email, organizationId: row.organizationId, organizationName: row.name,
    kinds: { sells: row.sells, buys: row.isBuyer, operates: row.isOperator }, role: row.role,
    permissions: new Map(Object.entries(permissions).filter(([, reach]) => reach !== 'none') as [Permission, Reach][]),
    line: row.line, below: row.below, groups: row.groups, impersonator: null,
  };
}
