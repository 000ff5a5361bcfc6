import { defineEntity, p } from '@mikro-orm/postgresql';
import { idColumn, instant, quantity, refersTo } from '../../platform/db/columns.ts';
import { ownedBy, readableWhere } from '../../platform/db/rls.ts';
import { Offer } from '../catalog/tables.ts';
import { Organization } from '../organizations/tables.ts';

/** Where a seller ships from. */
export const StockLocation = defineEntity({
  name: 'StockLocation',
  tableName: 'stock_location',
  properties: {
    id: idColumn<'stock_location'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    key: p.text(),
    name: p.text(),
    city: p.text(),
    country: p.string().length(2),
    isActive: p.boolean().default(true),
  },
  uniques: [{ name: 'stock_location_key', properties: ['sellerId', 'key'] }],
  ...readableWhere('seller_id', 'true'),
});

/** Stock of an offer at a location. The checks are the last word under concurrency (invariant 4). */
export const Stock = defineEntity({
  name: 'Stock',
  tableName: 'stock',
  primaryKeys: ['offerId', 'locationId'],
  properties: {
    offerId: refersTo<'offer'>(Offer, 'offer_id', 'cascade').primary(),
    locationId: refersTo<'stock_location'>(StockLocation, 'location_id').primary(),
    sellerId: idColumn<'organization'>(),
    onHand: quantity(),
    reserved: quantity().default('0' as never),
    updatedAt: instant(),
  },
  indexes: [{ name: 'stock_location_offer', properties: ['locationId'] }],
  checks: [{ name: 'stock_bounds', expression: 'on_hand >= 0 and reserved >= 0 and reserved <= on_hand' }],
  ...readableWhere('seller_id', `exists (select 1 from offer o where o.id = offer_id)`),
});

/** What is held for a line. Sum per (offer, location) of open reservations = `stock.reserved` (I4). */
export const StockReservation = defineEntity({
  name: 'StockReservation',
  tableName: 'stock_reservation',
  properties: {
    id: idColumn<'stock_reservation'>().primary(),
    offerId: refersTo<'offer'>(Offer, 'offer_id'),
    locationId: refersTo<'stock_location'>(StockLocation, 'location_id'),
    sellerId: idColumn<'organization'>(),
    /** The vendor order line that it is held for. */
    orderLineId: idColumn<'order_line'>(),
    quantity: quantity(),
    madeAt: instant(),
    /** Null: until released or shipped. */
    expiresAt: instant().nullable(),
  },
  indexes: [
    { name: 'stock_reservation_line', properties: ['orderLineId'] },
    { name: 'stock_reservation_offer', properties: ['offerId', 'locationId'] },
  ],
  checks: [{ name: 'stock_reservation_positive', expression: 'quantity > 0' }],
  ...ownedBy('seller_id'),
});

/** Why stock changed: append-only. */
export const StockMovement = defineEntity({
  name: 'StockMovement',
  tableName: 'stock_movement',
  properties: {
    id: idColumn<'stock_movement'>().primary(),
    offerId: idColumn<'offer'>(),
    locationId: idColumn<'stock_location'>(),
    sellerId: idColumn<'organization'>(),
    kind: p.text().$type<'counted' | 'imported' | 'reserved' | 'released' | 'shipped' | 'returned'>(),
    quantity: quantity(),
    reference: p.text().nullable(),
    at: instant(),
  },
  indexes: [{ name: 'stock_movement_offer', properties: ['offerId', 'at'] }],
  ...ownedBy('seller_id'),
});
