import type { ActorContext } from '../../platform/context.ts';
import { micros } from '../../platform/money.ts';
import { linesInOrder, type QuoteDocument } from './document/document.ts';
import { netPrice } from './document/totals.ts';
import { underFloor } from './errors.ts';
import type { QuoteRow } from './scope.ts';

export interface MarginRow {
  lineId: string;
  unitCost: string | null;
  floorPrice: string | null;
  allowedDownTo: string | null;
  allowedBy: string | null;
}

/**
 * Cost and floor of each line: what was written for the quote, else the seller's own for the offer. Those of the offer
 * are not those of what is made from it, so a configured line has only what somebody has written for it. Only the
 * seller's rows are seen.
 */
export async function marginRows(
  ctx: ActorContext,
  quote: QuoteRow,
  document: QuoteDocument,
): Promise<Map<string, MarginRow>> {
  const lines = JSON.stringify(
    linesInOrder(document).map((line) => ({ line: line.id, offer: line.configuration === null ? line.offerId : null })),
  );
  const rows = await ctx.sql<MarginRow & object>`
    select l.line as "lineId", trim_scale(coalesce(m.unit_cost, c.unit_cost))::text as "unitCost", trim_scale(coalesce(m.floor_price, c.floor_price))::text as "floorPrice", trim_scale(m.allowed_down_to)::text as "allowedDownTo", m.allowed_by as "allowedBy"
    from jsonb_to_recordset(${lines}::jsonb) as l(line uuid, offer uuid)
    left join quote_margin m on m.quote_id = ${quote.id} and m.line_id = l.line and m.seller_id = ${quote.sellerId}
    left join offer_cost c on c.offer_id = l.offer and c.seller_id = ${quote.sellerId}`;
  return new Map(rows.map((row) => [row.lineId, row]));
}

/** A price below what is allowed: the floor, or what a manager allowed down to. */
export function isUnder(price: string | null, row: MarginRow | undefined): boolean {
  const least = row?.allowedDownTo ?? row?.floorPrice ?? null;
  return price !== null && least !== null && micros(price) < micros(least);
}

export async function checkFloors(ctx: ActorContext, quote: QuoteRow, document: QuoteDocument): Promise<void> {
  const rows = await marginRows(ctx, quote, document);
  const under = linesInOrder(document).filter((line) => isUnder(netPrice(line), rows.get(line.id)));
  if (under.length > 0)
    throw underFloor({
      lines: under.map((line) => ({
        lineId: line.id,
        title: line.title,
        price: netPrice(line)!,
        floorPrice: rows.get(line.id)!.floorPrice ?? '',
      })),
    });
}
