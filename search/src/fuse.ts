// Reciprocal-rank fusion, ours, so that every engine gives the same order: a product earns weight / (60 + rank) from
// each leg that found it, ranks counted from 1. Scores of different legs can't be compared, ranks can.

import type { Candidate } from './engines/engine.ts';
import type { Leg } from './search-index.ts';

export const rankConstant = 60;

export type Ranking = { readonly leg: Leg; readonly weight: number; readonly list: readonly Candidate[] };
export type Fused = {
  readonly candidate: Candidate;
  readonly score: number;
  readonly legs: Readonly<Partial<Record<Leg, number>>>;
};

export function fuse(rankings: readonly Ranking[]): Fused[] {
  const byId = new Map<string, { candidate: Candidate; score: number; legs: Partial<Record<Leg, number>> }>();
  for (const { leg, weight, list } of rankings)
    list.forEach((candidate, at) => {
      const fused = byId.get(candidate.id) ?? { candidate, score: 0, legs: {} };
      fused.score += weight / (rankConstant + at + 1);
      fused.legs[leg] = at + 1;
      byId.set(candidate.id, fused);
    });
  return [...byId.values()].sort(
    (one, other) => other.score - one.score || (one.candidate.id < other.candidate.id ? -1 : 1),
  );
}
