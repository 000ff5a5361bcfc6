import { defineEntity, p } from '@mikro-orm/postgresql';
import { idColumn, instant, minor, number, refersTo } from '../../platform/db/columns.ts';

const operatorOnly = {
  rowLevelSecurity: 'force' as const,
  policies: [{ name: 'operator', using: '(select hansa_platform())', check: '(select hansa_platform())' }],
};

/** A version of the operator's ordered list of rules. One is live at a time: the latest with `liveFrom` in the past. */
export const CommissionList = defineEntity({
  name: 'CommissionList',
  tableName: 'commission_list',
  properties: {
    id: idColumn<'commission_list'>().primary(),
    version: number(),
    note: p.text(),
    state: p.text().$type<'draft' | 'scheduled' | 'withdrawn'>(),
    liveFrom: instant().nullable(),
    createdAt: instant(),
    createdBy: idColumn<'user'>().nullable(),
  },
  uniques: [{ name: 'commission_list_version', properties: ['version'] }],
  ...operatorOnly,
});

export interface CommissionConditions {
  readonly sellerIds?: readonly string[];
  readonly sellerKinds?: readonly ('vendor' | 'distributor' | 'dealer')[];
  /** With all below them. */
  readonly categoryIds?: readonly string[];
  readonly brandIds?: readonly string[];
  readonly storefrontIds?: readonly string[];
  /** The seller's subtotal in the order, in minor units of `currency`. */
  readonly orderValueFromMinor?: number;
  /** What the seller sold this calendar month before this order. */
  readonly monthVolumeFromMinor?: number;
  readonly currency?: string;
}

/** Read from the top; the first rule whose conditions hold gives its components. */
export const CommissionRule = defineEntity({
  name: 'CommissionRule',
  tableName: 'commission_rule',
  properties: {
    id: idColumn<'commission_rule'>().primary(),
    listId: refersTo<'commission_list'>(CommissionList, 'list_id', 'cascade'),
    position: number(),
    name: p.text(),
    conditions: p.json<CommissionConditions>(),
    /**
     * Components, each optional: rate (850 = 8.5 %), fixed part, minimum and cap per line. Tiers by the line's value
     * override the rate.
     */
    rateBasisPoints: number(),
    fixedMinor: minor().default('0' as never),
    minimumMinor: minor().nullable(),
    capMinor: minor().nullable(),
    tiers: p.json<{ fromMinor: number; rateBasisPoints: number }[]>().nullable(),
    /** Tax that the operator owes on its commission. */
    taxBasisPoints: number().default(0),
  },
  uniques: [{ name: 'commission_rule_position', properties: ['listId', 'position'] }],
  ...operatorOnly,
});
