import { QueryObserver } from '@tanstack/solid-query';
import { describe, expect, it } from 'vitest';
import { CacheThatReadsAgain } from './read-again.ts';

/**
 * A page that shows one thing, and a core whose answers come when the test says so: each was looked up when it was
 * asked for.
 */
function aPage() {
  const queries = new CacheThatReadsAgain();
  let inCore = 'reading';
  let asked = 0;
  const underWay: (() => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['imports', 'show', 'one'],
    staleTime: 30_000,
    queryFn: () => {
      asked += 1;
      const answer = inCore;
      return new Promise<string>((done) => {
        underWay.push(() => {
          done(answer);
        });
      });
    },
  });
  const open = () =>
    observer.subscribe(() => {
      /* it is shown */
    });
  return {
    open,
    leave: open(),
    change: (to: string) => {
      inCore = to;
      return queries.invalidateQueries({ queryKey: ['imports', 'show'] });
    },
    answer: async () => {
      underWay.shift()?.();
      await new Promise((done) => {
        setTimeout(done, 5);
      });
    },
    shown: () => observer.getCurrentResult().data,
    asked: () => asked,
  };
}

describe('what has changed', () => {
  it('is read anew also by a page whose first read was on its way then', async () => {
    const { change, answer, shown, asked } = aPage();
    const again = change('mapped');
    await answer();
    expect(shown()).toBe('reading');
    await answer();
    expect(shown()).toBe('mapped');
    await again;
    expect(asked()).toBe(2);
  });

  it('is read anew at once, and once, by a page that shows something', async () => {
    const { change, answer, shown, asked } = aPage();
    await answer();
    const again = change('mapped');
    await answer();
    expect(shown()).toBe('mapped');
    await again;
    expect(asked()).toBe(2);
  });

  it('is read anew by who comes back to a page that was left while its first read was on its way', async () => {
    const { open, leave, change, answer, shown } = aPage();
    leave();
    const again = change('mapped');
    await answer();
    await again;
    open();
    await answer();
    expect(shown()).toBe('mapped');
  });
});
