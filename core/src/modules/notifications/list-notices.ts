import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import type { ListNotices, NoticeList, UnreadNotices } from './schemas.ts';
import { sayIn } from './subjects.ts';

type Item = z.output<typeof NoticeList>['items'][number];

/** What the asker was told as who it acts for now, newest first, in the language it reads now. */
export async function listNotices(
  ctx: ActorContext,
  input: z.output<typeof ListNotices>,
): Promise<z.output<typeof NoticeList>> {
  const { actor } = ctx;
  // One more than is shown tells whether there are older ones.
  const rows = await ctx.sql<Item & { name: string | null; facts: object | null }>`
    select id, name, facts, text, path, given_at as "givenAt", read_at is not null as "isRead" from notice
    where user_id = ${actor.userId} and organization_id = ${actor.organizationId} ${input.isUnread ? fragment`and read_at is null` : fragment``}
      and ${input.beforeId === undefined ? fragment`true` : fragment`(given_at, id) < (select given_at, id from notice where id = ${input.beforeId})`}
    order by given_at desc, id desc limit ${input.limit + 1}`;
  const items = rows.slice(0, input.limit).map(({ name, facts, text, ...row }) => ({
    ...row,
    text: (name !== null && facts !== null && sayIn({ name, facts }, ctx.language)) || text,
  }));
  return { hasOlder: rows.length > input.limit, items };
}

/** How many of them wait to be read. */
export async function countUnread({ sql, actor }: ActorContext): Promise<z.output<typeof UnreadNotices>> {
  return (await sql.one<{
    unread: number;
  }>`select count(*)::int as unread from notice where user_id = ${actor.userId} and organization_id = ${actor.organizationId} and read_at is null`)!;
}
