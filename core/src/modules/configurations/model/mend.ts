import { decimalOf, micros } from '../../../platform/money.ts';
import { brokenRules, optionsOf } from './broken-rules.ts';
import { chosen, numberOf } from './holds.ts';
import type { Choices, Condition, ConfigurationModel, Option } from './model.ts';

/** What to change so that the choices can be made; null leaves an option open. */
export interface Change {
  readonly option: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Combinations looked at before giving up: which rules can hold together is a hard question, and a page waits for the
 * answer.
 */
const patience = 4_000;

/**
 * The fewest options to change. While something is broken, one of the options that it speaks of has to change, so only
 * those are tried: first all ways with one change, then with two, and so on, hence the first way found is a smallest
 * one. Among ways of equal size one that keeps `keep` (what the buyer has just chosen) comes first. Null: no way, or
 * none found within our patience.
 */
export function nearestMend(model: ConfigurationModel, choices: Choices, keep: string | null = null): Change[] | null {
  return mend(model, choices, keep === null ? [null] : [keep, null]);
}

/**
 * The fewest options to change without touching `keep`: who has just chosen it wants to know what it takes. Null: no
 * way, or none found.
 */
export function mendThatKeeps(model: ConfigurationModel, choices: Choices, keep: string): Change[] | null {
  return mend(model, choices, [keep]);
}

/** `kept`: at each number of changes, what must not change, tried in this order; null: everything may. */
function mend(model: ConfigurationModel, choices: Choices, kept: readonly (string | null)[]): Change[] | null {
  const values = new Map(
    model.options.map((option) => [option.key, valuesOf(model, option, chosen(choices, option.key))]),
  );
  let left = patience;

  function search(now: Choices, changed: readonly string[], changesLeft: number, fixed: string | null): Choices | null {
    if (left-- <= 0) return null;
    // What may still change for each broken rule. Rules that share none of it need a change each: that many must be
    // left.
    const ways = brokenRules(model, now).map((broken) =>
      optionsOf(broken).filter((option) => option !== fixed && !changed.includes(option)),
    );
    if (ways.length === 0) return now;
    if (countApart(ways) > changesLeft) return null;
    const fewest = ways.reduce((best, one) => (one.length < best.length ? one : best));
    for (const option of fewest) {
      const was = chosen(now, option);
      for (const to of values.get(option) ?? [null]) {
        if (to === was) continue;
        const found = search(withChoice(now, option, to), [...changed, option], changesLeft - 1, fixed);
        if (found) return found;
      }
    }
    return null;
  }

  const most = model.options.length + Object.keys(choices).length;
  for (let size = 0; size <= most && left > 0; size += 1) {
    for (const keep of kept) {
      const found = search(choices, [], size, keep);
      if (found) return changesBetween(choices, found);
    }
  }
  return null;
}

/**
 * How many of the sets have nothing in common, taken greedily. A set of nothing can never be met: no number of changes
 * is enough.
 */
function countApart(sets: readonly (readonly string[])[]): number {
  const taken = new Set<string>();
  let apart = 0;
  for (const set of sets) {
    if (set.length === 0) return Infinity;
    if (set.some((one) => taken.has(one))) continue;
    set.forEach((one) => taken.add(one));
    apart += 1;
  }
  return apart;
}

export function applyMend(choices: Choices, changes: readonly Change[]): Choices {
  return changes.reduce((now, change) => withChoice(now, change.option, change.to), choices);
}

function withChoice(choices: Choices, option: string, to: string | null): Choices {
  const others = Object.entries(choices).filter(([key]) => key !== option);
  return Object.fromEntries(to === null ? others : [...others, [option, to]]);
}

function changesBetween(before: Choices, after: Choices): Change[] {
  const options = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return options
    .map((option) => ({ option, from: chosen(before, option), to: chosen(after, option) }))
    .filter((change) => change.from !== change.to);
}

/**
 * The values worth trying, the likeliest first: the usual one, then in the model's order, or the nearest number; last,
 * leaving it open.
 */
function valuesOf(model: ConfigurationModel, option: Option, now: string | null): (string | null)[] {
  const known = option.kind === 'choice' ? option.choices.map((choice) => choice.key) : numbersOf(model, option, now);
  const usualFirst =
    option.usual !== null && known.includes(option.usual) && (option.kind === 'choice' || numberOf(now) === null)
      ? [option.usual, ...known.filter((value) => value !== option.usual)]
      : known;
  return option.isRequired ? usualFirst : [...usualFirst, null];
}

/**
 * Between two bounds that rules name, all numbers are alike to the rules. So both ends of every such stretch are enough
 * to find a way if there is one, and the nearest number of a stretch is always one of its ends.
 */
function numbersOf(model: ConfigurationModel, option: Option & { kind: 'number' }, now: string | null): string[] {
  const [first, last, step] = [micros(option.least), micros(option.most), micros(option.step)];
  const end = last - ((last - first) % step);
  const conditions: Condition[] = model.rules.flatMap((rule) =>
    rule.kind === 'excludes' ? rule.all : rule.kind === 'requires' ? [...rule.when, rule.then] : rule.when,
  );
  const ranges = model.rules.flatMap((rule) => (rule.kind === 'range' && rule.option === option.key ? [rule] : []));
  const bounds = [...conditions.filter((condition) => condition.option === option.key), ...ranges]
    .flatMap((one) => ('least' in one ? [one.least, one.most] : []))
    .filter((bound) => bound !== null)
    .map(micros);
  const beside = bounds.flatMap((bound) => {
    const below = first + ((bound - first) / step) * step;
    return [below - step, below, below + step];
  });
  const usual = option.usual === null ? [] : [micros(option.usual)];
  const reachable = [first, end, ...usual, ...beside].filter(
    (value) => value >= first && value <= end && (value - first) % step === 0n,
  );
  const from = numberOf(now) ?? usual[0] ?? first;
  const distance = (value: bigint) => (value < from ? from - value : value - from);
  return [...new Set(reachable)]
    .sort((a, b) => (distance(a) < distance(b) ? -1 : distance(a) > distance(b) ? 1 : a < b ? -1 : 1))
    .map(decimalOf);
}
