import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { afterMs, type Ask, type CompanyOptions, inCompany, type Outcome } from '../../platform/db/in-company.ts';
import { transact } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { entitledCatalogs, type Entitlement, entitlementsOf } from '../entitlement/index.ts';
import { readOffers } from './known-offers.ts';
import { type OfferInCatalogs, offersInCatalogs } from './queries.ts';
import { priceOffers } from './resolve-prices.ts';
import type { ResolvedLine } from './resolver/price-lines.ts';
import type { AskedPrices, AskPrices } from './schemas.ts';

type Input = z.output<typeof AskPrices>;
type Answer = z.output<typeof AskedPrices>;
/** Who asks, where and when. */
type Asker = Pick<Context, 'actor' | 'storefrontId' | 'clock'>;

/**
 * What offers cost the asker, or a visitor, here and now. A seller's or the operator's own wider view of offers does
 * not count: who asks, buys.
 */
export async function askPrices(ctx: Context, input: Input): Promise<Answer> {
  const sees = await entitledCatalogs(ctx);
  return (await answersOf(ctx, [{ by: ctx, input, sees }], await offersInCatalogs(ctx, sees.ids, input.offer)))[0]!;
}

/** How prices are asked in company. A second group may be decided in core while PostgreSQL reads for the first. */
export const asking: CompanyOptions<Input, Answer> = {
  lanes: 3,
  whenSlow: afterMs(20),
  weightMax: 400,
  weightOf: (input) => input.offer.length,
  namesOf: () => [],
  together: (database, asks) =>
    transact(database, { ...asks[0].request, actor: null, isPlatform: true }, (platform) => askAll(platform, asks)),
};

/**
 * Prices in company (docs/decisions/0014): what is asked while other prices are read goes together, in one transaction.
 * Offers are looked up once by the platform, for all who ask, and each is told of those in its own catalogs.
 */
export const askPricesTogether = inCompany(asking);

async function askAll(platform: Context, asks: readonly Ask<Input, Answer>[]): Promise<Outcome<Answer>[]> {
  // The wall around a seller's rep (`withinSeller`) does not stand around what the platform reads here, so a rep asks
  // alone, within it.
  const members = asks.filter(({ request }) => request.actor?.impersonator == null);
  const sights = await entitlementsOf(
    platform,
    members.map(({ request }) => request),
  );
  const offers = await readOffers(platform, [...new Set(members.flatMap(({ input }) => input.offer))]);
  const answers = await answersOf(
    platform,
    members.map(({ request, input }, at) => ({ by: request, input, sees: sights[at]! })),
    offers,
  );
  const found = new Map(members.map((ask, at) => [ask, answers[at]!]));
  return asks.map((ask) => {
    const answer = found.get(ask);
    return answer === undefined ? 'alone' : { answer };
  });
}

/** `offers`: those that they may see are among them. */
async function answersOf(
  ctx: Context,
  asked: readonly { readonly by: Asker; readonly input: Input; readonly sees: Entitlement }[],
  offers: readonly OfferInCatalogs[],
): Promise<Answer[]> {
  const known = new Map(offers.map((offer) => [offer.id, offer]));
  const wanted = asked.map(({ by, input, sees }) => {
    const seen = new Set(sees.ids);
    const lines = input.offer.flatMap((offerId, at) => {
      const offer = known.get(offerId);
      return offer?.catalogIds.some((id) => seen.has(id))
        ? [{ key: String(at), offer, quantity: input.quantity[at] ?? offer.minimumQuantity }]
        : [];
    });
    return { by, input, lines };
  });
  const priced = await priceOffers(
    ctx,
    wanted.map(({ by, input, lines }) => ({
      line: by.actor?.line ?? [],
      groups: by.actor?.groups ?? [],
      storefrontId: by.storefrontId,
      currency: input.currency,
      at: by.clock.now(),
      isApart: !input.together,
      offers: [...new Set(lines.map((line) => line.offer))],
      lines: lines.map(({ key, offer, quantity }) => ({ key, offerId: offer.id, quantity })),
    })),
  );
  return asked.map(({ input }, at) => {
    const lines = new Map(priced[at]!.map((line) => [line.key, line]));
    return {
      currency: input.currency,
      items: input.offer.map((offerId, index) => itemOf(offerId, input.quantity[index], lines.get(String(index)))),
    };
  });
}

function itemOf(
  offerId: Id<'offer'>,
  quantity: string | undefined,
  line: ResolvedLine | undefined,
): Answer['items'][number] {
  const price = line?.price ?? null;
  if (line === undefined || price === null)
    return {
      offerId,
      quantity: quantity ?? null,
      unitPrice: null,
      lineMinor: null,
      discountMinor: 0,
      reason: null,
      next: null,
    };
  return {
    offerId,
    quantity: line.quantity,
    unitPrice: price.unitPrice,
    lineMinor: price.lineMinor,
    discountMinor: price.discountMinor,
    reason: price.reason,
    next: line.next,
  };
}
