import { domainEn } from './domain-en.ts';
import { quoteEn, quotesEn } from './quote-en.ts';
import { refusalsEn } from './refusals-en.ts';

/** Words that the three apps share. `vi.ts` must have the same keys, or the type-check fails. */
export const en = {
  ...domainEn,
  refusals: refusalsEn,
  quote: quoteEn,
  quotes: quotesEn,
  apps: { 'buyer-web': 'Marketplace', 'vendor-portal': 'Vendor portal', console: 'Console' },
  action: {
    add: 'Add', apply: 'Apply', back: 'Back', cancel: 'Cancel', clear: 'Clear', close: 'Close', confirm: 'Confirm', copied: 'Copied', copy: 'Copy', create: 'Create', delete: 'Delete', dismiss: 'Dismiss',
    done: 'Done', download: 'Download', edit: 'Edit', export: 'Export', filter: 'Filter', next: 'Next', open: 'Open', print: 'Print', reload: 'Reload the page', remove: 'Remove', retry: 'Try again', save: 'Save',
    search: 'Search', send: 'Send', showLess: 'Show less', showMore: 'Show more', undo: 'Undo', upload: 'Upload', view: 'View',
  },
  shell: {
    mainMenu: 'Main menu', more: 'More', skip: 'Skip to the page', breadcrumbs: 'Where this page is', loading: 'Loading', notices: 'Notices', find: 'Find or do anything', settings: 'Settings',
    switchOrganization: 'Switch organization', actFor: 'Act for', actForHint: 'You work for several organizations. This tab acts for the one you choose; other tabs keep theirs.',
    userMenu: 'Account of {name}', goTo: 'Go to {app}', noBusiness: 'Nothing for you here', noBusinessHint: '{email} belongs to no organization that works in {app}.',
  },
  look: { theme: 'Theme', system: 'As this device', light: 'Light', dark: 'Dark', density: 'Density', comfortable: 'Comfortable', compact: 'Compact', language: 'Language' },
  palette: { title: 'Find or do', placeholder: 'A page, an action, a number…', pages: 'Pages', organizations: 'Organizations and apps', look: 'Look', account: 'Account', actFor: 'Act for {organization}' },
  shortcuts: { title: 'Keyboard shortcuts', hint: 'What works on this page.', then: 'then', goTo: 'Go to {page}', singleKeys: 'Shortcuts of a single key' },
  signIn: {
    title: 'Sign in', hint: 'to {app}', action: 'Sign in', email: 'E-mail', password: 'Password', showPassword: 'Show password', forgot: 'Forgot it?', leave: 'Sign out', motto: 'Many merchants. One set of rules.',
    demo: 'Demo accounts, one press to enter', forgotTitle: 'Choose a new password', forgotHint: 'We send a link to your e-mail. It works for one hour.', sendLink: 'Send the link',
    linkSent: 'If {email} has an account here, the link is on its way.', back: 'Back to sign-in', newLink: 'Ask for a new link', resetTitle: 'Choose a new password', resetHint: 'All other sessions of yours are ended.',
    newPassword: 'New password', passwordHint: 'At least {minimum} characters. A sentence is easier to keep than a riddle.', savePassword: 'Save password', passwordSaved: 'Password saved. Sign in with it now.',
    ask: 'New here? Ask to join',
  },
  start: { hello: 'Good to see you, {name}', welcome: 'Welcome to Hansa', nothing: 'Your role opens no page here yet. Ask an administrator of your organization for a role that does.' },
  notFound: { title: 'Not found', text: 'Nothing is here', hint: 'The address may be mistyped, or this belongs to somebody else.', home: 'To the start', thing: 'It may have been removed, the address may be mistyped, or it belongs to another organization.', list: 'Go to “{list}”' },
  noPermission: { title: 'Your role does not open this page', text: 'It needs the right “{permission}”. An administrator of your organization can give it to you.' },
  failure: { title: 'That did not work', ours: 'The mistake is ours. Try again; if it stays, tell support the code below.', unknown: 'That did not work ({code}). Try again; if it stays, tell support this code.', requestId: 'request id' },
  connection: { offline: 'You are offline. What you see may be old; changes wait until you are back.', reconnecting: 'Connection lost, reconnecting. Live changes are paused.', unrefreshed: 'Some of what you see could not be refreshed and may be old.' },
  form: {
    optional: 'optional', dayOrder: 'mm/dd/yyyy', notADay: 'Write a day as {example}', chooseDay: '{field}: choose in a calendar', choose: 'Choose', typeToSearch: 'Type to search', searching: 'Searching…', searchFailed: 'The search did not answer. Try again.', nothingFound: 'Nothing found for “{text}”', showOptions: 'Show options',
  },
  issues: {
    missing: 'Fill this in', invalid: 'This is not valid', tooSmall: 'At least {minimum}', tooBig: 'At most {maximum}',
    tooShort: { one: 'At least {count} character', other: 'At least {count} characters' }, tooLong: { one: 'At most {count} character', other: 'At most {count} characters' },
    tooFew: { one: 'At least {count} entry', other: 'At least {count} entries' }, tooMany: { one: 'At most {count} entry', other: 'At most {count} entries' },
    format: { email: 'An e-mail looks like name@company.com', url: 'An address looks like https://company.com', date: 'A date looks like 2026-11-24', uuid: 'This is not one of ours', regex: 'This does not have the right form' },
  },
  quantity: { more: 'More', less: 'Fewer', rounded: 'Rounded up to {quantity}: sold in steps of {multiple}' },
  pages: { label: 'Pages', previous: 'Previous page', next: 'Next page', of: '{page} of {pages}', range: '{from} to {to} of {total}', more: 'Show more' },
  table: {
    rows: { one: '{count} row', other: '{count} rows' }, moreThan: 'more than {count} rows', found: '{found} of {total} rows', selected: { one: '{count} selected', other: '{count} selected' }, selectAll: 'Select all rows', selectRow: 'Select this row',
    clearSelection: 'Clear selection', filter: 'Filter rows', columns: 'Columns', export: 'Export CSV', actions: 'Actions', empty: 'No rows', nothingFound: 'No row matches “{text}”', clearFilter: 'Clear the filter', sortBy: 'Sort by {column}',
    ascending: 'sorted upwards', descending: 'sorted downwards', keys: 'Arrow keys move, Enter opens, Space selects, Ctrl A selects all, Ctrl Enter does the first action',
    views: 'Views', saveView: 'Save this view', viewName: 'Name of the view', allRows: 'All rows', resetView: 'Reset columns and sorting', deleteView: 'Delete view “{name}”',
  },
  grid: { hint: 'Arrow keys move, Enter or typing edits, Ctrl V pastes from a spreadsheet, Ctrl D fills down, Ctrl Z undoes', pasted: { one: '{count} cell pasted', other: '{count} cells pasted' }, refused: { one: '{count} cell could not be read', other: '{count} cells could not be read' }, undone: 'Undone', undo: 'Undo', redo: 'Redo', changed: { one: '{count} change', other: '{count} changes' } },
  chart: { showTable: 'Show as table', showChart: 'Show as chart', nothing: 'Nothing in this period', up: 'up {percent}', down: 'down {percent}', same: 'unchanged' },
  drop: { title: 'Drop a file here', or: 'or', choose: 'choose a file', accepts: 'Takes {types}, up to {size}', wrongType: '{name} is not one of {types}', tooBig: '{name} is larger than {size}', uploading: 'Sending {name}', done: '{name} arrived', cancel: 'Cancel sending' },
  facets: { search: 'Search in {facet}', more: { one: 'Show {count} more', other: 'Show {count} more' }, fewer: 'Show fewer', clear: 'Clear', clearAll: 'Clear all filters', chosen: { one: '{count} filter', other: '{count} filters' }, nothing: 'None' },
  tiers: { from: 'From', price: 'Price per unit', saving: 'Saving', current: 'your quantity', next: '{quantity} more: {price} instead of {now}' },
  diff: { before: 'Before', after: 'After', removed: 'removed', same: 'Nothing differs', unchanged: { one: '{count} unchanged', other: '{count} unchanged' } },
  steps: { label: 'Progress', done: 'done', current: 'current step', of: 'Step {step} of {steps}' },
  timeline: { by: 'by {name}', now: 'now' },
  time: { seconds: '{seconds} s', minutesSeconds: '{minutes} min {seconds} s' },
} as const;
