import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { noticeGiven } from './events.ts';
import type { ToldLetter } from './letters.ts';
import type { Word } from './tell.ts';

const lineOf = ({ said, subject }: ToldLetter) => ({ ...said, text: subject });

/** Writes a line for each of these people; their tabs hear that there is one, and ask. Runs as the platform. */
export async function giveNotices(ctx: Context, { organizationId, people, path, write }: Word): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map((to) => ({ id: newId<'notice'>(), user_id: to.userId, ...lineOf(write(to, path)) }));
  await ctx.sql`
    insert into notice (id, user_id, organization_id, name, facts, text, path, given_at)
    select id, user_id, ${organizationId}, name, facts, text, ${path}, ${ctx.clock.now()} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, user_id uuid, name text, facts jsonb, text text)`;
  ctx.emit(
    noticeGiven({
      subject: { type: 'notices', id: organizationId },
      parties: [organizationId as never],
      data: { people: rows.length },
    }),
  );
}
