import type { Context } from '../../../platform/context.ts';
import type { Id } from '../../../platform/ids.ts';
import { keyOfBrand, keyOfIdentifier } from '../../catalog/index.ts';
import type { CleanRow } from '../cleaning/clean-row.ts';
import { likeness, type Named, thresholds } from './score.ts';

export interface Candidate {
  readonly productId: Id<'product'>;
  readonly score: number;
  readonly agrees: readonly string[];
  readonly differs: readonly string[];
}
export type Match =
  | { readonly kind: 'linked'; readonly productId: Id<'product'> }
  | { readonly kind: 'review'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'new' };

interface Incoming {
  at: number;
  gtin: string | null;
  brand_key: string | null;
  mpn_key: string | null;
  digits: string | null;
  title: string | null;
}
interface Found extends Named {
  at: number;
  id: Id<'product'>;
}

/** Which known product each row is, in two statements for all: by GTIN, else by brand and MPN, else by likeness. */
export async function matchRows(ctx: Context, rows: readonly CleanRow[]): Promise<Match[]> {
  const incoming: Incoming[] = rows.map((row, at) => ({
    at,
    gtin: row.gtin ?? null,
    brand_key: (row.brand === undefined ? '' : keyOfBrand(row.brand)) || null,
    mpn_key: keyOfIdentifier(row.mpn ?? '') || null,
    digits: keyOfIdentifier(row.mpn ?? '').replaceAll(/\D/g, '') || null,
    title: row.title ?? null,
  }));
  const exact = await exactMatches(ctx, incoming);
  const open = incoming.filter(({ at }) => !exact.has(at));
  const candidates = Map.groupBy(await findCandidates(ctx, open), (one) => one.at);
  return rows.map((row, at) => {
    const known = exact.get(at);
    if (known) return known;
    const named: Named = {
      brandKey: incoming[at]!.brand_key,
      mpn: row.mpn ?? null,
      gtin: row.gtin ?? null,
      title: row.title ?? '',
    };
    const scored = (candidates.get(at) ?? [])
      .map((one) => ({ productId: one.id, ...likeness(named, one) }))
      .filter((one) => one.score >= thresholds.perhaps)
      .sort((a, b) => b.score - a.score)
      .slice(0, 5);
    const [best, second] = scored;
    if (!best) return { kind: 'new' };
    // Two that are both the same thing cannot both be: a person looks.
    return best.score >= thresholds.same && (second?.score ?? 0) < thresholds.same
      ? { kind: 'linked', productId: best.productId }
      : { kind: 'review', candidates: scored };
  });
}

/** Looked up row by row in the two indexes: a join would read all products once a batch. */
async function exactMatches(ctx: Context, incoming: readonly Incoming[]): Promise<Map<number, Match>> {
  const rows = await ctx.sql<{ at: number; byGtin: Id<'product'> | null; byMpn: Id<'product'> | null }>`
    select i.at, g.id as "byGtin", m.id as "byMpn" from jsonb_to_recordset(${JSON.stringify(incoming)}::jsonb) as i(at int, gtin text, brand_key text, mpn_key text)
    left join lateral (select p.id from product p where p.gtin = i.gtin and p.merged_into_id is null limit 1) g on true
    left join lateral (select p.id from brand b join product p on p.brand_id = b.id where b.name_key = i.brand_key and p.mpn_key = i.mpn_key and p.merged_into_id is null limit 1) m on true
    where g.id is not null or m.id is not null`;
  return new Map(
    rows.map(({ at, byGtin, byMpn }): [number, Match] => {
      // The GTIN says one thing and the part number another: one of them is wrong, and nobody but a person knows which.
      if (byGtin !== null && byMpn !== null && byGtin !== byMpn) {
        return [
          at,
          {
            kind: 'review',
            candidates: [
              { productId: byGtin, score: 0.8, agrees: ['gtin'], differs: ['mpn'] },
              { productId: byMpn, score: 0.8, agrees: ['brand', 'mpn'], differs: ['gtin'] },
            ],
          },
        ];
      }
      return [at, { kind: 'linked', productId: (byGtin ?? byMpn)! }];
    }),
  );
}

/**
 * Few products a row that could be meant: the same digits under the same brand, the same part number under another
 * spelling of it, the same words.
 */
async function findCandidates(ctx: Context, incoming: readonly Incoming[]): Promise<Found[]> {
  if (incoming.length === 0) return [];
  return ctx.sql`
    with incoming as (select * from jsonb_to_recordset(${JSON.stringify(incoming)}::jsonb) as i(at int, brand_key text, mpn_key text, digits text, title text))
    select i.at, p.id, b.name_key as "brandKey", p.mpn, p.gtin, coalesce(p.title->>'en', '') as title
    from incoming i cross join lateral (
      (select p.id from product p join brand b on b.id = p.brand_id where i.digits is not null and b.name_key = i.brand_key and p.merged_into_id is null and regexp_replace(p.mpn_key, '[^0-9]', '', 'g') = i.digits limit 8)
      union
      (select p.id from product p where length(i.mpn_key) >= 4 and p.mpn_key = i.mpn_key and p.merged_into_id is null limit 8)
      union
      (select p.id from product p where i.mpn_key is null and length(i.title) >= 8 and p.merged_into_id is null
         and to_tsvector('simple', (p.title->>'en') || ' ' || (p.title->>'vi') || ' ' || coalesce(p.designation, '')) @@ plainto_tsquery('simple', i.title) limit 8)
    ) c join product p on p.id = c.id left join brand b on b.id = p.brand_id`;
}
