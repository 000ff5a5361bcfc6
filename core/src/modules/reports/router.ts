import { by, door, noInput, router } from '../../platform/http/door.ts';
import { listScorecards } from './list-scorecards.ts';
import { salesBy, spendBy } from './sales-by.ts';
import {
  AskReport,
  AskSalesBy,
  AskScorecards,
  AskSpendBy,
  Overview,
  Queues,
  SalesBy,
  Scorecards,
  Spend,
  SpendBy,
} from './schemas.ts';
import { CustomerList, ListCustomers, listCustomers } from './list-customers.ts';
import { CustomerPage, showCustomer, ShowCustomer } from './seller-customers.ts';
import { sellerSales } from './seller-sales.ts';
import { sellerQuotes } from './seller-quotes.ts';
import {
  SellerPeriod,
  SellerPromises,
  SellerQuotes,
  SellerQuotesBy,
  SellerSales,
  SellerSalesBy,
  SellerToday,
} from './seller-schemas.ts';
import { sellerPromises } from './seller-promises.ts';
import { sellerToday } from './seller-today.ts';
import { showOverview } from './show-overview.ts';
import { showQueues } from './show-queues.ts';
import { showSpend } from './show-spend.ts';

export const reportsRouter = router({
  overview: door('marketplace.read').input(AskReport).output(Overview).query(by(showOverview)),
  salesBy: door('marketplace.read').input(AskSalesBy).output(SalesBy).query(by(salesBy)),
  scorecards: door('marketplace.read').input(AskScorecards).output(Scorecards).query(by(listScorecards)),
  queues: door('marketplace.read').input(noInput).output(Queues).query(by(showQueues)),
  spend: door('order.read').input(AskReport).output(Spend).query(by(showSpend)),
  spendBy: door('order.read').input(AskSpendBy).output(SpendBy).query(by(spendBy)),
  sellerToday: door('signed in').input(noInput).output(SellerToday).query(by(sellerToday)),
  sellerSales: door('order.read').input(SellerSalesBy).output(SellerSales).query(by(sellerSales)),
  sellerQuotes: door('quote.read').input(SellerQuotesBy).output(SellerQuotes).query(by(sellerQuotes)),
  sellerPromises: door('order.read').input(SellerPeriod).output(SellerPromises).query(by(sellerPromises)),
});

/** A seller's customers, with what they bought and owe. */
export const customersRouter = router({
  list: door('customer.read').input(ListCustomers).output(CustomerList).query(by(listCustomers)),
  show: door('customer.read').input(ShowCustomer).output(CustomerPage).query(by(showCustomer)),
});
