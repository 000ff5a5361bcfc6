import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { ActorContext } from '../../platform/context.ts';
import type { ListMisses, MissList } from './schemas.ts';

/** Searches that found nothing, the most frequent first. */
export async function listMisses(
  ctx: ActorContext,
  input: z.output<typeof ListMisses>,
): Promise<z.output<typeof MissList>> {
  const from = dayOf(new Date(ctx.clock.now().getTime() - input.days * 86_400_000));
  const items = await ctx.sql<z.output<typeof MissList>['items'][number] & { all: number }>`
    select m.text, sum(m.count)::int as count, max(m.day)::text as "lastOn", array_agg(distinct f.name) as storefronts, (sum(sum(m.count)) over ())::int as all
    from search_miss m join storefront f on f.id = m.storefront_id
    where m.day > ${from}::date and (${input.storefrontId ?? null}::uuid is null or m.storefront_id = ${input.storefrontId ?? null}::uuid)
    group by m.text order by count desc, m.text limit ${input.limit}`;
  return { items, total: items[0]?.all ?? 0 };
}
