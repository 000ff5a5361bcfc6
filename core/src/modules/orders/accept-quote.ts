import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { reach } from '../../platform/fault-points.ts';
import { onceForKey } from '../../platform/idempotency.ts';
import type { Id } from '../../platform/ids.ts';
import { assert, found } from '../../platform/refusal.ts';
import { shareOf } from '../../platform/money.ts';
import { offerFacts, sellerConditions, taxRates } from '../cart/index.ts';
import {
  acceptVersion,
  type AcceptedVersion,
  checkTakenOnce,
  closeRfq,
  linkOrder,
  lineNotOrderable,
  netPrice,
  quoteLineTotal,
  type QuoteLine,
  rfqOfQuote,
  rfqToAward,
} from '../quotes/index.ts';
import { placeLines, type PlacedOrder } from './place-lines.ts';
import type { PlacedLine } from './priced-as-seen.ts';
import type { AcceptQuote, AwardRfq, Awarded, Placed } from './schemas.ts';

type Facts = Pick<
  z.output<typeof AcceptQuote>,
  'shipToAddressId' | 'billToAddressId' | 'costCenterId' | 'poNumber' | 'note' | 'needBy'
>;

/**
 * Accepts a version by its hash and orders it at the accepted prices, in one transaction and once: stock, limits,
 * budget, credit, commission and books as for any order. What does not go through leaves the quote as it was. Taken
 * whole, be it by alternatives, it also awards the request that it answers; of a part, the request stays open for the
 * rest.
 */
export function acceptQuote(
  ctx: ActorContext,
  { idempotencyKey, ...request }: z.output<typeof AcceptQuote>,
): Promise<z.output<typeof Placed>> {
  return onceForKey(ctx, `accept:${idempotencyKey}`, request, async () => {
    reach('acceptance.claimed');
    ctx.afterCommit(() => reach('acceptance.committed'));
    const rfq = await rfqOfQuote(ctx, request.quoteId);
    const accepted = await acceptVersion(ctx, request.quoteId, request.hash, request.lineIds);
    reach('acceptance.taken');
    const placed = await placeAccepted(ctx, accepted, request);
    reach('acceptance.linked');
    if (rfq !== null && isWhole(accepted)) await closeRfq(ctx, rfq, [request.quoteId]);
    return placed;
  });
}

function isWhole({ document, lines }: AcceptedVersion): boolean {
  const taken = new Set(lines.map((line) => line.alternativeTo ?? line.id));
  return Object.values(document.lines).every((line) => line.alternativeTo !== null || taken.has(line.id));
}

/**
 * Awards a request, whole or by line, to one or several sellers: an order each, all or none. The others are told that
 * they lost.
 */
export function awardRfq(
  ctx: ActorContext,
  { idempotencyKey, ...request }: z.output<typeof AwardRfq>,
): Promise<z.output<typeof Awarded>> {
  return onceForKey(ctx, `award:${idempotencyKey}`, request, async () => {
    const rfq = await rfqToAward(ctx, request.rfqId);
    const accepted: AcceptedVersion[] = [];
    // In one order for everybody, so that two awards at once wait and do not cross.
    for (const award of request.awards.toSorted((a, b) => (a.quoteId < b.quoteId ? -1 : 1))) {
      found(
        rfq.quoteIds.find((id) => id === award.quoteId),
        'quote',
      );
      accepted.push(await acceptVersion(ctx, award.quoteId, award.hash, award.lineIds));
    }
    checkTakenOnce(accepted.flatMap((one) => one.lines));
    const orders = [];
    for (const one of accepted) {
      const { orderId, number } = await placeAccepted(ctx, one, request);
      orders.push({ quoteId: one.quote.id, orderId, number });
    }
    await closeRfq(
      ctx,
      rfq,
      accepted.map((one) => one.quote.id),
    );
    return { orders };
  });
}

async function placeAccepted(ctx: ActorContext, accepted: AcceptedVersion, facts: Facts): Promise<PlacedOrder> {
  const { quote, document } = accepted;
  // Whoever acts for the house above orders as the company that was quoted to, or not at all.
  found(quote.buyerId === ctx.actor.organizationId ? quote : null, 'quote');
  const rates = await taxRates(ctx);
  const own = (await sellerConditions(ctx, quote.currency, [quote.sellerId])).get(quote.sellerId);
  assert(own, 'every seller has conditions');
  const placed = await placeLines(ctx, {
    ...facts,
    currency: quote.currency,
    lines: await linesOf(ctx, accepted, rates),
    freightTaxBasisPoints: rates.get('standard') ?? 0,
    // What the buyer saw is what it costs: the freight of the quote, none where none was named.
    conditions: new Map([
      [
        quote.sellerId,
        {
          ...own,
          freightFlatMinor: document.terms.freightMinor ?? 0,
          freightFreeFromMinor: null,
          paymentDays: document.terms.paymentDays ?? own.paymentDays,
        },
      ],
    ]),
  });
  await linkOrder(ctx, accepted, placed.orderId);
  return placed;
}

/**
 * The accepted lines as an order takes them. An offer that is no longer the seller's, or a quantity that no stock is
 * kept in, cannot be ordered.
 */
async function linesOf(
  ctx: ActorContext,
  { quote, lines }: AcceptedVersion,
  rates: ReadonlyMap<string, number>,
): Promise<PlacedLine[]> {
  const ids = lines.map((line) => line.offerId as Id<'offer'>);
  const [offers, titles] = await asPlatform(
    ctx,
    'what a seller has quoted to this buyer it sells to it, whatever its catalogs say',
    async () =>
      [
        new Map(
          (await offerFacts(ctx, { offerIds: ids }))
            .filter((offer) => offer.sellerId === quote.sellerId)
            .map((offer) => [offer.id, offer] as const),
        ),
        new Map(
          (
            await ctx.sql<{
              id: string;
              title: { en: string; vi: string };
            }>`select o.id, p.title from offer o join product p on p.id = o.product_id where o.id = any (${ids}::uuid[])`
          ).map((row) => [row.id, row.title] as const),
        ),
      ] as const,
  );
  const gone = lines.filter(
    (line) => !offers.has(line.offerId as Id<'offer'>) || !/^\d+(\.\d{1,3})?$/.test(line.quantity),
  );
  if (gone.length > 0) throw lineNotOrderable({ lines: gone.map((line) => ({ lineId: line.id, title: line.title })) });
  return lines.map((line): PlacedLine => {
    const offer = offers.get(line.offerId as Id<'offer'>)!;
    const [unitPrice, lineMinor] = [netPrice(line), quoteLineTotal(line, quote.currency)];
    assert(unitPrice !== null && lineMinor !== null, 'what was sent has prices');
    const taxBasisPoints = rates.get(offer.taxClass) ?? 0;
    return {
      key: line.id,
      sellerId: quote.sellerId,
      quantity: line.quantity,
      unitPrice,
      lineMinor,
      discountMinor: 0,
      taxMinor: shareOf(lineMinor, taxBasisPoints),
      taxBasisPoints,
      reason: { source: 'quote', label: quote.number },
      offer,
      title: titledAs(titles.get(offer.id)!, line.configuration),
      note: line.note === '' ? null : line.note.slice(0, 500),
      configuration: line.configuration && {
        versionId: line.configuration.versionId,
        choices: line.configuration.choices,
        sku: line.configuration.sku,
        summary: line.configuration.summary,
        onceMinor: line.configuration.onceMinor,
      },
    };
  });
}

/** What was chosen is part of what is ordered, so it stands in the line's title wherever that is read. */
function titledAs(title: PlacedLine['title'], configuration: QuoteLine['configuration']): PlacedLine['title'] {
  const named = (language: 'en' | 'vi') =>
    configuration && configuration.summary[language] !== ''
      ? `${title[language]} (${configuration.summary[language]})`
      : title[language];
  return { en: named('en'), vi: named('vi') };
}
