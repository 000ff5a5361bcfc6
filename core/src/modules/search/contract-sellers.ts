import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';

/** Sellers that the asker has a contract with on this day: by id for the database, by number for the index. */
export interface ContractSellers {
  readonly ids: ReadonlySet<Id<'organization'>>;
  readonly numbers: readonly number[];
}
const asked = new WeakMap<Context, Promise<ContractSellers>>();

/** Asked once a transaction. */
export function contractSellers(ctx: Context): Promise<ContractSellers> {
  const earlier = asked.get(ctx);
  if (earlier) return earlier;
  const found = readSellers(ctx);
  asked.set(ctx, found);
  return found;
}

async function readSellers(ctx: Context): Promise<ContractSellers> {
  if (ctx.actor === null) return { ids: new Set(), numbers: [] };
  const day = dayOf(ctx.clock.now());
  const rows = await ctx.sql<{ id: Id<'organization'>; number: number }>`
    select distinct o.id, o.number from contract c join organization o on o.id = c.seller_id
    where c.state = 'active' and (c.buyer_id = any (${ctx.actor.line}::uuid[]) or c.group_id = any (${ctx.actor.groups}::uuid[]))
      and (c.valid_from is null or c.valid_from <= ${day}::date) and (c.valid_to is null or c.valid_to >= ${day}::date)`;
  return { ids: new Set(rows.map((row) => row.id)), numbers: rows.map((row) => row.number) };
}
