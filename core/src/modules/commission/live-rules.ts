import type { Context } from '../../platform/context.ts';
import type { Rule } from './commission-of.ts';

export interface LiveRules { readonly version: number | null; readonly rules: readonly Rule[] }

/** The rules that count now: of the newest scheduled list whose day has come. Runs as the platform. */
export async function liveRules(ctx: Context): Promise<LiveRules> {
  const list = await ctx.sql.one<{ id: string; version: number }>`
    select id, version from commission_list where state = 'scheduled' and live_from <= ${ctx.clock.now()} order by live_from desc, version desc limit 1`;
  return list === null ? { version: null, rules: [] } : { version: list.version, rules: await rulesOf(ctx, list.id) };
}

export function rulesOf(ctx: Context, listId: string): Promise<Rule[]> {
  return ctx.sql<Rule & object>`
    select id, name, conditions, rate_basis_points as "rateBasisPoints", fixed_minor as "fixedMinor", minimum_minor as "minimumMinor", cap_minor as "capMinor", tiers, tax_basis_points as "taxBasisPoints"
    from commission_rule where list_id = ${listId} order by position`;
}
