import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { basePrices, type ForWhom, type Wanted } from './configure.ts';
import { evaluate, type Choices, type ConfigurationModel } from './model/index.ts';

export interface Kept extends Wanted {
  /** By which they were chosen, live still or not. */ readonly versionId: string;
  readonly choices: Choices;
}
/**
 * `unitPrice` per piece with all that the choices add, null where this buyer has no price; `onceMinor` once for the
 * line.
 */
export interface PricedChoices {
  readonly unitPrice: string | null;
  readonly onceMinor: number;
}

/**
 * What choices that were made before cost at another quantity, at what the buyer pays for the offer today: by the
 * version they were chosen by, because a version never changes and a newer one may not know them. Those that this
 * seller has no such version for are left out.
 */
export function priceConfigured(
  ctx: Context,
  whom: ForWhom & { readonly sellerId: Id<'organization'> },
  lines: readonly Kept[],
): Promise<Map<string, PricedChoices>> {
  return asPlatform(
    ctx,
    'what a seller has quoted to a buyer costs by its model, whatever its catalogs say',
    async () => {
      const models = new Map(
        (
          await ctx.sql<{ id: string; offerId: string; model: ConfigurationModel }>`
      select id, offer_id as "offerId", model from configuration_version where id = any (${lines.map((line) => line.versionId)}::uuid[]) and seller_id = ${whom.sellerId}`
        ).map((row) => [row.id, row]),
      );
      const known = lines.flatMap((line) => {
        const row = models.get(line.versionId);
        return row?.offerId === line.offerId ? [{ line, model: row.model }] : [];
      });
      const priced = await basePrices(
        ctx,
        whom,
        known.filter(({ model }) => model.currency === whom.currency).map(({ line }) => line),
      );
      return new Map(
        known.flatMap(({ line, model }): [string, PricedChoices][] => {
          const answer = evaluate(model, {
            choices: line.choices,
            quantity: line.quantity,
            basePrice: priced.get(line.key) ?? null,
          });
          return answer.isValid
            ? [[line.key, { unitPrice: answer.price?.unitPrice ?? null, onceMinor: answer.price?.onceMinor ?? 0 }]]
            : [];
        }),
      );
    },
  );
}
