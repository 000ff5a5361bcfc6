import type { AppRouter } from '@hansa/core/contract';
import type { HansaClient } from '../client.ts';

/** The doors that the editor speaks to: the same client in both apps. */
export type QuoteClient = Pick<HansaClient<AppRouter>, 'quotes'>;
export type QuotePageData = Awaited<ReturnType<QuoteClient['quotes']['show']['query']>>;
export type Comment = QuotePageData['comments'][number];
export type Version = QuotePageData['versions'][number];
export type Margins = Awaited<ReturnType<QuoteClient['quotes']['margins']['query']>>;
/** A product or an offer that can become a line. */
export interface LineChoice {
  readonly productId: string;
  readonly offerId: string | null;
  readonly sku: string | null;
  readonly title: string;
  readonly unit: string;
  readonly hint?: string | undefined;
  readonly quantity?: string | undefined;
}
