import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  QueryClient,
  type QueryKey,
} from '@tanstack/solid-query';

/**
 * Asked before the change, and not begun anew because of it: the library hands out a first read that runs, and lets be
 * what nobody looks at.
 */
const maySayWhatWas = (one: Query): boolean =>
  one.state.fetchStatus === 'fetching' && (one.state.data === undefined || !one.isActive());

/**
 * A cache in which nothing that was asked before a change passes for fresh after it. A read that was on its way then
 * may have been looked up before the change: its answer is waited for, and what it is of is stale from then on and,
 * where it is shown, read once more. Without that a page stood still that had been opened in the moment of the change.
 */
export class CacheThatReadsAgain extends QueryClient {
  override async invalidateQueries<Key extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const underWay = new Set(
      this.getQueryCache()
        .findAll(filters as InvalidateQueryFilters)
        .filter(maySayWhatWas),
    );
    const answers = [...underWay].map((one) => one.promise);
    await super.invalidateQueries(filters, options);
    if (underWay.size === 0) return;
    await Promise.allSettled(answers);
    await super.invalidateQueries(
      { predicate: (one) => underWay.has(one), ...(filters?.refetchType ? { refetchType: filters.refetchType } : {}) },
      options,
    );
  }
}
