// payments: what a buyer may owe and owes, and what it pays.
// It promises that credit used is what is open, and never above the limit, however many order at once.
// It leaves to others: what is bought (orders), and the books (ledger).

export { creditExceeded, creditNone } from './errors.ts';
export { forgiveDebt, oweOnAccount, recordPayment, type Debt } from './receivables.ts';
