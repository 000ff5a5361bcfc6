import { onlineManager, QueryClient } from '@tanstack/solid-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isWorthAnotherTry, pauseBeforeTry } from './try-again.ts';

const refused = (code: string, facts: object = {}) =>
  Object.assign(new Error(code), { data: { refusal: { code, facts, issues: [], requestId: 'r' } } });

beforeEach(() => {
  vi.useFakeTimers();
  onlineManager.setOnline(true);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Reads something that is refused so often before it is given. */
async function readAfter(refusals: number, error: Error): Promise<{ outcome: unknown; asked: number[] }> {
  const asked: number[] = [];
  const began = Date.now();
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: isWorthAnotherTry, retryDelay: pauseBeforeTry } },
  });
  const reading = queries
    .fetchQuery({
      queryKey: ['it'],
      queryFn: () => {
        asked.push(Date.now() - began);
        return asked.length > refusals ? 'given' : Promise.reject(error);
      },
    })
    .catch((failure: unknown) => failure);
  await vi.runAllTimersAsync();
  return { outcome: await reading, asked };
}

describe('a read', () => {
  it('F14 comes back to a busy house when it was told to, and is answered once it can be', async () => {
    const { outcome, asked } = await readAfter(6, refused('service.unavailable', { retryAfterSeconds: 2 }));
    expect(outcome).toBe('given');
    const pauses = asked.slice(1).map((at, index) => at - asked[index]!);
    expect(pauses.every((pause) => pause >= 2000 && pause <= 3000)).toBe(true);
  });

  it('says in the end that the house is busy', async () => {
    const error = refused('service.unavailable', { retryAfterSeconds: 1 });
    expect((await readAfter(1000, error)).outcome).toBe(error);
  });

  it('is tried again a little where core stumbled, and never where core said no', async () => {
    expect((await readAfter(2, refused('internal'))).outcome).toBe('given');
    const no = refused('access.denied');
    const { outcome, asked } = await readAfter(1, no);
    expect([outcome, asked.length]).toEqual([no, 1]);
  });
});
