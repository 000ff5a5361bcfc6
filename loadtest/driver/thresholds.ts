import { makeLatencies } from './latencies.ts';
import type { JourneyFigures, StepFigures } from './meter.ts';

/**
 * What must hold of a run: in all its phases but a spike, which is meant to be too much, and what comes right after it.
 */
export type Threshold =
  | { readonly step: string; readonly share: 0.95 | 0.99; readonly ms: number }
  | { readonly perSecond: number; readonly step: string }
  | { readonly failedShare: number }
  | { readonly droppedShare: number }
  | { readonly spikeWithin: number }
  | { readonly floodWithin: number };
export interface Judged {
  readonly what: string;
  readonly limit: string;
  readonly figure: string;
  /** Null: there was nothing to judge. */
  readonly isMet: boolean | null;
}

export const spike = 'spike';
/** While one company asks for more than its share; what it asks itself is named `flood: …`. */
export const flooded = 'flood';
const isOthers = (one: StepFigures) => !one.step.startsWith(`${flooded}: `);
export const isCalm = (phase: string): boolean => phase !== spike && phase !== 'after';
const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, one) => all + one, 0);
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

export function judge(
  thresholds: readonly Threshold[],
  figures: { steps: readonly StepFigures[]; journeys: readonly JourneyFigures[]; calmSeconds: number },
): Judged[] {
  const calm = figures.steps.filter((one) => isCalm(one.phase));
  const of = (steps: readonly StepFigures[], step?: string) => {
    const all = makeLatencies();
    for (const one of steps) if (step === undefined || one.step === step) all.addAll(one.answered);
    return all;
  };
  return thresholds.map((one): Judged => {
    if ('ms' in one) {
      const all = of(calm, one.step);
      return {
        what: `${one.step}: ${one.share * 100} % answered within`,
        limit: `${one.ms} ms`,
        figure: `${all.at(one.share).toFixed(1)} ms`,
        isMet: all.count() === 0 ? null : all.at(one.share) <= one.ms,
      };
    }
    if ('perSecond' in one) {
      const rate = of(calm, one.step).count() / figures.calmSeconds;
      return {
        what: `${one.step}: answered a second`,
        limit: `at least ${one.perSecond}`,
        figure: rate.toFixed(1),
        isMet: rate >= one.perSecond,
      };
    }
    if ('failedShare' in one) {
      const [failed, answered] = [
        figures.steps.reduce((all, step) => all + sum(step.failed), 0),
        of(figures.steps).count(),
      ];
      const share = failed / Math.max(1, failed + answered);
      return {
        what: 'requests that failed, the spike among them',
        limit: `at most ${percent(one.failedShare)}`,
        figure: percent(share),
        isMet: answered + failed === 0 ? null : share <= one.failedShare,
      };
    }
    if ('droppedShare' in one) {
      const visits = figures.journeys.filter((journey) => isCalm(journey.phase));
      const [dropped, begun] = [
        visits.reduce((all, visit) => all + visit.dropped, 0),
        visits.reduce((all, visit) => all + visit.begun, 0),
      ];
      const share = dropped / Math.max(1, dropped + begun);
      return {
        what: 'visits that could not begin, because all people were still waiting',
        limit: `at most ${percent(one.droppedShare)}`,
        figure: percent(share),
        isMet: share <= one.droppedShare,
      };
    }
    if ('floodWithin' in one) {
      const [before, beside] = ['calm', flooded].map((phase) =>
        of(figures.steps.filter((step) => step.phase === phase && isOthers(step))),
      );
      const flood = figures.steps.filter((step) => !isOthers(step));
      const away = flood.reduce((all, step) => all + step.shed, 0);
      return {
        what: `95 % of the others' requests, beside what it was before the flood (of which ${of(flood).count()} were answered and ${away} sent away)`,
        limit: `${one.floodWithin} times ${before!.at(0.95).toFixed(1)} ms`,
        figure: `${beside!.at(0.95).toFixed(1)} ms`,
        isMet:
          before!.count() === 0 || beside!.count() === 0
            ? null
            : beside!.at(0.95) <= before!.at(0.95) * one.floodWithin,
      };
    }
    const spiked = figures.steps.filter((step) => step.phase === spike);
    const [within, without] = [of(spiked).at(0.95), of(calm).at(0.95)];
    const mute = spiked.reduce((all, step) => all + step.shedWithoutRetryAfter, 0);
    return {
      what: 'spike: 95 % of the admitted, beside what it was before; and who is sent away is told when to come back',
      limit: `${one.spikeWithin} times ${without.toFixed(1)} ms, 0 not told`,
      figure: `${within.toFixed(1)} ms, ${mute} not told`,
      isMet: spiked.length === 0 ? null : within <= without * one.spikeWithin && mute === 0,
    };
  });
}
