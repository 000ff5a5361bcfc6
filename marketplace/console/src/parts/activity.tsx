import { createLiveQuery, EmptyState, Failure, SkeletonText, Timeline } from '@hansa/kit';
import { A } from '@solidjs/router';
import { History } from 'lucide-solid';
import { Show } from 'solid-js';
import { client } from '../client.ts';
import { eventText, noticeFact } from './event-text.ts';
import { t } from '../languages/index.ts';

/** What happened to these things, newest first; each fact leads to its page with before and after. */
export function Activity(props: { subjectIds: readonly string[]; topics: readonly string[] }) {
  const events = createLiveQuery(() => ({
    ...client.audit.events.options({ subjectIds: [...props.subjectIds], notNames: [noticeFact], limit: 50 }),
    topics: props.topics,
    enabled: props.subjectIds.length > 0,
  }));
  return (
    <Show
      when={!events.error || events.data}
      fallback={<Failure error={events.error} onRetry={() => void events.refetch()} />}
    >
      <Show when={events.data} fallback={<SkeletonText lines={4} />}>
        {(data) => (
          <Show
            when={data().items.length > 0}
            fallback={<EmptyState compact icon={History} title={t('events.noneHere')} />}
          >
            <Timeline
              label={t('events.title')}
              entries={data().items.map((event) => ({
                id: event.id,
                at: event.at,
                by: byText(event),
                tone: event.dead > 0 ? 'danger' : 'neutral',
                title: (
                  <A href={`/events/${event.id}`} class="rounded-sm ring-focus hover:underline">
                    {eventText(event.name)}
                  </A>
                ),
              }))}
            />
          </Show>
        )}
      </Show>
    </Show>
  );
}

/** Who did it, and in whose name. */
export function byText(event: {
  readonly actorName: string | null;
  readonly impersonatorName: string | null;
  readonly organizationName: string | null;
}): string | undefined {
  if (event.actorName === null) return t('events.platform');
  const who = event.impersonatorName
    ? t('events.inNameOf', { name: event.impersonatorName, as: event.actorName })
    : event.actorName;
  return event.organizationName ? `${who}, ${event.organizationName}` : who;
}
