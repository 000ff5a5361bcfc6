import { defineEntity, p } from '@mikro-orm/postgresql';
import { currency, idColumn, instant, minor, number, quantity, refersTo, unitPrice } from '../../platform/db/columns.ts';
import { ownedBy } from '../../platform/db/rls.ts';
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
  indexes: [{ name: 'cart_open', expression: `create unique index cart_open on cart (buyer_id, user_id, storefront_id) where state = 'open'` }],
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
