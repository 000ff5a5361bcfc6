import type { Context } from '../../platform/context.ts';
import { inSavepoint } from '../../platform/db/savepoint.ts';
import type { Id } from '../../platform/ids.ts';
import { findOrRead } from '../../platform/revisions/find-or-read.ts';
import { knownByRevision } from '../../platform/revisions/known-by-revision.ts';

/**
 * How much a list says: offers that it prices, prices in all, and the quantities where they begin (the lowest 24, as
 * the grid has columns).
 */
export interface PriceCounts {
  readonly offers: number;
  readonly prices: number;
  readonly breaks: readonly string[];
}
type Counted = PriceCounts & { readonly id: Id<'price_list'> };

/**
 * A list may hold millions of prices, which are counted once for each of its revisions (docs/decisions/0013), by
 * whichever process.
 */
const known = knownByRevision<PriceCounts>(20_000);

/**
 * Of lists whose prices the asker may see, in their order. `isOwn`: they are the asker's, and what is counted is kept
 * for the next.
 */
export async function countPrices(
  ctx: Context,
  lists: readonly { readonly id: Id<'price_list'>; readonly pricesRevision: string }[],
  { isOwn = false } = {},
): Promise<PriceCounts[]> {
  const counts = await findOrRead(
    known,
    lists.map(({ id, pricesRevision }) => ({ owner: id, revision: pricesRevision, part: '', asked: id })),
    (ids) => readCounts(ctx, ids, isOwn),
  );
  return counts as PriceCounts[];
}

async function readCounts(ctx: Context, listIds: readonly Id<'price_list'>[], isOwn: boolean): Promise<PriceCounts[]> {
  const kept = await ctx.sql<Counted & object>`
    select c.price_list_id as id, c.offers, c.prices, c.breaks from price_list_count c join price_list l on l.id = c.price_list_id and l.prices_revision = c.revision where c.price_list_id = any (${listIds}::uuid[])`;
  const missing = listIds.filter((id) => !kept.some((one) => one.id === id));
  const counted = missing.length === 0 ? [] : await count(ctx, missing);
  if (isOwn && counted.length > 0) await keep(ctx, counted);
  const byId = new Map([...kept, ...counted].map(({ id, offers, prices, breaks }) => [id, { offers, prices, breaks }]));
  return listIds.map((id) => byId.get(id)!);
}

/** With the revision of the same moment. */
function count(ctx: Context, listIds: readonly Id<'price_list'>[]): Promise<(Counted & { revision: string })[]> {
  return ctx.sql`
    select l.id, l.prices_revision as revision, counted.*, array(select trim_scale(b.minimum_quantity)::text from (select distinct minimum_quantity from price where price_list_id = l.id order by minimum_quantity limit 24) b order by b.minimum_quantity) as breaks
    from price_list l cross join lateral (select count(distinct t.offer_id)::int as offers, count(*)::int as prices from price t where t.price_list_id = l.id) counted where l.id = any (${listIds}::uuid[])` as never;
}

/** Where nothing can be written, it is counted again by the next process. */
async function keep(ctx: Context, counted: readonly (Counted & { readonly revision: string })[]): Promise<void> {
  const { isReadOnly } = (await ctx.sql.one<{
    isReadOnly: boolean;
  }>`select current_setting('transaction_read_only') = 'on' as "isReadOnly"`)!;
  if (isReadOnly) return;
  await inSavepoint(
    ctx.sql,
    () => ctx.sql`
    insert into price_list_count (price_list_id, seller_id, revision, offers, prices, breaks)
    select l.id, l.seller_id, k.revision, k.offers, k.prices, k.breaks from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as k(id uuid, revision uuid, offers int, prices int, breaks text[]) join price_list l on l.id = k.id order by l.id
    on conflict (price_list_id) do update set revision = excluded.revision, offers = excluded.offers, prices = excluded.prices, breaks = excluded.breaks where price_list_count.revision <> excluded.revision`,
  ).catch(() => {
    /* a page is shown all the same */
  });
}
