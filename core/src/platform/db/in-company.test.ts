import { describe, expect, it } from 'vitest';
import type { Database } from './open.ts';
import { type Ask, inCompany, type Outcome } from './in-company.ts';
import type { Request } from './transact.ts';

interface Work {
  readonly name: string;
  readonly weight: number;
}

/** A house whose groups end when they are told to. */
function aHouse(options: { lanes?: number; weightMax?: number; isForOne?: boolean } = {}) {
  const groups: string[][] = [];
  const ends: ((outcomes?: readonly Outcome<string>[]) => void)[] = [];
  const alone: string[] = [];
  let failure: unknown = null;
  const slow: (() => void)[] = [];
  const ask = inCompany<Work, string>({
    isForOne: options.isForOne ?? false,
    lanes: options.lanes ?? 1,
    whenSlow: (open) => {
      slow.push(open);
      return () => {
        slow.splice(slow.indexOf(open), 1);
      };
    },
    weightMax: options.weightMax ?? 100,
    weightOf: (work) => work.weight,
    namesOf: (one) => [one.input.name],
    together: (_, asks) => {
      groups.push(asks.map((one) => one.input.name));
      return new Promise((done, failed) => {
        ends.push((outcomes) => {
          if (failure !== null) failed(failure as Error);
          else done(outcomes ?? asks.map((one) => ({ answer: `${one.input.name} together` })));
        });
      });
    },
  });
  const database = {} as Database;
  return {
    groups,
    alone,
    slow,
    ends,
    fail: (error: unknown) => {
      failure = error;
    },
    come: (name: string, weight = 1) =>
      ask(database, {
        request: {} as Request,
        input: { name, weight },
        claims: [],
        alone: () => {
          alone.push(name);
          return new Promise((done) => {
            ends.push(() => {
              done(`${name} alone`);
            });
          });
        },
      } satisfies Ask<Work, string>),
    end: async (outcomes?: readonly Outcome<string>[]) => {
      ends.shift()!(outcomes);
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    },
  };
}

describe('company', () => {
  it('is never waited for: who comes first goes alone and at once, and who comes meanwhile goes together', async () => {
    const house = aHouse();
    const all = ['a', 'b', 'c', 'd'].map((name) => house.come(name));
    expect([house.alone, house.groups]).toEqual([['a'], []]);
    await house.end();
    expect(house.groups).toEqual([['b', 'c', 'd']]);
    await house.end();
    expect(await Promise.all(all)).toEqual(['a alone', 'b together', 'c together', 'd together']);
  });

  it('is of one where nobody else goes and that costs less than going alone; which it still does where it must', async () => {
    const house = aHouse({ isForOne: true });
    const all = ['a', 'b', 'c'].map((name) => house.come(name));
    expect([house.alone, house.groups]).toEqual([[], [['a']]]);
    await house.end(['alone']);
    expect(house.alone).toEqual(['a']);
    await house.end();
    expect(house.groups).toEqual([['a'], ['b', 'c']]);
    await house.end();
    expect(await Promise.all(all)).toEqual(['a alone', 'b together', 'c together']);
  });

  it('goes on beside one that is slow, so that one that is stuck does not hold up the others, in so many lanes', async () => {
    const house = aHouse({ lanes: 2 });
    const [stuck, ...others] = ['a', 'b', 'c'].map((name) => house.come(name));
    const end = house.ends.shift()!;
    expect(house.groups).toEqual([]);
    house.slow.shift()!();
    expect(house.groups).toEqual([['b', 'c']]);
    const late = house.come('d');
    house.slow.shift()!();
    expect(house.alone).toEqual(['a']);
    await house.end();
    expect(house.alone).toEqual(['a', 'd']);
    await house.end();
    end();
    expect(await Promise.all([stuck, ...others, late])).toEqual(['a alone', 'b together', 'c together', 'd alone']);
  });

  it('opens another lane as soon as those who wait fill a group, because waiting longer would bring no more company', async () => {
    const house = aHouse({ lanes: 2, weightMax: 3 });
    for (const name of ['a', 'b', 'c']) void house.come(name);
    expect([house.alone, house.groups]).toEqual([['a'], []]);
    for (const name of ['d', 'e', 'f', 'g']) void house.come(name);
    expect(house.groups).toEqual([['b', 'c', 'd']]);
    await house.end();
    expect(house.groups).toEqual([
      ['b', 'c', 'd'],
      ['e', 'f', 'g'],
    ]);
  });

  it('bears so much weight, in the order in which they came; what is heavier than that goes by itself', async () => {
    const house = aHouse({ weightMax: 10 });
    for (const [name, weight] of [
      ['a', 1],
      ['b', 6],
      ['c', 6],
      ['d', 3],
      ['e', 50],
      ['f', 1],
    ] as const)
      void house.come(name, weight);
    await house.end();
    await house.end();
    await house.end();
    expect(house.groups).toEqual([['b', 'd', 'f']]);
    expect(house.alone).toEqual(['a', 'c', 'e']);
  });

  it('never holds two of a name, and the later of them does not overtake', async () => {
    const house = aHouse();
    const all = ['a', 'b', 'c', 'b', 'd', 'b'].map((name) => house.come(name));
    await house.end();
    await house.end();
    expect(house.groups).toEqual([['b', 'c', 'd']]);
    await house.end();
    await house.end();
    expect(house.alone).toEqual(['a', 'b', 'b']);
    expect(await Promise.all(all)).toHaveLength(6);
  });

  it('ends for one as it must, and where PostgreSQL failed all of it, each goes alone', async () => {
    const house = aHouse();
    const first = ['a', 'b', 'c', 'd'].map((name) => house.come(name));
    const told = Promise.allSettled(first);
    await house.end();
    await house.end([{ answer: 'fine' }, { refused: 'for a reason' }, 'alone']);
    await house.end();
    expect((await told).map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as unknown)))).toEqual([
      'a alone',
      'fine',
      'for a reason',
      'd alone',
    ]);
    const second = ['a', 'b', 'c'].map((name) => house.come(name));
    await house.end();
    house.fail(Object.assign(new Error('a check'), { code: '23514' }));
    for (let left = 0; left < 3; left += 1) await house.end();
    expect(await Promise.all(second)).toEqual(['a alone', 'b alone', 'c alone']);
  });

  it('hides no mistake of ours: it is told to all that it struck', async () => {
    const house = aHouse();
    const told = Promise.allSettled(['a', 'b', 'c'].map((name) => house.come(name)));
    house.fail(new TypeError('a mistake'));
    await house.end();
    await house.end();
    expect((await told).map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  });
});
