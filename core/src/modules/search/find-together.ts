import type { Context } from '../../platform/context.ts';
import { afterMs, type Ask, type CompanyOptions, inCompany, type Outcome } from '../../platform/db/in-company.ts';
import { transact } from '../../platform/db/transact.ts';
import { Refusal } from '../../platform/refusal.ts';
import { entitlementsOf, sees } from '../entitlement/index.ts';
import { isReordered } from './candidates.ts';
import type { FindProducts, FoundProducts } from './schemas.ts';
import { type Search, searchEach, type Searched } from './search-each.ts';

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
  const sights = await entitlementsOf(
    platform,
    members.map(({ request }) => request),
  );
  const searches = members.map(({ request, input }, at): Search => {
    const { actor, storefrontId, language, clock, requestId, from } = request;
    const ctx: Context = { ...platform, actor, storefrontId, language, clock, requestId, from };
    sees(ctx, sights[at]!);
    return { ctx, input };
  });
  const found = await searchEach(platform, searches);
  const outcomes = new Map(members.map((ask, at) => [ask, outcomeOf(found[at]!)]));
  return asks.map((ask) => outcomes.get(ask) ?? 'alone');
}

/** Who lacks something that nobody lists asks again alone, because that is written down. */
function outcomeOf(found: Searched | Refusal): Outcome<FoundProducts> {
  if (found instanceof Refusal) return { refused: found };
  return found.missed === null ? { answer: found.answer } : 'alone';
}
