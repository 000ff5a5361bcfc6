import { type Fragment, fragment } from '../../platform/db/sql.ts';

/**
 * What was sold of a line, net of the order-level discount and of what was cancelled since. A rejected or cancelled
 * part sold nothing. Expects `vendor_order v` and `order_line l`.
 */
export const soldMinor: Fragment = fragment`round((l.line_minor - l.discount_minor) * (l.quantity - l.quantity_cancelled) / l.quantity)::bigint`;
export const commissionMinor: Fragment = fragment`round(l.commission_minor * (l.quantity - l.quantity_cancelled) / l.quantity)::bigint`;
/**
 * The day by which a part must have left: what was promised, else the day after its longest lead time, counted from the
 * confirmation (from placing, while nobody has confirmed); what falls on a weekend is due on Monday. Expects
 * `vendor_order v`; `lead` is that lead time in days.
 */
export function dueOn(lead: Fragment): Fragment {
  const plain = fragment`((coalesce(v.confirmed_at, v.placed_at) at time zone 'UTC')::date + ${lead}::int + 1)`;
  return fragment`coalesce(v.promised_on, ${plain} + case extract(isodow from ${plain}) when 6 then 2 when 7 then 1 else 0 end)`;
}
export const isSold: Fragment = fragment`v.state not in ('rejected', 'cancelled')`;
