import { dayOf } from '../../platform/clock.ts';
import type { ActorContext, Context } from '../../platform/context.ts';
import { transact } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import type { Schedule } from '../../platform/jobs/schedules.ts';
import type { Hands, Worker } from '../../platform/jobs/worker.ts';
import { reachOf } from '../../platform/permission.ts';
import { Refusal } from '../../platform/refusal.ts';
import { findActorOf } from '../organizations/index.ts';
import { listDue, listFilled, listScheduleStopped } from './events.ts';
import { listToCart } from './list-to-cart.ts';
import { nextDay, type Rhythm } from './next-day.ts';

interface Due extends Rhythm {
  readonly id: Id<'requisition_list'>;
  readonly buyerId: Id<'organization'>;
  readonly ownerId: Id<'user'>;
  readonly name: string;
  readonly whenDue: 'cart' | 'remind';
  readonly lines: number;
}

/**
 * Calls the lists whose day has come, each once, and sets their next day. A day that was missed is called once, not
 * made up for. Gives how many. A list whose owner has gone comes up no more.
 */
export async function callLists(ctx: Context): Promise<number> {
  const now = ctx.clock.now();
  await stopOrphans(ctx);
  const due = await ctx.sql<Due>`
    select id, buyer_id as "buyerId", owner_id as "ownerId", name, every, day_of_schedule as day, when_due as "whenDue", (select count(*)::int from requisition_line r where r.list_id = l.id) as lines
    from requisition_list l where next_on <= ${dayOf(now)}::date order by next_on, id limit 500 for update of l skip locked`;
  const next = due.map((list) => ({ id: list.id, on: nextDay(list, dayOf(now)) }));
  await ctx.sql`
    update requisition_list l set next_on = n.on, due_since = case when l.when_due = 'cart' then ${now} else l.due_since end from jsonb_to_recordset(${JSON.stringify(next)}::jsonb) as n(id uuid, "on" date) where l.id = n.id`;
  for (const { id, buyerId, ownerId, name, whenDue, lines } of due)
    ctx.emit(
      listDue({
        subject: { type: 'requisition_list', id },
        parties: [buyerId],
        data: { listId: id, name, ownerId, whenDue, lines },
      }),
    );
  return due.length;
}

async function stopOrphans(ctx: Context): Promise<void> {
  const stopped = await ctx.sql<{ id: Id<'requisition_list'>; buyerId: Id<'organization'>; name: string }>`
    update requisition_list l set every = null, day_of_schedule = null, when_due = null, next_on = null where next_on <= ${dayOf(ctx.clock.now())}::date
      and not exists (select 1 from member m join organization o on o.id = m.organization_id where m.user_id = l.owner_id and m.organization_id = l.buyer_id and m.is_active and o.state = 'active')
    returning id, buyer_id as "buyerId", name`;
  for (const { id, buyerId, name } of stopped)
    ctx.emit(
      listScheduleStopped({
        subject: { type: 'requisition_list', id },
        parties: [buyerId],
        data: { listId: id, name },
      }),
    );
}

export const callDueLists: Schedule = {
  name: 'cart.callLists',
  everySeconds: 300,
  run: async (ctx) => {
    await callLists(ctx);
  },
};

/**
 * Puts what was called into its owner's cart, as the owner, so that nothing goes in that the owner could not have put
 * in.
 */
export const listWorker: Worker = {
  name: 'cart.fillFromLists',
  waiting: async (ctx) =>
    (
      await ctx.sql<{
        id: string;
      }>`select id from requisition_list where due_since is not null order by due_since limit 50`
    ).map((row) => row.id),
  work: (id, hands) => fillFromList(id as Id<'requisition_list'>, hands),
};

async function fillFromList(listId: Id<'requisition_list'>, hands: Pick<Hands, 'database' | 'request'>): Promise<void> {
  const asPlatform = <T>(work: (ctx: Context) => Promise<T>) => transact(hands.database, hands.request, work);
  const called = await asPlatform(async (ctx) => {
    const list = await ctx.sql.one<{
      buyerId: Id<'organization'>;
      ownerId: Id<'user'>;
      storefrontId: Id<'storefront'>;
    }>`
      select buyer_id as "buyerId", owner_id as "ownerId", storefront_id as "storefrontId" from requisition_list where id = ${listId} and due_since is not null`;
    return list && { ...list, owner: await findActorOf(ctx, list.ownerId, list.buyerId) };
  });
  if (called === null) return;
  if (called.owner === null || reachOf(called.owner, 'cart.use') === 'none')
    return asPlatform(async (ctx) => {
      await takenUp(ctx, listId);
    });
  const { owner, storefrontId } = called;
  try {
    // The mark is taken and the cart filled in one transaction: a crash in the middle has done nothing.
    await transact(
      hands.database,
      { ...hands.request, isPlatform: false, actor: owner, language: owner.language, storefrontId, from: 'list' },
      async (ctx) => {
        const list = await takenUp(ctx, listId);
        if (list === null) return;
        const { lineIds, left } = await listToCart(ctx as ActorContext, { listId });
        tellFilled(ctx, { ...list, added: lineIds.length, left: left.length, code: null });
      },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await asPlatform(async (ctx) => {
      const list = await takenUp(ctx, listId);
      if (list !== null) tellFilled(ctx, { ...list, added: 0, left: list.lines, code: error.code });
    });
  }
}

interface TakenUp {
  readonly id: Id<'requisition_list'>;
  readonly buyerId: Id<'organization'>;
  readonly ownerId: Id<'user'>;
  readonly name: string;
  readonly lines: number;
}
/** Null: another was faster, or it was deleted meanwhile. */
function takenUp(ctx: Context, listId: Id<'requisition_list'>): Promise<TakenUp | null> {
  return ctx.sql.one<TakenUp & object>`
    update requisition_list l set due_since = null where id = ${listId} and due_since is not null
    returning id, buyer_id as "buyerId", owner_id as "ownerId", name, (select count(*)::int from requisition_line r where r.list_id = l.id) as lines`;
}

function tellFilled(
  ctx: Context,
  {
    id,
    buyerId,
    ownerId,
    name,
    ...what
  }: Omit<TakenUp, 'lines'> & { added: number; left: number; code: string | null },
): void {
  const { added, left, code } = what;
  ctx.emit(
    listFilled({
      subject: { type: 'requisition_list', id },
      parties: [buyerId],
      data: { listId: id, name, ownerId, added, left, code },
    }),
  );
}
