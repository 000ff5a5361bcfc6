import { language, type Option } from '@hansa/kit';
import { client } from '../client.ts';

/** Buyers for a combobox, by what is typed. */
export async function buyerOptions(text: string, signal: AbortSignal): Promise<Option[]> {
  const found = await client.groups.buyers.query({ text }, { signal });
  return found.map((one) => ({
    value: one.id,
    label: one.name,
    hint: [one.parentName, one.country, one.currency].filter(Boolean).join(' · '),
  }));
}

/** The seller's own offers for a combobox. */
export async function offerOptions(text: string, signal: AbortSignal): Promise<Option[]> {
  const { items } = await client.offers.list.query({ text, state: 'active', limit: 20 }, { signal });
  return items.map((one) => ({ value: one.id, label: one.sku, hint: one.title[language()] }));
}
