// audit: what happened, who did it, and what became of telling others: events, deliveries, dead letters.
// It promises that an event is never changed unseen, and that a replay does nothing twice.
// It leaves to others: recording (each room emits its facts) and reacting.

export { chainBreaks } from './chain.ts';
export { openRefusedBook } from './note-refused.ts';
export { auditRouter } from './router.ts';
export { sealAudit } from './seal-audit.ts';
