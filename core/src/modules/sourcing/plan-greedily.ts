import { freightOf, ownScore, shortfallOf, type Choice, type Problem } from './problem.ts';

interface Tried {
  readonly own: number;
  readonly parts: readonly (readonly [seller: number, goodsMinor: number])[];
}

/**
 * A good plan in milliseconds: each line takes what is best for it alone, then lines move and whole sellers are left
 * out as long as that makes the plan cheaper (a dearer screw may save a freight). It is the solver's start, and the
 * answer where the solver has no time. Null where it found no plan within the most sellers allowed.
 */
export function planGreedily(problem: Problem): Choice | null {
  const lines = linesToTry(problem);
  const best = (out: ReadonlySet<number>): Found | null => {
    const choice = lines.map((options) => cheapest(options, out));
    return choice.includes(-1) ? null : improved(problem, lines, choice, out);
  };
  const first = best(new Set());
  if (first === null) return null;
  let found: Found = first;
  // Sellers are left out one by one, the one whose absence costs least first, both for the limit and for the freight.
  for (let out: ReadonlySet<number> = new Set(); ; ) {
    const tries = found.sellers.flatMap((seller): { plan: Found; less: ReadonlySet<number> }[] => {
      const less = new Set([...out, seller]);
      const plan = best(less);
      return plan ? [{ plan, less }] : [];
    });
    const least = tries.sort((a, b) => a.plan.score - b.plan.score)[0];
    const isTooMany = problem.sellersMax !== null && found.sellers.length > problem.sellersMax;
    if (!least || (!isTooMany && least.plan.score >= found.score)) return isTooMany ? null : found.choice;
    found = least.plan;
    out = least.less;
  }
}

/**
 * A plan after the moves of single lines that make it cheaper; where sellers are limited, among the sellers that it
 * uses.
 */
export function polish(problem: Problem, choice: Choice): Choice {
  const lines = linesToTry(problem);
  const used = new Set(choice.flatMap((option, at) => lines[at]![option]!.parts.map(([seller]) => seller)));
  const out = new Set(
    problem.sellersMax === null ? [] : problem.sellers.map((_, at) => at).filter((at) => !used.has(at)),
  );
  return improved(problem, lines, choice, out).choice;
}

function linesToTry(problem: Problem): readonly (readonly Tried[])[] {
  const index = new Map(problem.sellers.map((seller, at) => [seller.sellerId, at]));
  return problem.lines.map((line) =>
    line.options.map(
      (option): Tried => ({
        own: ownScore(problem, option),
        parts: option.takes.map((take) => [index.get(take.sellerId)!, take.goodsMinor]),
      }),
    ),
  );
}

function cheapest(options: readonly Tried[], out: ReadonlySet<number>): number {
  let best = -1;
  options.forEach((option, at) => {
    if (option.parts.every(([seller]) => !out.has(seller)) && (best < 0 || option.own < options[best]!.own)) best = at;
  });
  return best;
}

interface Found {
  readonly choice: Choice;
  readonly score: number;
  readonly sellers: readonly number[];
}

/** Moves single lines as long as that helps, sums kept as it goes: a move costs a look at its own sellers only. */
function improved(
  problem: Problem,
  lines: readonly (readonly Tried[])[],
  start: Choice,
  out: ReadonlySet<number>,
): Found {
  const choice = [...start];
  const subtotals = problem.sellers.map(() => 0);
  const uses = problem.sellers.map(() => 0);
  const put = (option: Tried, sign: 1 | -1) => {
    for (const [seller, goods] of option.parts) {
      subtotals[seller]! += sign * goods;
      uses[seller]! += sign;
    }
  };
  const costs = (sellers: Iterable<number>) => {
    let sum = 0;
    for (const at of sellers) {
      if (uses[at] === 0) continue;
      const seller = problem.sellers[at]!;
      sum += freightOf(seller, subtotals[at]!) + shortfallOf(seller, subtotals[at]!) + problem.weights.perSellerMinor;
    }
    return sum;
  };
  lines.forEach((options, at) => put(options[choice[at]!]!, 1));
  for (let moved = true, round = 0; moved && round < 10; round += 1) {
    moved = false;
    lines.forEach((options, at) =>
      options.forEach((option, to) => {
        const now = options[choice[at]!]!;
        if (option === now || option.parts.some(([seller]) => out.has(seller))) return;
        const touched = new Set([...now.parts, ...option.parts].map(([seller]) => seller));
        const before = now.own + costs(touched);
        put(now, -1);
        put(option, 1);
        if (option.own + costs(touched) < before) {
          choice[at] = to;
          moved = true;
        } else {
          put(option, -1);
          put(now, 1);
        }
      }),
    );
  }
  const all = problem.sellers.map((_, seller) => seller);
  return {
    choice,
    score: lines.reduce((sum, options, at) => sum + options[choice[at]!]!.own, costs(all)),
    sellers: all.filter((seller) => uses[seller]! > 0),
  };
}
