// cart: what a buyer is about to order, priced as it would be now.
// It promises quantities that the sellers sell, entitled offers only, and to tell what changed since it was seen.
// It leaves to others: placing (orders), and finding things (search).

export { buyerCurrency, findCart } from './open-cart.ts';
export { checkQuantity } from './check-quantity.ts';
export { freightOf, sellerConditions, taxRates } from './conditions.ts';
export { priceCart } from './price-cart.ts';
export { cartLineRows, type CartLineRow, offerRows, type OfferRow } from './queries.ts';
export { Quantity } from './schemas.ts';
export { cartRouter } from './router.ts';
