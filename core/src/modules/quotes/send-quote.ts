import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { checkFloors } from './check-floors.ts';
import { unchosenLines } from './configure-lines.ts';
import { linesInOrder } from './document/document.ts';
import { choicesMissing } from './errors.ts';
import { quoteCountered, quoteSent } from './events.ts';
import { checkComplete, makeVersion } from './make-version.ts';
import { readDocument } from './read-document.ts';
import type { VersionInput, VersionMade } from './schemas.ts';
import { factOf, partyOn } from './scope.ts';

/**
 * The seller's answer as a version that the buyer may accept. Complete (what is made to order has its choices), valid,
 * and nothing under the floor without a manager's word.
 */
export async function sendQuote(
  ctx: ActorContext,
  input: z.output<typeof VersionInput>,
): Promise<z.output<typeof VersionMade>> {
  const quote = await partyOn(ctx, input.quoteId, 'seller', true);
  const document = await readDocument(ctx, quote);
  checkComplete(ctx, document);
  const unchosen = await unchosenLines(ctx, quote.sellerId, linesInOrder(document));
  if (unchosen.length > 0)
    throw choicesMissing({ lines: unchosen.map((line) => ({ lineId: line.id, title: line.title })) });
  await checkFloors(ctx, quote, document);
  const made = await makeVersion(ctx, quote, document, {
    kind: 'sent',
    event: 'send',
    side: 'seller',
    message: input.message,
    seen: input.sequence,
  });
  const { subject, parties, part } = factOf(quote);
  ctx.emit(
    quoteSent({
      subject,
      parties,
      data: { ...part, version: made.number, hash: made.hash, totalMinor: made.totalMinor, currency: quote.currency },
    }),
  );
  return { quoteId: quote.id, version: made.number, hash: made.hash };
}

/** The buyer's counter: what it wants changed, as a version. The seller may accept it by sending it back as it is. */
export async function counterQuote(
  ctx: ActorContext,
  input: z.output<typeof VersionInput>,
): Promise<z.output<typeof VersionMade>> {
  const quote = await partyOn(ctx, input.quoteId, 'buyer', true);
  const document = await readDocument(ctx, quote);
  const made = await makeVersion(ctx, quote, document, {
    kind: 'countered',
    event: 'counter',
    side: 'buyer',
    message: input.message,
    seen: input.sequence,
  });
  const { subject, parties, part } = factOf(quote);
  ctx.emit(
    quoteCountered({
      subject,
      parties,
      data: { ...part, version: made.number, hash: made.hash, totalMinor: made.totalMinor, currency: quote.currency },
    }),
  );
  return { quoteId: quote.id, version: made.number, hash: made.hash };
}
