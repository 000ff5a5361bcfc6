import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { resolvePrices } from '../pricing/index.ts';
import { notLive } from './errors.ts';
import { answerChoices, type Answer, type Choices, type ConfigurationModel } from './model/index.ts';
import type { Configurable, EvaluateChoices, ShowConfigurable } from './schemas.ts';

type LiveModel = z.output<typeof Configurable> & {
  readonly offerId: Id<'offer'>;
  readonly sellerId: Id<'organization'>;
  readonly versionId: Id<'configuration_version'>;
  readonly title: { en: string; vi: string };
};

/**
 * Models are their sellers' rows, so this runs as the platform; which offers it may be asked of is for the caller to
 * have made sure.
 */
async function liveModels(ctx: Context, offerIds: readonly string[]): Promise<LiveModel[]> {
  const rows = await ctx.sql<LiveModel & object>`
    select o.id as "offerId", o.seller_id as "sellerId", s.name as "sellerName", o.sku, o.unit, p.title, v.id as "versionId", v.number, v.model
    from offer o join product p on p.id = o.product_id join organization s on s.id = o.seller_id and s.state = 'active'
    join configuration_live l on l.offer_id = o.id join configuration_version v on v.id = l.version_id
    where o.id = any (${offerIds}::uuid[]) and o.state = 'active' order by s.name, o.sku`;
  // What goes into a piece is the seller's own knowledge.
  return rows.map((row) => ({ ...row, model: { ...row.model, parts: [] } }));
}

const seenModels = async (ctx: Context, offers: readonly { id: string }[]) =>
  offers.length === 0
    ? []
    : asPlatform(ctx, 'what may be chosen of an offer that the asker sees', () =>
        liveModels(
          ctx,
          offers.map((one) => one.id),
        ),
      );

/** Which offers of a product this buyer (or visitor) may configure, and how. */
export async function configurableOffers(
  ctx: Context,
  input: z.output<typeof ShowConfigurable>,
): Promise<z.output<typeof Configurable>[]> {
  await entitledCatalogs(ctx);
  const models = await seenModels(
    ctx,
    await ctx.sql<{ id: string }>`select id from offer where product_id = ${input.productId}`,
  );
  return models.map(({ title: _title, ...shown }) => shown);
}

/**
 * What is told of a buyer's choices: price at what the buyer pays for the offer itself, or everything that is against
 * them and the way out.
 */
export async function evaluateChoices(ctx: Context, input: z.output<typeof EvaluateChoices>): Promise<Answer> {
  await entitledCatalogs(ctx);
  const live = found(
    (await seenModels(ctx, await ctx.sql<{ id: string }>`select id from offer where id = ${input.offerId}`))[0],
    'offer',
  );
  if (live.versionId !== input.versionId) throw notLive({ title: live.title[ctx.language] });
  const basePrice =
    (
      await basePrices(
        ctx,
        { buyerId: ctx.actor?.organizationId ?? null, storefrontId: ctx.storefrontId, currency: live.model.currency },
        [{ key: '', ...input }],
      )
    ).get('') ?? null;
  return answerChoices(live.model, {
    choices: input.choices,
    quantity: input.quantity,
    basePrice,
    justChosen: input.justChosen,
  });
}

export interface Wanted {
  readonly key: string;
  readonly offerId: string;
  readonly quantity: string;
}
export interface ForWhom {
  readonly buyerId: Id<'organization'> | null;
  readonly storefrontId: Id<'storefront'>;
  readonly currency: string;
}

/**
 * What this buyer pays for the offers themselves, each alone at its quantity; null: it has no price in this currency.
 */
export async function basePrices(
  ctx: Context,
  whom: ForWhom,
  lines: readonly Wanted[],
): Promise<Map<string, string | null>> {
  const resolved = await resolvePrices(ctx, {
    ...whom,
    at: ctx.clock.now(),
    isApart: true,
    lines: lines.map(({ key, offerId, quantity }) => ({ key, offerId: offerId as Id<'offer'>, quantity })),
  });
  return new Map(resolved.map((one) => [one.key, one.price?.unitPrice ?? null]));
}

/**
 * Choices that were checked: `answer` is by the model that is live, at the price that the buyer pays for the offer
 * today.
 */
export type Configured =
  | {
      readonly isLive: true;
      readonly versionId: Id<'configuration_version'>;
      readonly number: number;
      readonly model: ConfigurationModel;
      readonly title: { en: string; vi: string };
      readonly answer: Answer;
    }
  | { readonly isLive: false; readonly title: { en: string; vi: string } | null };
export interface Choosing extends Wanted {
  /** Null: by whatever is live. */ readonly versionId: string | null;
  readonly choices: Choices;
  readonly justChosen?: string | null;
}

/**
 * Checks choices of several lines at once for a buyer, whoever asks: a quote's seller may do it too, and what a seller
 * has quoted may stand in no catalog of the buyer. So the caller has made sure that it may speak of these offers;
 * `sellerId` holds it to offers of one seller.
 */
export function configureLines(
  ctx: Context,
  whom: ForWhom & { readonly sellerId: Id<'organization'> | null },
  lines: readonly Choosing[],
): Promise<Map<string, Configured>> {
  return asPlatform(
    ctx,
    'what a seller has quoted to a buyer is configured by its model, whatever its catalogs say',
    async () => {
      const live = new Map(
        (
          await liveModels(
            ctx,
            lines.map((line) => line.offerId),
          )
        )
          .filter((one) => whom.sellerId === null || one.sellerId === whom.sellerId)
          .map((one) => [one.offerId as string, one]),
      );
      const known = lines.filter((line) => live.has(line.offerId));
      // A model's prices are in its own currency; in another one there is no price but the seller's word.
      const priced = await basePrices(
        ctx,
        whom,
        known.filter((line) => live.get(line.offerId)!.model.currency === whom.currency),
      );
      return new Map(
        lines.map((line): [string, Configured] => {
          const one = live.get(line.offerId);
          if (!one || (line.versionId !== null && line.versionId !== one.versionId))
            return [line.key, { isLive: false, title: one?.title ?? null }];
          const answer = answerChoices(one.model, {
            choices: line.choices,
            quantity: line.quantity,
            basePrice: priced.get(line.key) ?? null,
            justChosen: line.justChosen ?? null,
          });
          return [
            line.key,
            { isLive: true, versionId: one.versionId, number: one.number, model: one.model, title: one.title, answer },
          ];
        }),
      );
    },
  );
}

/**
 * Which of a seller's offers may be configured now, and in which currency the prices of each are. The caller has made
 * sure that it may speak of them.
 */
export async function configurableAmong(
  ctx: Context,
  sellerId: Id<'organization'>,
  offerIds: readonly string[],
): Promise<{ offerId: string; currency: string }[]> {
  if (offerIds.length === 0) return [];
  return asPlatform(
    ctx,
    'what a seller has quoted to a buyer may be configured, whatever its catalogs say',
    () => ctx.sql<{ offerId: string; currency: string }>`
    select l.offer_id as "offerId", v.model->>'currency' as currency from configuration_live l join configuration_version v on v.id = l.version_id join offer o on o.id = l.offer_id and o.state = 'active' where l.seller_id = ${sellerId} and l.offer_id = any (${offerIds}::uuid[])`,
  );
}
