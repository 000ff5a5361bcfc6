import { shareOf } from '../../platform/money.ts';
import type { CommissionConditions } from './tables.ts';

export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly conditions: CommissionConditions;
  readonly rateBasisPoints: number;
  readonly fixedMinor: number;
  readonly minimumMinor: number | null;
  readonly capMinor: number | null;
  readonly tiers: readonly { fromMinor: number; rateBasisPoints: number }[] | null;
  readonly taxBasisPoints: number;
}
/** One line as the rules look at it. Amounts in minor units of `currency`. */
export interface Sale {
  readonly sellerId: string;
  readonly sellerKind: 'vendor' | 'distributor' | 'dealer';
  /** The product's category and all above it. */
  readonly categoryIds: readonly string[];
  readonly brandId: string | null;
  readonly storefrontId: string;
  readonly currency: string;
  /** The line less its discount, before tax. */
  readonly netMinor: number;
  readonly orderValueMinor: number;
  readonly monthVolumeMinor: number;
}
export interface Commission {
  readonly ruleId: string | null;
  readonly name: string;
  readonly rateBasisPoints: number;
  readonly commissionMinor: number;
  readonly taxMinor: number;
}

function holds(conditions: CommissionConditions, sale: Sale): boolean {
  const among = (wanted: readonly string[] | undefined, given: readonly string[]) =>
    wanted === undefined || wanted.some((one) => given.includes(one));
  return (
    among(conditions.sellerIds, [sale.sellerId]) &&
    among(conditions.sellerKinds, [sale.sellerKind]) &&
    among(conditions.categoryIds, sale.categoryIds) &&
    among(conditions.brandIds, sale.brandId === null ? [] : [sale.brandId]) &&
    among(conditions.storefrontIds, [sale.storefrontId]) &&
    (conditions.currency === undefined || conditions.currency === sale.currency) &&
    (conditions.orderValueFromMinor === undefined || sale.orderValueMinor >= conditions.orderValueFromMinor) &&
    (conditions.monthVolumeFromMinor === undefined || sale.monthVolumeMinor >= conditions.monthVolumeFromMinor)
  );
}

/**
 * Reads the list from the top; the first rule whose conditions hold gives the commission of a line: its rate (by tier
 * of the line's value, where it has tiers) plus the fixed part, at least the minimum, at most the cap, never more than
 * the line. No rule: none.
 */
export function commissionOf(rules: readonly Rule[], sale: Sale): Commission {
  const rule = rules.find((one) => holds(one.conditions, sale));
  if (!rule) return { ruleId: null, name: 'No rule', rateBasisPoints: 0, commissionMinor: 0, taxMinor: 0 };
  const tier = [...(rule.tiers ?? [])]
    .sort((a, b) => b.fromMinor - a.fromMinor)
    .find((one) => sale.netMinor >= one.fromMinor);
  const rateBasisPoints = tier?.rateBasisPoints ?? rule.rateBasisPoints;
  const plain = shareOf(sale.netMinor, rateBasisPoints) + rule.fixedMinor;
  const bounded = Math.min(
    Math.max(plain, rule.minimumMinor ?? 0),
    rule.capMinor ?? Number.MAX_SAFE_INTEGER,
    sale.netMinor,
  );
  return {
    ruleId: rule.id,
    name: rule.name,
    rateBasisPoints,
    commissionMinor: bounded,
    taxMinor: shareOf(bounded, rule.taxBasisPoints),
  };
}

/** Whether whatever satisfies `inner` satisfies `outer` too. */
function covers(outer: CommissionConditions, inner: CommissionConditions): boolean {
  const lists = ['sellerIds', 'sellerKinds', 'categoryIds', 'brandIds', 'storefrontIds'] as const;
  const floors = ['orderValueFromMinor', 'monthVolumeFromMinor'] as const;
  return (
    lists.every(
      (key) =>
        outer[key] === undefined ||
        (inner[key] !== undefined &&
          (inner[key] as readonly string[]).every((one) => (outer[key] as readonly string[]).includes(one))),
    ) &&
    floors.every((key) => outer[key] === undefined || (inner[key] ?? 0) >= outer[key]) &&
    (outer.currency === undefined || outer.currency === inner.currency)
  );
}

/** Rules that can never be reached, each with the earlier one that hides it. */
export function hiddenRules(rules: readonly Rule[]): { rule: Rule; hiddenBy: Rule }[] {
  return rules.flatMap((rule, index) => {
    const hiddenBy = rules.slice(0, index).find((earlier) => covers(earlier.conditions, rule.conditions));
    return hiddenBy ? [{ rule, hiddenBy }] : [];
  });
}
