import { endpoint, plainEndpoint, type Endpoint } from '../../platform/http/rest.ts';
import { acceptQuote, awardRfq } from './accept-quote.ts';
import { cancelLines, cancelOrder } from './cancel-lines.ts';
import { confirmVendorOrders } from './confirm-vendor-orders.ts';
import { deliverVendorOrder } from './deliver-vendor-order.ts';
import { listOrders } from './list-orders.ts';
import { listVendorOrders } from './list-vendor-orders.ts';
import { placeInCompany } from './place-in-company.ts';
import { placeOrder } from './place-order.ts';
import { rejectVendorOrder } from './reject-vendor-order.ts';
import {
  AcceptQuote,
  Awarded,
  AwardRfq,
  CancelLines,
  CancelOrder,
  Checkout,
  Confirmed,
  ConfirmVendorOrders,
  DeliverVendorOrder,
  Done,
  ListOrders,
  OrderList,
  OrderPage,
  Placed,
  PlaceOrder,
  RejectVendorOrder,
  ShipVendorOrder,
  ShowOrder,
  ShowVendorOrder,
  VendorOrderList,
  VendorOrderPage,
} from './schemas.ts';
import { shipVendorOrder } from './ship-vendor-order.ts';
import { showCheckout } from './show-checkout.ts';
import { showOrder } from './show-order.ts';
import { showVendorOrder } from './show-vendor-order.ts';

export const ordersApi: readonly Endpoint[] = [
  plainEndpoint({
    method: 'get',
    path: '/checkout',
    summary: 'What placing the cart would make: parts, freight, tax, limits',
    gate: 'order.place',
    output: Checkout,
    verb: showCheckout,
  }),
  endpoint({
    method: 'post',
    path: '/orders',
    summary: 'Place the cart as an order',
    gate: 'order.place',
    input: PlaceOrder,
    output: Placed,
    verb: placeOrder,
    together: placeInCompany,
  }),
  endpoint({
    method: 'post',
    path: '/quotes/{quoteId}/acceptance',
    summary: 'Accept a version by its hash, and order it',
    gate: 'quote.accept',
    input: AcceptQuote,
    output: Placed,
    verb: acceptQuote,
  }),
  endpoint({
    method: 'post',
    path: '/rfqs/{rfqId}/award',
    summary: 'Award a request to one or several sellers, and order',
    gate: 'quote.accept',
    input: AwardRfq,
    output: Awarded,
    verb: awardRfq,
  }),
  endpoint({
    method: 'get',
    path: '/orders',
    summary: 'Orders, newest first',
    gate: 'order.read',
    input: ListOrders,
    output: OrderList,
    verb: listOrders,
  }),
  endpoint({
    method: 'get',
    path: '/orders/{orderId}',
    summary: 'An order with its parts, lines and what happened',
    gate: 'order.read',
    input: ShowOrder,
    output: OrderPage,
    verb: showOrder,
  }),
  endpoint({
    method: 'post',
    path: '/orders/{orderId}/cancellation',
    summary: 'Cancel what can still be cancelled of an order',
    gate: 'order.cancel',
    input: CancelOrder,
    output: Done,
    verb: cancelOrder,
  }),
  endpoint({
    method: 'get',
    path: '/vendor-orders',
    summary: 'The parts of orders that a seller fulfils',
    gate: 'order.read',
    input: ListOrders,
    output: VendorOrderList,
    verb: listVendorOrders,
  }),
  endpoint({
    method: 'post',
    path: '/vendor-orders/confirmations',
    summary: 'Confirm one or many at once',
    gate: 'order.fulfil',
    input: ConfirmVendorOrders,
    output: Confirmed,
    verb: confirmVendorOrders,
  }),
  endpoint({
    method: 'get',
    path: '/vendor-orders/{vendorOrderId}',
    summary: 'One part with lines, shipments and what happened',
    gate: 'order.read',
    input: ShowVendorOrder,
    output: VendorOrderPage,
    verb: showVendorOrder,
  }),
  endpoint({
    method: 'post',
    path: '/vendor-orders/{vendorOrderId}/rejection',
    summary: 'Reject it, with a reason',
    gate: 'order.fulfil',
    input: RejectVendorOrder,
    output: Done,
    verb: rejectVendorOrder,
  }),
  endpoint({
    method: 'post',
    path: '/vendor-orders/{vendorOrderId}/shipments',
    summary: 'Ship it, whole or in parts',
    gate: 'order.fulfil',
    input: ShipVendorOrder,
    output: Done,
    verb: shipVendorOrder,
  }),
  endpoint({
    method: 'post',
    path: '/vendor-orders/{vendorOrderId}/deliveries',
    summary: 'Note that shipments have arrived',
    gate: 'order.fulfil',
    input: DeliverVendorOrder,
    output: Done,
    verb: deliverVendorOrder,
  }),
  endpoint({
    method: 'post',
    path: '/vendor-orders/{vendorOrderId}/cancellations',
    summary: 'Cancel lines, or parts of them',
    gate: 'order.cancel',
    input: CancelLines,
    output: Done,
    verb: cancelLines,
  }),
];
