import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { moneyText } from '../../platform/money.ts';
import { statesOf } from './filters.ts';
import { whichOrders } from './list-orders.ts';
import { whichVendorOrders } from './list-vendor-orders.ts';
import type { ExportOrders, OrderRows } from './schemas.ts';

const rowsMax = 20_000;
type Row = Omit<z.output<typeof OrderRows>['rows'][number], 'net' | 'tax'> & { netMinor: number; taxMinor: number };

/** A buyer's order lines for a spreadsheet, under the filters of the list, newest first. */
export function exportOrders(
  ctx: ActorContext,
  input: z.output<typeof ExportOrders>,
): Promise<z.output<typeof OrderRows>> {
  return rowsOf(
    ctx,
    input,
    fragment`exists (select 1 from purchase_order o where o.id = v.order_id and ${whichOrders(ctx, input)})`,
  );
}

/** A seller's lines likewise: its own and no other's (A04). */
export function exportVendorOrders(
  ctx: ActorContext,
  input: z.output<typeof ExportOrders>,
): Promise<z.output<typeof OrderRows>> {
  return rowsOf(ctx, input, whichVendorOrders(ctx, input));
}

async function rowsOf(
  ctx: ActorContext,
  input: z.output<typeof ExportOrders>,
  which: Fragment,
): Promise<z.output<typeof OrderRows>> {
  const states = statesOf(input.state);
  const rows = await ctx.sql<Row>`
    select v.number, v.placed_at as "placedAt", v.state, v.po_number as "poNumber", b.name as "buyerName", s.name as "sellerName", l.position, l.sku, l.title, l.unit, trim_scale(l.quantity)::text as quantity,
           trim_scale(l.quantity_shipped)::text as "quantityShipped", trim_scale(l.quantity_cancelled)::text as "quantityCancelled", trim_scale(l.unit_price)::text as "unitPrice",
           l.line_minor - l.discount_minor as "netMinor", l.tax_minor as "taxMinor", l.currency
    from vendor_order v join organization b on b.id = v.buyer_id join organization s on s.id = v.seller_id join order_line l on l.vendor_order_id = v.id
    where ${which} and ${states === null ? fragment`true` : fragment`v.state = any (${states}::text[])`} order by v.placed_at desc, v.number, l.position limit ${rowsMax + 1}`;
  return {
    isCut: rows.length > rowsMax,
    rows: rows.slice(0, rowsMax).map(({ netMinor, taxMinor, ...row }) => ({
      ...row,
      net: moneyText({ minor: netMinor, currency: row.currency }),
      tax: moneyText({ minor: taxMinor, currency: row.currency }),
    })),
  };
}
