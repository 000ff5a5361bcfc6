import type { Context } from '../../platform/context.ts';
import { currencyUnsold } from './errors.ts';

/**
 * The currency asked for where the storefront sells in it; without one the buyer's own, else the storefront's first.
 */
export async function currencyFor(ctx: Context, asked: string | undefined): Promise<string> {
  const row = await ctx.sql.one<{ currencies: string[]; own: string | null }>`
    select f.currencies, (select o.currency from organization o where o.id = ${ctx.actor?.organizationId ?? null}) as own from storefront f where f.id = ${ctx.storefrontId}`;
  const sold = row?.currencies ?? [];
  if (asked !== undefined && !sold.includes(asked)) throw currencyUnsold({ currency: asked, currencies: sold });
  return asked ?? (row?.own && sold.includes(row.own) ? row.own : (sold[0] ?? 'EUR'));
}
