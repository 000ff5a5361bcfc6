import { QueryObserver } from '@tanstack/solid-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freshMs } from './fresh.ts';
import { listeningOf } from './listening.ts';
import { CacheThatReadsAgain } from './read-again.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A list that hears of orders, and a core that tells of them. */
function aList() {
  const queries = new CacheThatReadsAgain();
  let inCore = 'two orders';
  let asked = 0;
  const handlers = new Set<() => void>();
  const listening = listeningOf(queries, (_, handler) => {
    handlers.add(handler);
    return () => {
      handlers.delete(handler);
    };
  });
  const observer = new QueryObserver(queries, {
    queryKey: ['orders', 'list'],
    staleTime: freshMs,
    queryFn: async () => {
      asked += 1;
      return inCore;
    },
  });
  return {
    /** Gives the way out. */
    open: () => {
      const forget = listening.hold(['vendor_order'], [['orders', 'list']]);
      const close = observer.subscribe(() => {
        /* it is shown */
      });
      return () => {
        close();
        forget();
      };
    },
    place: (orders: string) => {
      inCore = orders;
      for (const handler of handlers) handler();
    },
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    shown: () => observer.getCurrentResult().data,
    asked: () => asked,
    heardBy: () => handlers.size,
  };
}

it('a list shows what changed after it was left, however soon one comes back', async () => {
  const { open, place, pass, shown } = aList();
  const leave = open();
  await pass(0);
  leave();
  await pass(10_000);
  place('three orders');
  await pass(1_000);
  open();
  await pass(0);
  expect(shown()).toBe('three orders');
});

it('a list that nobody changed is not asked for again by who comes back', async () => {
  const { open, pass, asked } = aList();
  open()();
  await pass(10_000);
  open();
  await pass(1_000);
  expect(asked()).toBe(1);
});

it('a list that is open in two places, and was left before, is read once for a change', async () => {
  const { open, place, pass, asked, shown } = aList();
  open()();
  open();
  open();
  await pass(0);
  place('three orders');
  place('four orders');
  await pass(1_000);
  expect(shown()).toBe('four orders');
  expect(asked()).toBe(2);
});

it('a list that was left long ago is not heard of any more', async () => {
  const { open, pass, heardBy } = aList();
  open()();
  await pass(29_000);
  expect(heardBy()).toBe(1);
  await pass(1_000);
  expect(heardBy()).toBe(0);
});
