import {
  Button,
  type Column,
  createNow,
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  formatRelative,
  LinkButton,
  PageHeader,
  Tabs,
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { ListChecks, ListPlus } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { t } from '../../languages/lists.ts';
import { rhythmText } from '../../parts/rhythm-text.ts';
import { createLists, type ListRow, listTabs } from './create-lists.ts';
import { ListSettings } from './list-settings.tsx';

/** What is bought again and again, by name: one's own, what colleagues share, and what comes up by itself. */
export function Lists() {
  const go = useNavigate();
  const now = createNow();
  const page = createLists();
  const [making, setMaking] = createSignal(false);
  const columns = (): readonly Column<ListRow>[] => [
    {
      id: 'name',
      header: t('lists.name'),
      value: (row) => row.name,
      cell: (row) => <span class="truncate font-medium">{row.name}</span>,
      width: 14,
      grow: 2,
      onPhone: 'title',
    },
    { id: 'owner', header: t('lists.owner'), value: (row) => ownerText(row), width: 9, grow: 1 },
    {
      id: 'lines',
      header: t('lists.lines'),
      value: (row) => row.lines,
      cell: (row) => formatNumber(row.lines),
      align: 'end',
      width: 4,
      grow: 0.4,
    },
    {
      id: 'comesUp',
      header: t('lists.comesUp'),
      value: (row) => row.schedule?.nextOn ?? null,
      cell: (row) => (
        <Show when={row.schedule} fallback={<span class="text-faint">–</span>}>
          {(schedule) => (
            <span class="truncate" title={rhythmText(schedule())}>
              {formatDate(schedule().nextOn)}{' '}
              <span class="text-quiet">· {t(`lists.whenDues.${schedule().whenDue}`)}</span>
            </span>
          )}
        </Show>
      ),
      width: 12,
      grow: 1.4,
    },
    {
      id: 'changed',
      header: t('lists.changed'),
      value: (row) => row.updatedAt,
      exported: (row) => row.updatedAt.slice(0, 10),
      cell: (row) => <span title={formatDate(row.updatedAt, 'moment')}>{formatRelative(row.updatedAt, now())}</span>,
      width: 7,
      grow: 0.7,
    },
  ];
  const make = (kind: 'primary' | 'secondary' = 'primary') => (
    <Button kind={kind} icon={<ListPlus aria-hidden="true" />} onClick={() => setMaking(true)}>
      {t('lists.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('lists.title')} hint={t('lists.hint')} actions={make()}>
        <Tabs
          label={t('lists.owner')}
          value={page.tab()}
          onChange={page.setTab}
          tabs={listTabs.map((value) => ({ value, label: t(`lists.${value}`) }))}
        />
      </PageHeader>
      <DataTable
        label={t('lists.title')}
        name="lists"
        rows={page.rows()}
        columns={columns()}
        rowId={(row) => row.id}
        loading={page.list.isPending}
        error={page.list.data ? undefined : page.list.error}
        onRetry={() => void page.list.refetch()}
        onOpen={(row) => go(`/lists/${row.id}`)}
        total={page.total()}
        onEnd={page.more}
        empty={
          page.tab() === 'shared' ? (
            <EmptyState icon={ListChecks} title={t('lists.emptyShared')} text={t('lists.emptySharedHint')} />
          ) : (
            <EmptyState
              icon={ListChecks}
              title={t('lists.empty')}
              text={t('lists.emptyHint')}
              action={
                <>
                  {make()}
                  <LinkButton href="/search">{t('lists.findProducts')}</LinkButton>
                </>
              }
            />
          )
        }
      />
      <Show when={making()}>
        <ListSettings onClose={() => setMaking(false)} onDone={(id) => go(`/lists/${id}`)} />
      </Show>
    </>
  );
}

/** Whose it is, in the reader's words; of an organization above the person is not told. */
function ownerText(row: ListRow): string {
  return row.isMine
    ? t('lists.ofYou')
    : row.mayChange
      ? (row.ownerName ?? t('lists.ofColleague'))
      : t('lists.from', { organization: row.organizationName });
}
