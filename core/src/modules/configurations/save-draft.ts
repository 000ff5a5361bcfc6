import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { canonical } from '../../platform/canonical.ts';
import type { ActorContext } from '../../platform/context.ts';
import { draftOutdated, otherCurrency } from './errors.ts';
import { draftSaved } from './events.ts';
import { modelFaults, type ConfigurationModel } from './model/index.ts';
import { ownOffer } from './own-models.ts';
import type { SaveDraft, SavedDraft } from './schemas.ts';

/** The name of a model by its bytes. */
export function hashOfModel(model: ConfigurationModel): string {
  return createHash('sha256').update(canonical(model)).digest('hex');
}

/**
 * Keeps what a seller has written so far, faults and all: they are told, and keep it from going live, not from being
 * kept.
 */
export async function saveDraft(
  ctx: ActorContext,
  input: z.output<typeof SaveDraft>,
): Promise<z.output<typeof SavedDraft>> {
  const offer = await ownOffer(ctx, input.offerId, true);
  if (input.model.currency !== offer.currency) throw otherCurrency({ currency: offer.currency });
  const before = await ctx.sql.one<{
    version: number;
    hash: string;
    savedBy: string;
  }>`select version, hash, saved_by_name as "savedBy" from configuration_draft where offer_id = ${input.offerId}`;
  if ((before?.version ?? null) !== input.version) throw draftOutdated({ savedBy: before?.savedBy ?? '' });
  const hash = hashOfModel(input.model);
  const version = (before?.version ?? 0) + 1;
  await ctx.sql`
    insert into configuration_draft (offer_id, seller_id, model, hash, saved_by_name, saved_at, version)
    values (${input.offerId}, ${ctx.actor.organizationId}, ${JSON.stringify(input.model)}::jsonb, ${hash}, ${ctx.actor.name}, ${ctx.clock.now()}, ${version})
    on conflict (offer_id) do update set model = excluded.model, hash = excluded.hash, saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at, version = excluded.version`;
  ctx.emit(
    draftSaved({
      subject: { type: 'offer', id: input.offerId },
      parties: [ctx.actor.organizationId],
      data: { sellerId: ctx.actor.organizationId, offerId: input.offerId, sku: offer.sku },
      before: before && { hash: before.hash },
      after: { hash },
    }),
  );
  return { version, hash, faults: modelFaults(input.model) };
}
