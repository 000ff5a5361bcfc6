import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { dueBy, phaseAt } from './arrivals.ts';
import { drive, VisitEnds } from './drive.ts';
import { makeLatencies } from './latencies.ts';
import { judge } from './thresholds.ts';

describe('the driver of a load', () => {
  it('tells quantiles within three in a hundred, and keeps the longest as it was', () => {
    const all = makeLatencies();
    for (let ms = 1; ms <= 1000; ms += 1) all.add(ms);
    expect(all.at(0.5) / 500).toBeGreaterThan(0.97);
    expect(all.at(0.5) / 500).toBeLessThan(1.04);
    expect(all.at(0.95) / 950).toBeLessThan(1.04);
    expect([all.count(), all.most(), makeLatencies().at(0.95)]).toEqual([1000, 1000, 0]);
  });

  it('lets visits come by their phases, however long they take', () => {
    const phases = [
      { name: 'ramp', seconds: 10, from: 0, to: 20 },
      { name: 'steady', seconds: 5, from: 20, to: 20 },
    ];
    expect([dueBy(phases, 5), dueBy(phases, 10), dueBy(phases, 15), dueBy(phases, 99)]).toEqual([25, 100, 200, 200]);
    expect([phaseAt(phases, 9.9).name, phaseAt(phases, 10).name, phaseAt(phases, 99).name]).toEqual([
      'ramp',
      'steady',
      'steady',
    ]);
  });

  it('never lets a person make two visits at a time, and counts who could not begin, ended early, or went through', async () => {
    const busy = new Map<string, number>();
    const meter = await drive({
      seed: 'test',
      known: null,
      phases: [{ name: 'steady', seconds: 0.5, from: 100, to: 100 }],
      journeys: [
        {
          name: 'slow',
          share: 1,
          people: ['ana', 'bo'],
          run: async ({ person, random }) => {
            busy.set(person, (busy.get(person) ?? 0) + 1);
            expect(busy.get(person)).toBe(1);
            await wait(20);
            busy.set(person, 0);
            if (random.chance(0.5)) throw new VisitEnds('half-way');
          },
        },
      ],
    });
    const [figures] = meter.journeys();
    expect(figures!.begun + figures!.dropped).toBeGreaterThan(40);
    expect(figures!.dropped).toBeGreaterThan(0);
    expect(figures!.broken + figures!.whole.count()).toBe(figures!.begun);
    expect(figures!.broken).toBeGreaterThan(0);
  });

  it('judges what was seen, and says where there was nothing to judge', () => {
    const slow = makeLatencies();
    for (let n = 0; n < 100; n += 1) slow.add(n < 90 ? 5 : 50);
    const step = (phase: string) => ({
      step: 'find',
      phase,
      answered: slow,
      shed: 3,
      shedWithoutRetryAfter: phase === 'spike' ? 1 : 0,
      refused: new Map(),
      failed: new Map([['500', 1]]),
    });
    const judged = judge(
      [
        { step: 'find', share: 0.95, ms: 10 },
        { step: 'find', share: 0.95, ms: 60 },
        { step: 'find', perSecond: 9 },
        { step: 'other', share: 0.95, ms: 1 },
        { failedShare: 0.001 },
        { spikeWithin: 2 },
      ],
      { steps: [step('steady'), step('spike')], journeys: [], calmSeconds: 10 },
    );
    expect(judged.map((one) => one.isMet)).toEqual([false, true, true, null, false, false]);
  });
});
