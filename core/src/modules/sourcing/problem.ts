import type { Id } from '../../platform/ids.ts';
import { money, sumMinor } from '../../platform/money.ts';

/**
 * A part of a line taken from one offer, at the price of exactly that quantity. `quantity` counts in the offer's own
 * unit.
 */
export interface Take {
  readonly offerId: Id<'offer'>;
  readonly sellerId: Id<'organization'>;
  readonly quantity: string;
  readonly goodsMinor: number;
  /** Paid for, but more than was asked: pack sizes, minimums and multiples. */
  readonly wasteMinor: number;
  readonly leadTimeDays: number;
}
/** One way to get a whole line: from one offer, or from two where no stock holds it all. */
export interface Option {
  readonly takes: readonly Take[];
}
export interface PlanLine {
  readonly key: string;
  readonly options: readonly Option[];
}
export interface PlanSeller {
  readonly sellerId: Id<'organization'>;
  readonly freightFlatMinor: number;
  readonly freightFreeFromMinor: number | null;
  readonly minimumOrderMinor: number | null;
  readonly isPreferred: boolean;
}
/**
 * What besides money counts, told in money: a day of lead time of a line, one seller more, goods of a seller that is
 * preferred.
 */
export interface Weights {
  readonly perLeadDayMinor: number;
  readonly perSellerMinor: number;
  readonly preferredBasisPoints: number;
}
export interface Problem {
  readonly lines: readonly PlanLine[];
  readonly sellers: readonly PlanSeller[];
  readonly weights: Weights;
  readonly sellersMax: number | null;
}

/** Which option each line takes, by index, in the order of the problem's lines. */
export type Choice = readonly number[];

export interface Cost {
  readonly goodsMinor: number;
  readonly freightMinor: number;
  /** What is missing to sellers' minimum orders: bought for nothing, or ordered along. */
  readonly shortfallMinor: number;
  readonly wasteMinor: number;
  readonly leadDaysMax: number;
  readonly sellers: number;
  /** Landed cost with the weights: what is minimised. */
  readonly score: number;
}

export const leadOf = (option: Option) => Math.max(...option.takes.map((take) => take.leadTimeDays));

/**
 * What an option costs by itself, whatever the other lines do: goods, less what a preferred seller is favoured by, and
 * its waiting.
 */
export function ownScore(problem: Problem, option: Option): number {
  const preferred = new Set(problem.sellers.filter((seller) => seller.isPreferred).map((seller) => seller.sellerId));
  const goods = option.takes.map(
    (take) =>
      take.goodsMinor -
      (preferred.has(take.sellerId)
        ? Math.floor((take.goodsMinor * problem.weights.preferredBasisPoints) / 10_000)
        : 0),
  );
  return sumMinor(goods) + leadOf(option) * problem.weights.perLeadDayMinor;
}

/** Freight of a seller that is used. */
export function freightOf(seller: PlanSeller, subtotalMinor: number): number {
  return seller.freightFreeFromMinor !== null && subtotalMinor >= seller.freightFreeFromMinor
    ? 0
    : seller.freightFlatMinor;
}
/** What is missing to a seller's minimum order. */
export function shortfallOf(seller: PlanSeller, subtotalMinor: number): number {
  return Math.max(0, (seller.minimumOrderMinor ?? 0) - subtotalMinor);
}

/** Goods of each seller that a choice uses. */
export function sellerSubtotals(problem: Problem, choice: Choice): Map<Id<'organization'>, number> {
  const subtotals = new Map<Id<'organization'>, number>();
  problem.lines.forEach((line, index) => {
    for (const take of line.options[choice[index]!]!.takes)
      subtotals.set(take.sellerId, (subtotals.get(take.sellerId) ?? 0) + take.goodsMinor);
  });
  return subtotals;
}

/** What a choice costs, exactly: the one judge of every plan, whoever made it. */
export function costOf(problem: Problem, choice: Choice): Cost {
  const chosen = problem.lines.map((line, index) => line.options[choice[index]!]!);
  const takes = chosen.flatMap((option) => option.takes);
  const subtotals = sellerSubtotals(problem, choice);
  const used = problem.sellers.filter((seller) => subtotals.has(seller.sellerId));
  const freightMinor = sumMinor(used.map((seller) => freightOf(seller, subtotals.get(seller.sellerId)!)));
  const shortfallMinor = sumMinor(used.map((seller) => shortfallOf(seller, subtotals.get(seller.sellerId)!)));
  const score =
    sumMinor(chosen.map((option) => ownScore(problem, option))) +
    freightMinor +
    shortfallMinor +
    used.length * problem.weights.perSellerMinor;
  return {
    goodsMinor: sumMinor(takes.map((take) => take.goodsMinor)),
    freightMinor,
    shortfallMinor,
    wasteMinor: sumMinor(takes.map((take) => take.wasteMinor)),
    leadDaysMax: chosen.length === 0 ? 0 : Math.max(...chosen.map(leadOf)),
    sellers: used.length,
    score: money(score, 'XXX').minor,
  };
}

/** Whether a choice keeps to the most sellers allowed. */
export function isAllowed(problem: Problem, choice: Choice): boolean {
  return problem.sellersMax === null || costOf(problem, choice).sellers <= problem.sellersMax;
}
