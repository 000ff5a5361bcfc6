import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { audienceUnknown, nameTaken } from './errors.ts';
import { groupSaved } from './events.ts';
import type { BuyerChoices, FindBuyers, GroupCard, GroupChoices, GroupPage, SaveGroup, ShowGroup } from './schemas.ts';

type Card = z.output<typeof GroupCard>;

function groupCards(ctx: ActorContext, where: Fragment): Promise<Card[]> {
  return ctx.sql`
    select g.id, g.name, g.created_at as "createdAt", (select count(*)::int from customer_group_member m where m.group_id = g.id) as members, (select count(distinct a.catalog_id)::int from catalog_audience a where a.group_id = g.id) as catalogs,
           (select count(*)::int from contract c where c.group_id = g.id and c.state = 'active') as contracts, (select count(*)::int from price_list l where l.group_id = g.id and l.is_active) as "priceLists"
    from customer_group g where g.owner_id = ${ctx.actor.organizationId} and ${where} order by g.name->>${ctx.language}` as never;
}

export function listGroups(ctx: ActorContext): Promise<Card[]> {
  return groupCards(ctx, fragment`true`);
}

export async function showGroup(
  ctx: ActorContext,
  input: z.output<typeof ShowGroup>,
): Promise<z.output<typeof GroupPage>> {
  const [group] = await groupCards(ctx, fragment`g.id = ${input.groupId}`);
  return {
    group: found(group, 'customer group'),
    members:
      (await ctx.sql`select o.id, o.name, o.country from customer_group_member m join organization o on o.id = m.buyer_id where m.group_id = ${input.groupId} order by o.name`) as never,
    catalogs:
      (await ctx.sql`select distinct c.id, c.name from catalog_audience a join catalog c on c.id = a.catalog_id where a.group_id = ${input.groupId} and not a.is_denied order by c.name`) as never,
  };
}

/** Makes a group or changes its name and members, whole. What its members see and pay follows at once. */
export async function saveGroup(ctx: ActorContext, input: z.output<typeof SaveGroup>): Promise<{ id: string }> {
  const ownerId = ctx.actor.organizationId;
  const groupId = input.groupId ?? newId<'customer_group'>();
  if (input.groupId !== undefined)
    await ctx.sql`select 1 from customer_group where id = ${groupId} and owner_id = ${ownerId} for update`;
  const before = input.groupId === undefined ? null : await showGroup(ctx, { groupId: input.groupId });
  if (
    await ctx.sql
      .one`select 1 from customer_group where owner_id = ${ownerId} and lower(name->>'en') = lower(${input.name.en}) and id <> ${groupId}`
  )
    throw nameTaken({ name: input.name.en });
  const buyers = [...new Set(input.buyerIds)];
  const known = await ctx.sql.one<{
    count: number;
  }>`select count(*)::int as count from organization where id = any (${buyers}::uuid[]) and is_buyer`;
  if (known?.count !== buyers.length) throw audienceUnknown();
  await ctx.sql`
    insert into customer_group (id, owner_id, key, name, created_at) values (${groupId}, ${ownerId}, ${groupId}, ${JSON.stringify(input.name)}::jsonb, ${ctx.clock.now()}) on conflict (id) do update set name = excluded.name`;
  await ctx.sql`delete from customer_group_member where group_id = ${groupId} and buyer_id <> all (${buyers}::uuid[])`;
  await ctx.sql`insert into customer_group_member (group_id, buyer_id, owner_id) select ${groupId}, b, ${ownerId} from unnest(${buyers}::uuid[]) as b on conflict do nothing`;
  ctx.emit(
    groupSaved({
      subject: { type: 'customer_group', id: groupId },
      parties: [ownerId],
      data: { groupId },
      before: before && { name: before.group.name, buyerIds: before.members.map((one) => one.id) },
      after: { name: input.name, buyerIds: buyers },
    }),
  );
  return { id: groupId };
}

/** For audiences, contracts and lists: the seller's own groups and the operator's. */
export function groupChoices(ctx: ActorContext): Promise<z.output<typeof GroupChoices>> {
  return asPlatform(
    ctx,
    "the operator's groups are for all sellers to name",
    () => ctx.sql`
    select g.id, g.name, o.is_operator as "isOperators", (select count(*)::int from customer_group_member m where m.group_id = g.id) as members
    from customer_group g join organization o on o.id = g.owner_id where g.owner_id = ${ctx.actor.organizationId} or o.is_operator order by o.is_operator, g.name->>${ctx.language}`,
  ) as never;
}

/**
 * Active buyers by name: what companies are called is public in a marketplace. Without a text, those who bought from
 * the seller come first.
 */
export function findBuyers(
  ctx: ActorContext,
  input: z.output<typeof FindBuyers>,
): Promise<z.output<typeof BuyerChoices>> {
  return ctx.sql`
    select o.id, o.name, up.name as "parentName", o.country, o.currency from organization o left join organization up on up.id = o.parent_id
    where o.is_buyer and o.state = 'active' and o.id <> ${ctx.actor.organizationId} and o.name ilike ${anywhere(input.text)}
    order by exists (select 1 from contract c where c.buyer_id = o.id and c.seller_id = ${ctx.actor.organizationId}) desc, o.name limit ${input.limit}` as never;
}
