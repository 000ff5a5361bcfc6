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
  return asked.get(ctx) ?? contractSellersOf(ctx, [ctx])[0]!;
}

/** The same for each of several, where the platform asks for them: one statement. */
export function contractSellersOf(asker: Context, members: readonly Context[]): Promise<ContractSellers>[] {
  const all = readSellers(asker, members);
  return members.map((ctx, at) => {
    const own = all.then((each) => each[at]!);
    asked.set(ctx, own);
    return own;
  });
}

const none: ContractSellers = { ids: new Set(), numbers: [] };

async function readSellers(asker: Context, members: readonly Context[]): Promise<ContractSellers[]> {
  const buyers = members.flatMap(({ actor, clock }, at) =>
    actor === null ? [] : [{ at, line: actor.line, groups: actor.groups, day: dayOf(clock.now()) }],
  );
  if (buyers.length === 0) return members.map(() => none);
  const rows = await asker.sql<{ at: number; id: Id<'organization'>; number: number }>`
    select distinct b.at, o.id, o.number from jsonb_to_recordset(${JSON.stringify(buyers)}::jsonb) as b(at int, line uuid[], groups uuid[], day date)
    join contract c on c.buyer_id = any (b.line) or c.group_id = any (b.groups) join organization o on o.id = c.seller_id
    where c.state = 'active' and (c.valid_from is null or c.valid_from <= b.day) and (c.valid_to is null or c.valid_to >= b.day)`;
  const own = Map.groupBy(rows, (row) => row.at);
  return members.map((_, at) => {
    const sellers = own.get(at);
    return sellers === undefined
      ? none
      : { ids: new Set(sellers.map((row) => row.id)), numbers: sellers.map((row) => row.number) };
  });
}
