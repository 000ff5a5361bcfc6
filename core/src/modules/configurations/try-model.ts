import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { answerChoices, modelFaults } from './model/index.ts';
import { ownOffer } from './own-models.ts';
import type { Trial, TryModel } from './schemas.ts';

/**
 * What buyers would be told if a model were live: the very rules that decide then, with what goes into it beside.
 * Nothing is kept.
 */
export async function tryModel(ctx: ActorContext, input: z.output<typeof TryModel>): Promise<z.output<typeof Trial>> {
  const offer = await ownOffer(ctx, input.offerId);
  const faults = modelFaults(input.model);
  const { choices, quantity, justChosen } = input;
  return {
    faults,
    answer:
      faults.length > 0
        ? null
        : answerChoices(input.model, { choices, quantity, justChosen, basePrice: input.basePrice ?? offer.listPrice }),
  };
}
