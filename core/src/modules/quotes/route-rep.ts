import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';

/**
 * To whom of a seller's people a request goes: the first of its rules whose conditions hold (buyer or one above it,
 * category of a line or one above, country), else the person who may answer with the fewest open quotes. Null where
 * nobody may. Runs as the platform.
 */
export async function routeRep(
  ctx: Context,
  sellerId: Id<'organization'>,
  buyerId: Id<'organization'>,
  productIds: readonly string[],
): Promise<Id<'user'> | null> {
  const byRule = await ctx.sql.one<{ id: Id<'user'> }>`
    with recursive line as (select id, parent_id, country from organization where id = ${buyerId} union all select o.id, o.parent_id, o.country from line join organization o on o.id = line.parent_id),
    categories as (select c.id, c.parent_id from product p join category c on c.id = p.category_id where p.id = any (${productIds}::uuid[])
      union select c.id, c.parent_id from categories up join category c on c.id = up.parent_id)
    select r.rep_user_id as id from rep_rule r join member m on m.organization_id = r.seller_id and m.user_id = r.rep_user_id and m.is_active
    where r.seller_id = ${sellerId} and (r.buyer_id is null or r.buyer_id in (select id from line)) and (r.category_id is null or r.category_id in (select id from categories))
      and (r.country is null or r.country = (select country from organization where id = ${buyerId}))
    order by r.position limit 1`;
  if (byRule) return byRule.id;
  const byLoad = await ctx.sql.one<{ id: Id<'user'> }>`
    select m.user_id as id from member m join role r on r.id = m.role_id
    where m.organization_id = ${sellerId} and m.is_active and r.permissions ? 'quote.answer'
    order by (select count(*) from quote q where q.rep_user_id = m.user_id and q.seller_id = ${sellerId} and not q.is_template and q.state in ('requested', 'answering', 'countered')), r.name <> 'sales rep', m.created_at, m.user_id limit 1`;
  return byLoad?.id ?? null;
}
