import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { found } from '../../platform/refusal.ts';
import { sourceRemoved } from './events.ts';
import { mine } from './queries.ts';
import type { Done, RemoveSource, SourceList } from './schemas.ts';

/** Where a seller's files come from, with the mapping that each keeps. */
export async function listSources(ctx: ActorContext): Promise<z.output<typeof SourceList>> {
  const items = await ctx.sql`
    select s.id, s.name, c.name as "catalogName", (select count(*)::int from jsonb_object_keys(coalesce(s.mapping->'fields', '{}'))) as fields,
           count(r.id)::int as runs, max(r.created_at) as "lastAt"
    from import_source s left join catalog c on c.id = s.catalog_id left join import_run r on r.source_id = s.id
    where ${mine(ctx, fragment`s.seller_id`)} group by s.id, c.name order by max(r.created_at) desc nulls last, s.name`;
  return { items: items as never };
}

/** Forgets a mapping; the imports that came by it stay. */
export async function removeSource(
  ctx: ActorContext,
  input: z.output<typeof RemoveSource>,
): Promise<z.output<typeof Done>> {
  const source = found(
    await ctx.sql.one<{ sellerId: never; name: string }>`
    select seller_id as "sellerId", name from import_source s where id = ${input.sourceId} and ${mine(ctx, fragment`s.seller_id`)} for update`,
    'source',
  );
  await ctx.sql`update import_run set source_id = null where source_id = ${input.sourceId}`;
  await ctx.sql`delete from import_source where id = ${input.sourceId}`;
  ctx.emit(
    sourceRemoved({
      subject: { type: 'import_source', id: input.sourceId },
      parties: [source.sellerId],
      data: { sourceId: input.sourceId },
      before: { name: source.name },
    }),
  );
  return { id: input.sourceId };
}
