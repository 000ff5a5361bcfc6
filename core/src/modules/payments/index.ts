// payments: what a buyer may owe and owes, and what it pays.
// It promises that credit used is what is open, and never above the limit, however many order at once.
// It leaves to others: what is bought (orders), and the books (ledger).

export { type Debtor, holdCredit, oweOnAccount, type Owed, writeDebts } from './owe-on-account.ts';
export { forgiveDebt } from './receivables.ts';
export { recordPayment } from './record-payment.ts';
export { paymentsRouter } from './router.ts';
