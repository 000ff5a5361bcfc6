import { enCatalog } from './en-catalog.ts';
import { enFacts } from './en-facts.ts';
import { enMoney } from './en-money.ts';

/** Texts of this app; the kit has the common ones. `vi.ts` must have the same keys, or the type-check fails. */
export const en = {
  ...enCatalog, ...enFacts, ...enMoney,
  menu: {
    gallery: 'Gallery', sectionDesign: 'Design system', overview: 'Overview', sellers: 'Sellers', organizations: 'Organizations', orders: 'Orders', commission: 'Commission', ledger: 'Ledger', products: 'Products', matches: 'Match queue',
    imports: 'Imports', searchIndex: 'Search index', events: 'Events', deadLetters: 'Dead letters', storefronts: 'Storefronts', mailbox: 'Mailbox', people: 'People and roles', health: 'Health',
    sectionMarket: 'Marketplace', sectionMoney: 'Money', sectionCatalog: 'Catalog', sectionPlatform: 'Platform',
  },
  gallery: { hint: 'Every part of the kit in every state.', foundations: 'Foundations', actions: 'Actions', inputs: 'Inputs', lists: 'Lists', feedback: 'Feedback', pictures: 'Charts', trade: 'Trade' },
  period: { label: 'Period', currency: 'Currency', '30d': '30 days', '90d': '90 days', '12m': '12 months' },
  overview: {
    title: 'Overview', hint: 'Compared with {from} to {to}.', hintLoading: 'Counting…', gmv: 'Merchandise value', orders: 'Orders', average: 'Average order', takeRate: 'Take rate', takeHint: '{amount}, before {before}',
    fillRate: 'Fill rate', onTime: 'Shipped on time', before: 'before {value}', buyers: 'Active buyers', sellers: 'Active sellers', sales: 'Sales', share: 'Share', change: 'Change', commission: 'Commission', fresh: 'new',
    salesOverTime: 'Sales', commissionOverTime: 'Commission', commissionHint: 'As it was frozen on each line when it was sold.', inCurrency: 'In {currency}, net of discounts and cancellations, before freight and tax.',
    thisPeriod: 'This period', periodBefore: 'Period before', ranking: 'Who and what sells', unnamed: 'Not assigned', nothingSold: 'Nothing sold in this period', nothingSoldHint: 'Choose a longer period, or wait for the first order.',
    queues: 'Needs a decision', queueEmpty: 'Nothing waits', oldest: 'the oldest for {hours} h',
    by: { seller: 'Sellers', category: 'Categories', brand: 'Brands', buyer: 'Buyers', product: 'Products' },
    queue: { applications: 'Companies asking to join', unconfirmed: 'Orders not confirmed', lateParts: 'Shipments overdue', matches: 'Products to match', failedImports: 'Failed imports', deadLetters: 'Dead letters', draftRules: 'Commission drafts', misses: 'Searches without results' },
    queueHint: { applications: 'approve or decline', unconfirmed: 'ask the seller', lateParts: 'see who is late', matches: 'link or make new', failedImports: 'see why, run again', deadLetters: 'see why, replay', draftRules: 'try, then schedule', misses: 'see what is wanted' },
  },
  sellerKind: { vendor: 'Manufacturer', distributor: 'Distributor', dealer: 'Dealer' },
  level: {
    new: 'New', excellent: 'Excellent', good: 'Good', watch: 'Watch', formula: 'How levels come about',
    formulaText: 'Excellent: at least {fill} of lines filled, {onTime} shipped on time, at most {refused} of orders refused. Good: {goodFill}, {goodOnTime} and {goodRefused}. Below that: Watch. Fewer than {orders} orders in the period: New. Sellers see the same numbers.',
  },
  scorecard: { confirm: 'Confirms in', fill: 'Fill rate', onTime: 'On time', refused: 'Refused', hours: '{hours} h', ofLines: '{part} of {whole} lines', ofOrders: '{part} of {whole} orders' },
  sellers: {
    title: 'Sellers', hint: 'Applications to decide, and how everybody serves their buyers.', seller: 'Seller', kind: 'Kind', state: 'State', level: 'Level', all: 'All', applications: 'Applications',
    none: 'No sellers here', noneHint: 'Sellers appear when they apply or are seeded. Choose another state above.', noApplications: 'No applications wait', noApplicationsHint: 'New ones appear here by themselves.',
  },
  seller: { facts: 'Facts', people: 'People and roles', rate: '{rate} of sales', sells: 'What it sells, and to whom', decisions: 'What was decided', decisionsHint: 'Approvals, suspensions and their reasons.' },
  stateAction: {
    approve: 'Approve', reactivate: 'Reactivate', suspend: 'Suspend', decline: 'Decline', reason: 'Reason', reasonHint: 'Kept in the audit, and told to the company.',
    approveTitle: 'Approve {name}', approveHint: 'Its offers become visible to the buyers they are meant for, and its people can act.',
    reactivateTitle: 'Reactivate {name}', reactivateHint: 'It may act again, with all it had before.', suspendTitle: 'Suspend {name}', suspendHint: 'Its people cannot act and its offers are not sold. Orders that are placed stay as they are.',
    approveDone: '{name} is approved', reactivateDone: '{name} is active again', suspendDone: '{name} is suspended',
  },
  newCompany: { addBranch: 'Add a branch', title: 'Add a company', branchTitle: 'Add a branch of {name}', hint: 'It is active at once. Its first person is invited as administrator and lets in the others.', person: 'First person', personHint: 'The invitation goes here. It is good for 14 days.', create: 'Create and invite', done: '{name} is here, {email} is invited' },
  application: { title: 'Asked to join on {date}', next: 'Approve, and this person is invited as administrator. Decline, and they read the reason.' },
  organizations: { title: 'Organizations', hint: 'Every company on the marketplace, and under whom it stands.', all: 'All', buyers: 'Buyers', sellers: 'Sellers', applications: 'Applications', none: 'No organization found', noneHint: 'Try fewer letters of the name.' },
  organization: {
    name: 'Organization', does: 'Does here', under: 'under {name}', country: 'Country', members: 'Members', since: 'Since', legalName: 'Legal name', taxId: 'Tax number', operates: 'Operator', buys: 'Buys', scorecard: 'Scorecard',
    people: 'People', roles: 'Roles', tree: 'Branches', activity: 'Activity', actFor: 'Act for somebody', acting: 'Acted for', noBranches: 'No branches', noBranchesHint: 'Subsidiaries and branches of this company would stand here.',
  },
  people: {
    name: 'Name', role: 'Role', since: 'Member since', none: 'Nobody here yet', noneHint: 'Invite the first person.', invitations: 'Open invitations',
    expires: 'Expires', ownRole: 'own', holders: 'People', rights: 'Rights', rightsHint: 'What it may do, and how far that reaches.', noRights: 'No rights',
  },
  reach: { none: 'Not at all', own: 'Own', branch: 'Own organization', below: 'Own and below', all: 'All' },
  events: {
    title: 'Events', hint: 'Every change, by whom, in whose name, from where. Nothing here can be edited or removed.', noneHere: 'Nothing has happened here yet', platform: 'by the platform', inNameOf: '{name} as {as}', fact: 'Fact', subject: 'About', actor: 'By', at: 'When',
    deliveries: 'Deliveries', search: 'Fact, person, company or number', notices: 'With notices', exportCut: 'The newest {count} were exported. Narrow the list for older ones.', failing: 'Failing only', allKinds: 'All facts', kind: 'Fact', none: 'No event found', noneHint: 'Take back a filter, or look in a longer span.', from: 'From', to: 'To',
    changed: 'What changed', changedHint: 'Before and after, field by field.', noChange: 'This fact changed no stored field, or its room records no before and after.', data: 'What it says', request: 'Request', cameFrom: 'Came from', subscriber: 'Reaction', attempts: 'Tries', noDeliveries: 'Nobody listens to this fact.',
    state: 'State', dead: { one: '{count} failed', other: '{count} failed' }, due: { one: '{count} waits', other: '{count} wait' }, allDone: 'all done', sameThing: 'All about this',
  },
  deadLetters: {
    title: 'Dead letters', hint: 'Reactions that failed too often and gave up. Mend the cause, then replay: what was done is never done twice.', none: 'No dead letters', noneHint: 'Every reaction to every event has done its work, or will be tried again by itself.', error: 'Error', payload: 'Payload',
    replay: 'Replay', replayAll: 'Replay all of {subscriber}', replayTitle: { one: 'Replay {count} letter?', other: 'Replay {count} letters?' }, replayText: 'The reaction runs again now, with its tries counted anew.', replayed: { one: '{count} letter is on its way again', other: '{count} letters are on their way again' },
    discard: 'Discard', discardTitle: 'Discard this letter', discardHint: 'The reaction will never run for this event. The reason stays in the audit.', reason: 'Reason', discarded: 'Letter discarded', open: 'What happened', tries: { one: 'tried {count} time', other: 'tried {count} times' },
    dead: 'Gave up', due: 'Waiting', lag: 'Oldest waits', lagHint: 'seconds since it was due',
  },
  health: {
    title: 'Health', hint: 'What runs, what waits, what is missing.', ready: 'Everything answers', notReady: 'Something is missing', requests: 'Requests served', faults: 'Our mistakes', due: 'Reactions waiting', dead: 'Dead letters', lag: 'Oldest waits', memory: 'Memory', uptime: 'Up since', metrics: 'All metrics', metric: 'Metric', value: 'Value', labels: 'Labels',
    faultsHint: 'since the start', seconds: '{seconds} s', lacks: { 'events wait': 'Reactions have waited for more than five minutes.', 'no database': 'The database does not answer.' },
  },
  storefronts: {
    title: 'Storefronts', hint: 'The faces of the marketplace: host, languages, currencies, look, and who sells there.', edit: 'Settings', name: 'Name', host: 'Host name', hostHint: 'Empty: answers for every host that no other storefront names.', anyHost: 'any other host', languages: 'Languages', currencies: 'Currencies', currenciesHint: 'Codes of three letters, the main one first: EUR, VND',
    taxRegion: 'Tax region', taxRegionHint: 'Country code of two letters', look: 'Look', accent: 'Accent color', radius: 'Corners', sellers: 'Sellers in scope', sellersHint: 'Only these are found and bought here, within what each buyer may see.', sellersCount: '{part} of {whole} sellers', isActive: 'Open', isClosed: 'Closed',
    saved: '{name} is saved', none: 'No storefront yet', noneHint: 'The seed makes the first one.', preview: 'Preview', previewButton: 'Add to cart', previewPrice: 'Hexagon bolt M8 × 40', houseLook: 'The house\'s own', badCurrency: 'A currency is a code of three letters', owner: 'Owner', square: 'Square', slight: 'Slight', round: 'Round', allSellers: 'Choose all', noSellers: 'Choose none',
  },
  mailbox: { title: 'Mailbox', hint: 'Every letter of the demo, to whomever it went. On a real marketplace there is no such page.', none: 'No letters yet', noneHint: 'Place an order or invite somebody, and the letters appear here.' },
} as const;
