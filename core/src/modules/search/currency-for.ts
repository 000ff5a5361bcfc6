import type { Context } from '../../platform/context.ts';
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
  const rows = await asker.sql<{ at: number; sold: string[]; own: string | null }>`
    select m.at::int, f.currencies as sold, (select o.currency from organization o where o.id = m.buyer) as own
    from unnest(${members.map(({ ctx }) => ctx.actor?.organizationId ?? null)}::uuid[], ${members.map(({ ctx }) => ctx.storefrontId)}::uuid[]) with ordinality as m(buyer, storefront, at)
    join storefront f on f.id = m.storefront`;
  const told = new Map(rows.map((row) => [row.at - 1, row]));
  return members.map(({ asked }, at) => {
    const { sold = [], own = null } = told.get(at) ?? {};
    if (asked !== undefined)
      return sold.includes(asked) ? asked : currencyUnsold({ currency: asked, currencies: sold });
    return own !== null && sold.includes(own) ? own : (sold[0] ?? 'EUR');
  });
}
