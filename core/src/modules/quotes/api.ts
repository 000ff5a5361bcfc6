import { endpoint, type Endpoint } from '../../platform/http/rest.ts';
import { attachmentDoors } from './attachment-doors.ts';
import { compareAnswers } from './compare-answers.ts';
import { listQuotes } from './list-quotes.ts';
import { paperDoors } from './paper-doors.ts';
import * as q from './schemas.ts';
import { showQuote, showVersion } from './show-quote.ts';

export const quotesApi: readonly Endpoint[] = [
  endpoint({ method: 'get', path: '/quotes', summary: 'Quotes of both roles, newest change first', gate: 'quote.read', input: q.ListQuotes, output: q.QuoteList, verb: listQuotes }),
  endpoint({ method: 'get', path: '/quotes/{quoteId}', summary: 'A quote with its document, versions and comments', gate: 'quote.read', input: q.ShowQuote, output: q.QuotePage, verb: showQuote }),
  endpoint({ method: 'get', path: '/quotes/{quoteId}/versions/{version}', summary: 'A version: document, canonical text and hash', gate: 'quote.read', input: q.ShowVersion, output: q.VersionPage, verb: showVersion }),
  endpoint({ method: 'get', path: '/rfqs/{rfqId}/answers', summary: 'All answers to a request, line by line', gate: 'quote.request', input: q.ShowRfq, output: q.RfqMatrix, verb: compareAnswers }),
  ...attachmentDoors,
  ...paperDoors,
];
