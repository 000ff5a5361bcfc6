import { createHash } from 'node:crypto';

/** What the first link is made of in place of one before it. */
export const beforeFirst = '0'.repeat(64);

/**
 * The hash of an event `e`: over all that it says, as JSON text with a fixed order and instants in UTC, so that it is
 * the same wherever and whenever it is made. It stands here and not in a function of the database, because who can
 * change rows behind the triggers can change functions, too.
 */
export const entryHash = `sha256(convert_to(jsonb_build_array(e.id, e.name, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.subject_type, e.subject_id, e.actor_id, e.impersonator_id,
  e.organization_id, e.parties, e.request_id, e.came_from, e.data, e.before, e.after)::text, 'UTF8'))`;

/** The next link's hash, of the last one and an event's; both in hex. */
export function nextHash(last: string, entry: string): string {
  return createHash('sha256').update(Buffer.from(last, 'hex')).update(Buffer.from(entry, 'hex')).digest('hex');
}

/** Statements that give what breaks the chain, the earliest first; an event that is not sealed yet breaks nothing. */
export const chainBreaks: Readonly<Record<string, string>> = {
  'I11 a number that is missing in the audit chain':
    'select number - 1 as missing, event_id from (select number, event_id, lag(number, 1, 0::bigint) over (order by number) as before from audit_link) as l where number <> before + 1 order by number',
  'I11 an event that was sealed and is gone':
    'select l.number, l.event_id, l.sealed_at from audit_link l where not exists (select 1 from event e where e.id = l.event_id) order by l.number',
  'I11 an event that is not what was sealed, or a link that was changed': `select l.number, e.id, e.name, e.at, e.subject_type, e.subject_id, l.sealed_at from (select *, lag(hash, 1, '${beforeFirst}') over (order by number) as before from audit_link) as l join event e on e.id = l.event_id
    where l.hash <> encode(sha256(decode(l.before, 'hex') || ${entryHash}), 'hex') order by l.number`,
  'I11 an event that was put in before others that are sealed': `select e.id, e.name, e.at, e.subject_type, e.subject_id from event e cross join (select xid, event_id from audit_link order by number desc limit 1) as last
    where (e.xid, e.id) <= (last.xid, last.event_id) and last.xid < pg_snapshot_xmax(pg_current_snapshot()) and not exists (select 1 from audit_link l where l.event_id = e.id) order by e.xid, e.id`,
};
