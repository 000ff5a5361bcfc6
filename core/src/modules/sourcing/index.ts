// sourcing: from whom to buy what stands in a cart, by landed cost, time or number of sellers, with the reason for each
// choice. It promises a plan within about a second, priced exactly, never worse than the greedy one, and changes
// nothing by itself. It leaves to others: the cart (cart), prices (pricing), and what is really held in stock
// (inventory, at placing).

export { sourcingRouter } from './router.ts';
