import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { budgetBelowUse, costCenterCodeTaken, costCenterCurrencyFixed } from './errors.ts';
import { costCenterSaved } from './events.ts';
import { monthOf } from './list-cost-centers.ts';
import type { SaveCostCenter } from './schemas.ts';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  readonly budgetPerMonthMinor: number | null;
  readonly isActive: boolean;
}

/**
 * Makes a cost center of the own organization, or changes, closes and opens one. Its budget counts from this month on
 * and never falls below what the month has used, held while it is asked, so that no order slips in between (invariant
 * 4).
 */
export async function saveCostCenter(
  ctx: ActorContext,
  input: z.output<typeof SaveCostCenter>,
): Promise<{ id: string }> {
  const organizationId = ctx.actor.organizationId;
  const costCenterId = input.costCenterId ?? newId<'cost_center'>();
  const before =
    input.costCenterId === undefined
      ? null
      : found(
          await ctx.sql.one<Row & object>`
    select code, name, currency, budget_per_month_minor as "budgetPerMonthMinor", is_active as "isActive" from cost_center where id = ${costCenterId} and organization_id = ${organizationId} for update`,
          'cost center',
        );
  if (before !== null && input.currency !== undefined && input.currency !== before.currency)
    throw costCenterCurrencyFixed({ currency: before.currency });
  const currency =
    before?.currency ??
    input.currency ??
    (await ctx.sql.one<{ currency: string }>`select currency from organization where id = ${organizationId}`)!.currency;
  await refuseTakenCode(ctx, costCenterId, input.code);
  const budgetMinor = input.budgetPerMonthMinor;
  const use = await ctx.sql.one<{
    usedMinor: number;
  }>`select used_minor as "usedMinor" from budget_use where cost_center_id = ${costCenterId} and month = ${monthOf(ctx.clock.now())}`;
  if (budgetMinor !== null && use !== null && budgetMinor < use.usedMinor)
    throw budgetBelowUse({ budgetMinor, usedMinor: use.usedMinor, currency });
  await ctx.sql`
    insert into cost_center (id, organization_id, code, name, currency, budget_per_month_minor, is_active) values (${costCenterId}, ${organizationId}, ${input.code}, ${input.name}, ${currency}, ${budgetMinor}, ${input.isActive})
    on conflict (id) do update set code = excluded.code, name = excluded.name, budget_per_month_minor = excluded.budget_per_month_minor, is_active = excluded.is_active`;
  const after: Row = {
    code: input.code,
    name: input.name,
    currency,
    budgetPerMonthMinor: budgetMinor,
    isActive: input.isActive,
  };
  ctx.emit(
    costCenterSaved({
      subject: { type: 'cost_center', id: costCenterId },
      parties: [organizationId],
      data: { costCenterId, code: input.code },
      before,
      after,
    }),
  );
  return { id: costCenterId };
}

/** Two who take the same code at once wait here for each other; the second one is then told. */
async function refuseTakenCode(ctx: ActorContext, costCenterId: string, code: string): Promise<void> {
  await ctx.sql`select pg_advisory_xact_lock(hashtext(${`cost_center ${ctx.actor.organizationId}`}))`;
  const other = await ctx.sql.one<{
    name: string;
  }>`select name from cost_center where organization_id = ${ctx.actor.organizationId} and lower(code) = lower(${code}) and id <> ${costCenterId}`;
  if (other) throw costCenterCodeTaken({ code, name: other.name });
}
