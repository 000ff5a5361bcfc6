import { formatDate, formatPercent, formatQuantity } from '@hansa/kit';
import { t } from '../languages/index.ts';

interface PriceReason {
  readonly source: 'contract' | 'customer group' | 'storefront' | 'list' | 'discount' | 'quote';
  readonly label: string;
  readonly contractNumber?: string | undefined;
  readonly tierFrom?: string | undefined;
  readonly basisPoints?: number | undefined;
  readonly validTo?: string | undefined;
}

/** Why a price is what it is, in a few words: "Contract C-1134 · from 100 · until 31 Dec". */
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
