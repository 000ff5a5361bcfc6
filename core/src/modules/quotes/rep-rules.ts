import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { repRulesSaved } from './events.ts';
import type { RepRules, SaveRepRules } from './schemas.ts';

export async function listRepRules(ctx: ActorContext): Promise<z.output<typeof RepRules>> {
  const rules = await ctx.sql<z.output<typeof RepRules>['rules'][number]>`
    select r.id, r.rep_user_id as "repUserId", coalesce(u.name, '') as "repName", r.buyer_id as "buyerId", b.name as "buyerName", r.category_id as "categoryId", c.name as "categoryName", r.country
    from rep_rule r left join user_account u on u.id = r.rep_user_id left join organization b on b.id = r.buyer_id left join category c on c.id = r.category_id where r.seller_id = ${ctx.actor.organizationId} order by r.position`;
  return { rules };
}

/** Replaces the seller's ordered list of rules. Each names one of its own people. */
export async function saveRepRules(
  ctx: ActorContext,
  input: z.output<typeof SaveRepRules>,
): Promise<z.output<typeof RepRules>> {
  const sellerId = ctx.actor.organizationId;
  const people = new Set(
    (
      await ctx.sql<{ id: string }>`select user_id as id from member where organization_id = ${sellerId} and is_active`
    ).map((row) => row.id),
  );
  for (const rule of input.rules) found(people.has(rule.repUserId) ? rule : null, 'member');
  const before = await listRepRules(ctx);
  await ctx.sql`delete from rep_rule where seller_id = ${sellerId}`;
  await ctx.sql`
    insert into rep_rule (id, seller_id, position, rep_user_id, buyer_id, category_id, country)
    select r.id, ${sellerId}, r.position, r."repUserId", r."buyerId", r."categoryId", r.country
    from jsonb_to_recordset(${JSON.stringify(input.rules.map((rule, position) => ({ ...rule, position, id: newId<'rep_rule'>() })))}::jsonb) as r(id uuid, position int, "repUserId" uuid, "buyerId" uuid, "categoryId" uuid, country text)`;
  ctx.emit(
    repRulesSaved({
      subject: { type: 'organization', id: sellerId },
      parties: [sellerId],
      data: { sellerId, rules: input.rules.length },
      before: before.rules,
      after: input.rules,
    }),
  );
  return listRepRules(ctx);
}
