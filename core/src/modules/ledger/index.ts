// ledger: double-entry books of all money owed and moved.
// It promises that every transaction sums to zero per currency, is booked once, and is never changed or removed.
// It leaves to others: what is to be booked (orders, payments).

export { book, type Booking, type Posting } from './book.ts';
export { ledgerRouter } from './router.ts';
