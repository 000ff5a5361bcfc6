import { dayOf } from '../../platform/clock.ts';
import type { ActorContext, Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { budgetExceeded, limitExceeded } from './errors.ts';

/** A person who spends for a company, in a currency. */
export interface Spender {
  readonly actor: Actor;
  readonly currency: string;
}

/** What the person's role may spend in one order in this currency; null: no limit. */
export async function spendingLimitOf(ctx: ActorContext, currency: string): Promise<number | null> {
  return (await spendingLimitsOf(ctx, [{ actor: ctx.actor, currency }]))[0]!;
}

/** The same for several people, in their order. */
export async function spendingLimitsOf(ctx: Context, spenders: readonly Spender[]): Promise<(number | null)[]> {
  const rows = await ctx.sql<{ at: number; limitMinor: number }>`
    select s.at - 1 as at, r.spending_limit_minor as "limitMinor"
    from unnest(${spenders.map(({ actor }) => actor.userId)}::uuid[], ${spenders.map(({ actor }) => actor.organizationId)}::uuid[], ${spenders.map((one) => one.currency)}::text[]) with ordinality as s(user_id, organization_id, currency, at)
    join member m on m.user_id = s.user_id and m.organization_id = s.organization_id join role r on r.id = m.role_id
    where r.spending_limit_minor is not null and r.spending_limit_currency = s.currency`;
  const limits = new Map(rows.map((row) => [row.at, row.limitMinor]));
  return spenders.map((_, at) => limits.get(at) ?? null);
}

/** Beyond the spending limit of the person's role nothing is placed. */
export function checkSpendingLimit(limitMinor: number | null, currency: string, totalMinor: number): void {
  if (limitMinor !== null && totalMinor > limitMinor) throw limitExceeded({ limitMinor, currency, totalMinor });
}

/**
 * What of a cost center's budget is used in this month, locked until the commit. `budgetMinor` null: no budget is set,
 * and all is only counted.
 */
export interface HeldBudget {
  readonly costCenterId: Id<'cost_center'>;
  readonly organizationId: Id<'organization'>;
  readonly name: string;
  readonly currency: string;
  readonly budgetMinor: number | null;
  usedMinor: number;
}

/**
 * The budgets of active cost centers of these companies, locked in one order by everybody. A budget is kept in its own
 * currency; what is ordered in another is not counted on it.
 */
export async function holdBudgets(
  ctx: Context,
  wanted: readonly { readonly costCenterId: Id<'cost_center'>; readonly organizationId: Id<'organization'> }[],
): Promise<HeldBudget[]> {
  if (wanted.length === 0) return [];
  const month = monthOf(ctx.clock.now());
  const ids = wanted.map((one) => one.costCenterId);
  const [centers, , uses] = await Promise.all([
    ctx.sql<Omit<HeldBudget, 'usedMinor'>>`
      select id as "costCenterId", organization_id as "organizationId", name, currency, budget_per_month_minor as "budgetMinor" from cost_center where id = any (${ids}::uuid[]) and is_active order by id for share`,
    // A month in which nothing was ordered yet has no row to lock.
    ctx.sql`
      insert into budget_use (cost_center_id, month, organization_id, used_minor, cap_minor)
      select c.id, ${month}, c.organization_id, 0, c.budget_per_month_minor from cost_center c join unnest(${ids}::uuid[], ${wanted.map((one) => one.organizationId)}::uuid[]) as w(id, organization_id) on w.id = c.id and w.organization_id = c.organization_id
      where c.is_active group by c.id order by c.id on conflict do nothing`,
    ctx.sql<{
      costCenterId: string;
      usedMinor: number;
    }>`select cost_center_id as "costCenterId", used_minor as "usedMinor" from budget_use where cost_center_id = any (${ids}::uuid[]) and month = ${month} order by cost_center_id for update`,
  ]);
  const used = new Map(uses.map((use) => [use.costCenterId, use.usedMinor]));
  return centers.map((center) => ({ ...center, usedMinor: used.get(center.costCenterId) ?? 0 }));
}

/**
 * The held budget that an order is booked on, which must bear it (invariant 4); null where it is kept in another
 * currency.
 */
export function budgetFor(
  held: readonly HeldBudget[],
  costCenterId: Id<'cost_center'>,
  { actor, currency }: Spender,
  amountMinor: number,
): HeldBudget | null {
  const budget = found(
    held.find((one) => one.costCenterId === costCenterId && one.organizationId === actor.organizationId),
    'cost center',
  );
  if (budget.currency !== currency) return null;
  if (budget.budgetMinor !== null && budget.usedMinor + amountMinor > budget.budgetMinor)
    throw budgetExceeded({
      costCenter: budget.name,
      currency,
      budgetMinor: budget.budgetMinor,
      usedMinor: budget.usedMinor,
      neededMinor: amountMinor,
    });
  return budget;
}

/** Writes what is used of held budgets, and the budget as it was then. */
export async function writeBudgets(ctx: Context, held: readonly HeldBudget[]): Promise<void> {
  if (held.length === 0) return;
  await ctx.sql`
    update budget_use u set used_minor = g.used, cap_minor = g.cap
    from unnest(${held.map((one) => one.costCenterId)}::uuid[], ${held.map((one) => one.usedMinor)}::bigint[], ${held.map((one) => one.budgetMinor)}::bigint[]) as g(id, used, cap) where u.cost_center_id = g.id and u.month = ${monthOf(ctx.clock.now())}`;
}

export function monthOf(at: Date): string {
  return `${dayOf(at).slice(0, 7)}-01`;
}
