import { QueryCache, type QueryClient } from '@tanstack/solid-query';
import { actingFor, stopActingFor } from './acting-for.ts';
import { freshMs } from './fresh.ts';
import { toast } from './parts/toast.tsx';
import { CacheThatReadsAgain } from './read-again.ts';
import { refusalOf, refusalText } from './refusal-text.ts';
import { isWorthAnotherTry, pauseBeforeTry } from './try-again.ts';

/** Acting for somebody is over, whichever request heard of it first: says so, once, and goes on as oneself. */
export function overForMe(error: unknown): void {
  if (actingFor() === null || refusalOf(error).code !== 'impersonation.over') return;
  toast({ title: refusalText(error), tone: 'info' });
  stopActingFor();
}

/**
 * The cache of an app. Lists stay fresh for half a minute (live topics refresh them sooner), so going back and forth
 * costs nothing. While offline, reads wait; changes fail at once, because nobody should believe an order placed that
 * was not.
 */
export function createQueries(): QueryClient {
  return new CacheThatReadsAgain({
    queryCache: new QueryCache({ onError: overForMe }),
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        networkMode: 'online',
        throwOnError: false,
        retry: isWorthAnotherTry,
        retryDelay: pauseBeforeTry,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
