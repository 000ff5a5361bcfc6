import { defineEntity, p } from '@mikro-orm/postgresql';
import {
  currency,
  idColumn,
  instant,
  minor,
  number,
  quantity,
  refersTo,
  unitPrice,
} from '../../platform/db/columns.ts';
import { ownedBy, withinSeller } from '../../platform/db/rls.ts';
import { Offer, Product } from '../catalog/tables.ts';
import { Organization } from '../organizations/tables.ts';
import { Storefront } from '../storefronts/tables.ts';

/** Lines to buy now. A user has one open cart per organization and storefront. */
export const Cart = defineEntity({
  name: 'Cart',
  tableName: 'cart',
  properties: {
    id: idColumn<'cart'>().primary(),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id'),
    userId: idColumn<'user'>(),
    storefrontId: refersTo<'storefront'>(Storefront, 'storefront_id'),
    currency: currency(),
    state: p.text().$type<'open' | 'ordered'>().default('open'),
    createdAt: instant(),
    updatedAt: instant(),
    version: p.integer().version(),
  },
  indexes: [
    {
      name: 'cart_open',
      expression: `create unique index cart_open on cart (buyer_id, user_id, storefront_id) where state = 'open'`,
    },
  ],
  ...ownedBy('buyer_id'),
});

/** A product with a chosen offer, or `offerId` null: the best at the time. */
export const CartLine = defineEntity({
  name: 'CartLine',
  tableName: 'cart_line',
  properties: {
    id: idColumn<'cart_line'>().primary(),
    cartId: refersTo<'cart'>(Cart, 'cart_id', 'cascade'),
    buyerId: idColumn<'organization'>(),
    productId: refersTo<'product'>(Product, 'product_id'),
    offerId: refersTo<'offer'>(Offer, 'offer_id').nullable(),
    quantity: quantity(),
    note: p.text().nullable(),
    /** What the buyer last saw, so that a change can be told. */
    seenPrice: unitPrice().nullable(),
    seenTotalMinor: minor().nullable(),
    position: number(),
    addedAt: instant(),
  },
  indexes: [{ name: 'cart_line_cart', properties: ['cartId', 'position'] }],
  checks: [{ name: 'cart_line_quantity', expression: 'quantity > 0' }],
  ...ownedBy('buyer_id'),
});

export type Share = 'own' | 'organization' | 'below';
/** Who sees a list: its owner; where it is shared, the people of its organization, and of those below it. */
const seesList = `(select hansa_platform()) or (buyer_id = any ((select hansa_orgs())::uuid[]) and (share <> 'own' or owner_id = (select hansa_user())))`;

/**
 * Lines kept by name to buy again. `share`: for the owner alone, for its organization, or for all below that as well.
 */
export const RequisitionList = defineEntity({
  name: 'RequisitionList',
  tableName: 'requisition_list',
  properties: {
    id: idColumn<'requisition_list'>().primary(),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id'),
    ownerId: idColumn<'user'>(),
    storefrontId: refersTo<'storefront'>(Storefront, 'storefront_id'),
    name: p.text(),
    note: p.text().nullable(),
    share: p.text().$type<Share>().default('own'),
    currency: currency(),
    /**
     * How often it comes up by itself; null: it does not. Weeks by `dayOfSchedule` 1 (Monday) to 7, months by 1 to 31,
     * the last day where there are fewer.
     */
    every: p.text().$type<'week' | 'month'>().nullable(),
    dayOfSchedule: p.smallint().nullable(),
    whenDue: p.text().$type<'cart' | 'remind'>().nullable(),
    /** A day in UTC. */
    nextOn: p.date().nullable(),
    /** It came up and waits to be put into its owner's cart. */
    dueSince: instant().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
    version: p.integer().version(),
  },
  indexes: [
    { name: 'requisition_list_buyer', properties: ['buyerId'] },
    {
      name: 'requisition_list_next',
      expression: 'create index requisition_list_next on requisition_list (next_on) where next_on is not null',
    },
    {
      name: 'requisition_list_due',
      expression: 'create index requisition_list_due on requisition_list (due_since) where due_since is not null',
    },
    {
      name: 'requisition_list_name',
      expression: 'create unique index requisition_list_name on requisition_list (buyer_id, owner_id, lower(name))',
    },
  ],
  checks: [
    { name: 'requisition_list_share', expression: `share in ('own', 'organization', 'below')` },
    {
      name: 'requisition_list_schedule',
      expression: 'num_nonnulls(every, day_of_schedule, when_due, next_on) in (0, 4)',
    },
  ],
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'readers',
      command: 'select',
      using: `${seesList} or (share = 'below' and buyer_id = any ((select hansa_line())::uuid[]))`,
    },
    { name: 'owners', using: seesList, check: seesList },
    withinSeller(),
  ],
});

export const RequisitionLine = defineEntity({
  name: 'RequisitionLine',
  tableName: 'requisition_line',
  properties: {
    id: idColumn<'requisition_line'>().primary(),
    listId: refersTo<'requisition_list'>(RequisitionList, 'list_id', 'cascade'),
    buyerId: idColumn<'organization'>(),
    productId: refersTo<'product'>(Product, 'product_id'),
    offerId: refersTo<'offer'>(Offer, 'offer_id').nullable(),
    quantity: quantity(),
    note: p.text().nullable(),
    /** What one cost when it was put in, or last went into a cart; in the list's currency. */
    seenPrice: unitPrice().nullable(),
    position: number(),
    addedAt: instant(),
  },
  indexes: [{ name: 'requisition_line_list', properties: ['listId', 'position'] }],
  checks: [{ name: 'requisition_line_quantity', expression: 'quantity > 0' }],
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'readers',
      command: 'select',
      using: '(select hansa_platform()) or exists (select 1 from requisition_list l where l.id = list_id)',
    },
    {
      name: 'owners',
      using:
        '(select hansa_platform()) or (buyer_id = any ((select hansa_orgs())::uuid[]) and exists (select 1 from requisition_list l where l.id = list_id))',
      check:
        '(select hansa_platform()) or (buyer_id = any ((select hansa_orgs())::uuid[]) and exists (select 1 from requisition_list l where l.id = list_id))',
    },
    withinSeller(),
  ],
});
