import { expect, it } from 'vitest';
import { chanceOf } from '../../test/chance.ts';
import { createConcurrencyLimit } from './concurrency-limit.ts';
import { createShare } from './share.ts';

const cores = 2;
/**
 * What is asked takes so long on a core that nobody else uses, in milliseconds: mostly small things, a search now and
 * then, a report.
 */
const kinds = [4, 4, 4, 6, 8, 10, 15, 30, 60] as const;
const meanMs = kinds.reduce((sum, ms) => sum + ms, 0) / kinds.length;
const canPerSecond = (cores * 1000) / meanMs;

interface Phase {
  readonly name: string;
  readonly seconds: number;
  /** Of what the machine can do. */
  readonly load: number;
}

/**
 * A machine whose cores are shared evenly by whatever is at work on it, as operating systems do, in made-up time.
 * People come as they like, whether or not others were answered, each of one of sixty companies. Gives the milliseconds
 * of the answered, what 95 % of them took at most, and when each that was sent away is to come back, by phase.
 */
async function overrun(seed: number, phases: readonly Phase[]) {
  let at = 0;
  const { is, whole, pick } = chanceOf(seed);
  const share = createShare({
    own: 1,
    beside: cores,
    free: 15,
    waitingMax: 200,
    usual: 16,
    patienceMs: 500,
    atOnce: createConcurrencyLimit({ least: cores, most: 20 }),
    now: () => at,
    pause: () => Promise.resolve(),
    later: () => {},
  });
  const atWork: { left: number; done(): void }[] = [];
  const figures = phases.map(({ name }) => ({ name, took: [] as number[], away: [] as number[] }));
  const flush = async () => {
    for (let n = 0; n < 8; n += 1) await Promise.resolve();
  };
  const between = (perSecond: number) => {
    let ms = 0;
    do ms += 1;
    while (!is(perSecond / 1000));
    return ms;
  };
  let [phase, phaseEnds, next] = [0, phases[0]!.seconds * 1000, 1];
  const come = (into: (typeof figures)[number]) => {
    const [from, ms, name] = [at, pick(kinds), `company ${whole(59)}`];
    const enter = async () => {
      await share.admit(name);
      return share.enter(name);
    };
    enter().then(
      (leave) => {
        atWork.push({
          left: ms,
          done: () => {
            leave();
            into.took.push(at - from);
          },
        });
      },
      (error: { facts: { retryAfterSeconds: number } }) => {
        into.away.push(error.facts.retryAfterSeconds);
      },
    );
  };
  for (;;) {
    const speed = Math.min(1, cores / atWork.length);
    const soonest = atWork.reduce((least, one) => Math.min(least, one.left / speed), Infinity);
    const step = phase < phases.length ? Math.min(soonest, next - at) : soonest;
    if (step === Infinity) break;
    at += step;
    for (const one of atWork) one.left -= step * speed;
    for (const one of atWork.filter(({ left }) => left < 1e-6)) {
      atWork.splice(atWork.indexOf(one), 1);
      one.done();
    }
    await flush();
    if (phase === phases.length || at < next) continue;
    come(figures[phase]!);
    await flush();
    while (phase < phases.length && at >= phaseEnds) {
      phase += 1;
      phaseEnds += (phases[phase]?.seconds ?? 0) * 1000;
    }
    if (phase < phases.length) next = at + between(canPerSecond * phases[phase]!.load);
  }
  return figures.map(({ name, took, away }) => ({
    name,
    took: took.sort((a, b) => a - b),
    away,
    highMs: took[Math.floor(took.length * 0.95)]!,
  }));
}

const day: readonly Phase[] = [
  { name: 'calm', seconds: 60, load: 0.3 },
  { name: 'spike', seconds: 20, load: 3 },
  { name: 'after', seconds: 20, load: 0.3 },
];

it.each([1, 2, 3])(
  'F14 ten times as many as in calm: who is let in is served within twice the time, who is not is told when to come back, and the machine does what it can (%i)',
  async (seed) => {
    const [calm, spike, after] = await overrun(seed, day);
    expect(spike!.highMs).toBeLessThanOrEqual(calm!.highMs * 2);
    expect(spike!.took.length).toBeGreaterThan(canPerSecond * 20 * 0.9);
    expect(Math.min(...spike!.away)).toBeGreaterThanOrEqual(1);
    expect([calm!.away, after!.away]).toEqual([[], []]);
    expect(after!.highMs).toBeLessThanOrEqual(calm!.highMs * 1.1);
  },
);

it('F14 a burst is served and nobody sent away for it', async () => {
  const [, burst] = await overrun(4, [
    { name: 'calm', seconds: 60, load: 0.3 },
    { name: 'burst', seconds: 0.2, load: 4 },
    { name: 'after', seconds: 10, load: 0.3 },
  ]);
  expect(burst!.took.length).toBeGreaterThan(40);
  expect(burst!.away).toEqual([]);
});
