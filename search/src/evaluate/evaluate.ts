// Asks the judged queries of an index that holds the judged products.

import type { SearchIndex, SearchRequest } from '../search-index.ts';
import { judgedId } from './judged-products.ts';
import { judgedQueries, type JudgedQuery } from './judged-queries.ts';
import { ndcg } from './ndcg.ts';

export type Evaluation = {
  readonly mean: number;
  readonly byKind: Readonly<Partial<Record<JudgedQuery['kind'], number>>>;
  readonly worst: readonly { readonly text: string; readonly value: number }[];
};

export async function evaluate(index: SearchIndex, mode: NonNullable<SearchRequest['mode']>): Promise<Evaluation> {
  const results = await Promise.all(
    judgedQueries.map(async ({ text, kind, grades }) => {
      const { hits } = await index.search({ text, audiences: [1], limit: 10, mode });
      const byId = new Map(Object.entries(grades).map(([key, grade]) => [judgedId(key), grade]));
      return {
        text,
        kind,
        value: ndcg(
          hits.map(({ id }) => id),
          byId,
        ),
      };
    }),
  );
  const kinds = [...Map.groupBy(results, ({ kind }) => kind)];
  return {
    mean: mean(results),
    byKind: Object.fromEntries(kinds.map(([kind, same]) => [kind, mean(same)])),
    worst: results.filter(({ value }) => value < 0.8).sort((one, other) => one.value - other.value),
  };
}

const mean = (results: readonly { value: number }[]) =>
  results.reduce((sum, { value }) => sum + value, 0) / results.length;
