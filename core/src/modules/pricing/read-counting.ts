import type { Context } from '../../platform/context.ts';
import { askAsPlatform } from '../../platform/db/transact.ts';
import type { PriceQuestion } from './applicable-lists.ts';
import { knownCounting, rememberCounting } from './known-prices.ts';
import { type Counting, type CountingOfSeller, countingFor } from './queries.ts';
import type { AskedOffer } from './resolver/price-ground.ts';

/** A question, and the offers that it is about, as they were read in this transaction. */
type AskedOf = PriceQuestion & { readonly offers: readonly AskedOffer[] };

/**
 * Contracts and lists that count for each of those who ask, in their order. What this process knows of a seller under
 * the revision that its offers were read with is not read again; what it does not is read by the platform, so that what
 * is kept depends on the question and not on who happened to ask it first.
 */
export async function readCounting(ctx: Context, asked: readonly AskedOf[]): Promise<Counting[]> {
  const sought = asked.map(({ offers, ...question }) => {
    const name = nameOf(question);
    const revisions = new Map(offers.map((offer) => [offer.sellerId, offer.pricingRevision]));
    const known = [...revisions].map(([sellerId, revision]) => ({
      sellerId,
      counting: knownCounting(sellerId, revision, name),
    }));
    return {
      question,
      name,
      known: known.flatMap((one) => one.counting ?? []),
      unknown: known.flatMap((one) => (one.counting === undefined ? [one.sellerId] : [])),
    };
  });
  const unread = sought.filter((one) => one.unknown.length > 0);
  const read =
    unread.length === 0
      ? []
      : await askAsPlatform(
          ctx,
          'whom a contract or list is for is said by the question, as the policies say it',
          (platform) =>
            countingFor(
              platform,
              unread.map(({ question, unknown }) => ({ ...question, sellerIds: unknown })),
            ),
        );
  // The wall around a seller's rep stands for the platform too: what it hides is not to be kept for others.
  if (ctx.actor?.impersonator == null)
    unread.forEach(({ name }, at) => {
      for (const one of read[at]!) rememberCounting(name, one);
    });
  const found = new Map(unread.map((one, at) => [one, read[at]!]));
  return sought.map((one) => together([...one.known, ...(found.get(one) ?? [])]));
}

const together = (sellers: readonly CountingOfSeller[]): Counting => ({
  contracts: sellers.flatMap((one) => one.contracts),
  lists: sellers.flatMap((one) => one.lists),
});

/**
 * All that what counts depends on, beside what sellers say: ids and a day have no spaces, so no two questions share a
 * name.
 */
function nameOf({ line, groups, storefrontId, currency, day }: PriceQuestion): string {
  return `${line.join()} ${groups.join()} ${storefrontId} ${currency} ${day}`;
}
