import { formatUnitPrice, language, type LineChoice } from '@hansa/kit';
import { client } from '../../client.ts';

/** The seller's own offers as lines of a quote. */
export async function findOfferLines(text: string, signal: AbortSignal): Promise<readonly LineChoice[]> {
  const { items } = await client.offers.list.query({ text, state: 'active', limit: 20 }, { signal });
  return items.map((one) => ({
    productId: one.productId,
    offerId: one.id,
    sku: one.sku,
    title: one.title[language()],
    unit: one.unit,
    hint: one.listPrice ? formatUnitPrice({ amount: one.listPrice, currency: one.currency }) : undefined,
  }));
}
