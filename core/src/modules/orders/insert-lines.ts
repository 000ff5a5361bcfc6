import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { toldOnce } from '../../platform/db/told-once.ts';
import type { Id } from '../../platform/ids.ts';
import type { DraftPart } from './draft-parts.ts';

/** A part whose lines are to be written, with what they say of their order. */
type PartOfOrder = DraftPart & { readonly orderId: Id<'purchase_order'>; readonly buyerId: Id<'organization'>; readonly currency: string };

/** The statement that inserts the lines of parts. Columns are told as arrays, and once what lines share: of 500 lines told as JSON, row by row, two thirds were names of columns and repetitions. */
export function insertLines(parts: readonly PartOfOrder[]): Fragment {
  const lines = parts.flatMap((part, at) => part.lines.map((line) => ({ ...line, part: at + 1 })));
  const [categories, brands, reasons, rules] = [toldOnce(), toldOnce(), toldOnce(), toldOnce()];
  type Line = (typeof lines)[number];
  const each = <Value>(pick: (line: Line) => Value) => lines.map(pick);
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const ruleOf = ({ commission: { ruleId, listVersion, name, rateBasisPoints } }: Line) => JSON.stringify({ ruleId, listVersion, name, rateBasisPoints });
  // Names are found before they are told.
  const columns = fragment`unnest(
    ${each((line) => line.id)}::uuid[], ${each((line) => line.part)}::int[], ${each((line) => line.position)}::int[], ${each((line) => line.offer.productId)}::uuid[], ${each((line) => line.offer.id)}::uuid[],
    ${each((line) => categories.placeOf(line.offer.categoryId))}::int[], ${each((line) => brands.placeOf(line.offer.brandId))}::int[], ${each((line) => line.configuration?.sku || line.offer.sku)}::text[], ${each((line) => json(line.title))}::jsonb[],
    ${each((line) => line.offer.unit)}::text[], ${each((line) => line.quantity)}::numeric[], ${each((line) => line.unitPrice)}::numeric[], ${each((line) => line.lineMinor)}::bigint[], ${each((line) => line.discountMinor)}::bigint[],
    ${each((line) => line.taxBasisPoints)}::int[], ${each((line) => line.taxMinor)}::bigint[], ${each((line) => reasons.placeOf(json(line.reason)))}::int[], ${each((line) => line.commission.commissionMinor)}::bigint[], ${each((line) => line.commission.taxMinor)}::bigint[],
    ${each((line) => rules.placeOf(ruleOf(line)))}::int[], ${each((line) => line.offer.leadTimeDays)}::int[], ${each((line) => line.note)}::text[], ${each((line) => json(line.configuration))}::jsonb[])
    as l(id, part, position, product, offer, category, brand, sku, title, unit, quantity, price, total, discount, rate, tax, reason, commission, commission_tax, rule, lead, note, configuration)`;
  const ofPart = <Value>(pick: (part: PartOfOrder) => Value) => parts.map(pick);
  return fragment`
    insert into order_line (id, vendor_order_id, order_id, buyer_id, seller_id, position, product_id, offer_id, category_id, brand_id, sku, title, unit, quantity, unit_price, currency, line_minor, discount_minor, tax_basis_points, tax_minor, price_reason, commission_minor, commission_tax_minor, commission_rule, lead_time_days, note, configuration)
    select l.id, (${ofPart((part) => part.id)}::uuid[])[l.part], (${ofPart((part) => part.orderId)}::uuid[])[l.part], (${ofPart((part) => part.buyerId)}::uuid[])[l.part], (${ofPart((part) => part.sellerId)}::uuid[])[l.part], l.position, l.product, l.offer,
           (${categories.told}::uuid[])[l.category], (${brands.told}::uuid[])[l.brand], l.sku, l.title, l.unit, l.quantity, l.price, (${ofPart((part) => part.currency)}::text[])[l.part], l.total, l.discount, l.rate, l.tax,
           (${reasons.told}::jsonb[])[l.reason], l.commission, l.commission_tax, (${rules.told}::jsonb[])[l.rule], l.lead, l.note, l.configuration
    from ${columns}`;
}
