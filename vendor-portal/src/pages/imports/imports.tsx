import {
  Button,
  Card,
  type Column,
  confirm,
  createNow,
  DataTable,
  EmptyState,
  FileDrop,
  formatDate,
  formatNumber,
  formatRelative,
  PageHeader,
  ProgressBar,
  RadioGroup,
  Section,
  StatusBadge,
  t as kitText,
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { FileDown, FileUp } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { createImports, type ImportRow, type Kind } from './create-imports.ts';

const mostBytes = 1_073_741_824;

/** Send a file; see what became of those before. */
export function Imports() {
  const page = createImports();
  const go = useNavigate();
  const now = createNow();
  const columns = (): readonly Column<ImportRow>[] => [
    {
      id: 'file',
      header: t('imports.file'),
      value: (row) => row.fileName,
      cell: (row) => <span class="truncate font-medium">{row.fileName}</span>,
      width: 14,
      grow: 2,
      sortable: false,
      onPhone: 'title',
    },
    {
      id: 'state',
      header: t('imports.state'),
      value: (row) => kitText(`state.${row.state}`),
      cell: (row) => <State row={row} />,
      width: 10,
      grow: 1,
      sortable: false,
    },
    {
      id: 'rows',
      header: t('imports.rows'),
      value: (row) => row.rowsRead,
      cell: (row) => formatNumber(row.rowsRead),
      align: 'end',
      width: 5,
      grow: 0.5,
      sortable: false,
    },
    {
      id: 'bad',
      header: t('imports.bad'),
      value: (row) => row.rowsBad,
      cell: (row) => (
        <Show when={row.rowsBad > 0} fallback={<span class="text-faint">0</span>}>
          <span class="font-medium text-danger-text">{formatNumber(row.rowsBad)}</span>
        </Show>
      ),
      align: 'end',
      width: 5.5,
      grow: 0.5,
      sortable: false,
    },
    {
      id: 'offers',
      header: t('imports.offers'),
      value: (row) => row.offersNew + row.offersChanged,
      cell: (row) =>
        row.offersNew + row.offersChanged > 0
          ? t('imports.offersSum', { new: formatNumber(row.offersNew), changed: formatNumber(row.offersChanged) })
          : formatNumber(0),
      width: 11,
      sortable: false,
    },
    {
      id: 'kind',
      header: t('imports.kind'),
      value: (row) => t(`imports.kinds.${row.kind}`),
      width: 8,
      sortable: false,
    },
    {
      id: 'source',
      header: t('imports.source'),
      value: (row) => row.sourceName,
      width: 9,
      sortable: false,
      hidden: true,
    },
    { id: 'by', header: t('imports.by'), value: (row) => row.startedBy, width: 8, sortable: false, hidden: true },
    {
      id: 'sent',
      header: t('imports.sentAt'),
      value: (row) => String(row.createdAt),
      cell: (row) => <span title={formatDate(row.createdAt, 'moment')}>{formatRelative(row.createdAt, now())}</span>,
      width: 7,
      sortable: false,
      onPhone: 'aside',
    },
  ];
  return (
    <>
      <PageHeader
        title={t('imports.title')}
        hint={t('imports.hint')}
        actions={
          <Button icon={<FileDown aria-hidden="true" />} onClick={page.template} title={t('imports.templateHint')}>
            {t('imports.template')}
          </Button>
        }
      />
      <Card class="mb-[var(--gap)]">
        <div class="grid gap-gap lg:grid-cols-[minmax(0,2fr)_minmax(15rem,1fr)]">
          <FileDrop
            label={t('imports.drop')}
            types={['.csv', '.tsv', '.txt', '.xlsx', '.jsonl', '.ndjson', '.json', '.gz']}
            maxBytes={mostBytes}
            hint={t('imports.accepts', { size: '1 GB' })}
            send={page.send}
          />
          <RadioGroup
            label={t('imports.kind')}
            value={page.kind()}
            onChange={(kind) => page.setKind(kind as Kind)}
            options={(['update', 'full'] as const).map((kind) => ({
              value: kind,
              label: t(`imports.kinds.${kind}`),
              hint: t(`imports.kindHints.${kind}`),
            }))}
          />
        </div>
      </Card>
      <DataTable
        label={t('imports.title')}
        name="imports"
        rows={page.rows()}
        columns={columns()}
        rowId={(row) => row.id}
        loading={page.list.isPending}
        error={page.rows() ? undefined : page.list.error}
        onRetry={() => void page.list.refetch()}
        onEnd={page.more}
        readAll={page.readAll}
        total={page.total()}
        onOpen={(row) => go(`/imports/${row.id}`)}
        tone={(row) =>
          row.state === 'needs mapping' || row.state === 'needs confirmation'
            ? 'warning'
            : row.state === 'failed'
              ? 'danger'
              : undefined
        }
        remote={{
          sort: null,
          onSort: () => {
            /* newest first */
          },
          filter: page.typed(),
          onFilter: page.setText,
        }}
        filterLabel={t('imports.search')}
        empty={
          <EmptyState
            icon={FileUp}
            title={t('imports.empty')}
            text={t('imports.emptyHint')}
            action={
              <Button icon={<FileDown aria-hidden="true" />} onClick={page.template}>
                {t('imports.template')}
              </Button>
            }
          />
        }
      />
      <Show when={page.sources.data?.items.length}>
        <Section class="mt-[var(--gap)]" title={t('imports.mappings')} hint={t('imports.mappingsHint')} flush>
          <ul>
            <For each={page.sources.data?.items}>
              {(source) => (
                <li class="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-soft px-pad py-2.5 last:border-0">
                  <span class="min-w-0 flex-1 basis-48 truncate font-medium">{source.name}</span>
                  <span class="figures text-sm text-quiet">
                    {[
                      source.catalogName,
                      t('imports.mappingFields', { count: source.fields }),
                      t('imports.mappingRuns', { count: source.runs }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  <Button
                    size="sm"
                    kind="quiet"
                    onClick={() =>
                      void confirm({
                        title: t('imports.forgetTitle', { name: source.name }),
                        text: t('imports.forgetText'),
                        action: t('imports.forget'),
                        danger: true,
                        run: () => page.forget(source),
                      })
                    }
                  >
                    {t('imports.forget')}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
    </>
  );
}

function State(props: { row: ImportRow }) {
  return (
    <Show when={props.row.progress !== null} fallback={<StatusBadge state={props.row.state} />}>
      <span class="flex w-full min-w-0 items-center gap-3">
        <StatusBadge state={props.row.state} />
        <ProgressBar
          class="min-w-10 flex-1"
          hideLabel
          label={kitText(`state.${props.row.state}`)}
          share={props.row.progress}
        />
      </span>
    </Show>
  );
}
