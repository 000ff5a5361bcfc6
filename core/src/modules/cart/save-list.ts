import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { putIntoList } from './add-list-lines.ts';
import { listNameTaken, listSavedMeanwhile } from './errors.ts';
import { listRemoved, listSaved } from './events.ts';
import { findList, type List } from './find-list.ts';
import { nextDay } from './next-day.ts';
import { buyerCurrency } from './open-cart.ts';
import type { SaveRequisitionList, ShowList } from './schemas.ts';

/**
 * Makes a list of the actor's own, with what it begins with; or changes name, note, who sees it and when it comes up by
 * itself.
 */
export async function saveList(
  ctx: ActorContext,
  input: z.output<typeof SaveRequisitionList>,
): Promise<{ id: string }> {
  const before = input.listId === undefined ? null : await findList(ctx, input.listId, 'manage');
  if (before !== null && before.version !== input.version) throw listSavedMeanwhile();
  const listId = input.listId ?? newId<'requisition_list'>();
  const now = ctx.clock.now();
  const isSameRhythm =
    before?.schedule?.every === input.schedule?.every && before?.schedule?.day === input.schedule?.day;
  const nextOn =
    input.schedule === null ? null : isSameRhythm ? before!.schedule!.nextOn : nextDay(input.schedule, dayOf(now));
  const [every, day, whenDue] = [
    input.schedule?.every ?? null,
    input.schedule?.day ?? null,
    input.schedule?.whenDue ?? null,
  ];
  await refuseTakenName(ctx, listId, input.name);
  if (before === null) {
    await ctx.sql`
      insert into requisition_list (id, buyer_id, owner_id, storefront_id, name, note, share, currency, every, day_of_schedule, when_due, next_on, created_at, updated_at, version)
      values (${listId}, ${ctx.actor.organizationId}, ${ctx.actor.userId}, ${ctx.storefrontId}, ${input.name}, ${input.note}, ${input.share}, ${await buyerCurrency(ctx)}, ${every}, ${day}, ${whenDue}, ${nextOn}, ${now}, ${now}, 1)`;
  } else {
    await ctx.sql`
      update requisition_list set name = ${input.name}, note = ${input.note}, share = ${input.share}, every = ${every}, day_of_schedule = ${day}, when_due = ${whenDue}, next_on = ${nextOn}, updated_at = ${now}, version = version + 1 where id = ${listId}`;
  }
  if (input.lines.length > 0) await putIntoList(ctx, await findList(ctx, listId), input.lines);
  const { lines: _begins, listId: _itself, version: _seen, ...after } = input;
  ctx.emit(
    listSaved({
      subject: { type: 'requisition_list', id: listId },
      parties: [ctx.actor.organizationId],
      data: { listId, name: input.name },
      before: before && settingsOf(before),
      after,
    }),
  );
  return { id: listId };
}

/**
 * The name is the owner's to choose once; asked before it is written, so that the refusal leaves the transaction whole.
 */
async function refuseTakenName(ctx: ActorContext, listId: string, name: string): Promise<void> {
  await ctx.sql`select pg_advisory_xact_lock(hashtext(${`requisition_list ${ctx.actor.organizationId}`}))`;
  const other = await ctx.sql.one`
    select 1 from requisition_list l where l.buyer_id = ${ctx.actor.organizationId} and lower(l.name) = lower(${name}) and l.id <> ${listId}
      and l.owner_id = coalesce((select owner_id from requisition_list where id = ${listId}), ${ctx.actor.userId})`;
  if (other) throw listNameTaken({ name });
}

/** Deletes a list with its lines. What it was stands in the audit. */
export async function removeList(ctx: ActorContext, input: z.output<typeof ShowList>): Promise<{ id: string }> {
  const list = await findList(ctx, input.listId, 'manage');
  await ctx.sql`delete from requisition_list where id = ${input.listId}`;
  ctx.emit(
    listRemoved({
      subject: { type: 'requisition_list', id: list.id },
      parties: [ctx.actor.organizationId],
      data: { listId: list.id, name: list.name },
      before: { ...settingsOf(list), lines: list.lines },
    }),
  );
  return { id: list.id };
}

function settingsOf({ name, note, share, schedule }: List) {
  return { name, note, share, schedule };
}
