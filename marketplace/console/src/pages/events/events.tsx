import { Checkbox, type Column, DataTable, DayInput, EmptyState, formatDate, PageHeader, Select } from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { History } from 'lucide-solid';
import { t } from '../../languages/index.ts';
import { byText } from '../../parts/activity.tsx';
import { Deliveries } from '../../parts/deliveries.tsx';
import { eventText, noticeFact, subjectText } from '../../parts/event-text.ts';
import { createEvents, type EventRow } from './create-events.ts';

/** Every change there was. */
export function Events() {
  const logic = createEvents();
  const navigate = useNavigate();
  const columns: Column<EventRow>[] = [
    {
      id: 'fact',
      header: t('events.fact'),
      value: (row) => row.name,
      width: 13,
      grow: 2,
      sortable: false,
      cell: (row) => (
        <span class="min-w-0">
          <span class="block truncate font-medium">{eventText(row.name)}</span>
          <span class="block truncate font-mono text-xs text-quiet">{row.name}</span>
        </span>
      ),
      onPhone: 'title',
    },
    {
      id: 'subject',
      header: t('events.subject'),
      value: (row) => `${row.subjectType} ${row.subjectId}`,
      width: 11,
      sortable: false,
      cell: (row) => (
        <span class="min-w-0 truncate">
          {subjectText(row.subjectType)} <span class="font-mono text-xs text-quiet">{row.subjectId.slice(-12)}</span>
        </span>
      ),
    },
    { id: 'by', header: t('events.actor'), value: (row) => byText(row), width: 13, grow: 2, sortable: false },
    {
      id: 'at',
      header: t('events.at'),
      value: (row) => new Date(row.at).toISOString(),
      cell: (row) => <span class="figures">{formatDate(row.at, 'moment')}</span>,
      width: 11,
      sortable: false,
      onPhone: 'aside',
    },
    {
      id: 'deliveries',
      header: t('events.deliveries'),
      value: (row) => row.dead,
      cell: (row) => <Deliveries dead={row.dead} due={row.due} />,
      width: 8,
      sortable: false,
    },
  ];
  return (
    <>
      <PageHeader title={t('events.title')} hint={t('events.hint')} />
      <DataTable
        rows={logic.rows()}
        columns={columns}
        rowId={(row) => row.id}
        label={t('events.title')}
        name="events"
        loading={logic.pages.isPending}
        error={logic.pages.error}
        onRetry={() => void logic.pages.refetch()}
        onEnd={logic.more}
        onOpen={(row) => navigate(`/events/${row.id}`)}
        tone={(row) => (row.dead > 0 ? 'danger' : undefined)}
        readAll={logic.readAll}
        hasMore={logic.pages.hasNextPage}
        filterLabel={t('events.search')}
        remote={{ sort: null, onSort: () => undefined, filter: logic.text(), onFilter: logic.setText }}
        empty={<EmptyState icon={History} title={t('events.none')} text={t('events.noneHint')} />}
        filters={
          <>
            <Select
              class="w-44"
              label={t('events.kind')}
              hideLabel
              value={logic.search.name ?? 'all'}
              onChange={(name) => logic.setSearch({ name: name === 'all' ? null : name })}
              options={[
                { value: 'all', label: t('events.allKinds') },
                ...logic.names().map((name) => ({ value: name, label: eventText(name), hint: name })),
              ]}
            />
            <DayInput
              class="w-36"
              label={t('events.from')}
              hideLabel
              value={logic.search.from ?? ''}
              onChange={(from) => logic.setSearch({ from: from || null })}
            />
            <DayInput
              class="w-36"
              label={t('events.to')}
              hideLabel
              value={logic.search.to ?? ''}
              onChange={(to) => logic.setSearch({ to: to || null })}
            />
            <Checkbox
              label={t('events.notices')}
              checked={logic.search.notices === 'yes' || logic.search.name === noticeFact}
              disabled={Boolean(logic.search.name)}
              onChange={(checked) => logic.setSearch({ notices: checked ? 'yes' : null })}
            />
            <Checkbox
              label={t('events.failing')}
              checked={logic.search.failing === 'yes'}
              onChange={(checked) => logic.setSearch({ failing: checked ? 'yes' : null })}
            />
          </>
        }
      />
    </>
  );
}
