import { bigints, decimals, integers, jsons, texts, uuids } from '../../platform/db/binary-arrays.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { toldOnce } from '../../platform/db/told-once.ts';
import type { Id } from '../../platform/ids.ts';
import type { DraftPart } from './draft-parts.ts';

type Told = ReturnType<typeof toldOnce>;
/** A part whose lines are to be written, with what they say of their order. */
type PartOfOrder = DraftPart & {
  readonly orderId: Id<'purchase_order'>;
  readonly buyerId: Id<'organization'>;
  readonly currency: string;
};

/**
 * The statement that inserts the lines of parts. Columns are told as arrays, and once what lines share: of 500 lines
 * told as JSON, row by row, two thirds were names of columns and repetitions. What is of one length is picked by its
 * place: `unnest` lays each of its columns down and takes it up again, which costs more than what is told.
 */
export function insertLines(parts: readonly PartOfOrder[]): Fragment {
  const lines = parts.flatMap((part, at) => part.lines.map((line) => ({ ...line, part: at + 1 })));
  const [categories, brands, units, notes, configurations, reasons, rules] = Array.from({ length: 7 }, () =>
    toldOnce(),
  ) as [Told, Told, Told, Told, Told, Told, Told];
  type Line = (typeof lines)[number];
  const each = <Value>(pick: (line: Line) => Value) => lines.map(pick);
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const ruleOf = ({ commission: { ruleId, listVersion, name, rateBasisPoints } }: Line) =>
    JSON.stringify({ ruleId, listVersion, name, rateBasisPoints });
  const ofLine = (ids: (line: Line) => string) => fragment`(${uuids(each(ids))}::uuid[])[l.at]`;
  const whole = (numbers: (line: Line) => number) => fragment`(${integers(each(numbers))}::int[])[l.at]`;
  const minor = (amounts: (line: Line) => number) => fragment`(${bigints(each(amounts))}::bigint[])[l.at]`;
  const ofPart = <Value>(pick: (part: PartOfOrder) => Value) => parts.map(pick);
  // Names are found before they are told.
  const [category, brand, unit] = [
    whole((line) => categories.placeOf(line.offer.categoryId)),
    whole((line) => brands.placeOf(line.offer.brandId)),
    whole((line) => units.placeOf(line.offer.unit)),
  ];
  const [note, configuration, reason, rule] = [
    whole((line) => notes.placeOf(line.note)),
    whole((line) => configurations.placeOf(json(line.configuration))),
    whole((line) => reasons.placeOf(json(line.reason))),
    whole((line) => rules.placeOf(ruleOf(line))),
  ];
  return fragment`
    insert into order_line (id, vendor_order_id, order_id, buyer_id, seller_id, position, product_id, offer_id, category_id, brand_id, sku, title, unit, quantity, unit_price, currency, line_minor, discount_minor, tax_basis_points, tax_minor, price_reason, commission_minor, commission_tax_minor, commission_rule, lead_time_days, note, configuration)
    select ${ofLine((line) => line.id)}, (${uuids(ofPart((one) => one.id))}::uuid[])[l.part], (${uuids(ofPart((one) => one.orderId))}::uuid[])[l.part], (${uuids(ofPart((one) => one.buyerId))}::uuid[])[l.part], (${uuids(ofPart((one) => one.sellerId))}::uuid[])[l.part],
           ${whole((line) => line.position)}, ${ofLine((line) => line.offer.productId)}, ${ofLine((line) => line.offer.id)}, (${uuids(categories.told)}::uuid[])[${category}], (${uuids(brands.told)}::uuid[])[${brand}], l.sku, l.title, (${texts(units.told)}::text[])[${unit}],
           l.quantity, l.price, (${texts(ofPart((one) => one.currency))}::text[])[l.part], ${minor((line) => line.lineMinor)}, ${minor((line) => line.discountMinor)}, ${whole((line) => line.taxBasisPoints)}, ${minor((line) => line.taxMinor)},
           (${jsons(reasons.told)}::jsonb[])[${reason}], ${minor((line) => line.commission.commissionMinor)}, ${minor((line) => line.commission.taxMinor)}, (${jsons(rules.told)}::jsonb[])[${rule}], ${whole((line) => line.offer.leadTimeDays)}, (${texts(notes.told)}::text[])[${note}], (${jsons(configurations.told)}::jsonb[])[${configuration}]
    from rows from (unnest(${texts(each((line) => line.configuration?.sku || line.offer.sku))}::text[]), unnest(${jsons(each((line) => json(line.title)))}::jsonb[]), unnest(${decimals(each((line) => line.quantity))}::numeric[]), unnest(${decimals(each((line) => line.unitPrice))}::numeric[]), unnest(${integers(each((line) => line.part))}::int[]))
      with ordinality as l(sku, title, quantity, price, part, at)`;
}
