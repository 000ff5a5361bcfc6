import type { Context } from '../../platform/context.ts';
import type { Rule } from './commission-of.ts';

export interface LiveRules {
  readonly version: number | null;
  readonly rules: readonly Rule[];
}

/** The rules that count now: of the newest scheduled list whose day has come. One statement; runs as the platform. */
export async function liveRules(ctx: Context): Promise<LiveRules> {
  const rows = await ctx.sql<Rule & { version: number }>`
    select l.version, r.id, r.name, r.conditions, r.rate_basis_points as "rateBasisPoints", r.fixed_minor as "fixedMinor", r.minimum_minor as "minimumMinor", r.cap_minor as "capMinor", r.tiers, r.tax_basis_points as "taxBasisPoints"
    from (select id, version from commission_list where state = 'scheduled' and live_from <= ${ctx.clock.now()} order by live_from desc, version desc limit 1) l join commission_rule r on r.list_id = l.id order by r.position`;
  return { version: rows[0]?.version ?? null, rules: rows };
}

export function rulesOf(ctx: Context, listId: string): Promise<Rule[]> {
  return ctx.sql<Rule & object>`
    select id, name, conditions, rate_basis_points as "rateBasisPoints", fixed_minor as "fixedMinor", minimum_minor as "minimumMinor", cap_minor as "capMinor", tiers, tax_basis_points as "taxBasisPoints"
    from commission_rule where list_id = ${listId} order by position`;
}
