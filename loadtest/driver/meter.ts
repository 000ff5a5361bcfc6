import { makeLatencies, type Latencies } from './latencies.ts';

/**
 * How a step went. `shed`: refused with 503, as a house does that is full; `refused`: any other answer below 500 that
 * is no success.
 */
export type Outcome = 'answered' | 'shed' | 'refused' | 'failed';

/** One step of a journey in one phase. */
export interface StepFigures {
  readonly step: string;
  readonly phase: string;
  readonly answered: Latencies;
  /** Refusals by code, failures by what went wrong, and shed ones that did not say when to come back. */
  shed: number;
  shedWithoutRetryAfter: number;
  readonly refused: Map<string, number>;
  readonly failed: Map<string, number>;
}
export interface Second {
  begun: number;
  dropped: number;
  shed: number;
  failed: number;
  readonly answered: Latencies;
}
export interface JourneyFigures {
  readonly journey: string;
  readonly phase: string;
  begun: number;
  dropped: number;
  broken: number;
  readonly whole: Latencies;
}

/** Collects what happened, by step and phase and by second. */
export function makeMeter(now: () => { second: number; phase: string }) {
  const steps = new Map<string, StepFigures>();
  const journeys = new Map<string, JourneyFigures>();
  const seconds: Second[] = [];
  const secondOf = (at: number): Second => {
    while (seconds.length <= at) seconds.push({ begun: 0, dropped: 0, shed: 0, failed: 0, answered: makeLatencies() });
    return seconds[at]!;
  };
  const figuresOf = (step: string, phase: string): StepFigures => {
    const key = `${phase} ${step}`;
    const known = steps.get(key) ?? {
      step,
      phase,
      answered: makeLatencies(),
      shed: 0,
      shedWithoutRetryAfter: 0,
      refused: new Map(),
      failed: new Map(),
    };
    steps.set(key, known);
    return known;
  };
  const journeyOf = (journey: string, phase: string): JourneyFigures => {
    const key = `${phase} ${journey}`;
    const known = journeys.get(key) ?? { journey, phase, begun: 0, dropped: 0, broken: 0, whole: makeLatencies() };
    journeys.set(key, known);
    return known;
  };
  const more = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  return {
    /** Where a visit begins: what it does later is counted where it began. */
    now,
    step(step: string, phase: string, ms: number, outcome: Outcome, detail: string): void {
      const [figures, second] = [figuresOf(step, phase), secondOf(Math.floor(now().second))];
      if (outcome === 'answered') {
        figures.answered.add(ms);
        second.answered.add(ms);
      }
      if (outcome === 'refused') more(figures.refused, detail);
      if (outcome === 'failed') {
        more(figures.failed, detail);
        second.failed += 1;
      }
      if (outcome === 'shed') {
        figures.shed += 1;
        second.shed += 1;
        if (detail === '') figures.shedWithoutRetryAfter += 1;
      }
    },
    begun: (journey: string, phase: string) => {
      journeyOf(journey, phase).begun += 1;
      secondOf(Math.floor(now().second)).begun += 1;
    },
    /** A visit that could not begin, because all people are still busy with theirs. */
    dropped: (journey: string, phase: string) => {
      journeyOf(journey, phase).dropped += 1;
      secondOf(Math.floor(now().second)).dropped += 1;
    },
    ended: (journey: string, phase: string, ms: number, isWhole: boolean) => {
      const figures = journeyOf(journey, phase);
      if (isWhole) figures.whole.add(ms);
      else figures.broken += 1;
    },
    steps: () => [...steps.values()],
    journeys: () => [...journeys.values()],
    seconds: () => seconds,
  };
}
export type Meter = ReturnType<typeof makeMeter>;
