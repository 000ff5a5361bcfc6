// orders: what buyers placed, split into the parts that each seller fulfils from one place, and what became of them.
// It promises that an order is placed once and whole, at the price that holds, and that what is taken back is taken
// back everywhere. It leaves to others: what stands in the cart (cart), the books (ledger), credit (payments), stock
// (inventory).

export {
  vendorOrderCancelled,
  vendorOrderConfirmed,
  vendorOrderPlaced,
  vendorOrderRejected,
  vendorOrderShipped,
} from './events.ts';
export { awardRfq } from './accept-quote.ts';
export { cancelLines } from './cancel-lines.ts';
export { closeVendorOrder } from './close-vendor-order.ts';
export { confirmVendorOrders } from './confirm-vendor-orders.ts';
export { deliverVendorOrder } from './deliver-vendor-order.ts';
export { placeOrder } from './place-order.ts';
export { rejectVendorOrder } from './reject-vendor-order.ts';
export { awardRouter, ordersRouter, vendorOrdersRouter } from './router.ts';
export { shipVendorOrder } from './ship-vendor-order.ts';
export { ordersApi } from './api.ts';
