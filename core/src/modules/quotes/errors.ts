import { refusal } from '../../platform/refusal.ts';

/** It was accepted, declined, withdrawn or is over: revive it, or copy it to a new one. */
export const quoteClosed = refusal('conflict', 'quote.closed')<{ state: string }>();
/** What is to be accepted is not the version that was sent last: look at that one first. */
export const versionOutdated = refusal('conflict', 'quote.versionOutdated')<{ shown: number | null; last: number }>();
/** Its validity is over: ask the seller to extend it. */
export const quoteExpired = refusal('conflict', 'quote.expired')<{ validUntil: string }>();
/** Lines without a price cannot be sent or accepted. */
export const lineUnpriced = refusal('unprocessable', 'quote.lineUnpriced')<{
  lines: { lineId: string; title: string }[];
}>();
/** Prices under the floor need a manager's word. */
export const underFloor = refusal('conflict', 'quote.underFloor')<{
  lines: { lineId: string; title: string; price: string; floorPrice: string }[];
}>();
/** A template goes to nobody: start a quote from it. */
export const templateNotSent = refusal('conflict', 'quote.templateNotSent')();
/** Nothing to ask or to offer. */
export const quoteEmpty = refusal('unprocessable', 'quote.empty')();
/**
 * Lines that are made to order, without anything chosen: nobody could make them. The seller, or the buyer, chooses, and
 * the seller sends it.
 */
export const choicesMissing = refusal('unprocessable', 'quote.choicesMissing')<{
  lines: { lineId: string; title: string }[];
}>();
/** There is no offer behind a line, so nothing can be ordered: ask the seller to name one. */
export const lineNotOrderable = refusal('unprocessable', 'quote.lineNotOrderable')<{
  lines: { lineId: string; title: string }[];
}>();
/** A line that was asked for is taken twice: from two sellers, or together with an alternative to it. */
export const lineAwardedTwice = refusal('unprocessable', 'rfq.lineTwice')<{
  lines: { lineId: string; title: string }[];
}>();
/** None of the sellers supplies this buyer. */
export const noSellers = refusal('unprocessable', 'rfq.noSellers')();
export const rfqNotDraft = refusal('conflict', 'rfq.notDraft')<{ state: string }>();
export const rfqNotOpen = refusal('conflict', 'rfq.notOpen')<{ state: string }>();
export const validityPast = refusal('unprocessable', 'quote.validityPast')<{ day: string }>();
/** What was sent is no file that may lie beside a quote, whatever its name says. */
export const attachmentUnreadable = refusal('unprocessable', 'quote.attachmentUnreadable')();
export const tooManyAttachments = refusal('conflict', 'quote.tooManyAttachments')<{ most: number }>();
