import { describe, expect, it } from 'vitest';
import { changesOf } from './changes.ts';

describe('what a fact changed', () => {
  it('is told leaf by leaf, with what came and what went', () => {
    expect(changesOf({ name: 'A', at: { city: 'X' }, gone: 1 }, { name: 'B', at: { city: 'X' }, fresh: true })).toEqual(
      [
        { label: 'name', before: 'A', after: 'B' },
        { label: 'at.city', before: 'X', after: 'X' },
        { label: 'gone', before: '1', after: null },
        { label: 'fresh', before: null, after: 'true' },
      ],
    );
  });

  it('takes a list of plain things as one, and a list of objects apart', () => {
    expect(changesOf({ tags: ['a', 'b'] }, { tags: ['a'] })).toEqual([{ label: 'tags', before: 'a, b', after: 'a' }]);
    expect(changesOf(null, { rules: [{ rate: 5 }] })).toEqual([{ label: 'rules.0.rate', before: null, after: '5' }]);
  });

  it('is nothing where nothing was recorded', () => {
    expect(changesOf(null, null)).toEqual([]);
  });
});
