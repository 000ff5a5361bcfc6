import type { Context } from '../../platform/context.ts';
import { afterMs, type Ask, type CompanyOptions, inCompany, type Outcome } from '../../platform/db/in-company.ts';
import { transact } from '../../platform/db/transact.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Entitlement, entitlementsOf, sees } from '../entitlement/index.ts';
import { isReordered, searchProducts } from './find-products.ts';
import type { FindProducts, FoundProducts } from './schemas.ts';

/** So many hits are read for one group at most; a search that looks at the best 500 goes by itself. */
const mostHits = 400;

/**
 * How searches go in company: what is asked while others are under way shares one transaction of the platform's with
 * what waits beside it, and the journeys to PostgreSQL that they take at the same time.
 */
export const finding: CompanyOptions<FindProducts, FoundProducts> = {
  lanes: 3,
  whenSlow: afterMs(20),
  weightMax: mostHits,
  weightOf: (input) => (isReordered(input) ? mostHits + 1 : input.limit),
  namesOf: () => [],
  together: (database, asks) =>
    transact(database, { ...asks[0].request, actor: null, isPlatform: true }, (platform) => findAll(platform, asks)),
};
export const findTogether = inCompany(finding);

async function findAll(
  platform: Context,
  asks: readonly Ask<FindProducts, FoundProducts>[],
): Promise<Outcome<FoundProducts>[]> {
  // The wall around a seller's rep (`withinSeller`) does not stand around what the platform reads here, so a rep asks
  // alone, within it.
  const members = asks.filter(({ request }) => request.actor?.impersonator == null);
  const sights = new Map(
    (
      await entitlementsOf(
        platform,
        members.map(({ request }) => request),
      )
    ).map((sight, at) => [members[at], sight]),
  );
  // None of them may be left asking when the transaction is over.
  const outcomes = await Promise.allSettled(
    asks.map(async (ask): Promise<Outcome<FoundProducts>> => {
      const sight = sights.get(ask);
      return sight === undefined ? 'alone' : findFor(platform, ask, sight);
    }),
  );
  return outcomes.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** Who lacks something that nobody lists asks again alone, because that is written down. */
async function findFor(
  platform: Context,
  { request, input }: Ask<FindProducts, FoundProducts>,
  sight: Entitlement,
): Promise<Outcome<FoundProducts>> {
  const { actor, storefrontId, language, clock, requestId, from } = request;
  const ctx: Context = { ...platform, actor, storefrontId, language, clock, requestId, from };
  sees(ctx, sight);
  try {
    const { answer, missed } = await searchProducts(ctx, input);
    return missed === null ? { answer } : 'alone';
  } catch (error) {
    if (error instanceof Refusal) return { refused: error };
    throw error;
  }
}
