/** The first page, reports, the organization. */
export const companyEn = {
  firstSteps: {
    title: 'Begin to sell', hint: 'Three things, and buyers find you. What waits for you will stand here then.', done: 'Done', catalog: 'A catalog', catalogHint: 'Who may see what you sell: everybody, some companies, or some groups.', catalogDo: 'Make a catalog',
    place: 'A place you ship from', placeHint: 'Stock is counted by place, and delivery days begin there.', placeDo: 'Add a place', offers: 'What you sell', offersHint: 'A file as you have it (CSV, XLSX, JSON), with your own columns; or one product at a time.', offersDo: 'Drop a file',
  },
  today: {
    greeting: 'Good to see you, {name}', hint: 'What waits for you, and how the last 30 days went.', waits: 'Waiting for you', nothingWaits: 'Nothing waits', nothingWaitsHint: 'Every order is confirmed, nothing is late, stock is fine. New orders appear here by themselves.',
    toConfirm: { one: '{count} order to confirm', other: '{count} orders to confirm' }, toConfirmHint: 'The buyer waits for your yes. The oldest first.', confirmAll: { one: 'Confirm {count}', other: 'Confirm all {count}' }, confirm: 'Confirm',
    confirmed: { one: '{count} order confirmed', other: '{count} orders confirmed' }, allOrders: 'All orders', confirmAllTitle: { one: 'Confirm {count} order?', other: 'Confirm {count} orders?' }, confirmAllText: 'Their buyers are told at once. What was confirmed can still be cancelled by line.',
    toShip: { one: '{count} order to ship', other: '{count} orders to ship' }, late: { one: '{count} is late', other: '{count} are late' }, shipHint: 'Confirmed and not yet whole on its way.', promised: 'promised {date}', placed: 'placed {when}', overdue: 'late since {date}',
    stockLow: { one: '{count} offer sells out soon', other: '{count} offers sell out soon' }, stockLowHint: 'Less than two weeks of stock, by the sales of the last 30 days.', daysLeft: { one: '{count} day left', other: '{count} days left' }, soldOut: 'sold out', left: '{quantity} left',
    contracts: { one: '{count} contract ends soon', other: '{count} contracts end soon' }, contractsHint: 'Within 60 days. Renew them, or their buyers fall back to list prices.', ends: 'ends {date}',
    imports: { one: '{count} import needs you', other: '{count} imports need you' }, importsHint: 'Files with errors, or waiting for your confirmation.', badRows: { one: '{count} row with errors', other: '{count} rows with errors' },
    sales30: 'Sales, 30 days', orders30: 'Orders, 30 days', customers30: 'Customers who bought', average: 'Average order', before: 'vs the 30 days before', chart: 'Sales by day', topProducts: 'Best sellers', topProductsHint: 'By sales of the last 30 days.', sales: 'Sales', orders: 'Orders', lines: { one: '{count} line', other: '{count} lines' },
    noSales: 'No sales in the last 30 days', noSalesHint: 'Check that your catalogs have an audience and your offers a price.', seeCatalogs: 'See catalogs', report: 'Full report',
  },
  reports: {
    title: 'Reports', hint: 'What was sold, to whom, and how well promises were kept. Net of discounts and cancellations, without freight and tax.', period: 'Period', currency: 'Currency', from: 'From', to: 'To', months3: 'Last 3 months', months12: 'Last 12 months', thisYear: 'This year', lastYear: 'Last year', own: 'Own dates',
    sales: 'Sales', orders: 'Orders', commission: 'Commission', keep: 'You keep', ofSales: '{percent} of sales', byMonth: 'Sales by month', byMonthHint: 'What you keep, and the operator\'s commission.', byCustomer: 'By customer', byProduct: 'By product', byCategory: 'By category',
    customer: 'Customer', product: 'Product', category: 'Category', month: 'Month', share: 'Share', lines: 'Lines', averageOrder: 'Average order', promises: 'Promises kept', promisesHint: 'Fill rate: lines shipped whole. On time: orders that left by the promised day.', fillRate: 'Fill rate', onTime: 'On time', hoursToConfirm: 'Hours to confirm', rejected: 'Rejected',
    empty: 'Nothing sold in this period', emptyHint: 'Choose a longer period or another currency.', ofLines: '{done} of {all} lines', ofOrders: '{done} of {all} orders', median: 'median, from placed to confirmed',
    quotes: 'Quotes', quotesHint: 'What became of the requests that came in a month.', quotesByMonth: 'Quotes by month', quotesByCustomer: 'Quotes by customer', received: 'Requests', answered: 'Answered', answeredOf: '{count} answered', accepted: 'Accepted', declined: 'Declined', lost: 'Lost', expired: 'Expired', notWon: 'Not won', stillOpen: 'Open',
    conversion: 'Conversion', conversionOf: '{won} accepted of {all} answered', hoursToAnswer: 'Hours to first answer', hoursInTable: 'Hours to answer', medianAnswer: 'median, from asked to first sent', quoted: 'Quoted', won: 'Won', wonOf: 'of {amount} quoted', noQuotes: 'Nobody asked in this period',
  },
} as const;
