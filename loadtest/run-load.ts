/**
 * Sends visits to a marketplace that is open, and writes what happened: `node run-load.ts JOB.json RESULT.json`. A
 * process of its own, so that what it costs is not what the server costs; `pnpm load` starts it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { signIn, visitor, type Person } from './doors/people.ts';
import { drive } from './driver/drive.ts';
import { lengthOf, type Phase } from './driver/arrivals.ts';
import { isCalm, judge } from './driver/thresholds.ts';
import type { LoadJob, LoadResult } from './job.ts';
import { lookAround, type Market } from './journeys/market.ts';
import { flood } from './journeys/neighbour.ts';
import {
  alone,
  besideFlood,
  floodOf,
  mixedDay,
  neighbour,
  ofAnyDay,
  scenarios,
  type Scenario,
} from './journeys/scenarios.ts';

const [jobPath, resultPath] = process.argv.slice(2) as [string, string];
const job = JSON.parse(readFileSync(jobPath, 'utf8')) as LoadJob;
const isFlooded = job.scenario === neighbour;
const chosen = job.scenario === 'mixed' ? ofAnyDay : scenarios.filter((one) => one.name === job.scenario);
const rate = job.rate ?? (job.scenario === 'mixed' ? 20 : chosen[0]!.rate);
const phases: Phase[] =
  job.scenario === 'mixed'
    ? mixedDay(rate, job.seconds)
    : isFlooded
      ? besideFlood(rate, job.seconds)
      : alone(rate, job.seconds);

const people = {
  buyers: await signInAll(job.buyers),
  sellers: await signInAll(job.sellers),
  visitors: Array.from({ length: 200 }, () => ({ ...visitor })),
};
// A session may have twenty lines; so several sessions answer.
const partners = await signInAll(Array.from({ length: 5 }, () => job.partner));
const market = await lookAround(job.origin, people.buyers[1] ?? people.buyers[0]!, partners);
const journeyOf = (one: Scenario) => ({
  name: one.name,
  share: job.scenario === 'mixed' ? one.rate : 1,
  people: people[one.who],
  run: one.run,
});
// What nobody has asked for yet is slow once; a moment of everything comes before what is counted.
await drive<Person, Market>({
  phases: [{ name: 'warm up', seconds: job.warmUpSeconds, from: rate / 2, to: rate }],
  journeys: chosen.map(journeyOf),
  known: market,
  seed: `${job.seed} warm up`,
});
process.send?.('begin');
// One company's program, in as many lines as a program opens; those of the others go on at their pace.
const flooding = isFlooded
  ? drive<Person, Market>({
      phases: floodOf(2000, job.seconds),
      journeys: [{ name: 'flood', share: 1, people: Array.from({ length: 64 }, () => people.buyers[0]!), run: flood }],
      known: market,
      seed: `${job.seed} flood`,
    })
  : null;
const [meter, flooded] = await Promise.all([
  drive<Person, Market>({
    phases,
    journeys: chosen.map(journeyOf).map((one) => (isFlooded ? { ...one, people: one.people.slice(1) } : one)),
    known: market,
    seed: job.seed,
  }),
  flooding,
]);
const [steps, journeys] = [
  [...meter.steps(), ...(flooded?.steps() ?? [])],
  [...meter.journeys(), ...(flooded?.journeys() ?? [])],
];

const calmSeconds = lengthOf(phases.filter((one) => isCalm(one.name)));
const thresholds = [
  ...new Map(chosen.flatMap((one) => one.thresholds).map((one) => [JSON.stringify(one), one])).values(),
  ...(job.scenario === 'mixed' ? [{ spikeWithin: 2 }] : []),
];
const order = (phase: string) => phases.findIndex((one) => one.name === phase);
const result: LoadResult = {
  scenario: job.scenario,
  about:
    job.scenario === 'mixed'
      ? 'A day in small, all scenarios by their share: ramp, peak at 150 %, soak, spike of ten times, calm again.'
      : chosen[0]!.about,
  rate,
  phases,
  judged: judge(thresholds, { steps, journeys, calmSeconds }),
  steps: steps
    .toSorted((a, b) => a.step.localeCompare(b.step) || order(a.phase) - order(b.phase))
    .map(({ step, phase, answered, shed, refused, failed }) => ({
      step,
      phase,
      count: answered.count(),
      p50: answered.at(0.5),
      p95: answered.at(0.95),
      p99: answered.at(0.99),
      most: answered.most(),
      shed,
      refused: Object.fromEntries(refused),
      failed: Object.fromEntries(failed),
    })),
  journeys: journeys
    .toSorted((a, b) => a.journey.localeCompare(b.journey) || order(a.phase) - order(b.phase))
    .map(({ journey, phase, begun, dropped, broken, whole }) => ({
      journey,
      phase,
      begun,
      dropped,
      broken,
      p50: whole.at(0.5),
      p95: whole.at(0.95),
    })),
  seconds: meter.seconds().map(({ begun, dropped, shed, failed, answered }) => ({
    begun,
    dropped,
    shed,
    failed,
    answered: answered.count(),
    p50: answered.at(0.5),
    p95: answered.at(0.95),
  })),
};
writeFileSync(resultPath, JSON.stringify(result));
process.exit(0);

/** A few at a time: checking a password is made to be slow. */
async function signInAll(emails: readonly string[]): Promise<Person[]> {
  const signedIn: Person[] = [];
  for (let at = 0; at < emails.length; at += 4)
    signedIn.push(
      ...(await Promise.all(emails.slice(at, at + 4).map((email) => signIn(job.origin, email, job.password)))),
    );
  return signedIn;
}
