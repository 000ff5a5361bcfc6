/** Orders and customers. */
export const salesEn = {
  customers: {
    title: 'Customers', hint: 'Whoever ordered from you, asked for a quote, has a contract, a group or credit.', search: 'Customer or group', name: 'Customer', sales: 'Sales, 12 months', orders: 'Orders', open: 'Open', lastOrder: 'Last order', contracts: 'Contracts', groups: 'Groups', credit: 'Credit used', noCredit: 'No credit', setLimit: 'Set the credit limit', limit: 'May owe up to', limitWhy: 'Why', limitWhyHint: 'Kept with the change.', block: 'Block', blockHint: 'Nothing more is sold on account, whatever the limit.', limitSet: '{name} may owe {amount}', blocked: 'Blocked', ofLimit: '{used} of {limit}', free: '{amount} free', empty: 'No customers yet', emptyHint: 'They appear with their first order, or when you make a contract.', newContract: 'New contract', actFor: 'Act for somebody', whatTheyPay: 'What they pay', whatTheySee: 'What they see', partOf: 'Part of {name}', branches: 'Branches',
    byMonth: 'Sales by month', products: 'Bought most', recentOrders: 'Orders', allOrders: 'All orders', noContracts: 'No contract: list prices and discounts of groups count.', noOrders: 'Nothing ordered yet', quotes: 'Quotes', allQuotes: 'All quotes', noQuotes: 'No quotes yet',
  },
  groups: {
    title: 'Customer groups', hint: 'Buyers that you treat alike: one contract, one price list, one catalog for all of them.', new: 'New group', name: 'Name', nameEn: 'Name in English', nameVi: 'Name in Vietnamese', members: 'Members', catalogs: 'Catalogs', contracts: 'Contracts', priceLists: 'Price lists', edit: 'Edit group', save: 'Save group', saved: '{name} saved', addMember: 'Add a buyer', remove: 'Remove {name}', noMembers: 'Nobody yet', empty: 'No groups yet', emptyHint: 'Put buyers that get the same prices into a group, and make one contract for it.', usedIn: 'Used in', memberHint: 'With a buyer come all its branches.',
  },
  orders: {
    title: 'Orders', hint: 'What buyers ordered from you. Confirm, ship, and they see it at once.', all: 'All', open: 'Open', number: 'Order', buyer: 'Buyer', po: 'PO number', state: 'State', placed: 'Placed', promised: 'Promised', total: 'Total', lines: 'Lines', location: 'Ships from', needBy: 'Needed by',
    search: 'Number, PO, buyer or SKU', states: 'State', confirm: 'Confirm', confirmed: { one: '{count} order confirmed', other: '{count} orders confirmed' }, skipped: { one: '{count} was not waiting any more', other: '{count} were not waiting any more' }, pickLists: 'Pick lists', exportLines: 'Export lines', exportCut: 'The file holds the first {count} lines. Narrow the list for the rest.',
    empty: 'No orders here', emptyHint: 'Orders appear by themselves when a buyer places one. Offers need a catalog with an audience and a price.', emptyState: 'Nothing is {state}', seeOffers: 'See offers', seeAll: 'See all orders', loadMore: 'Reaching the end loads more', noneToConfirm: 'None of these waits for confirmation',
  },
  order: {
    lines: 'Lines', product: 'Product', ordered: 'Ordered', shipped: 'Shipped', cancelled: 'Cancelled', open: 'Open', unitPrice: 'Unit price', lineTotal: 'Line total', history: 'History', facts: 'Order', money: 'Money', shipTo: 'Ship to', billTo: 'Bill to', shipments: 'Shipments',
    po: 'Buyer\'s PO', buyer: 'Buyer', placed: 'Placed', needBy: 'Needed by', promised: 'Promised', terms: 'Payment', net: { one: 'on account, {count} day', other: 'on account, {count} days' }, prepaid: 'due at once', due: 'due {date}', paid: 'paid', payment: 'Debt', location: 'Ships from', note: 'Note of the buyer',
    goods: 'Goods', discount: 'Order discount', freight: 'Freight', tax: 'Tax', total: 'Total', fallen: 'Cancelled since', commission: 'Commission',
    print: 'Print', pickList: 'Pick list', packingSlip: 'Packing slip', label: 'Shipping label',
    confirm: 'Confirm order', promisedOn: 'Leaves us on', promisedHint: { one: 'The longest lead time of its lines is {count} day.', other: 'The longest lead time of its lines is {count} days.' }, confirmed: '{number} confirmed',
    reject: 'Reject order', rejectHint: 'All of it. Stock and credit are released, the buyer is told the reason.', reason: 'Reason', reasonHint: 'The buyer reads it.', reasons: { stock: 'Out of stock', price: 'The price was wrong', discontinued: 'No longer available', delivery: 'We cannot deliver there' }, rejected: '{number} rejected',
    ship: 'Ship', shipHint: 'What leaves now. The rest stays open.', shipAll: 'Everything', shipNone: 'Nothing', quantityFor: 'Quantity of {sku}', ofOpen: 'of {quantity}', carrier: 'Carrier', tracking: 'Tracking number', shippedWhole: '{number} is whole on its way', shippedPart: 'Part of {number} is on its way', tooMuch: 'At most {quantity}', shipParts: { one: 'Ship {count} line', other: 'Ship {count} lines' },
    cancel: 'Cancel lines', cancelHint: 'What will not be delivered. Stock, credit and commission follow.', cancelParts: { one: 'Cancel {count} line', other: 'Cancel {count} lines' }, cancelledSome: 'Lines of {number} cancelled', deliver: 'Delivered', deliverTitle: 'Mark as delivered?', deliverText: 'All that is under way counts as arrived. The buyer can mark it too.', delivered: '{number} delivered', close: 'Close', closeTitle: 'Close the order?', closeText: 'Nothing more will happen with it.', closed: '{number} closed',
    onItsWay: 'on its way', arrived: 'arrived {date}',
  },
  timeline: {
    'vendorOrder.placed': 'Order placed', 'vendorOrder.confirmed': 'Confirmed', confirmedFor: 'Promised for {date}', 'vendorOrder.rejected': 'Rejected', 'vendorOrder.shipped': 'Shipped', shippedWhole: 'Whole order on its way', shippedPart: 'Part of it on its way', 'vendorOrder.delivered': 'Delivered', 'vendorOrder.closed': 'Closed', 'vendorOrder.cancelled': 'Cancelled', cancelledPart: 'Lines cancelled', amount: '{amount} fell away',
  },
  priceReason: {
    quote: 'Quote {label}', contract: 'Contract {label}', 'customer group': 'Group price: {label}', storefront: 'Storefront price: {label}', list: 'List price', discount: '{percent} off the list price: {label}', tier: 'from {quantity}', until: 'until {date}',
  },
  print: {
    back: 'Back to the order', print: 'Print', pickList: 'Pick list', packingSlip: 'Packing slip', label: 'Shipping label', hint: 'Prints without menus; choose paper in the print dialog.', order: 'Order', po: 'Your order', from: 'From', to: 'To', sku: 'SKU', product: 'Product', quantity: 'Quantity', picked: 'Picked', page: 'Printed {date}', shipment: 'Shipment', all: 'The whole order', which: 'What is in the parcel', open: 'Still open', note: 'Note', signature: 'Packed by', parcels: 'Parcels', printed: 'Printed', total: { one: '{count} line', other: '{count} lines' },
  },
} as const;
