import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import type { ListNotices, NoticeList, UnreadNotices } from './schemas.ts';

/** What the asker was told as who it acts for now, newest first. */
export async function listNotices(ctx: ActorContext, input: z.output<typeof ListNotices>): Promise<z.output<typeof NoticeList>> {
  const { actor } = ctx;
  const rows = await ctx.sql<z.output<typeof NoticeList>['items'][number] & { total: number }>`
    select id, text, path, given_at as "givenAt", read_at is not null as "isRead", (count(*) over ())::int as total from notice
    where user_id = ${actor.userId} and organization_id = ${actor.organizationId} ${input.isUnread ? fragment`and read_at is null` : fragment``}
    order by given_at desc, id desc limit ${input.limit} offset ${input.offset}`;
  return { total: rows[0]?.total ?? 0, items: rows };
}

/** How many of them wait to be read. */
export async function countUnread({ sql, actor }: ActorContext): Promise<z.output<typeof UnreadNotices>> {
  return (await sql.one<{ unread: number }>`select count(*)::int as unread from notice where user_id = ${actor.userId} and organization_id = ${actor.organizationId} and read_at is null`)!;
}
