import { type Fragment, fragment } from '../../platform/db/sql.ts';

/**
 * What was sold of a line, net of the order-level discount and of what was cancelled since. A rejected or cancelled part sold nothing.
 * Expects `vendor_order v` and `order_line l`.
 */
export const soldMinor: Fragment = fragment`round((l.line_minor - l.discount_minor) * (l.quantity - l.quantity_cancelled) / l.quantity)::bigint`;
export const commissionMinor: Fragment = fragment`round(l.commission_minor * (l.quantity - l.quantity_cancelled) / l.quantity)::bigint`;
export const isSold: Fragment = fragment`v.state not in ('rejected', 'cancelled')`;
