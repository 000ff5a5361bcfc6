import { by, door, noInput, router } from '../../platform/http/door.ts';
import { sellerSales } from './seller-sales.ts';
import { SellerPeriod, SellerSales, SellerSalesBy, SellerPromises, SellerToday } from './seller-schemas.ts';
import { sellerPromises } from './seller-promises.ts';
import { sellerToday } from './seller-today.ts';

export const reportsRouter = router({
  sellerToday: door('signed in').input(noInput).output(SellerToday).query(by(sellerToday)),
  sellerSales: door('order.read').input(SellerSalesBy).output(SellerSales).query(by(sellerSales)),
  sellerPromises: door('order.read').input(SellerPeriod).output(SellerPromises).query(by(sellerPromises)),
});
