import { expect, it } from 'vitest';
import { knownByRevision } from './known-by-revision.ts';

it('knows a value under the revision that it was remembered under, and under no other', () => {
  const known = knownByRevision<string>(10);
  known.remember('owner', 'first', 'part', 'one');
  expect([
    known.find('owner', 'first', 'part'),
    known.find('owner', 'second', 'part'),
    known.find('other', 'first', 'part'),
  ]).toEqual(['one', undefined, undefined]);
  known.remember('owner', 'second', 'other', 'two');
  expect(known.find('owner', 'first', 'part')).toBeUndefined();
});

it('keeps what is asked for again, and no more than twice as much as it is given to keep', () => {
  const known = knownByRevision<number>(100, (value) => value);
  for (let at = 0; at < 1_000; at += 1) {
    known.remember('owner', 'revision', `part ${at}`, 10);
    expect(known.find('owner', 'revision', 'part 0')).toBe(10);
  }
  const kept = Array.from({ length: 1_000 }, (_, at) => at).filter(
    (at) => known.find('owner', 'revision', `part ${at}`) !== undefined,
  );
  expect(kept).toContain(999);
  expect(kept.length).toBeLessThanOrEqual(20);
});
