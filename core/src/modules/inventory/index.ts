// inventory: what lies where, what is held for whom, and why it changed.
// It promises that stock is never negative, that what is reserved is what open orders hold, and that the last piece is
// sold once. It leaves to others: what an offer is (catalog), and who may order it (orders).

export { countStock, type StockCount } from './count-stock.ts';
export { allocate, type Allocation, holdStock, placesOfMade, type Reservation, reserveStock } from './reserve-stock.ts';
export { settleReservations, type Settlement } from './settle-reservation.ts';
export { offersRouter } from './router.ts';
export { offersApi } from './api.ts';
