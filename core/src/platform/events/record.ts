import type { Context } from '../context.ts';
import { reach } from '../fault-points.ts';
import type { Sql } from '../db/sql.ts';
import { newId } from '../ids.ts';
import type { Emission } from './fact.ts';
import { reactionsTo } from './reaction.ts';

/** Channel on which a commit tells the dispatchers of all processes that there is something to do. */
export const eventChannel = 'hansa_event';

/** What somebody has done in a transaction. */
export interface Told {
  readonly by: Context;
  readonly emissions: readonly Emission[];
}

/**
 * Writes the facts of a transaction, with one delivery for each subscriber, in one journey however many there are.
 * `isHistory`: nobody is told any more.
 */
export async function recordEvents(sql: Sql, told: readonly Told[], isHistory = false): Promise<void> {
  const events = told.flatMap(({ by, emissions }) =>
    emissions.map((emission) => ({
      id: newId<'event'>(),
      name: emission.name,
      at: by.clock.now(),
      subject_type: emission.subject.type,
      subject_id: emission.subject.id,
      actor_id: by.actor?.userId ?? null,
      impersonator_id: by.actor?.impersonator?.userId ?? null,
      organization_id: by.actor?.organizationId ?? null,
      parties: [...new Set(emission.parties)],
      request_id: by.requestId,
      came_from: by.from,
      data: emission.data ?? null,
      before: emission.before ?? null,
      after: emission.after ?? null,
    })),
  );
  if (events.length === 0) return;
  void sql.ahead`
    insert into event (id, name, at, subject_type, subject_id, actor_id, impersonator_id, organization_id, parties, request_id, came_from, data, before, after)
    select e.id, e.name, e.at, e.subject_type, e.subject_id, e.actor_id, e.impersonator_id, e.organization_id,
           coalesce(array(select jsonb_array_elements_text(e.parties)::uuid), '{}'), e.request_id, e.came_from, e.data, e.before, e.after
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(id uuid, name text, at timestamptz, subject_type text, subject_id text,
         actor_id uuid, impersonator_id uuid, organization_id uuid, parties jsonb, request_id text, came_from text, data jsonb, before jsonb, after jsonb)`;
  if (isHistory) return;
  const deliveries = events.flatMap((event) =>
    reactionsTo(event.name).map((reaction) => ({ event: event.id, subscriber: reaction.subscriber, due: event.at })),
  );
  if (deliveries.length > 0) {
    void sql.ahead`
      insert into event_delivery (event_id, subscriber, state, attempts, due_at)
      select event_id, subscriber, 'due', 0, due
      from unnest(${deliveries.map((d) => d.event)}::uuid[], ${deliveries.map((d) => d.subscriber)}::text[], ${deliveries.map((d) => d.due)}::timestamptz[]) as d(event_id, subscriber, due)`;
  }
  // A notification holds 8000 bytes at most, which is room for two hundred ids.
  const parts = Array.from({ length: Math.ceil(events.length / 200) }, (_, part) =>
    events
      .slice(part * 200, (part + 1) * 200)
      .map((event) => event.id)
      .join(','),
  );
  await sql`select pg_notify(${eventChannel}, part) from unnest(${parts}::text[]) as part`;
  reach('facts.recorded');
}
