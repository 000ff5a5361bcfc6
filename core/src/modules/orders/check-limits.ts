import { dayOf } from '../../platform/clock.ts';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { budgetExceeded, limitExceeded } from './errors.ts';

/** What the person's role may spend in one order in this currency; null: no limit. */
export async function spendingLimitOf(ctx: ActorContext, currency: string): Promise<number | null> {
  const role = await ctx.sql.one<{ limitMinor: number }>`
    select r.spending_limit_minor as "limitMinor" from member m join role r on r.id = m.role_id
    where m.user_id = ${ctx.actor.userId} and m.organization_id = ${ctx.actor.organizationId} and r.spending_limit_minor is not null and r.spending_limit_currency = ${currency}`;
  return role?.limitMinor ?? null;
}

/** Beyond the spending limit of the person's role nothing is placed. */
export function checkSpendingLimit(limitMinor: number | null, currency: string, totalMinor: number): void {
  if (limitMinor !== null && totalMinor > limitMinor) throw limitExceeded({ limitMinor, currency, totalMinor });
}

/** Reserves of a cost center's budget of this month, where it is kept in the order's currency; one guarded write, so that many at once cannot exceed it (invariant 4). */
export async function useBudget(ctx: ActorContext, costCenterId: Id<'cost_center'>, currency: string, amountMinor: number): Promise<void> {
  const month = monthOf(ctx.clock.now());
  const center = found(await ctx.sql.one<{ name: string; currency: string; budgetMinor: number | null }>`
    select name, currency, budget_per_month_minor as "budgetMinor" from cost_center where id = ${costCenterId} and organization_id = ${ctx.actor.organizationId} and is_active for share`, 'cost center');
  if (center.currency !== currency) return;
  const done = await ctx.sql.run`
    insert into budget_use as u (cost_center_id, month, organization_id, used_minor, cap_minor)
    select ${costCenterId}, ${month}, ${ctx.actor.organizationId}, ${amountMinor}::bigint, ${center.budgetMinor}::bigint where ${center.budgetMinor}::bigint is null or ${amountMinor}::bigint <= ${center.budgetMinor}::bigint
    on conflict (cost_center_id, month) do update set used_minor = u.used_minor + excluded.used_minor, cap_minor = excluded.cap_minor
      where ${center.budgetMinor}::bigint is null or u.used_minor + excluded.used_minor <= ${center.budgetMinor}::bigint`;
  if (done > 0) return;
  const use = await ctx.sql.one<{ usedMinor: number }>`select used_minor as "usedMinor" from budget_use where cost_center_id = ${costCenterId} and month = ${month}`;
  throw budgetExceeded({ costCenter: center.name, currency, budgetMinor: center.budgetMinor ?? 0, usedMinor: use?.usedMinor ?? 0, neededMinor: amountMinor });
}

export function monthOf(at: Date): string {
  return `${dayOf(at).slice(0, 7)}-01`;
}
