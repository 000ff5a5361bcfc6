import { downloadCsv, language, makeCsv, toastFailure } from '@hansa/kit';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

/** All prices of a list, a line for each offer and quantity. */
export async function exportPrices(list: { id: string; name: string; currency: string }): Promise<void> {
  try {
    const lines: (string | number)[][] = [];
    for (let offset = 0; ; offset += 1000) {
      const { rows, total } = await client.priceLists.show.query({
        priceListId: list.id,
        only: 'priced',
        offset,
        limit: 1000,
      } as never);
      for (const row of rows)
        for (const tier of row.tiers)
          lines.push([row.sku, row.title[language()], tier.minimumQuantity, tier.unitPrice, list.currency]);
      if (rows.length === 0 || offset + rows.length >= total) break;
    }
    downloadCsv(
      list.name,
      makeCsv(
        [t('offers.sku'), t('offers.product'), t('priceLists.quantity'), t('offers.price'), t('priceLists.currency')],
        lines,
      ),
    );
  } catch (error) {
    toastFailure(error);
  }
}
