// quotes: requests of buyers and answers of sellers, each a document that both sides edit at once.
// It promises one order of operations for everybody, versions that never change, and that cost and margin never leave
// the seller's side. It leaves to others: the order that an acceptance makes (orders), telling people (notifications),
// and drawing it (the kit's quote editor).

export { acceptVersion, checkTakenOnce, linkOrder, type AcceptedVersion } from './accept-version.ts';
export { addComment } from './add-comment.ts';
export { closeRfq, rfqOfQuote, rfqToAward } from './close-rfq.ts';
export { doOperations } from './do-operations.ts';
export { linesInOrder, type QuoteLine } from './document/document.ts';
export { netPrice, quoteLineTotal } from './document/totals.ts';
export { declineQuote, expireQuotes, withdrawQuote } from './end-quote.ts';
export { lineNotOrderable } from './errors.ts';
export {
  quoteAccepted,
  quoteCommented,
  quoteCountered,
  quoteDeclined,
  quoteLost,
  quoteReminded,
  quoteRequested,
  quoteSent,
} from './events.ts';
export { quotesApi } from './api.ts';
export { openQuotesLive } from './live.ts';
export { quotesRouter, rfqsRouter } from './router.ts';
export { saveRfq } from './save-rfq.ts';
export { counterQuote, sendQuote } from './send-quote.ts';
export { sendRfq } from './send-rfq.ts';
export { showQuote } from './show-quote.ts';
export { watchQuotes } from './watch-quotes.ts';
