import { sumMinor } from '../../platform/money.ts';
import { ownScore, sellerSubtotals, type Choice, type Problem } from './problem.ts';

/**
 * The problem as a mixed-integer program in the LP format that HiGHS reads. `x_i_o`: line i takes option o; `z_s`:
 * seller s is used; `w_s`: its subtotal reaches free freight; `m_s`: what is missing to its minimum order. A solver
 * works in floating point, so the plan is judged again by `costOf`.
 */
export function modelOf(problem: Problem): { text: string; variables: readonly string[] } {
  const scale = scaleOf(problem);
  const number = (minor: number) => String(Math.round((minor / scale) * 1e6) / 1e6);
  const term = (minor: number, name: string) => `${minor < 0 ? '-' : '+'} ${number(Math.abs(minor))} ${name}`;
  const objective: string[] = [];
  const rows: string[] = [];
  const binaries: string[] = [];
  const amounts: string[] = [];
  const goods = new Map<string, string[]>();
  const used = new Map<string, Map<number, string[]>>();
  problem.lines.forEach((line, i) => {
    const names = line.options.map((option, o) => {
      const name = `x_${i}_${o}`;
      objective.push(term(ownScore(problem, option), name));
      // A variable stands once in a row, also where both takes are of one seller.
      for (const sellerId of new Set(option.takes.map((take) => take.sellerId))) {
        goods.set(sellerId, [
          ...(goods.get(sellerId) ?? []),
          term(
            sumMinor(option.takes.filter((take) => take.sellerId === sellerId).map((take) => take.goodsMinor)),
            name,
          ),
        ]);
        const lines = used.get(sellerId) ?? new Map<number, string[]>();
        lines.set(i, [...(lines.get(i) ?? []), name]);
        used.set(sellerId, lines);
      }
      return name;
    });
    rows.push(`${names.map((name) => `+ ${name}`).join(' ')} = 1`);
    binaries.push(...names);
  });
  problem.sellers.forEach((seller, s) => {
    const own = goods.get(seller.sellerId);
    if (!own) return;
    objective.push(term(seller.freightFlatMinor + problem.weights.perSellerMinor, `z_${s}`));
    binaries.push(`z_${s}`);
    for (const names of used.get(seller.sellerId)!.values())
      rows.push(`${names.map((name) => `+ ${name}`).join(' ')} - z_${s} <= 0`);
    if (seller.freightFreeFromMinor !== null && seller.freightFlatMinor > 0) {
      objective.push(term(-seller.freightFlatMinor, `w_${s}`));
      binaries.push(`w_${s}`);
      rows.push(`${own.join(' ')} - ${number(seller.freightFreeFromMinor)} w_${s} >= 0`, `w_${s} - z_${s} <= 0`);
    }
    if (seller.minimumOrderMinor !== null) {
      objective.push(term(scale, `m_${s}`));
      amounts.push(`m_${s}`);
      rows.push(`${own.join(' ')} + m_${s} - ${number(seller.minimumOrderMinor)} z_${s} >= 0`);
    }
  });
  if (problem.sellersMax !== null) {
    const flags = problem.sellers.flatMap((seller, s) => (goods.has(seller.sellerId) ? [`+ z_${s}`] : []));
    rows.push(`${flags.join(' ')} <= ${problem.sellersMax}`);
  }
  const text = `Minimize\n obj: ${wrap(objective)}\nSubject To\n${rows.map((row, index) => ` c${index}: ${wrap(row.split(/ (?=[+-] )/))}`).join('\n')}\nBinary\n ${binaries.join('\n ')}\nEnd\n`;
  return { text, variables: [...binaries, ...amounts] };
}

/**
 * One unit of the model in minor units: small carts are told in whole minor units, large ones so that the largest
 * amount is a million.
 */
function scaleOf(problem: Problem): number {
  const amounts = problem.lines.flatMap((line) => line.options.map((option) => ownScore(problem, option)));
  return Math.max(1, Math.ceil(Math.max(1, ...amounts) / 1_000_000));
}

/** LP lines may not be longer than 560 characters. */
function wrap(terms: readonly string[]): string {
  const lines: string[] = [''];
  for (const one of terms) {
    if (lines.at(-1)!.length + one.length > 500) lines.push('');
    lines[lines.length - 1] += ` ${one}`;
  }
  return lines.join('\n ').trim();
}

/**
 * The option of each line out of the solver's columns; null where a line has none, because the solver ran out of time.
 */
export function choiceOf(problem: Problem, value: (name: string) => number): Choice | null {
  const choice = problem.lines.map((line, i) => line.options.findIndex((_, o) => value(`x_${i}_${o}`) > 0.5));
  return choice.includes(-1) ? null : choice;
}

/** A plan as values of the model's variables (what is not named is zero), for the solver to start from. */
export function startOf(problem: Problem, choice: Choice): Record<string, number> {
  const subtotals = sellerSubtotals(problem, choice);
  const scale = scaleOf(problem);
  return Object.fromEntries([
    ...choice.map((option, line) => [`x_${line}_${option}`, 1] as const),
    ...problem.sellers.flatMap((seller, s): (readonly [string, number])[] => {
      const subtotal = subtotals.get(seller.sellerId);
      if (subtotal === undefined) return [];
      const isFree =
        seller.freightFreeFromMinor !== null && seller.freightFlatMinor > 0 && subtotal >= seller.freightFreeFromMinor;
      return [
        [`z_${s}`, 1],
        ...(isFree ? [[`w_${s}`, 1] as const] : []),
        ...(seller.minimumOrderMinor === null
          ? []
          : [[`m_${s}`, Math.max(0, seller.minimumOrderMinor - subtotal) / scale] as const]),
      ];
    }),
  ]);
}
