import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

const Part = z.object({ quoteId: z.string(), number: z.string(), buyerId: z.string(), sellerId: z.string() });
const Version = z.object({
  ...Part.shape,
  version: z.number(),
  hash: z.string(),
  totalMinor: z.number(),
  currency: z.string(),
});
export const rfqSent = fact('rfq.sent', z.object({ rfqId: z.string(), number: z.string(), quotes: z.number() }));
export const rfqAwarded = fact(
  'rfq.awarded',
  z.object({ rfqId: z.string(), number: z.string(), quoteIds: z.array(z.string()) }),
);
export const quoteRequested = fact('quote.requested', z.object({ ...Part.shape, repUserId: z.string().nullable() }));
export const quoteSent = fact('quote.sent', Version);
export const quoteCountered = fact('quote.countered', Version);
export const quoteAccepted = fact('quote.accepted', Version);
export const quoteDeclined = fact('quote.declined', z.object({ ...Part.shape, reason: z.string() }));
export const quoteLost = fact('quote.lost', Part);
export const quoteWithdrawn = fact('quote.withdrawn', z.object({ ...Part.shape, reason: z.string() }));
export const quoteExpiredFact = fact('quote.expired', Part);
export const quoteExtended = fact('quote.extended', z.object({ ...Part.shape, validUntil: z.string() }));
export const quoteRevived = fact('quote.revived', Part);
export const quoteCommented = fact(
  'quote.commented',
  z.object({ ...Part.shape, commentId: z.string(), mentions: z.array(z.string()) }),
);
export const quoteAttached = fact(
  'quote.attached',
  z.object({ ...Part.shape, attachmentId: z.string(), name: z.string() }),
);
export const quoteDetached = fact(
  'quote.detached',
  z.object({ ...Part.shape, attachmentId: z.string(), name: z.string() }),
);
export const quoteAssigned = fact('quote.assigned', z.object({ ...Part.shape, repUserId: z.string() }));
/**
 * By the seller, without being asked: from a template or an earlier quote, or empty. A template's own parties are the
 * seller alone.
 */
export const quoteStarted = fact(
  'quote.started',
  z.object({ ...Part.shape, copiedFromId: z.string().nullable(), isTemplate: z.boolean() }),
);
/** `daysLeft`: until its day; 0 is today, less is over. */
export const quoteReminded = fact('quote.reminded', z.object({ ...Part.shape, daysLeft: z.number() }));
/** Only the seller hears of these. */
export const marginAllowed = fact(
  'quote.marginAllowed',
  z.object({ quoteId: z.string(), lineId: z.string(), downTo: z.string() }),
);
export const repRulesSaved = fact('quote.repRulesSaved', z.object({ sellerId: z.string(), rules: z.number() }));
