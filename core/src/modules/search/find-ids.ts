import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { fromIndex } from './from-index.ts';
import type { KeptIndex } from './keep-index.ts';
import type { Scope } from './scope-of.ts';
import { type Found, mostCandidates, newestInDatabase, type Question, searchDatabase } from './search-database.ts';

const boughtBefore = 1.25;
const underContract = 1.15;

/** Asks the index, and PostgreSQL where it does not answer; the answer says which, and what it had to do without. */
export function findIds(
  ctx: Context,
  scope: Scope,
  question: Question,
  bought: ReadonlySet<Id<'product'>>,
): Promise<Found> {
  return fromIndex(
    async (index) => {
      const found = await askIndex(index, scope, question, bought);
      // The index does not know when a product came; the tables do, and where nothing was written no rank is lost.
      return question.isNewest ? { ...found, ids: await newestInDatabase(ctx, scope, question) } : found;
    },
    async (index) => ({
      ...(await searchDatabase(ctx, scope, question)),
      mode: index?.isBeingBuilt() ? 'being built' : 'database',
    }),
  );
}

/** Who writes a sentence is answered by its meaning; correcting a word of it helps nobody. */
const isSentence = (text: string) => text.split(/\s+/).length > 4;

async function askIndex(
  index: KeptIndex,
  scope: Scope,
  { text, isPartNumber, isAlike, offset, limit }: Question,
  bought: ReadonlySet<Id<'product'>>,
): Promise<Found> {
  const isWide = limit > 200;
  const answer = await index.search({
    text,
    audiences: scope.audiences,
    filter: scope.filter,
    mode: isPartNumber ? 'partNumber' : isAlike ? 'alike' : 'all',
    facets: isAlike ? 'none' : 'counted',
    offset: Math.min(offset, mostCandidates),
    limit: isWide ? 200 : limit,
    ...(isWide ? { sortCandidates: mostCandidates } : {}),
    boosts: {
      products: new Map([...bought].map((id) => [id, boughtBefore])),
      sellers: new Map(scope.contractSellers.map((number) => [number, underContract])),
    },
  });
  const ids = (isWide ? answer.candidates : answer.hits.map((hit) => hit.id)) as Id<'product'>[];
  return {
    ids,
    matched: new Map(answer.hits.map((hit) => [hit.id, hit.matched])),
    total: answer.facets.total,
    facets: answer.facets,
    didYouMean: isSentence(text) ? null : (answer.didYouMean ?? null),
    mode: answer.degraded.includes('meaning') || !index.hasMeaning() ? 'words only' : 'full',
  };
}
