import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConcurrencyLimit } from './concurrency-limit.ts';
import { createShare, type ShareOptions } from './share.ts';

/** Time stands still, unless a test turns it. */
const aShare = (options: Partial<ShareOptions>) =>
  createShare({
    own: 2,
    beside: 6,
    free: 6,
    waitingMax: 100,
    usual: 0,
    patienceMs: 10_000,
    atOnce: createConcurrencyLimit({ least: 2, most: 100 }),
    now: () => 0,
    pause: () => Promise.resolve(),
    later: () => {},
    ...options,
  });
const settled = () => new Promise((done) => setImmediate(done));

describe('the share of a company', () => {
  it('S10 is nearly the whole house while it is alone, and its own part as soon as others come', async () => {
    const share = aShare({ own: 2, free: 6, waitingMax: 100 });
    const busy = Array.from({ length: 20 }, () => share.enter('busy'));
    expect(share.count()).toEqual({ working: 6, waiting: 14 });
    const calm = [await share.enter('calm'), await share.enter('calm')];
    expect(share.count()).toEqual({ working: 8, waiting: 14 });
    // While the others are there, whatever the busy one ends makes room for none of its own until it is back at its
    // share.
    for (const leave of (await Promise.all(busy.slice(0, 6))).slice(0, 2)) leave();
    expect(share.count()).toEqual({ working: 6, waiting: 14 });
    for (const leave of calm) leave();
    expect(share.count()).toEqual({ working: 6, waiting: 12 });
  });

  it('S10 is no more than the machine does at a time from when another comes until a while after it went', async () => {
    let at = 0;
    const share = aShare({ own: 2, beside: 3, free: 6, now: () => at });
    const enough = async (count: number) => {
      const inWork = share.count().working;
      const all = Array.from({ length: 20 - inWork }, () => share.enter('busy'));
      expect(share.count().working).toBe(count);
      return all;
    };
    const busy = await enough(6);
    (await share.enter('calm'))();
    for (let done = 0; done < 6; done += 1) (await busy[done]!)();
    expect(share.count().working).toBe(3);
    at = 900;
    (await busy[6]!)();
    expect(share.count().working).toBe(3);
    at = 1100;
    (await busy[7]!)();
    expect(share.count().working).toBe(6);
  });

  it('S10 leaves room for one that comes to a house full of another: it never waits for it', async () => {
    const share = aShare({ own: 2, beside: 3, free: 6 });
    for (let at = 0; at < 50; at += 1) void share.enter('busy');
    const calm = await Promise.race([
      Promise.all([share.enter('calm'), share.enter('calm')]),
      settled().then(() => null),
    ]);
    expect(calm).not.toBe(null);
  });

  it('S09 counts a batch by what is in it, and lets one through that is larger than any share', async () => {
    const share = aShare({ own: 2, free: 6, waitingMax: 5 });
    const leave = await share.enter('one', 20);
    expect(share.count().working).toBe(20);
    void share.enter('one', 1);
    await share.enter('two', 2);
    expect(share.count()).toEqual({ working: 22, waiting: 1 });
    leave();
    leave();
    expect(share.count()).toEqual({ working: 3, waiting: 0 });
  });

  it('F14 keeps so many waiting and refuses more, of the one that asks for more and of no other', async () => {
    const share = aShare({ own: 1, beside: 1, free: 1, waitingMax: 3 });
    for (let at = 0; at < 4; at += 1) void share.enter('busy');
    await expect(share.enter('busy')).rejects.toMatchObject({
      code: 'service.unavailable',
      facts: { retryAfterSeconds: 1 },
    });
    await share.enter('calm');
  });

  it('S10 is never refused for what a few people ask at once, however slow the house is; a flood is', async () => {
    let at = 0;
    const share = aShare({ own: 1, beside: 1, free: 1, usual: 4, patienceMs: 500, now: () => at });
    for (let each = 0; each < 5; each += 1) void share.enter('people');
    at = 60_000;
    await expect(share.admit('people')).rejects.toMatchObject({ code: 'service.unavailable' });
    const few = aShare({ own: 1, beside: 1, free: 1, usual: 4, patienceMs: 500, now: () => at });
    for (let each = 0; each < 4; each += 1) void few.enter('people');
    at = 120_000;
    await few.admit('people');
    void few.enter('people');
    expect(few.count()).toEqual({ working: 1, waiting: 4 });
  });

  it('S10 is told only after a pause that its own line is too long, at the door and at its turn, so that asking again at once brings nothing', async () => {
    const pauses: (() => void)[] = [];
    const share = aShare({
      own: 1,
      beside: 1,
      free: 1,
      waitingMax: 1,
      pause: () =>
        new Promise((done) => {
          pauses.push(done);
        }),
    });
    for (let at = 0; at < 2; at += 1) void share.enter('busy');
    const told: string[] = [];
    for (const ask of [() => share.admit('busy'), () => share.enter('busy')])
      ask().catch((error: unknown) => {
        told.push((error as { code: string }).code);
      });
    await Promise.all([share.admit('calm'), share.enter('calm')]);
    await settled();
    expect([told, pauses.length]).toEqual([[], 2]);
    for (const pass of pauses) pass();
    await settled();
    expect(told).toEqual(['service.unavailable', 'service.unavailable']);
  });

  it('F14 refuses by how long its next would wait, and takes writes for longer than reads', async () => {
    let at = 0;
    const share = aShare({ own: 1, beside: 1, free: 1, patienceMs: 250, now: () => at });
    const leave = await share.enter('busy');
    void share.enter('busy');
    at = 400;
    await expect(share.enter('busy')).rejects.toMatchObject({
      code: 'service.unavailable',
      facts: { retryAfterSeconds: 1 },
    });
    void share.enter('busy', 1, true);
    at = 3200;
    await expect(share.enter('busy', 1, true)).rejects.toMatchObject({ facts: { retryAfterSeconds: 4 } });
    await share.enter('calm');
    leave();
    expect(share.count()).toEqual({ working: 2, waiting: 1 });
  });

  it('S10 whatever comes and goes: all are served in the end, in order, and nothing stays counted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c'), cost: fc.integer({ min: 1, max: 9 }) }), {
          maxLength: 60,
        }),
        async (asked) => {
          const share = aShare({ own: 2, free: 6, waitingMax: 100 });
          const served: Record<string, number[]> = { a: [], b: [], c: [] };
          const leaves: (() => void)[] = [];
          const all = asked.map(({ name, cost }, at) =>
            share.enter(name, cost).then((leave) => {
              served[name]!.push(at);
              leaves.push(leave);
            }),
          );
          for (let rounds = 0; rounds < 200 && (leaves.length > 0 || share.count().waiting > 0); rounds += 1) {
            await settled();
            leaves.shift()?.();
          }
          await Promise.all(all);
          for (const leave of leaves) leave();
          expect(share.count()).toEqual({ working: 0, waiting: 0 });
          for (const order of Object.values(served)) expect(order).toEqual([...order].sort((x, y) => x - y));
        },
      ),
      { numRuns: 60, seed: 10 },
    );
  });
});
