import { refusal } from '../../platform/refusal.ts';

/** Ended, past its time, somebody else's, or never begun: go on as yourself, or begin anew. */
export const impersonationOver = refusal('forbidden', 'impersonation.over')();
