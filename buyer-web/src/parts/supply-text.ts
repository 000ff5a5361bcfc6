import { formatQuantity, t as kitText } from '@hansa/kit';
import { t } from '../languages/index.ts';

interface Supplied {
  readonly free: string;
  readonly unit: string;
  readonly leadTimeDays: number;
  readonly isMadeToOrder?: boolean;
}

/** "1,200 pcs in stock", or how long it takes. What lies in stock of a thing that is made to order is not it. */
export function supplyText(offer: Supplied): string {
  if (offer.isMadeToOrder) return t('supply.made', { count: offer.leadTimeDays });
  return Number(offer.free) > 0
    ? t('supply.inStock', { quantity: formatQuantity(offer.free, offer.unit) })
    : offer.leadTimeDays > 0
      ? t('supply.lead', { count: offer.leadTimeDays })
      : t('supply.none');
}
/** Green where the least that is sold can be had from stock. */
export const supplyTone = (free: string, minimum = '0'): string =>
  Number(free) > 0 && Number(free) >= Number(minimum) ? 'text-success-text' : 'text-warning-text';
export const unitWord = (unit: string): string => kitText.maybe(`units.${unit}`, { count: 1 }) ?? unit;
