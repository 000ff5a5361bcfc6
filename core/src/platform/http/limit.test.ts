import { expect, it } from 'vitest';
import { createLimiter } from './limit.ts';

it('lets a burst through, then an even flow, each name for itself', () => {
  let at = 0;
  const limiter = createLimiter({ limit: 10, windowSeconds: 60 }, () => at);
  const allowed = (name: string, times: number) =>
    Array.from({ length: times }, () => limiter.take(name)).filter((one) => one.isAllowed).length;
  expect(allowed('a', 15)).toBe(10);
  expect(allowed('b', 1)).toBe(1);
  expect(limiter.take('a')).toEqual({ isAllowed: false, remaining: 0, resetSeconds: 6 });
  at += 6000;
  expect(allowed('a', 5)).toBe(1);
  at += 3_600_000;
  expect(limiter.take('a')).toMatchObject({ isAllowed: true, remaining: 9 });
});

it('S04 a flood of names does not fill the memory, and does not open the door for the last of them', () => {
  const limiter = createLimiter({ limit: 1, windowSeconds: 60 }, () => 0, 100);
  for (let index = 0; index < 10_000; index += 1) limiter.take(`name ${index}`);
  expect(limiter.take('name 9999').isAllowed).toBe(false);
});
