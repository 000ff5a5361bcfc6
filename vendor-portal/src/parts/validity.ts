import { formatDate } from '@hansa/kit';
import { t } from '../languages/index.ts';

/** "from 1 Jan 2026", "1 Jan to 31 Dec 2026", "always". */
export function validityText(from: string | null, to: string | null): string {
  if (from && to) return t('priceLists.between', { from: formatDate(from), to: formatDate(to) });
  return from
    ? t('priceLists.from', { date: formatDate(from) })
    : to
      ? t('priceLists.until', { date: formatDate(to) })
      : t('priceLists.always');
}
