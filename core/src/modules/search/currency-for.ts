import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { currencyUnsold } from './errors.ts';

/** Who asks, and in which currency; undefined: in its own. */
interface AskedCurrency {
  readonly ctx: Pick<Context, 'actor' | 'storefrontId'>;
  readonly asked: string | undefined;
}

/**
 * The currency asked for where the storefront sells in it; without one the buyer's own, else the storefront's first.
 */
export async function currencyFor(ctx: Context, asked: string | undefined): Promise<string> {
  const [currency] = await currenciesFor(ctx, [{ ctx, asked }]);
  if (currency instanceof Refusal) throw currency;
  return currency!;
}

/** The same for each of several, where the platform asks for them. */
export async function currenciesFor(asker: Context, members: readonly AskedCurrency[]): Promise<(string | Refusal)[]> {
  const row = await asker.sql.one<{ sold: Record<string, string[]> | null; own: Record<string, string> | null }>`
    select (select json_object_agg(f.id, f.currencies) from storefront f where f.id = any (${unique(members.map(({ ctx }) => ctx.storefrontId))}::uuid[])) as sold,
           (select json_object_agg(o.id, o.currency) from organization o where o.id = any (${unique(members.flatMap(({ ctx }) => ctx.actor?.organizationId ?? []))}::uuid[])) as own`;
  return members.map(({ ctx: { actor, storefrontId }, asked }) => {
    const sold = row?.sold?.[storefrontId] ?? [];
    if (asked !== undefined)
      return sold.includes(asked) ? asked : currencyUnsold({ currency: asked, currencies: sold });
    const own = actor === null ? undefined : row?.own?.[actor.organizationId];
    return own !== undefined && sold.includes(own) ? own : (sold[0] ?? 'EUR');
  });
}

const unique = <Table extends string>(ids: readonly Id<Table>[]) => [...new Set(ids)];
