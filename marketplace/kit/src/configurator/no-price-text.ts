import { t } from './texts.ts';

/**
 * Why nothing is reckoned from choices that can be made, and whose turn it is. `own`: the currency of the model's
 * prices, null where it is not known any more; `currency`: that of the quote.
 */
export function noPriceText(own: string | null, currency: string, side: 'buyer' | 'seller'): string {
  const why =
    own !== null && own !== currency
      ? t('configurator.otherCurrency', { own, currency })
      : t('configurator.noBase', { currency });
  return `${why} ${side === 'seller' ? t('configurator.nameIt') : t('configurator.sellerNamesIt')}`;
}
