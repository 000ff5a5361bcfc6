import { QueryClient, QueryObserver } from '@tanstack/solid-query';
import { describe, expect, it } from 'vitest';
import { readAgain } from './read-again.ts';

/** A page that shows one thing, and a core whose answers come when the test says so: each was looked up when it was asked for. */
function aPage() {
  const queries = new QueryClient();
  let inCore = 'reading';
  const underWay: (() => void)[] = [];
  const observer = new QueryObserver(queries, { queryKey: ['imports', 'show', 'one'], staleTime: 30_000, queryFn: () => { const answer = inCore; return new Promise<string>((done) => { underWay.push(() => { done(answer); }); }); } });
  observer.subscribe(() => { /* it is shown */ });
  return {
    change: (to: string) => { inCore = to; return readAgain(queries, ['imports', 'show']); },
    answer: async () => { underWay.shift()?.(); await new Promise((done) => { setTimeout(done, 5); }); },
    shown: () => observer.getCurrentResult().data,
  };
}

describe('what has changed', () => {
  it('is read anew also by a page whose first read was on its way then', async () => {
    const { change, answer, shown } = aPage();
    const again = change('mapped');
    await answer();
    expect(shown()).toBe('reading');
    await answer();
    expect(shown()).toBe('mapped');
    await again;
  });

  it('is read anew at once by a page that shows something', async () => {
    const { change, answer, shown } = aPage();
    await answer();
    const again = change('mapped');
    await answer();
    expect(shown()).toBe('mapped');
    await again;
  });
});
