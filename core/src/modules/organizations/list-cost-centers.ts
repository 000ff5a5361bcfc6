import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import type { CostCenterList } from './schemas.ts';

/** Cost centers of the own organization that can be booked on, with what this month has used of their budgets. */
export function listCostCenters(ctx: ActorContext): Promise<z.output<typeof CostCenterList>> {
  return costCenters(ctx, fragment`c.is_active`);
}

/** All of them, closed ones last, for whoever keeps them. */
export function listAllCostCenters(ctx: ActorContext): Promise<z.output<typeof CostCenterList>> {
  return costCenters(ctx, fragment`true`);
}

function costCenters(ctx: ActorContext, where: Fragment): Promise<z.output<typeof CostCenterList>> {
  return ctx.sql`
    select c.id, c.code, c.name, c.currency, c.budget_per_month_minor as "budgetPerMonthMinor", coalesce(b.used_minor, 0) as "usedMinor", c.is_active as "isActive"
    from cost_center c left join budget_use b on b.cost_center_id = c.id and b.month = ${monthOf(ctx.clock.now())}
    where c.organization_id = ${ctx.actor.organizationId} and ${where} order by c.is_active desc, c.code` as never;
}

/** The first day of an instant's month in UTC, by which budgets are kept. */
export function monthOf(at: Date): string {
  return `${dayOf(at).slice(0, 7)}-01`;
}
