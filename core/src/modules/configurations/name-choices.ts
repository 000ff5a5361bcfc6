import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { namedChoices, type Choices, type ConfigurationModel, type NamedChoice } from './model/index.ts';

/**
 * Choices with the names that their version gives them, in its order. The caller has made sure that it may read what
 * was chosen: a quote says it in words, too.
 */
export function nameChoices(
  ctx: Context,
  chosen: readonly { readonly key: string; readonly versionId: string; readonly choices: Choices }[],
): Promise<Map<string, NamedChoice[]>> {
  if (chosen.length === 0) return Promise.resolve(new Map());
  return asPlatform(
    ctx,
    'what was chosen of an offer is read by whoever reads the quote that it stands in',
    async () => {
      const models = new Map(
        (
          await ctx.sql<{
            id: string;
            model: ConfigurationModel;
          }>`select id, model from configuration_version where id = any (${chosen.map((one) => one.versionId)}::uuid[])`
        ).map((row) => [row.id, row.model]),
      );
      return new Map(
        chosen.flatMap(({ key, versionId, choices }) => {
          const model = models.get(versionId);
          return model ? [[key, namedChoices(model, choices)] as const] : [];
        }),
      );
    },
  );
}
