import { defineEntity, p } from '@mikro-orm/postgresql';
import { currency, idColumn, instant, minor, refersTo } from '../../platform/db/columns.ts';
import { sharedBy } from '../../platform/db/rls.ts';
import { Organization } from '../organizations/tables.ts';

/**
 * What a seller lets a buyer owe on account. `used` = open receivables of the pair (I5); the check is the last word.
 */
export const CreditAccount = defineEntity({
  name: 'CreditAccount',
  tableName: 'credit_account',
  properties: {
    id: idColumn<'credit_account'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id'),
    currency: currency(),
    limitMinor: minor(),
    usedMinor: minor().default('0' as never),
    isBlocked: p.boolean().default(false),
    updatedAt: instant(),
    version: p.integer().version(),
  },
  uniques: [{ name: 'credit_account_pair', properties: ['sellerId', 'buyerId', 'currency'] }],
  checks: [{ name: 'credit_account_used', expression: 'used_minor >= 0 and limit_minor >= 0' }],
  ...sharedBy('seller_id', 'buyer_id'),
});

/**
 * Each change of a credit account, with the balance after it: allocated, used, released, repaid, overridden (by a named
 * person).
 */
export const CreditOperation = defineEntity({
  name: 'CreditOperation',
  tableName: 'credit_operation',
  properties: {
    id: idColumn<'credit_operation'>().primary(),
    accountId: refersTo<'credit_account'>(CreditAccount, 'account_id'),
    sellerId: idColumn<'organization'>(),
    buyerId: idColumn<'organization'>(),
    kind: p.text().$type<'limit set' | 'used' | 'released' | 'repaid' | 'overridden'>(),
    amountMinor: minor(),
    usedAfterMinor: minor(),
    limitAfterMinor: minor(),
    reference: p.text(),
    byUserId: idColumn<'user'>().nullable(),
    comment: p.text().nullable(),
    at: instant(),
  },
  indexes: [{ name: 'credit_operation_account', properties: ['accountId', 'at'] }],
  ...sharedBy('seller_id', 'buyer_id'),
});

/** A debt on account from one vendor order, with its due day. */
export const Receivable = defineEntity({
  name: 'Receivable',
  tableName: 'receivable',
  properties: {
    id: idColumn<'receivable'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id'),
    vendorOrderId: idColumn<'vendor_order'>(),
    amountMinor: minor(),
    openMinor: minor(),
    currency: currency(),
    dueOn: p.date(),
    state: p.text().$type<'open' | 'paid' | 'cancelled'>(),
    createdAt: instant(),
  },
  uniques: [{ name: 'receivable_vendor_order', properties: ['vendorOrderId'] }],
  indexes: [{ name: 'receivable_buyer', properties: ['buyerId', 'dueOn'] }],
  checks: [{ name: 'receivable_open', expression: 'open_minor >= 0 and open_minor <= amount_minor' }],
  ...sharedBy('seller_id', 'buyer_id'),
});
