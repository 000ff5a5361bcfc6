import { defineEntity, p } from '@mikro-orm/postgresql';
import { neverChanged } from '../../platform/db/append-only.ts';
import { currency, idColumn, instant, minor, refersTo } from '../../platform/db/columns.ts';
import { sharedBy } from '../../platform/db/rls.ts';

export type AccountKind =
  | 'receivable'
  | 'payable'
  | 'commission revenue'
  | 'tax payable'
  | 'freight'
  | 'clearing'
  | 'refunds'
  | 'write-offs';

/**
 * `receivable` per buyer, `payable` per seller, the others one per currency (`clearing` one per method). Made when
 * first needed.
 */
export const LedgerAccount = defineEntity({
  name: 'LedgerAccount',
  tableName: 'ledger_account',
  properties: {
    id: idColumn<'ledger_account'>().primary(),
    kind: p.text().$type<AccountKind>(),
    ownerId: idColumn<'organization'>().nullable(),
    /** Payment method of a clearing account; region of a tax account. */
    detail: p.text().default(''),
    currency: currency(),
    createdAt: instant(),
  },
  uniques: [
    {
      name: 'ledger_account_once',
      properties: ['kind', 'ownerId', 'detail', 'currency'],
      expression:
        'alter table ledger_account add constraint ledger_account_once unique nulls not distinct (kind, owner_id, detail, currency)',
    },
  ],
  ...sharedBy('owner_id'),
});

/**
 * A balanced set of entries. Append-only; what one statement adds to it must sum to zero per currency (I1), and a
 * trigger looks.
 */
export const LedgerTransaction = defineEntity({
  name: 'LedgerTransaction',
  tableName: 'ledger_transaction',
  properties: {
    id: idColumn<'ledger_transaction'>().primary(),
    kind: p.text().$type<'placing' | 'cancelling' | 'payment' | 'payout' | 'refund' | 'adjustment'>(),
    /** What it tells of: `order` or `vendor_order` and its id. A kind and reference is booked once. */
    referenceType: p.text(),
    referenceId: p.text(),
    memo: p.text(),
    buyerId: idColumn<'organization'>().nullable(),
    sellerId: idColumn<'organization'>().nullable(),
    at: instant(),
  },
  uniques: [{ name: 'ledger_transaction_once', properties: ['kind', 'referenceType', 'referenceId'] }],
  indexes: [{ name: 'ledger_transaction_reference', properties: ['referenceType', 'referenceId'] }],
  triggers: [neverChanged('ledger_transaction', 'the ledger is append-only')],
  ...sharedBy('buyer_id', 'seller_id'),
});

/** Debit positive, credit negative. */
export const LedgerEntry = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger_entry',
  properties: {
    id: idColumn<'ledger_entry'>().primary(),
    transactionId: refersTo<'ledger_transaction'>(LedgerTransaction, 'transaction_id'),
    accountId: refersTo<'ledger_account'>(LedgerAccount, 'account_id'),
    ownerId: idColumn<'organization'>().nullable(),
    amountMinor: minor(),
    currency: currency(),
    orderId: idColumn<'purchase_order'>().nullable(),
    vendorOrderId: idColumn<'vendor_order'>().nullable(),
    at: instant(),
  },
  indexes: [
    { name: 'ledger_entry_account', properties: ['accountId', 'at'] },
    { name: 'ledger_entry_transaction', properties: ['transactionId'] },
    { name: 'ledger_entry_order', properties: ['orderId'] },
  ],
  checks: [{ name: 'ledger_entry_not_zero', expression: 'amount_minor <> 0' }],
  triggers: [
    neverChanged('ledger_entry', 'the ledger is append-only'),
    {
      name: 'ledger_entry_balanced',
      timing: 'after',
      events: ['insert'],
      forEach: 'statement',
      expression: `
create or replace function ledger_entry_balanced_check() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added group by transaction_id, currency having sum(amount_minor) <> 0) then
    raise exception 'ledger entries that do not sum to zero';
  end if;
  return null;
end $$;
create trigger ledger_entry_balanced after insert on ledger_entry referencing new table as added for each statement execute function ledger_entry_balanced_check()`,
    },
  ],
  ...sharedBy('owner_id'),
});
