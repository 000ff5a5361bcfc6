import { language, type LineChoice } from '@hansa/kit';
import { client } from '../client.ts';

/** Products of the marketplace as lines of a request or a quote. */
export async function findProductLines(text: string, signal: AbortSignal): Promise<readonly LineChoice[]> {
  const { items } = await client.search.find.query({ text, limit: 12, facets: 'none' }, { signal });
  return items.map((one) => ({
    productId: one.id,
    offerId: null,
    sku: one.mpn,
    title: one.title[language()],
    unit: one.unit,
    hint: one.brand?.name,
  }));
}
