import { formatMoney, formatPercent } from '@hansa/kit';
import { t } from '../../languages/index.ts';

export interface Conditions {
  readonly sellerIds?: string[];
  readonly sellerKinds?: ('vendor' | 'distributor' | 'dealer')[];
  readonly categoryIds?: string[];
  readonly brandIds?: string[];
  readonly storefrontIds?: string[];
  readonly orderValueFromMinor?: number;
  readonly monthVolumeFromMinor?: number;
  readonly currency?: string;
}
export interface RuleDraft {
  readonly name: string;
  readonly conditions: Conditions;
  readonly rateBasisPoints: number;
  readonly fixedMinor: number;
  readonly minimumMinor: number | null;
  readonly capMinor: number | null;
  readonly tiers: readonly { fromMinor: number; rateBasisPoints: number }[] | null;
  readonly taxBasisPoints: number;
}
/** Names of what conditions hold ids of. */
export interface Names {
  seller(id: string): string;
  category(id: string): string;
  brand(id: string): string;
  storefront(id: string): string;
}

const percent = (basisPoints: number) => formatPercent(basisPoints / 10_000, undefined, 2);

/** When a rule holds, in words. */
function whenText({ conditions }: RuleDraft, names: Names): string {
  const money = (minor: number) => formatMoney({ minor, currency: conditions.currency ?? 'EUR' });
  const any = (ids: readonly string[], name: (id: string) => string) => ids.map(name).join(t('commission.or'));
  const parts = [
    conditions.sellerIds?.length
      ? t('commission.whenSeller', { names: any(conditions.sellerIds, names.seller) })
      : null,
    conditions.sellerKinds?.length
      ? t('commission.whenKind', {
          names: any(conditions.sellerKinds, (kind) => t(`sellerKind.${kind as 'vendor'}`).toLocaleLowerCase()),
        })
      : null,
    conditions.categoryIds?.length
      ? t('commission.whenCategory', { names: any(conditions.categoryIds, names.category) })
      : null,
    conditions.brandIds?.length ? t('commission.whenBrand', { names: any(conditions.brandIds, names.brand) }) : null,
    conditions.storefrontIds?.length
      ? t('commission.whenStorefront', { names: any(conditions.storefrontIds, names.storefront) })
      : null,
    conditions.currency ? t('commission.whenCurrency', { names: conditions.currency }) : null,
    conditions.orderValueFromMinor
      ? t('commission.whenOrderFrom', { amount: money(conditions.orderValueFromMinor) })
      : null,
    conditions.monthVolumeFromMinor
      ? t('commission.whenVolumeFrom', { amount: money(conditions.monthVolumeFromMinor) })
      : null,
  ].filter((part) => part !== null);
  return parts.join(t('commission.and'));
}

/** What a rule takes, in words. */
function thenText(rule: RuleDraft): string {
  const money = (minor: number) => formatMoney({ minor, currency: rule.conditions.currency ?? 'EUR' });
  const rate = rule.tiers?.length
    ? [...rule.tiers]
        .sort((a, b) => a.fromMinor - b.fromMinor)
        .map((tier) =>
          t('commission.takesTiers', { rate: percent(tier.rateBasisPoints), amount: money(tier.fromMinor) }),
        )
        .join(', ')
    : rule.rateBasisPoints > 0 || rule.fixedMinor === 0
      ? t('commission.takes', { rate: percent(rule.rateBasisPoints) })
      : null;
  const base = [rate, rule.fixedMinor > 0 ? t('commission.takesFixed', { amount: money(rule.fixedMinor) }) : null]
    .filter(Boolean)
    .join(t('commission.plus'));
  return [
    base,
    rule.minimumMinor !== null ? t('commission.atLeast', { amount: money(rule.minimumMinor) }) : null,
    rule.capMinor !== null ? t('commission.atMost', { amount: money(rule.capMinor) }) : null,
    rule.taxBasisPoints > 0 ? t('commission.taxed', { rate: percent(rule.taxBasisPoints) }) : null,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The whole rule as one sentence. */
export function ruleSentence(rule: RuleDraft, names: Names): string {
  const when = whenText(rule, names);
  return when === ''
    ? t('commission.sentenceAlways', { then: thenText(rule) })
    : t('commission.sentence', { when, then: thenText(rule) });
}
