import {
  Badge,
  Callout,
  Code,
  createLiveQuery,
  DataTable,
  DiffView,
  formatDate,
  KeyValues,
  Link,
  LinkButton,
  PageFailure,
  PageHeader,
  Section,
  SkeletonPage,
  StatusBadge,
} from '@hansa/kit';
import { useParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { byText } from '../../parts/activity.tsx';
import { changesOf } from '../../parts/changes.ts';
import { eventText, subjectText } from '../../parts/event-text.ts';
import { hrefOfSubject } from '../../parts/subject-href.ts';

/** One fact whole: who, in whose name, from where, what changed, and what became of telling others. */
export function Event() {
  const { id } = useParams<{ id: string }>() as { id: string };
  const page = createLiveQuery(() => ({
    ...client.audit.event.options({ eventId: id as never }),
    topics: [`event:${id}`, 'subscriber'],
  }));
  return (
    <Show
      when={!page.error || page.data}
      fallback={
        <PageFailure
          list={{ label: t('events.title'), href: '/events' }}
          error={page.error}
          onRetry={() => void page.refetch()}
        />
      }
    >
      <Show when={page.data} fallback={<SkeletonPage />}>
        {(data) => {
          const event = () => data().event;
          const changes = () => changesOf(event().before, event().after);
          return (
            <>
              <PageHeader
                title={eventText(event().name)}
                crumbs={[{ label: t('events.title'), href: '/events' }]}
                badge={<Badge>{event().name}</Badge>}
                hint={
                  <>
                    {formatDate(event().at, 'moment')}, {byText(event())}
                  </>
                }
                actions={<LinkButton href={`/events?subject=${event().subjectId}`}>{t('events.sameThing')}</LinkButton>}
              />
              <div class="grid items-start gap-gap xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
                <div class="stack">
                  <Section title={t('events.changed')} hint={t('events.changedHint')}>
                    <Show when={changes().length > 0} fallback={<Callout>{t('events.noChange')}</Callout>}>
                      <DiffView label={t('events.changed')} lines={changes()} />
                    </Show>
                  </Section>
                  <Section title={t('events.data')}>
                    <Json value={event().data} />
                  </Section>
                </div>
                <div class="stack">
                  <Section title={t('seller.facts')}>
                    <KeyValues
                      items={[
                        {
                          label: t('events.subject'),
                          value: (
                            <Show
                              when={hrefOfSubject(event().subjectType, event().subjectId)}
                              fallback={subjectText(event().subjectType)}
                            >
                              {(href) => <Link href={href()}>{subjectText(event().subjectType)}</Link>}
                            </Show>
                          ),
                        },
                        { label: 'id', value: <Code>{event().subjectId}</Code> },
                        { label: t('events.request'), value: <Code>{event().requestId}</Code> },
                        { label: t('events.cameFrom'), value: event().cameFrom || '–' },
                      ]}
                    />
                  </Section>
                  <Section title={t('events.deliveries')}>
                    <Show
                      when={data().deliveries.length > 0}
                      fallback={<p class="text-quiet">{t('events.noDeliveries')}</p>}
                    >
                      <DataTable
                        bare
                        label={t('events.deliveries')}
                        rows={data().deliveries}
                        rowId={(row) => row.subscriber}
                        height="18rem"
                        columns={[
                          {
                            id: 'subscriber',
                            header: t('events.subscriber'),
                            value: (row) => row.subscriber,
                            width: 9,
                            grow: 2,
                            sortable: false,
                          },
                          {
                            id: 'state',
                            header: t('events.state'),
                            value: (row) => row.state,
                            cell: (row) => <StatusBadge state={row.state} />,
                            width: 7,
                            sortable: false,
                            onPhone: 'aside',
                          },
                          {
                            id: 'attempts',
                            header: t('events.attempts'),
                            value: (row) => row.attempts,
                            align: 'end',
                            width: 4,
                            sortable: false,
                          },
                        ]}
                      />
                    </Show>
                  </Section>
                </div>
              </div>
            </>
          );
        }}
      </Show>
    </Show>
  );
}

/** What was recorded, as it stands. */
export function Json(props: { value: unknown }) {
  return (
    <pre
      class="max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-sm whitespace-pre-wrap ring-1 ring-line ring-inset [overflow-wrap:anywhere]"
      tabIndex={0}
      role="group"
      aria-label={t('events.data')}
    >
      {JSON.stringify(props.value, null, 2)}
    </pre>
  );
}
