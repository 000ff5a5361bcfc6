import { setTimeout as wait } from 'node:timers/promises';
import { makeRandom, type Random } from '../catalog/random.ts';
import { dueBy, lengthOf, type Phase, phaseAt } from './arrivals.ts';
import { makeMeter, type Meter } from './meter.ts';

/** A kind of visit: how often of all, who comes, and what they do. */
export interface Journey<Person, Known> {
  readonly name: string;
  readonly share: number;
  /** Who may come; no two visits of one person at a time, because a cart is one person's. */
  readonly people: readonly Person[];
  run(visit: Visit<Person, Known>): Promise<void>;
}
export interface Visit<Person, Known> {
  readonly person: Person;
  readonly known: Known;
  readonly random: Random;
  readonly phase: string;
  readonly meter: Meter;
}

/** Thrown where a visit cannot go on, because a step was shed, refused or failed; what happened is counted already. */
export class VisitEnds extends Error {}

const tickMs = 5;

/**
 * Sends visits by their phases, whether or not earlier ones were answered, and gives what happened. Ends when the last
 * visit has, or after `graceSeconds`.
 */
export async function drive<Person, Known>(options: {
  phases: readonly Phase[];
  journeys: readonly Journey<Person, Known>[];
  known: Known;
  seed: string;
  graceSeconds?: number;
}): Promise<Meter> {
  const { phases, journeys, known } = options;
  const random = makeRandom(options.seed);
  const start = performance.now();
  const second = () => (performance.now() - start) / 1000;
  const meter = makeMeter(() => ({ second: second(), phase: phaseAt(phases, second()).name }));
  const free = new Map(journeys.map((one) => [one.name, [...one.people]]));
  const shares = journeys.map((one) => [one, one.share] as const);
  const underWay = new Set<Promise<void>>();
  let begun = 0;

  function begin(): void {
    const journey = random.weighted(shares);
    const { phase } = meter.now();
    const persons = free.get(journey.name)!;
    const person = persons.shift();
    if (person === undefined) {
      meter.dropped(journey.name, phase);
      return;
    }
    meter.begun(journey.name, phase);
    const from = performance.now();
    const visit = journey
      .run({ person, known, random, phase, meter })
      .then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof VisitEnds)) throw error;
          return false;
        },
      )
      .then((isWhole) => {
        meter.ended(journey.name, phase, performance.now() - from, isWhole);
      })
      .finally(() => {
        persons.push(person);
        underWay.delete(visit);
      });
    underWay.add(visit);
  }

  const end = lengthOf(phases);
  for (let at = second(); at < end; at = second()) {
    for (const due = Math.floor(dueBy(phases, at)); begun < due; begun += 1) begin();
    await wait(tickMs);
  }
  const late = wait((options.graceSeconds ?? 15) * 1000, 'late' as const, { ref: false });
  while (underWay.size > 0 && (await Promise.race([Promise.all(underWay), late])) !== 'late') {
    /* visits that began meanwhile */
  }
  return meter;
}
