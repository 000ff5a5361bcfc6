import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { usualChoices } from '../configurations/index.ts';
import { configuredLine } from './configure-lines.ts';
import { readDocument } from './read-document.ts';
import type { TriedChoices, TryChoices } from './schemas.ts';
import { partyTo } from './scope.ts';

/**
 * What can be chosen of a line's offer, and what is told of some choices, at the price of the quote's buyer; nothing
 * where the offer is not configurable. Nothing is written.
 */
export async function tryChoices(
  ctx: ActorContext,
  input: z.output<typeof TryChoices>,
): Promise<z.output<typeof TriedChoices>> {
  const { quote } = await partyTo(ctx, input.quoteId);
  const line = found((await readDocument(ctx, quote)).lines[input.lineId], 'quote line');
  const more = { quantity: input.quantity ?? line.quantity, justChosen: input.justChosen };
  const given = input.choices ?? line.configuration?.choices ?? null;
  const tried = await configuredLine(ctx, quote, line, given ?? {}, more);
  if (!tried) return null;
  // Whoever has not chosen yet begins with what is usual.
  const choices = given ?? usualChoices(tried.model);
  const { versionId, number, model, answer } = given ? tried : (await configuredLine(ctx, quote, line, choices, more))!;
  return { versionId, number, model, choices, answer };
}
