/**
 * The document of a quote, as the server and both web apps hold it: what it is, what an operation does to it, how
 * copies of it are kept equal. Pure: nothing here reads a clock, a table or a wire.
 */
export { apply, mayWriteLine, mayWriteTerm, type Applied, type OperationRefusal } from './apply.ts';
export { compareQuotes, type FieldChange, type QuoteDifference } from './compare.ts';
export {
  emptyTerms,
  linesInOrder,
  type LineConfiguration,
  type QuoteDocument,
  type QuoteLine,
  type QuoteTerms,
  type Side,
} from './document.ts';
export { keyBetween, keysAfter } from './keys.ts';
export { marginOf, type LineMargin } from './margin.ts';
export {
  lineFields,
  termFields,
  type LineField,
  type NamedOperation,
  type Operation,
  type TermField,
} from './operations.ts';
export {
  acknowledge,
  doLocally,
  dropRefused,
  openReplica,
  restart,
  takeIn,
  type OrderedOperation,
  type Replica,
} from './replica.ts';
export { netPrice, quoteLineTotal, quoteTotals, type QuoteTotals } from './totals.ts';
