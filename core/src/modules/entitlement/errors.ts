import { refusal } from '../../platform/refusal.ts';

/** A catalog or a group of this seller has the name already. */
export const nameTaken = refusal('conflict', 'catalog.nameTaken')<{ name: string }>();
/**
 * The group decides what somebody sees or pays; a group without a member is kept, one that is deleted would change
 * prices silently.
 */
export const audienceUnknown = refusal('unprocessable', 'catalog.audienceUnknown')();
