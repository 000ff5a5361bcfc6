import { refusal } from '../../platform/refusal.ts';
import type { Explained, ExplainedChange, ModelFault } from './model/index.ts';

/** A model with faults never goes live: each fault says where. */
export const modelFaulty = refusal('unprocessable', 'configuration.modelFaulty')<{ faults: ModelFault[] }>();
/** Somebody else has saved it since it was looked at. */
export const draftOutdated = refusal('conflict', 'configuration.draftOutdated')<{ savedBy: string }>();
/** What is live is the same already. */
export const nothingToPublish = refusal('conflict', 'configuration.nothingToPublish')<{ number: number }>();
/** Prices of a model are in the currency of its offer. */
export const otherCurrency = refusal('unprocessable', 'configuration.otherCurrency')<{ currency: string }>();
/** The offer is not configurable (any more), or another version went live since: look at it again. */
export const notLive = refusal('conflict', 'configuration.notLive')<{ title: string }>();
/** The choices cannot be made together: everything that is against it, and the shortest way out. */
export const choicesInvalid = refusal('unprocessable', 'configuration.choicesInvalid')<{
  title: string;
  broken: readonly Explained[];
  mend: readonly ExplainedChange[] | null;
}>();
