/** Words of the trade: states, roles, rights, units. Keys are the server's own names. */
export const domainEn = {
  state: {
    requested: 'Requested', answering: 'Being answered', declined: 'Declined', lost: 'Not awarded', awarded: 'Awarded',
    draft: 'Draft', open: 'Open', ordered: 'Ordered', planned: 'Planned', applied: 'Applied', 'awaiting approval': 'Awaiting approval', placed: 'Placed', confirmed: 'Confirmed', 'partly confirmed': 'Partly confirmed',
    'partly shipped': 'Partly shipped', shipped: 'Shipped', 'partly delivered': 'Partly delivered', delivered: 'Delivered', closed: 'Closed', rejected: 'Rejected', cancelled: 'Cancelled', 'partly cancelled': 'Partly cancelled',
    backordered: 'Backordered', 'in dispute': 'In dispute', received: 'Received', staging: 'Reading', 'needs mapping': 'Needs mapping', validating: 'Checking', 'needs confirmation': 'Needs confirmation', applying: 'Applying',
    done: 'Done', failed: 'Failed', finished: 'Finished', 'finished with errors': 'Finished with errors', running: 'Running', queued: 'Queued', pending: 'Pending', dead: 'Dead letter', staged: 'Read', good: 'Good', bad: 'With errors',
    review: 'In review', linked: 'Linked', new: 'New', dismissed: 'Dismissed', active: 'Active', approved: 'Approved', paused: 'Paused', suspended: 'Suspended', ended: 'Ended', expired: 'Expired', scheduled: 'Scheduled', live: 'Live',
    superseded: 'Superseded', archived: 'Archived', withdrawn: 'Withdrawn', paid: 'Paid', 'partly paid': 'Partly paid', due: 'Due', overdue: 'Overdue', unpaid: 'Unpaid', sent: 'Sent', countered: 'Countered', accepted: 'Accepted', invited: 'Invited',
  },
  roles: {
    admin: 'Administrator', buyer: 'Buyer', approver: 'Approver', 'purchasing manager': 'Purchasing manager', finance: 'Finance', 'sales rep': 'Sales representative', 'catalog manager': 'Catalog manager', fulfilment: 'Fulfilment',
    operator: 'Operator', support: 'Support',
  },
  permissions: {
    'catalog.read': 'See catalogs and offers', 'catalog.manage': 'Edit catalogs and offers', 'import.run': 'Import catalog files', 'price.read': 'See price lists', 'price.manage': 'Edit price lists', 'contract.read': 'See contracts',
    'contract.manage': 'Edit contracts', 'customer.read': 'See customers and groups', 'customer.manage': 'Edit customers and groups', 'stock.manage': 'Change stock', 'cart.use': 'Use the cart', 'order.place': 'Place orders',
    'order.read': 'See orders', 'order.fulfil': 'Confirm and ship orders', 'order.cancel': 'Cancel orders', 'commission.manage': 'Set commission rules', 'marketplace.read': 'See the whole marketplace',
    'marketplace.manage': 'Run the marketplace', 'event.read': 'See events and deliveries', 'event.manage': 'Replay and discard dead letters', 'index.manage': 'Rebuild the search index', 'member.manage': 'Invite and remove members',
    'role.manage': 'Edit roles', 'organization.manage': 'Edit the organization', 'credit.manage': 'Set and override credit limits', 'ledger.read': 'See the books',
    'quote.read': 'See quotes', 'quote.request': 'Request and negotiate quotes', 'quote.accept': 'Accept quotes', 'quote.answer': 'Answer quotes', 'quote.manage': 'Allow prices under the floor, route requests', 'member.impersonate': 'Act for people of customers', 'key.manage': 'Make and revoke API keys',
  },
  /** By code of UN/ECE recommendation 20, and by the words that sellers write. */
  units: {
    PCE: { one: 'pc', other: 'pcs' }, C62: { one: 'pc', other: 'pcs' }, EA: { one: 'pc', other: 'pcs' }, PR: { one: 'pair', other: 'pairs' }, PK: { one: 'pack', other: 'packs' }, BX: { one: 'box', other: 'boxes' }, CT: { one: 'carton', other: 'cartons' },
    SET: { one: 'set', other: 'sets' }, RO: { one: 'roll', other: 'rolls' }, MTR: 'm', KGM: 'kg', GRM: 'g', LTR: 'l', MTK: 'm²', HUR: 'h', DAY: { one: 'day', other: 'days' },
  },
  /** What a seller's file says of an offer; the grid and the match queue name columns by it. */
  importFields: {
    sku: 'SKU', brand: 'Brand', mpn: 'Manufacturer part number', gtin: 'GTIN / EAN', title: 'Title', description: 'Description', category: 'Category', price: 'List price', currency: 'Currency', unit: 'Unit', packSize: 'Pack size',
    minimumQuantity: 'Minimum quantity', quantityMultiple: 'Order multiple', stock: 'Stock', leadTimeDays: 'Lead time (days)', weight: 'Weight (g)', tariffCode: 'Customs tariff number', countryOfOrigin: 'Country of origin',
  },
  /** Why a row could not be taken, or what was changed in it. */
  importProblems: {
    missing: 'It is empty, and this must be said', notANumber: 'Not a number', negative: 'Below zero', tooLarge: 'Larger than {most}', tooLong: 'Longer than {most} letters', notWhole: 'Not a whole number',
    notPositive: 'Must be more than zero', decimalsCut: 'Cut to {kept} decimals', unknownUnit: 'Unknown unit; known are {known}', unknownCurrency: 'Unknown currency', unknownCountry: 'Unknown country',
    badCheckDigit: 'The check digit is wrong: one digit is mistyped', notAGtin: 'A GTIN has 8, 12, 13 or 14 digits', duplicateSku: 'This SKU stands on line {line} already; the first counts',
    formula: 'Looks like a formula that a spreadsheet would run', controlCharacter: 'Held signs that cannot be seen; they were cut out', unreadable: 'Letters that cannot be read: save the file as UTF-8',
    cellsTooMany: 'More cells than columns: a delimiter stands inside a cell without quotation marks', notJson: 'The line is not a JSON object', priceMissing: 'No price: only buyers with a contract can buy it',
    priceZero: 'The price is zero', stockReserved: 'Less than open orders hold; it was set to what they hold', gtinDiffers: 'The product is known by another GTIN ({known})', dismissed: 'The marketplace put this row aside',
  },
  things: {
    organization: 'organization', order: 'order', 'vendor order': 'vendor order', 'vendor_order': 'vendor order', product: 'product', offer: 'offer', catalog: 'catalog', 'price list': 'price list', contract: 'contract', cart: 'cart', line: 'line', role: 'role',
    member: 'member', invitation: 'invitation', import: 'import', address: 'address', 'cost center': 'cost center', shipment: 'shipment', procedure: 'function', event: 'event', category: 'category', list: 'list',
  },
} as const;
