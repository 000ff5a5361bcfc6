import { refusal } from '../../platform/refusal.ts';

/** A rule stands below one that takes all its sales: move it up, or narrow the one above. */
export const ruleUnreachable = refusal('unprocessable', 'commission.ruleUnreachable')<{
  rule: string;
  hiddenBy: string;
}>();
/** What was scheduled is kept as it is: copy it to a new draft. */
export const listNotDraft = refusal('conflict', 'commission.listNotDraft')<{ version: number }>();
