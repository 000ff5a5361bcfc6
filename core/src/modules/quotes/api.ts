import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/rest.ts';
import { attachmentDoors } from './attachment-doors.ts';
import { compareAnswers } from './compare-answers.ts';
import { copyQuote } from './copy-quote.ts';
import { doOperations } from './do-operations.ts';
import { declineQuote, extendQuote, reviveQuote, withdrawQuote } from './end-quote.ts';
import { listQuotes } from './list-quotes.ts';
import { paperDoors } from './paper-doors.ts';
import { saveRfq } from './save-rfq.ts';
import * as q from './schemas.ts';
import { counterQuote, sendQuote } from './send-quote.ts';
import { sendRfq } from './send-rfq.ts';
import { operationsSince, showQuote, showVersion } from './show-quote.ts';
import { listRfqs, showRfq } from './show-rfq.ts';
import { startQuote } from './start-quote.ts';

export const quotesApi: readonly Endpoint[] = [
  endpoint({ method: 'get', path: '/quotes', summary: 'Quotes of both roles, newest change first', gate: 'quote.read', input: q.ListQuotes, output: q.QuoteList, verb: listQuotes }),
  endpoint({ method: 'get', path: '/quotes/{quoteId}', summary: 'A quote with its document, versions and comments', gate: 'quote.read', input: q.ShowQuote, output: q.QuotePage, verb: showQuote }),
  endpoint({ method: 'get', path: '/quotes/{quoteId}/versions/{version}', summary: 'A version: document, canonical text and hash', gate: 'quote.read', input: q.ShowVersion, output: q.VersionPage, verb: showVersion }),
  endpoint({ method: 'post', path: '/quotes', summary: 'Begin a quote for a customer without being asked, empty or from a template or an earlier one', gate: 'quote.answer', input: q.StartQuote, output: q.QuoteDone, status: 201, verb: startQuote }),
  endpoint({ method: 'post', path: '/quotes/{quoteId}/copies', summary: 'Copy a quote of one\'s own, or keep it as a template', gate: 'quote.answer', input: q.CopyQuote, output: q.QuoteDone, status: 201, verb: copyQuote }),
  endpoint({ method: 'get', path: '/quotes/{quoteId}/operations', summary: 'What was done to its document after a sequence number, in order', gate: 'quote.read', input: q.OperationsSince, output: q.OperationLog, verb: operationsSince }),
  endpoint({ method: 'post', path: '/quotes/{quoteId}/operations', summary: 'Change its document; each operation once by its opId, and answered by itself', gate: 'quote.read', presence: 'on behalf', input: q.DoOperations, output: q.OperationAnswers, verb: doOperations }),
  endpoint({ method: 'post', path: '/quotes/{quoteId}/versions', summary: 'Send what stands there to the buyer, as a version that may be accepted', gate: 'quote.answer', input: q.VersionInput, output: q.VersionMade, status: 201, verb: sendQuote }),
  endpoint({ method: 'post', path: '/quotes/{quoteId}/counters', summary: 'Send what stands there back to the seller, as a version', gate: 'quote.request', presence: 'on behalf', input: q.VersionInput, output: q.VersionMade, status: 201, verb: counterQuote }),
  endpoint({ method: 'post', path: '/quotes/{quoteId}/rejection', summary: 'Decline it, with a reason', gate: 'quote.request', input: q.Reasoned, output: q.QuoteDone, verb: declineQuote }),
  endpoint({ method: 'post', path: '/quotes/{quoteId}/withdrawal', summary: 'Take one\'s answer back, with a reason', gate: 'quote.answer', input: q.Reasoned, output: q.QuoteDone, verb: withdrawQuote }),
  endpoint({ method: 'post', path: '/quotes/{quoteId}/extension', summary: 'Let it hold until a later day', gate: 'quote.answer', input: q.Extend, output: q.VersionMade, verb: extendQuote }),
  endpoint({ method: 'post', path: '/quotes/{quoteId}/revival', summary: 'Open one that has ended again, as a new version', gate: 'quote.answer', input: q.ShowQuote, output: q.VersionMade, verb: reviveQuote }),
  endpoint({ method: 'get', path: '/rfqs', summary: 'Requests, newest first', gate: 'quote.request', input: q.ListRfqs, output: q.RfqList, verb: listRfqs }),
  endpoint({ method: 'post', path: '/rfqs', summary: 'Write a request: what is wanted, by when, of lines or of the cart', gate: 'quote.request', presence: 'on behalf', input: q.StartRfq, output: z.object({ rfqId: z.string() }), status: 201, verb: saveRfq }),
  endpoint({ method: 'get', path: '/rfqs/{rfqId}', summary: 'A request with who could answer it, and who did', gate: 'quote.request', input: q.ShowRfq, output: q.RfqPage, verb: showRfq }),
  endpoint({ method: 'post', path: '/rfqs/{rfqId}/quotes', summary: 'Send a request to sellers; each gets a quote of its own', gate: 'quote.request', presence: 'on behalf', input: q.SendRfq, output: q.Sent, status: 201, verb: sendRfq }),
  endpoint({ method: 'get', path: '/rfqs/{rfqId}/answers', summary: 'All answers to a request, line by line', gate: 'quote.request', input: q.ShowRfq, output: q.RfqMatrix, verb: compareAnswers }),
  ...attachmentDoors,
  ...paperDoors,
];
