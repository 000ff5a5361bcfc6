import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { draftOutdated, modelFaulty, nothingToPublish, otherCurrency } from './errors.ts';
import { modelPublished, modelWithdrawn } from './events.ts';
import { modelFaults, type ConfigurationModel } from './model/index.ts';
import { ownOffer } from './own-models.ts';
import type { Published, PublishModel, ShowModel } from './schemas.ts';

/**
 * Makes the draft that was looked at the version that buyers configure by, from now on. What was quoted by an earlier
 * one stays as it was quoted.
 */
export async function publishModel(
  ctx: ActorContext,
  input: z.output<typeof PublishModel>,
): Promise<z.output<typeof Published>> {
  const offer = await ownOffer(ctx, input.offerId, true);
  const draft = found(
    await ctx.sql.one<{ model: ConfigurationModel; hash: string; version: number; savedBy: string }>`
    select model, hash, version, saved_by_name as "savedBy" from configuration_draft where offer_id = ${input.offerId}`,
    'draft',
  );
  if (draft.version !== input.version) throw draftOutdated({ savedBy: draft.savedBy });
  if (draft.model.currency !== offer.currency) throw otherCurrency({ currency: offer.currency });
  const faults = modelFaults(draft.model);
  if (faults.length > 0) throw modelFaulty({ faults });
  const live = await liveOf(ctx, input.offerId);
  if (live?.hash === draft.hash) throw nothingToPublish({ number: live.number });
  const last = await ctx.sql.one<{
    number: number;
  }>`select max(number) as number from configuration_version where offer_id = ${input.offerId}`;
  const [versionId, number, now] = [newId<'configuration_version'>(), (last?.number ?? 0) + 1, ctx.clock.now()];
  const sellerId = ctx.actor.organizationId;
  await ctx.sql`
    insert into configuration_version (id, offer_id, seller_id, number, model, hash, note, published_by_name, published_at)
    values (${versionId}, ${input.offerId}, ${sellerId}, ${number}, ${JSON.stringify(draft.model)}::jsonb, ${draft.hash}, ${input.note}, ${ctx.actor.name}, ${now})`;
  await ctx.sql`
    insert into configuration_live (offer_id, seller_id, version_id, since) values (${input.offerId}, ${sellerId}, ${versionId}, ${now})
    on conflict (offer_id) do update set version_id = excluded.version_id, since = excluded.since`;
  ctx.emit(
    modelPublished({
      subject: { type: 'offer', id: input.offerId },
      parties: [sellerId],
      data: { sellerId, offerId: input.offerId, sku: offer.sku, versionId, number, hash: draft.hash },
      before: live && { number: live.number, hash: live.hash },
      after: { number, hash: draft.hash },
    }),
  );
  return { versionId, number, hash: draft.hash };
}

/** Takes the model off the offer: buyers configure it no more. Its versions, and what was quoted by them, stay. */
export async function withdrawModel(ctx: ActorContext, input: z.output<typeof ShowModel>): Promise<void> {
  const offer = await ownOffer(ctx, input.offerId, true);
  const live = found(await liveOf(ctx, input.offerId), 'version');
  await ctx.sql`delete from configuration_live where offer_id = ${input.offerId}`;
  ctx.emit(
    modelWithdrawn({
      subject: { type: 'offer', id: input.offerId },
      parties: [ctx.actor.organizationId],
      data: { sellerId: ctx.actor.organizationId, offerId: input.offerId, sku: offer.sku, number: live.number },
      before: { number: live.number, hash: live.hash },
      after: { number: null, hash: null },
    }),
  );
}

function liveOf(ctx: ActorContext, offerId: Id<'offer'>): Promise<{ number: number; hash: string } | null> {
  return ctx.sql
    .one`select v.number, v.hash from configuration_live l join configuration_version v on v.id = l.version_id where l.offer_id = ${offerId}`;
}
