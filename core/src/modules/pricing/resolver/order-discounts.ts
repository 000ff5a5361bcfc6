import type { Id } from '../../../platform/ids.ts';
import { shareOf, splitByLargestRemainder, sumMinor } from '../../../platform/money.ts';
import type { CountingContract, PriceGround } from './price-ground.ts';

/** `lineMinor` null: it has no price. */
interface Line {
  readonly sellerId: Id<'organization'>;
  readonly lineMinor: number | null;
}

/**
 * Each line's share of the discount that the nearest contract gives on its seller's subtotal, in minor units: parts
 * that sum to the whole.
 */
export function discountShares(ground: PriceGround, lines: readonly Line[]): number[] {
  const shares = lines.map(() => 0);
  const granting = Map.groupBy(
    ground.contracts.filter((one) => one.orderDiscountBasisPoints !== null && one.currency === ground.currency),
    (one) => one.sellerId,
  );
  for (const [sellerId, contracts] of granting) {
    const { orderDiscountBasisPoints: rate, orderDiscountFromMinor: fromMinor } = contracts.reduce((best, one) =>
      nearer(one, best) < 0 ? one : best,
    );
    const own = lines.flatMap((line, at) =>
      line.sellerId === sellerId && line.lineMinor !== null ? [{ at, minor: line.lineMinor }] : [],
    );
    const subtotal = sumMinor(own.map((one) => one.minor));
    if (own.length === 0 || subtotal < (fromMinor ?? 0)) continue;
    const parts = splitByLargestRemainder(
      shareOf(subtotal, rate!),
      own.map((one) => one.minor),
    );
    own.forEach(({ at }, index) => {
      shares[at] = parts[index]!;
    });
  }
  return shares;
}

/** Of equally near ones the greater rate, then the one that begins sooner. */
function nearer(one: CountingContract, other: CountingContract): number {
  return (
    one.level - other.level ||
    other.orderDiscountBasisPoints! - one.orderDiscountBasisPoints! ||
    (one.orderDiscountFromMinor ?? -1) - (other.orderDiscountFromMinor ?? -1)
  );
}
