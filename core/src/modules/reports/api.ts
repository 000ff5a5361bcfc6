import { endpoint, type Endpoint } from '../../platform/http/rest.ts';
import { sellerQuotes } from './seller-quotes.ts';
import { SellerQuotes, SellerQuotesBy } from './seller-schemas.ts';

export const reportsApi: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/reports/quotes',
    summary: "What became of a seller's quotes of a period: asked, answered, won, how fast",
    gate: 'quote.read',
    input: SellerQuotesBy,
    output: SellerQuotes,
    verb: sellerQuotes,
  }),
];
