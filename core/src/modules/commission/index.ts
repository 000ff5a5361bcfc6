// commission: how much of a sale the operator keeps: an ordered list of rules, in versions, tried on past orders before
// it goes live. It promises that the first rule from the top decides, that no rule is hidden, and that what was sold
// keeps what it was sold at. It leaves to others: booking it (ledger), and freezing it on the line (orders).

export { commissionOf, type Commission, type Rule, type Sale } from './commission-of.ts';
export { liveRules, type LiveRules } from './live-rules.ts';
export { commissionRouter } from './router.ts';
export { saveCommissionList } from './save-commission-list.ts';
export { scheduleCommissionList } from './schedule-commission-list.ts';
export { SaveList } from './schemas.ts';
