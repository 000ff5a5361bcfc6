import { formatDate, formatMoney, t as kitText } from '@hansa/kit';
import { t } from '../../languages/index.ts';
import type { Answer } from './create-matrix.ts';

/**
 * What an answer comes to, from its goods to what is paid in the end and until when. `isLanded` is the sum that sellers
 * are compared by.
 */
export const sumsOf = (
  currency: string,
): readonly { readonly label: string; readonly isLanded?: true; readonly text: (answer: Answer) => string }[] => {
  const money = (minor: number) => formatMoney({ minor, currency });
  return [
    { label: kitText('quote.goods'), text: (answer) => money(answer.linesMinor) },
    { label: kitText('quote.freight'), text: (answer) => money(answer.freightMinor) },
    { label: kitText('quote.landed'), isLanded: true, text: (answer) => money(answer.totalMinor) },
    {
      label: t('rfq.paymentAndValidity'),
      text: (answer) =>
        `${answer.paymentDays === null ? '–' : kitText('quote.leadDays', { count: answer.paymentDays })} · ${answer.validUntil ? formatDate(answer.validUntil) : '–'}`,
    },
  ];
};
