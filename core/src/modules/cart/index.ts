// cart: what a buyer is about to order, priced as it would be now.
// It promises quantities that the sellers sell, entitled offers only, and to tell what changed since it was seen.
// It leaves to others: placing (orders), and finding things (search).

export { addToCart } from './add-to-cart.ts';
export { buyerCurrency, findCart, holdCarts, type OpenCart } from './open-cart.ts';
export { findList } from './find-list.ts';
export { refuseQuantity, refuseUnchosen } from './check-quantity.ts';
export { setCurrency } from './set-currency.ts';
export {
  freightOf,
  type SellerCondition,
  sellerConditions,
  sellerConditionsFor,
  type SellerConditions,
  taxRates,
  taxRatesAt,
} from './conditions.ts';
export { priceCart, type PricedLine, priceToOrder, priceToOrderEach } from './price-cart.ts';
export {
  cartLineRows,
  cartLineRowsOf,
  type CartLineRow,
  offerFacts,
  type OfferFacts,
  offerRows,
  type OfferRow,
} from './queries.ts';
export { cartRouter, listsRouter } from './router.ts';
export { showCart } from './show-cart.ts';
export { listLineRows } from './show-list.ts';
export { cartApi } from './api.ts';
export { cartReactions } from './reactions.ts';
export { listDue, listFilled } from './events.ts';
export { callDueLists, listWorker } from './run-lists.ts';
