import { formatDate, formatPercent, formatQuantity } from '@hansa/kit';
import { t } from '../languages/index.ts';

export interface PriceReason {
  readonly source: 'contract' | 'customer group' | 'storefront' | 'list' | 'discount' | 'quote';
  readonly label: string;
  readonly contractNumber?: string | undefined;
  readonly tierFrom?: string | undefined;
  readonly basisPoints?: number | undefined;
  readonly validTo?: string | undefined;
}

/** A price agreed for this buyer, which is worth a mark; a list price is what everybody pays. */
export const isOwnPrice = (reason: Pick<PriceReason, 'source' | 'contractNumber'> | null): boolean =>
  reason !== null &&
  (reason.source === 'contract' ||
    reason.source === 'customer group' ||
    reason.source === 'quote' ||
    (reason.source === 'discount' && Boolean(reason.contractNumber)));

/** Why a price is what it is, in a few words: "Your contract C-1134 · from 100 pcs · until 31 Dec 2026". */
export function priceReasonText(reason: PriceReason, unit?: string): string {
  const label =
    reason.source === 'contract'
      ? (reason.contractNumber ?? reason.label)
      : reason.source === 'discount'
        ? [reason.contractNumber, reason.label].filter(Boolean).join(', ')
        : reason.label;
  return [
    t(`priceReason.${reason.source}`, {
      label,
      percent: formatPercent((reason.basisPoints ?? 0) / 10_000, undefined, 2),
    }),
    ...(reason.tierFrom && Number(reason.tierFrom) > 1
      ? [t('priceReason.tier', { quantity: formatQuantity(reason.tierFrom, unit) })]
      : []),
    ...(reason.validTo ? [t('priceReason.until', { date: formatDate(reason.validTo) })] : []),
  ].join(' · ');
}
