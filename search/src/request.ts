// A request as it will be answered: everything within its limits, whatever was asked (X12).

import type { Scope } from './engines/engine.ts';
import type { Filter } from './filter.ts';
import type { SearchRequest } from './search-index.ts';
import { queryTokens, type QueryTokens } from './tokens.ts';

export const mostHits = 200;
export const mostCandidates = 500;
const fewestCandidates = 100;
const mostAudiences = 1_000;

export type Asked = {
  readonly scope: Scope;
  readonly query: QueryTokens;
  /** Nothing was written, so everything in scope is browsed; writing that holds no word finds nothing. */
  readonly isBrowsing: boolean;
  readonly limit: number;
  readonly offset: number;
  readonly sortCandidates: number;
  /** How many each leg is asked for. */
  readonly depth: number;
};

export function readRequest(request: SearchRequest): Asked {
  const limit = clip(request.limit, 1, mostHits);
  const offset = clip(request.offset ?? 0, 0, mostCandidates - limit);
  const sortCandidates = clip(request.sortCandidates ?? 0, 0, mostCandidates);
  return {
    scope: scopeOf(request.audiences, request.filter),
    query: queryTokens(request.text, request.mode === 'partNumber'),
    isBrowsing: request.text.trim() === '',
    limit,
    offset,
    sortCandidates,
    depth: Math.max(fewestCandidates, offset + limit + 1, sortCandidates),
  };
}

/** What is no int32 names nobody: engines keep 32 bits, and a number that wrapped round would name somebody else. */
export function scopeOf(audiences: readonly number[], filter?: Filter): Scope {
  const known = [...new Set(audiences)].filter(isInt32).slice(0, mostAudiences);
  return filter ? { audiences: known, filter } : { audiences: known };
}

export const isInt32 = (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31;

const clip = (value: number, least: number, most: number) =>
  Number.isNaN(value) ? least : Math.min(most, Math.max(least, Math.trunc(value)));
