import { beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../modules/app.ts';
import { registerReactions } from '../../platform/events/reaction.ts';
import { testDatabase } from '../database.ts';
import { simulate } from './simulate.ts';

const { database, owner } = await testDatabase();
const seeds = 200;

describe('the simulation', () => {
  beforeAll(() => {
    registerReactions(reactions);
  });

  it('F15 a seed tells the same story again, to the letter', async () => {
    const [first, second] = [await simulate(database, owner, 8), await simulate(database, owner, 8)];
    expect(first.story.length).toBe(40);
    expect(first.groups).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });

  it(`F15 ${seeds} worlds of buyers, alone and at once, sellers, clocks, repeats and dying processes break no invariant, lose nothing acknowledged, and do nothing twice`, async () => {
    const broken: string[] = [];
    let groups = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { faults, ...run } = await simulate(database, owner, seed);
      groups += run.groups;
      if (faults.length > 0)
        broken.push(`seed ${seed}: ${faults.join('; ')} (replay: pnpm simulate --from ${seed} --seeds 1)`);
    }
    expect(broken.join('\n')).toBe('');
    expect(groups).toBeGreaterThan(seeds / 10);
  }, 600_000);
});
