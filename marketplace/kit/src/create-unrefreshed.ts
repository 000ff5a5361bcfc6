import { type Query, useQueryClient } from '@tanstack/solid-query';
import { createSignal, onCleanup } from 'solid-js';
import { isServer } from 'solid-js/web';

const isOld = (one: Query): boolean => one.state.status === 'error' && one.state.data !== undefined && one.isActive();

/**
 * Answers that are shown and could not be read anew: they stay where they are, one word for the whole page says so, and
 * one press reads them all again.
 */
export function createUnrefreshed(): { isAny: () => boolean; readAgain: () => void } {
  const queries = useQueryClient();
  const cache = queries.getQueryCache();
  const [isAny, setAny] = createSignal(cache.getAll().some(isOld));
  if (!isServer)
    onCleanup(
      cache.subscribe(() => {
        setAny(cache.getAll().some(isOld));
      }),
    );
  return {
    isAny,
    readAgain: () => {
      void queries.refetchQueries({ predicate: isOld });
    },
  };
}
