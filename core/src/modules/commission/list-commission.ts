import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { rulesOf } from './live-rules.ts';
import type { CommissionLists, ListPage, ShowList } from './schemas.ts';

async function listCards(ctx: ActorContext) {
  return ctx.sql`
    select l.id, l.version, l.note, l.state, l.live_from as "liveFrom", l.created_at as "createdAt", (select count(*)::int from commission_rule r where r.list_id = l.id) as rules,
           l.id is not distinct from (select id from commission_list where state = 'scheduled' and live_from <= ${ctx.clock.now()} order by live_from desc, version desc limit 1) as "isLive"
    from commission_list l order by l.version desc` as Promise<never>;
}

/** All versions, with the names that the rule editor offers. */
export async function listCommission(ctx: ActorContext): Promise<z.output<typeof CommissionLists>> {
  return {
    lists: await listCards(ctx),
    sellers: (await ctx.sql`select id, name from organization where seller_kind is not null order by name`) as never,
    categories: (await ctx.sql`select id, name, level from category order by position`) as never,
    brands: (await ctx.sql`select id, name from brand order by name`) as never,
  };
}

export async function showCommissionList(
  ctx: ActorContext,
  input: z.output<typeof ShowList>,
): Promise<z.output<typeof ListPage>> {
  const lists: z.output<typeof ListPage>['list'][] = await listCards(ctx);
  return {
    list: found(
      lists.find((one) => one.id === input.listId),
      'commission list',
    ),
    rules: (await rulesOf(ctx, input.listId)) as never,
  };
}
