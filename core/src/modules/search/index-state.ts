import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';

export type EngineKind = 'zvec' | 'qdrant';
export interface IndexState {
  readonly revision: number;
  readonly builtAt: Date | null;
  readonly builtDocuments: number;
  readonly builtSeconds: number;
}

/** What the database remembers of the index. `builtAt` null: no build of it has ended yet. */
export async function stateOf(ctx: Context, engine: EngineKind): Promise<IndexState> {
  const row = await ctx.sql.one<IndexState & object>`
    select revision, built_at as "builtAt", built_documents as "builtDocuments", built_seconds as "builtSeconds" from index_state where engine = ${engine}`;
  return row ?? { revision: 0, builtAt: null, builtDocuments: 0, builtSeconds: 0 };
}

/**
 * Numbers the next writing to the index. One process keeps the index, so a later number is a later reading of the
 * tables.
 */
export async function nextRevision(ctx: Context, engine: EngineKind): Promise<number> {
  const row = await ctx.sql.one<{ revision: number }>`
    insert into index_state (engine, revision) values (${engine}, 1) on conflict (engine) do update set revision = index_state.revision + 1 returning revision`;
  return row!.revision;
}

/**
 * A build from nothing reads all products anyway, so what was noted until now is done with. Until it ends, `builtAt`
 * says that there is no index.
 */
export async function beginBuild(ctx: Context, engine: EngineKind): Promise<number> {
  await ctx.sql`delete from index_change`;
  await ctx.sql`update index_state set built_at = null where engine = ${engine}`;
  return nextRevision(ctx, engine);
}

export async function endBuild(ctx: Context, engine: EngineKind, documents: number, seconds: number): Promise<void> {
  await ctx.sql`update index_state set built_at = ${ctx.clock.now()}, built_documents = ${documents}, built_seconds = ${seconds} where engine = ${engine}`;
}

/**
 * After the tables went back to an earlier moment: the index may hold what they never knew, so the next start builds it
 * from nothing.
 */
export async function distrustIndex(ctx: Context): Promise<void> {
  await ctx.sql`update index_state set built_at = null`;
}

/**
 * How many of the oldest changes are looked through for more of the same products: an import notes a product with its
 * offer, its catalog and its stock, a batch apart.
 */
const lookAhead = 4;

/**
 * Takes the oldest changes, and what else waits for the same products: to write a document costs a thousand times what
 * it costs to look. They are gone with this transaction's commit, so what is made of them must be done before it.
 */
export async function takeChanges(
  ctx: Context,
  most: number,
): Promise<{ productIds: Id<'product'>[]; lagSeconds: number }> {
  const rows = await ctx.sql<{ id: Id<'product'>; lag: number }>`
    with near as materialized (select id, product_id, row_number() over (order by id) as place from index_change order by id limit ${most * lookAhead}),
    wanted as materialized (select id from near where product_id in (select product_id from near where place <= ${most})),
    taken as (delete from index_change where id in (select c.id from index_change c where c.id in (select id from wanted) order by c.id for update skip locked) returning product_id, at)
    select product_id as id, extract(epoch from max(now() - at))::float8 as lag from taken group by product_id`;
  return { productIds: rows.map((row) => row.id), lagSeconds: Math.max(0, ...rows.map((row) => row.lag)) };
}

export async function countWaiting(ctx: Context): Promise<{ waiting: number; lagSeconds: number }> {
  const row = await ctx.sql.one<{
    waiting: number;
    lag: number | null;
  }>`select count(distinct product_id)::int as waiting, extract(epoch from now() - min(at))::float8 as lag from index_change`;
  return { waiting: row?.waiting ?? 0, lagSeconds: Math.max(0, row?.lag ?? 0) };
}

/** Another one whenever something was noted, or taken in, since. */
export async function changeMark(ctx: Context): Promise<string> {
  const row = await ctx.sql.one<{
    mark: string;
  }>`select concat_ws(' ', (select string_agg(revision::text, ',' order by engine) from index_state), (select max(id) from index_change)) as mark`;
  return row!.mark;
}
