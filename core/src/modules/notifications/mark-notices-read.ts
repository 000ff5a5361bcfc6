import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import type { MarkedNotices, MarkNoticesRead } from './schemas.ts';

/**
 * Marks one's own notices as read, or as unread again: these, or all. Of another's nothing is marked and nothing told.
 */
export async function markNoticesRead(
  ctx: ActorContext,
  input: z.output<typeof MarkNoticesRead>,
): Promise<z.output<typeof MarkedNotices>> {
  const { actor } = ctx;
  const marked = await ctx.sql<{ id: string }>`
    update notice set read_at = ${input.isRead ? ctx.clock.now() : null} where user_id = ${actor.userId} and organization_id = ${actor.organizationId} and (read_at is null) = ${input.isRead}
      ${input.noticeIds === undefined ? fragment`` : fragment`and id = any (${input.noticeIds}::uuid[])`} returning id`;
  return { noticeIds: marked.map((one) => one.id) };
}
