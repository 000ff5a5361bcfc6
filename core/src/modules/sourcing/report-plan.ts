import type { z } from 'zod';
import { explainChoice } from './explain-choice.ts';
import type { WantedLine } from './gather-options.ts';
import { freightOf, sellerSubtotals, shortfallOf, type Choice, type Cost, type Problem } from './problem.ts';
import type { SourcingPlan } from './schemas.ts';

export interface Exact {
  readonly choice: Choice;
  readonly problem: Problem;
  readonly cost: Cost;
}
export interface AsItIs {
  readonly cost: Cost;
  readonly offers: ReadonlyMap<string, { readonly offerId: string; readonly quantity: string }>;
}

const landed = (cost: Cost) => ({
  goodsMinor: cost.goodsMinor,
  freightMinor: cost.freightMinor,
  shortfallMinor: cost.shortfallMinor,
  totalMinor: cost.goodsMinor + cost.freightMinor,
  wasteMinor: cost.wasteMinor,
  leadDaysMax: cost.leadDaysMax,
  sellers: cost.sellers,
});

/** The plan in the words of the door: what it costs against the cart as it was, who ships what, and why. */
export function reportPlan(
  currency: string,
  wanted: readonly WantedLine[],
  best: Exact,
  isOptimal: boolean,
  before: AsItIs | null,
  unsourced: z.output<typeof SourcingPlan>['unsourced'],
): z.output<typeof SourcingPlan> {
  const { problem, choice, cost } = best;
  const subtotals = sellerSubtotals(problem, choice);
  const used = new Set<string>(subtotals.keys());
  const after = landed(cost);
  const offerOf = new Map(wanted.flatMap((one) => one.offers.map((offer) => [offer.id as string, offer])));
  return {
    currency,
    status: isOptimal ? 'optimal' : 'good',
    before: before && landed(before.cost),
    after,
    savingMinor: before ? before.cost.goodsMinor + before.cost.freightMinor - after.totalMinor : 0,
    unsourced,
    sellers: problem.sellers
      .filter((seller) => used.has(seller.sellerId))
      .map((seller) => {
        const takes = problem.lines.flatMap((line, index) =>
          line.options[choice[index]!]!.takes.filter((take) => take.sellerId === seller.sellerId),
        );
        const goodsMinor = subtotals.get(seller.sellerId)!;
        return {
          sellerId: seller.sellerId,
          name: offerOf.get(takes[0]!.offerId)!.sellerName,
          lines: takes.length,
          goodsMinor,
          freightMinor: freightOf(seller, goodsMinor),
          freightFreeFromMinor: seller.freightFreeFromMinor,
          shortfallMinor: shortfallOf(seller, goodsMinor),
          leadDaysMax: Math.max(...takes.map((take) => take.leadTimeDays)),
        };
      }),
    lines: wanted.map((one, index) => {
      const options = problem.lines[index]!.options;
      const chosen = options[choice[index]!]!;
      const was = before?.offers.get(one.line.id);
      return {
        lineId: one.line.id,
        productId: one.line.productId,
        title: one.line.title,
        isLate: one.isLate,
        isChanged:
          chosen.takes.length > 1 ||
          was?.offerId !== chosen.takes[0]!.offerId ||
          was.quantity !== chosen.takes[0]!.quantity,
        takes: chosen.takes.map((take) => {
          const offer = offerOf.get(take.offerId)!;
          return { ...take, sku: offer.sku, unit: offer.unit, packSize: offer.packSize };
        }),
        reason: explainChoice(problem, one, options, chosen, used),
      };
    }),
  };
}
