import { tell } from '../doors/ask.ts';
import type { Visiting } from './market.ts';

/** What 24 lines would cost this buyer now: contracts, groups, tiers. */
export async function price(visit: Visiting): Promise<void> {
  const { random, known } = visit;
  await tell(visit, 'cart.previewLines', {
    lines: random.sample(known.offers, 24).map(({ productId, offerId, minimumQuantity }) => ({
      productId,
      offerId,
      quantity: String(Number(minimumQuantity) * random.whole(1, 20)),
    })),
  });
}
