import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { dayOf } from '../../platform/clock.ts';
import type { CostCenterList } from './schemas.ts';

/** Cost centers of the own organization with what this month has used of their budgets. */
export async function listCostCenters(ctx: ActorContext): Promise<z.output<typeof CostCenterList>> {
  const month = `${dayOf(ctx.clock.now()).slice(0, 7)}-01`;
  return ctx.sql`
    select c.id, c.code, c.name, c.currency, c.budget_per_month_minor as "budgetPerMonthMinor", coalesce(b.used_minor, 0) as "usedMinor"
    from cost_center c left join budget_use b on b.cost_center_id = c.id and b.month = ${month}
    where c.organization_id = ${ctx.actor.organizationId} and c.is_active order by c.code` as never;
}
