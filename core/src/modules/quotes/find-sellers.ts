import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import type { QuoteDocument } from './document/document.ts';

export interface Supplier {
  readonly sellerId: Id<'organization'>;
  readonly name: string;
  readonly covers: number;
  readonly of: number;
}
/** An offer of a seller for a line of a request, with what its quote begins with. */
export interface Match {
  readonly sellerId: Id<'organization'>;
  readonly lineId: string;
  readonly offerId: Id<'offer'>;
  readonly sku: string;
  readonly unit: string;
  readonly packSize: string;
  readonly leadTimeDays: number;
}

/** Which seller has what of a request that this buyer may see: its active offers of the products asked for. */
export async function findMatches(ctx: ActorContext, document: QuoteDocument): Promise<Match[]> {
  await entitledCatalogs(ctx);
  const lines = JSON.stringify(
    Object.values(document.lines)
      .filter((line) => line.productId !== null)
      .map((line) => ({ line: line.id, product: line.productId, offer: line.offerId })),
  );
  return ctx.sql<Match & object>`
    select distinct on (o.seller_id, l.line) o.seller_id as "sellerId", l.line as "lineId", o.id as "offerId", o.sku, o.unit, trim_scale(o.pack_size)::text as "packSize", o.lead_time_days as "leadTimeDays"
    from jsonb_to_recordset(${lines}::jsonb) as l(line uuid, product uuid, offer uuid)
    join offer o on o.product_id = l.product and o.state = 'active' join organization s on s.id = o.seller_id and s.state = 'active'
    order by o.seller_id, l.line, (o.id = l.offer) desc, o.pack_size, o.id`;
}

/**
 * Sellers that can supply any of the lines, the one that covers most first. A request in free words may go to every
 * seller that sells to this buyer.
 */
export async function findSellers(ctx: ActorContext, document: QuoteDocument): Promise<Supplier[]> {
  const matches = await findMatches(ctx, document);
  const of = Object.keys(document.lines).length;
  const isInWords = matches.length === 0;
  const names = await ctx.sql<{ id: Id<'organization'>; name: string }>`
    select o.id, o.name from organization o where o.id in (select c.seller_id from catalog c) and o.state = 'active' and (${isInWords} or o.id = any (${[...new Set(matches.map((match) => match.sellerId))]}::uuid[])) order by o.name`;
  return names
    .map((one) => ({
      sellerId: one.id,
      name: one.name,
      covers: matches.filter((match) => match.sellerId === one.id).length,
      of,
    }))
    .sort((a, b) => b.covers - a.covers);
}
