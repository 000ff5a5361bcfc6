import type { z } from 'zod';
import { sumMinor } from '../../platform/money.ts';
import type { WantedLine } from './gather-options.ts';
import { leadOf, type Option, type Problem } from './problem.ts';
import type { PlannedLine } from './schemas.ts';

type Reason = z.output<typeof PlannedLine>['reason'];
const goodsOf = (option: Option) => sumMinor(option.takes.map((take) => take.goodsMinor));

/**
 * Why a line takes what it takes: against the cheapest by itself where it is dearer, else against the next.
 * `difference` is what the other would have cost more or less.
 */
export function explainChoice(
  problem: Problem,
  wanted: WantedLine,
  options: readonly Option[],
  chosen: Option,
  used: ReadonlySet<string>,
): Reason {
  const nameOf = (option: Option) =>
    wanted.offers.find((offer) => offer.id === option.takes[0]!.offerId)?.sellerName ?? null;
  const others = options.filter((option) => option !== chosen).sort((a, b) => goodsOf(a) - goodsOf(b));
  const other = others[0];
  if (chosen.takes.length > 1)
    return { code: 'split', otherSellerName: nameOf({ takes: chosen.takes.slice(1) }), differenceMinor: 0 };
  if (!other) return { code: wanted.wereLate ? 'in time' : 'only', otherSellerName: null, differenceMinor: 0 };
  const differenceMinor = goodsOf(other) - goodsOf(chosen);
  const against = (code: Reason['code']): Reason => ({ code, otherSellerName: nameOf(other), differenceMinor });
  if (differenceMinor >= 0) return against('cheapest');
  const seller = problem.sellers.find((one) => one.sellerId === chosen.takes[0]!.sellerId);
  if (problem.weights.perLeadDayMinor > 0 && leadOf(chosen) < leadOf(other)) return against('faster');
  if ((problem.weights.perSellerMinor > 0 || problem.sellersMax !== null) && !used.has(other.takes[0]!.sellerId))
    return against('fewer sellers');
  return against(seller?.isPreferred ? 'preferred' : 'saves freight');
}
