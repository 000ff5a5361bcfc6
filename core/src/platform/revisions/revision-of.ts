import { type Fragment, fragment } from '../db/sql.ts';
import type { Id } from '../ids.ts';

/**
 * Who sees which catalog; what companies, brands, categories and attributes are called; all products, where more than a
 * few are otherwise (each has revisions of its own); who sits where, and may do what there.
 */
export type Subject = 'entitlement' | 'names' | 'products' | 'seats';

/**
 * The revision of a subject as it stands in this transaction, to be selected; null where nothing names it, and then
 * nothing is to be kept. Read before what is kept under it: that may be newer than its name, and then the name is gone.
 */
export function revisionOf(subject: Subject): Fragment {
  return fragment`(select string_agg(r.revision::text, ' ' order by r.slot) from public.subject_revision r where r.subject = ${subject})`;
}

/** Revisions of products, by product, as one value of a statement: none for one that never changed. */
export const productRevisionsOf = (productIds: readonly Id<'product'>[]): Fragment =>
  fragment`(select json_object_agg(own.product_id, own.revisions) from (
    select r.product_id, string_agg(r.revision::text, ' ' order by r.revision) as revisions from product_revision r where r.product_id = any (${productIds}::uuid[]) group by r.product_id) own)`;
