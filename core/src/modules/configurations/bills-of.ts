import type { Context } from '../../platform/context.ts';
import { evaluate, type BillLine, type Choices, type ConfigurationModel } from './model/index.ts';

export interface Made {
  readonly key: string;
  readonly versionId: string;
  readonly choices: Choices;
  readonly quantity: string;
}

/**
 * What goes into what was sold, by the version that it was sold by. Versions are their seller's rows: to anybody else
 * there is no bill.
 */
export async function billsOf(ctx: Context, made: readonly Made[]): Promise<Map<string, readonly BillLine[]>> {
  if (made.length === 0) return new Map();
  const models = new Map(
    (
      await ctx.sql<{
        id: string;
        model: ConfigurationModel;
      }>`select id, model from configuration_version where id = any (${made.map((one) => one.versionId)}::uuid[])`
    ).map((row) => [row.id, row.model]),
  );
  return new Map(
    made.flatMap(({ key, versionId, ...asked }) => {
      const model = models.get(versionId);
      const evaluation = model && evaluate(model, { ...asked, basePrice: null });
      return evaluation?.isValid ? [[key, evaluation.bill] as const] : [];
    }),
  );
}
