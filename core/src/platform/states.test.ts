import { describe, expect, it } from 'vitest';
import { possible, step, unreachable, type StateTable } from './states.ts';

const door: StateTable<'open' | 'shut' | 'locked', 'push' | 'lock'> = {
  open: { push: 'shut', lock: null },
  shut: { push: 'open', lock: 'locked' },
  locked: { push: null, lock: null },
};

describe('a state table', () => {
  it('I13 takes listed transitions only, and says which was refused', () => {
    expect(step('door', door, 'open', 'push')).toBe('shut');
    expect(() => step('door', door, 'open', 'lock')).toThrow(
      expect.objectContaining({
        code: 'state.transitionRefused',
        facts: { thing: 'door', state: 'open', event: 'lock' },
      }),
    );
    expect(possible(door, 'shut')).toEqual(['push', 'lock']);
  });

  it('I13 finds states that no path reaches', () => {
    expect(unreachable(door, 'open')).toEqual([]);
    expect(unreachable(door, 'locked').sort()).toEqual(['open', 'shut']);
  });
});
