import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { noteBeside } from '../../platform/db/cannot-write.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { FindProducts } from './schemas.ts';

/** So many different texts a day are kept at most, so that nobody fills the table with noise. */
const mostADay = 5_000;
const longest = 120;

/** Counts a search that found nothing though nothing narrowed it: what buyers look for and no seller lists. */
export async function recordMiss(ctx: Context, text: string, { filter, page }: FindProducts): Promise<void> {
  const isNarrowed =
    page > 1 ||
    filter.inStock ||
    filter.priceFrom !== undefined ||
    filter.priceTo !== undefined ||
    [filter.categoryIds, filter.brandIds, filter.sellerIds, filter.attributes].some((list) => list.length > 0);
  const said = text
    .toLowerCase()
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
  if (isNarrowed || said.length < 2 || !/[\p{L}\p{N}]/u.test(said)) return;
  const day = dayOf(ctx.clock.now());
  await noteBeside(ctx, () =>
    asPlatform(
      ctx,
      "the table is the operator's; a visitor only adds to a count",
      () => ctx.sql`
    insert into search_miss (day, storefront_id, text, count) select ${day}::date, ${ctx.storefrontId}, ${said}, 1
    where (select count(*) from (select 1 from search_miss where day = ${day}::date limit ${mostADay}::int) as kept) < ${mostADay}::int
    on conflict (day, storefront_id, text) do update set count = search_miss.count + 1`,
    ),
  );
}
