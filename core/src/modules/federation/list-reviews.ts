import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import type { CleanRow } from './cleaning/clean-row.ts';
import type { ListReviews, ReviewCard, ReviewList } from './schemas.ts';

type Card = z.output<typeof ReviewCard>;
type Row = Omit<Card, 'incoming' | 'candidates'> & {
  clean: CleanRow;
  candidates: { productId: string; score: number; agrees: string[]; differs: string[] }[];
  total: number;
};
type Known = Omit<Card['candidates'][number], 'score' | 'agrees' | 'differs'>;

/** Rows between the thresholds, with both sides whole, so that the operator sees what agrees and what differs. */
export async function listReviews(
  ctx: ActorContext,
  input: z.output<typeof ListReviews>,
): Promise<z.output<typeof ReviewList>> {
  const pattern = anywhere(input.text);
  const text =
    input.text === ''
      ? fragment`true`
      : fragment`(r.clean->>'title' ilike ${pattern} or r.clean->>'mpn' ilike ${pattern} or r.sku ilike ${pattern} or r.clean->>'brand' ilike ${pattern})`;
  const seller = input.sellerId === undefined ? fragment`true` : fragment`m.seller_id = ${input.sellerId}`;
  const rows = await ctx.sql<Row>`
    select m.id, m.state, m.seller_id as "sellerId", o.name as "sellerName", m.run_id as "runId", i.file_name as "fileName", m.line, m.created_at as "createdAt", m.decided_at as "decidedAt", u.name as "decidedBy",
           m.product_id as "productId", m.candidates, r.clean, (count(*) over ())::int as total
    from match_review m join organization o on o.id = m.seller_id join import_run i on i.id = m.run_id join import_row r on r.run_id = m.run_id and r.line = m.line left join user_account u on u.id = m.decided_by
    where m.state = ${input.state} and ${seller} and ${text} order by coalesce(m.decided_at, m.created_at) desc, m.id limit ${input.limit} offset ${input.offset}`;
  const counts = await ctx.sql<{
    state: Card['state'];
    count: number;
  }>`select m.state, count(*)::int as count from match_review m where ${seller} group by 1`;
  const products = await knownProducts(ctx, [
    ...new Set(rows.flatMap((row) => row.candidates.map((one) => one.productId))),
  ]);
  return {
    total: rows[0]?.total ?? 0,
    counts: {
      open: 0,
      linked: 0,
      new: 0,
      dismissed: 0,
      ...Object.fromEntries(counts.map((one) => [one.state, one.count])),
    },
    items: rows.map(({ clean, candidates, ...row }) => ({
      ...row,
      incoming: {
        sku: clean.sku ?? '',
        brand: clean.brand ?? null,
        mpn: clean.mpn ?? null,
        gtin: clean.gtin ?? null,
        title: clean.title ?? '',
        description: clean.description ?? '',
        category: clean.category ?? null,
        unit: clean.unit ?? null,
        price: clean.price ?? null,
        currency: clean.currency ?? null,
      },
      candidates: candidates.flatMap((one) => {
        const product = products.get(one.productId);
        return product ? [{ ...product, ...one }] : [];
      }),
    })),
  };
}

async function knownProducts(ctx: ActorContext, ids: readonly string[]): Promise<Map<string, Known>> {
  const language = ctx.language;
  const rows = await ctx.sql<Known>`
    select p.id as "productId", b.name as brand, p.mpn, p.gtin, p.title->>${language} as title, coalesce(p.description->>${language}, '') as description, c.name->>${language} as category, p.unit, p.attributes,
           (select count(*)::int from offer f where f.product_id = p.id and f.state <> 'ended') as offers
    from product p left join brand b on b.id = p.brand_id left join category c on c.id = p.category_id where p.id = any (${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.productId, row]));
}
