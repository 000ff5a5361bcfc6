/** Finding things: home, search, products, comparing. */
export const shopEn = {
  menu: { quotes: 'Quotes', lists: 'Lists', contracts: 'Contracts', home: 'Home', search: 'Search', categories: 'Categories', quickOrder: 'Quick order', cart: 'Cart', orders: 'Orders', spend: 'Spend', organization: 'Organization', sectionBuy: 'Buy', sectionCompany: 'Company' },
  home: {
    title: 'Everything your plant needs, from many sellers at once', hint: 'Search by part number, by words or by what it does. One cart, one order; each seller ships its part.', promiseSearch: 'Any part number, any spelling', promiseSellers: 'All sellers side by side', promisePrice: 'Your contract prices at once', promiseLists: 'Fifty lines in one paste',
    popular: 'Much asked for', hello: 'Good to see you, {name}', deskHint: 'Find something, order it again, or see what is on its way.', toCart: { one: 'To the cart, {count} line', other: 'To the cart, {count} lines' }, onTheWay: 'Orders on the way', onTheWayHint: 'placed and not yet delivered', thisMonth: 'Spent this month', year: 'Spent in 12 months', yearBefore: 'than the year before',
    onTime: 'Delivered on time', onTimeHint: 'last 12 months', coming: 'On the way', allOrders: 'All orders', nothingComing: 'Nothing is on its way', nothingComingHint: 'Orders stand here from placing until they are delivered.', again: 'Order again', againHint: 'Shows first what has changed since.', budgets: 'Budgets this month', budgetsHint: 'What your cost centers may still spend.',
    noBudgets: 'No cost centers yet.', noLimit: 'no limit', budgetLeft: '{left} left', recent: 'Looked at lately',
  },
  categories: { title: 'Categories', all: 'All categories', empty: 'Nothing is sold here yet', emptyHint: 'Categories appear as soon as a seller opens a catalog for you.' },
  search: {
    all: 'All products', field: 'Search products', placeholder: 'Part number, product or what it does', focus: 'Search', suggestions: 'Suggestions', found: { one: '{count} product', other: '{count} products' }, results: 'Products found',
    wordsOnly: 'Search works by words and part numbers just now, not by meaning. If you miss something, try other words.', beingBuilt: 'The search index is being built. Until it is ready, the database finds words and part numbers; filters may be fewer. This page searches again by itself until it is.', fromDatabase: 'The search index does not answer. You see what the database finds by words and part numbers; filters may be fewer. This page tries again by itself.', didYouMean: 'Did you mean',
    filters: 'Filters', show: { one: 'Show {count} product', other: 'Show {count} products' }, sort: 'Sort by', sorts: { relevance: 'Best match', price: 'Price, low first', priceDescending: 'Price, high first', newest: 'Newest first' }, view: 'View', views: { list: 'As a list', grid: 'As tiles', parts: 'By part number' },
    nothing: 'Nothing found for “{text}”', nothingHere: 'Nothing here', nothingFiltered: 'Your filters leave nothing over. Take some away.', nothingHint: 'Check the spelling, try fewer words, or a part of the number.', everywhere: 'Search words too',
    category: 'Category', allCategories: 'All categories', brand: 'Brand', seller: 'Seller', inStock: 'In stock only', price: 'Price per piece ({currency})', priceFrom: 'From', priceTo: 'To', fromPrice: 'from {price}', noPrice: 'No price for you', piece: '{price} a piece, {quantity} in it', yourPrice: 'Your price',
    nextTier: 'from {quantity}: {price}', otherSellers: { one: '+{count} seller', other: '+{count} sellers' }, matchedNumber: 'Part number matches', matchedFuzzy: 'Similar spelling', boughtBefore: 'Bought before', kinds: { product: 'Product', brand: 'Brand', partNumber: 'Part number' },
  },
  supply: { inStock: '{quantity} in stock', lead: { one: 'to order, {count} day', other: 'to order, {count} days' }, none: 'out of stock', made: { one: 'made to order, {count} day', other: 'made to order, {count} days' }, days: { one: '{count} day', other: '{count} days' } },
  credit: {
    none: 'No credit with {name} yet', blocked: '{name} has blocked your credit', badge: { none: 'No credit yet', blocked: 'Credit blocked' },
    atOffer: { none: '{name} gives you no credit in {currency}, so nothing can be ordered there yet. Choose another seller, or ask them for credit.', blocked: '{name} has blocked your credit in {currency}, so nothing can be ordered there now. Choose another seller, or ask them why.' },
    inCart: { none: '{name} gives you no credit in {currency}', blocked: '{name} has blocked your credit in {currency}' }, inCartHint: 'Nothing can be ordered there now. Move its lines to other sellers, take them out, or ask them for credit.', move: 'Plan without it',
  },
  priceReason: { quote: 'Quote {label}', contract: 'Your contract {label}', 'customer group': 'Price of your group: {label}', storefront: 'Price here: {label}', list: 'List price', discount: '{percent} off list, {label}', tier: 'from {quantity}', until: 'until {date}' },
  product: {
    optionsNotRead: 'What can be chosen of this product could not be read',
    addToList: 'Add to a list',
    mpn: 'Manufacturer number', designation: 'Designation', attributes: 'Properties', weight: 'Weight', origin: 'Made in', tariff: 'Tariff code', documents: 'Documents', kinds: { datasheet: 'Data sheet', certificate: 'Certificate', manual: 'Manual', drawing: 'Drawing', 'safety data sheet': 'Safety data sheet', image: 'Picture' },
    alternatives: 'Could stand in for it', buy: 'Buy', noOffer: 'Nobody sells this to you just now', noOfferHint: 'Look at what could stand in for it below.', soldBy: 'Sold by {seller}', packOf: 'Pack of {quantity}, excluding tax', exTax: 'excluding tax', why: 'Why this price', forQuantity: 'for {quantity}', quantityOf: 'Quantity of {title}',
    visitor: 'Sign in to order, and to see your own prices.', signInForPrice: 'Sign in for your prices', supply: 'Stock', leadTime: 'Lead time', minimum: 'Minimum', multiple: 'In steps of', sku: 'Seller’s number', stockAt: 'Where it is', offers: { one: '{count} offer', other: '{count} offers side by side' }, offersHint: 'What each seller charges you for {quantity}.',
    chooseSeller: 'Choose a seller', sellerKinds: { vendor: 'Manufacturer', distributor: 'Distributor', dealer: 'Dealer' }, cheapest: 'Lowest price', conditions: { used: 'Used', refurbished: 'Refurbished' }, from: 'from {quantity}',
  },
  compare: {
    title: 'Compare', hint: 'Up to four products, property by property.', add: 'Compare', in: 'In comparison', tray: 'Products to compare', remove: 'Take out {title}', go: { one: 'Compare {count}', other: 'Compare {count}' }, clear: 'Clear', empty: 'Nothing to compare yet', emptyHint: 'Tick “Compare” on products while you search.', find: 'Find products',
    onlyDiffering: 'Only what differs', price: 'Your price', sellers: 'Seller',
  },
} as const;
