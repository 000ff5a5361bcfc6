import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { divideHalfUp, lineTotal } from '../../platform/money.ts';
import { found } from '../../platform/refusal.ts';
import { isUnder, marginRows } from './check-floors.ts';
import { linesInOrder } from './document/document.ts';
import { netPrice, quoteLineTotal } from './document/totals.ts';
import { marginAllowed } from './events.ts';
import { readDocument } from './read-document.ts';
import type { AllowUnderFloor, Margins, QuoteDone, SaveMargin, ShowQuote } from './schemas.ts';
import { partyOn } from './scope.ts';

/**
 * What a quote earns its seller, line by line. No door of the buyer's side leads here, and the rows are the seller's
 * alone.
 */
export async function showMargins(
  ctx: ActorContext,
  input: z.output<typeof ShowQuote>,
): Promise<z.output<typeof Margins>> {
  const quote = await partyOn(ctx, input.quoteId, 'seller');
  const document = await readDocument(ctx, quote);
  const rows = await marginRows(ctx, quote, document);
  let totalMarginMinor: number | null = 0;
  const lines = linesInOrder(document).map((line) => {
    const row = rows.get(line.id);
    const price = netPrice(line);
    const soldMinor = quoteLineTotal(line, document.currency);
    const costMinor = row?.unitCost ? lineTotal(row.unitCost, line.quantity, document.currency).minor : null;
    const marginMinor = soldMinor === null || costMinor === null ? null : soldMinor - costMinor;
    if (line.alternativeTo === null)
      totalMarginMinor = totalMarginMinor === null || marginMinor === null ? null : totalMarginMinor + marginMinor;
    return {
      lineId: line.id,
      unitCost: row?.unitCost ?? null,
      floorPrice: row?.floorPrice ?? null,
      netPrice: price,
      marginMinor,
      marginBasisPoints:
        marginMinor === null || !soldMinor
          ? null
          : Number(divideHalfUp(BigInt(marginMinor) * 10_000n, BigInt(soldMinor))),
      isUnderFloor: isUnder(price, row),
      allowedDownTo: row?.allowedDownTo ?? null,
      allowedBy: row?.allowedBy ?? null,
    };
  });
  return { lines, totalMarginMinor };
}

export async function saveMargin(
  ctx: ActorContext,
  input: z.output<typeof SaveMargin>,
): Promise<z.output<typeof QuoteDone>> {
  const quote = await partyOn(ctx, input.quoteId, 'seller', true);
  found((await readDocument(ctx, quote)).lines[input.lineId], 'quote line');
  await ctx.sql`
    insert into quote_margin (quote_id, line_id, seller_id, unit_cost, floor_price) values (${quote.id}, ${input.lineId}, ${quote.sellerId}, ${input.unitCost}, ${input.floorPrice})
    on conflict (quote_id, line_id) do update set unit_cost = excluded.unit_cost, floor_price = excluded.floor_price`;
  return { quoteId: quote.id };
}

/** A manager's word for the price as it stands now; a lower one needs another. */
export async function allowUnderFloor(
  ctx: ActorContext,
  input: z.output<typeof AllowUnderFloor>,
): Promise<z.output<typeof QuoteDone>> {
  const quote = await partyOn(ctx, input.quoteId, 'seller', true);
  const document = await readDocument(ctx, quote);
  const price = found(netPrice(found(document.lines[input.lineId], 'quote line')), 'price');
  await ctx.sql`
    insert into quote_margin (quote_id, line_id, seller_id, allowed_down_to, allowed_by, allowed_at) values (${quote.id}, ${input.lineId}, ${quote.sellerId}, ${price}, ${ctx.actor.name}, ${ctx.clock.now()})
    on conflict (quote_id, line_id) do update set allowed_down_to = excluded.allowed_down_to, allowed_by = excluded.allowed_by, allowed_at = excluded.allowed_at`;
  ctx.emit(
    marginAllowed({
      subject: { type: 'quote', id: quote.id },
      parties: [quote.sellerId],
      data: { quoteId: quote.id, lineId: input.lineId, downTo: price },
    }),
  );
  return { quoteId: quote.id };
}
