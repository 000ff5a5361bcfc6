import { by, door, inCompanyBy, noInput, router, sharedDoor } from '../../platform/http/door.ts';
import { acceptQuote, awardRfq } from './accept-quote.ts';
import { cancelLines, cancelOrder } from './cancel-lines.ts';
import { closeVendorOrder } from './close-vendor-order.ts';
import { confirmVendorOrders } from './confirm-vendor-orders.ts';
import { deliverVendorOrder, receiveVendorOrder } from './deliver-vendor-order.ts';
import { exportOrders, exportVendorOrders } from './export-orders.ts';
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
  ExportOrders,
  ListOrders,
  OrderList,
  OrderPage,
  OrderRows,
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

/** The buyer's side; for the operator, everybody's. */
export const ordersRouter = router({
  checkout: door('order.place').input(noInput).output(Checkout).query(by(showCheckout)),
  place: sharedDoor('order.place').input(PlaceOrder).output(Placed).mutation(inCompanyBy(placeInCompany, placeOrder)),
  acceptQuote: door('quote.accept').input(AcceptQuote).output(Placed).mutation(by(acceptQuote)),
  list: door('order.read').input(ListOrders).output(OrderList).query(by(listOrders)),
  export: door('order.read').input(ExportOrders).output(OrderRows).query(by(exportOrders)),
  show: door('order.read').input(ShowOrder).output(OrderPage).query(by(showOrder)),
  cancel: door('order.cancel').input(CancelOrder).output(Done).mutation(by(cancelOrder)),
  receive: door('order.place').input(DeliverVendorOrder).output(Done).mutation(by(receiveVendorOrder)),
});

/** The seller's side; `show` and `cancel` are for the buyer too. */
export const vendorOrdersRouter = router({
  list: door('order.read').input(ListOrders).output(VendorOrderList).query(by(listVendorOrders)),
  export: door('order.read').input(ExportOrders).output(OrderRows).query(by(exportVendorOrders)),
  show: door('order.read').input(ShowVendorOrder).output(VendorOrderPage).query(by(showVendorOrder)),
  confirm: door('order.fulfil').input(ConfirmVendorOrders).output(Confirmed).mutation(by(confirmVendorOrders)),
  reject: door('order.fulfil').input(RejectVendorOrder).output(Done).mutation(by(rejectVendorOrder)),
  ship: door('order.fulfil').input(ShipVendorOrder).output(Done).mutation(by(shipVendorOrder)),
  deliver: door('order.fulfil').input(DeliverVendorOrder).output(Done).mutation(by(deliverVendorOrder)),
  close: door('order.fulfil').input(ShowVendorOrder).output(Done).mutation(by(closeVendorOrder)),
  cancel: door('order.cancel').input(CancelLines).output(Done).mutation(by(cancelLines)),
});

/** Beside the doors of requests in the room `quotes`: an award makes orders. */
export const awardRouter = router({
  award: door('quote.accept').input(AwardRfq).output(Awarded).mutation(by(awardRfq)),
});
