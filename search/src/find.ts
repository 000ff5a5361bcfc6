// One search: legs, fusion, boosts, facets.

import type { Engine, Facets, Matching } from './engines/engine.ts';
import { fuse, type Fused } from './fuse.ts';
import { walkLegs, type Found } from './legs.ts';
import { rank } from './rank.ts';
import { mostCandidates, type Asked } from './request.ts';
import type { Degradation, Hit, Matched, SearchAnswer, SearchRequest } from './search-index.ts';

// Neighbours in meaning beyond these are strangers anyway.
const mostNear = 100;

export const noFacets: Facets = { total: 0, brands: [], categories: [], sellers: [], inStock: 0, attributes: [] };

/** `meaning` rejects where the embedder fails; the search goes on without it and says so. */
export async function find(
  engine: Engine,
  request: SearchRequest,
  asked: Asked,
  meaning: Promise<Float32Array | null>,
): Promise<SearchAnswer> {
  const degraded: Degradation[] = [];
  const without =
    <Value>(what: Degradation, instead: Value) =>
    () => {
      degraded.push(what);
      return instead;
    };
  const { scope, depth } = asked;
  if (!scope.audiences.length) return answer(asked, [], noFacets, degraded, 0);
  const count = async (matching: Matching) =>
    request.facets === 'none' ? noFacets : engine.count(scope, matching).catch(without('facets', noFacets));

  if (asked.isBrowsing) {
    const [{ list }, facets, revision] = await Promise.all([
      engine.candidates(scope, { leg: 'popular' }, depth),
      count('everything'),
      engine.revision(),
    ]);
    const hits = rank(fuse([{ leg: 'popular', weight: 1, list }]), new Map(), () => 'browsed', request.boosts);
    return answer(asked, hits, facets, degraded, revision);
  }

  const near = meaning.then(async (vector) =>
    vector ? (await engine.candidates(scope, { leg: 'meaning', vector }, Math.min(depth, mostNear))).list : [],
  );
  const found = await walkLegs(engine, asked, request.mode, near.catch(without('meaning', [])));
  const hits = rank(fuse(found.rankings), exactScores(found), matchedBy(found), request.boosts);
  const [facets, revision] = await Promise.all([
    count({ concepts: found.concepts, ids: hits.map(({ id }) => id) }),
    engine.revision(),
  ]);
  const result = answer(asked, hits, facets, degraded, revision);
  return found.correction ? { ...result, didYouMean: found.correction.text } : result;
}

function answer(
  { offset, limit, sortCandidates }: Asked,
  hits: readonly Hit[],
  facets: Facets,
  degraded: readonly Degradation[],
  revision: number,
): SearchAnswer {
  const reachable = hits.slice(0, mostCandidates);
  return {
    hits: reachable.slice(offset, offset + limit),
    facets,
    candidates: reachable.slice(0, sortCandidates).map(({ id }) => id),
    degraded,
    more: reachable.length > offset + limit,
    revision,
  };
}

/**
 * Added to the score of products whose number was written whole, so that they come first, the longest number before
 * others.
 */
const exactScores = ({ numbers }: Found) =>
  new Map(
    numbers.filter(({ kind }) => kind === 'exact').map(({ candidate, closeness }) => [candidate.id, 10 * closeness]),
  );

function matchedBy({ numbers }: Found): (one: Fused) => Matched {
  const kinds = new Map(numbers.map(({ candidate, kind }) => [candidate.id, kind]));
  return ({ candidate, legs }) => {
    const kind = kinds.get(candidate.id);
    if (kind === 'exact' || kind === 'part') return 'identifier';
    if (legs.everyWord) return 'words';
    if (kind === 'near' || legs.typo) return 'fuzzy';
    return legs.anyWord ? 'words' : 'meaning';
  };
}
