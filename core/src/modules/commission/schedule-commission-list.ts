import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { listNotDraft } from './errors.ts';
import { commissionListScheduled, commissionListWithdrawn } from './events.ts';
import type { ScheduleList, ShowList } from './schemas.ts';

/** Puts a draft live, now or from a moment ahead. Lines sold before keep what they were sold at. */
export async function scheduleCommissionList(
  ctx: ActorContext,
  input: z.output<typeof ScheduleList>,
): Promise<{ id: string }> {
  const known = found(
    await ctx.sql.one<{
      state: string;
      version: number;
    }>`select state, version from commission_list where id = ${input.listId} for update`,
    'commission list',
  );
  if (known.state !== 'draft') throw listNotDraft({ version: known.version });
  const now = ctx.clock.now();
  const wanted = input.liveFrom === undefined ? now : new Date(input.liveFrom);
  const liveFrom = wanted < now ? now : wanted;
  await ctx.sql`update commission_list set state = 'scheduled', live_from = ${liveFrom} where id = ${input.listId}`;
  ctx.emit(
    commissionListScheduled({
      subject: { type: 'commission_list', id: input.listId },
      parties: [ctx.actor.organizationId],
      data: { listId: input.listId, liveFrom: liveFrom.toISOString() },
    }),
  );
  return { id: input.listId };
}

/** Takes a scheduled list back; the one before it counts again. */
export async function withdrawCommissionList(
  ctx: ActorContext,
  input: z.output<typeof ShowList>,
): Promise<{ id: string }> {
  found(
    await ctx.sql
      .one`update commission_list set state = 'withdrawn' where id = ${input.listId} and state = 'scheduled' returning id`,
    'commission list',
  );
  ctx.emit(
    commissionListWithdrawn({
      subject: { type: 'commission_list', id: input.listId },
      parties: [ctx.actor.organizationId],
      data: { listId: input.listId },
    }),
  );
  return { id: input.listId };
}
