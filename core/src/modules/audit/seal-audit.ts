import type { Context } from '../../platform/context.ts';
import { fragment, trusted } from '../../platform/db/sql.ts';
import type { Schedule } from '../../platform/jobs/schedules.ts';
import { beforeFirst, entryHash, nextHash } from './chain.ts';

/** So many at once, which is a fraction of a second; the rest comes with the next run. */
const mostAtOnce = 20_000;

interface Head {
  readonly number: number;
  readonly eventId: string;
  readonly xid: string;
  readonly hash: string;
}

/**
 * Adds the events that are not in the chain yet, in an order that no later commit can come before: by transaction, up
 * to the oldest one that still runs. One process at a time. Gives how many.
 */
export async function sealEvents(ctx: Context, most = mostAtOnce): Promise<number> {
  const turn = await ctx.sql.one<{
    isMine: boolean;
  }>`select pg_try_advisory_xact_lock(hashtext('hansa audit chain')) as "isMine"`;
  if (!turn?.isMine) return 0;
  const head = await ctx.sql
    .one<Head>`select number, event_id as "eventId", xid::text, hash from audit_link order by number desc limit 1`;
  const rows = await ctx.sql.anew<{ id: string; xid: string; entry: string }>`
    select e.id, e.xid::text, encode(${trusted(entryHash)}, 'hex') as entry from event e where ${await notSealed(ctx, head)} order by e.xid, e.id limit ${most}`;
  let hash = head?.hash ?? beforeFirst;
  const hashes = rows.map((row) => {
    hash = nextHash(hash, row.entry);
    return hash;
  });
  if (rows.length > 0) {
    await ctx.sql`
      insert into audit_link (number, event_id, xid, hash, sealed_at)
      select ${head?.number ?? 0} + position, event_id, xid, hash, ${ctx.clock.now()}
      from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.xid)}::xid8[], ${hashes}::text[]) with ordinality as l(event_id, xid, hash, position)`;
  }
  return rows.length;
}

/**
 * After the last link. In a database that was copied as rows, transactions count anew: there, what has no link,
 * wherever it stands.
 */
async function notSealed(ctx: Context, head: Head | null) {
  const ended = fragment`e.xid < pg_snapshot_xmin(pg_current_snapshot())`;
  const copied = await ctx.sql.one`select 1 from event where xid >= pg_snapshot_xmax(pg_current_snapshot()) limit 1`;
  if (copied)
    return fragment`(${ended} or e.xid >= pg_snapshot_xmax(pg_current_snapshot())) and not exists (select 1 from audit_link l where l.event_id = e.id)`;
  return head === null ? ended : fragment`${ended} and (e.xid, e.id) > (${head.xid}::xid8, ${head.eventId}::uuid)`;
}

export const sealAudit: Schedule = {
  name: 'audit.seal',
  everySeconds: 10,
  run: async (ctx) => {
    await sealEvents(ctx);
  },
};
