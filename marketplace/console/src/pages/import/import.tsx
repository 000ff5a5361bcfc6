import {
  Badge,
  Button,
  Callout,
  type Column,
  confirm,
  createLiveQuery,
  DataTable,
  EmptyState,
  formatBytes,
  formatDate,
  formatNumber,
  KeyValues,
  PageFailure,
  PageHeader,
  ProgressBar,
  refusalText,
  Section,
  Select,
  SkeletonPage,
  StatTile,
  StatTiles,
  StatusBadge,
  toast,
  useSession,
} from '@hansa/kit';
import { useParams } from '@solidjs/router';
import { Ban, CircleCheck, RotateCcw } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createPaged } from '../../parts/create-paged.ts';

type Problem = Awaited<ReturnType<typeof client.allImports.problems.query>>['items'][number];

/** One file's way: how far, what came of it, every row that was refused, and the way on. */
export function Import() {
  const { id } = useParams<{ id: string }>() as { id: string };
  const session = useSession();
  const [kind, setKind] = createSignal('all');
  const page = createLiveQuery(() => ({
    ...client.allImports.show.options({ runId: id as never }),
    topics: [`import_run:${id}`],
  }));
  const problems = createPaged<Problem>([`import_run:${id}`], ({ offset, limit }) => {
    const [field, code] = kind() === 'all' ? [] : kind().split('|');
    return client.allImports.problems.options({
      runId: id as never,
      offset,
      limit,
      ...(field ? { field } : {}),
      ...(code ? { code } : {}),
    });
  });
  const problemText = (code: string) => t.maybe(`importProblem.${code}`) ?? code.replaceAll(/[.-]/g, ' ');
  const act = async (verb: 'retry' | 'cancel', file: string) => {
    if (
      !(await confirm({
        title: t(`imports.${verb}Title`, { file }),
        text: t(`imports.${verb}Text`),
        action: t(`imports.${verb}`),
        danger: verb === 'cancel',
        run: () => client.allImports[verb].mutate({ runId: id as never }),
      }))
    )
      return;
    await page.refetch();
    toast({ title: t(verb === 'retry' ? 'imports.retried' : 'imports.cancelled', { file }), tone: 'success' });
  };
  const columns: Column<Problem>[] = [
    {
      id: 'line',
      header: t('imports.line'),
      value: (row) => row.line,
      cell: (row) => formatNumber(row.line),
      align: 'end',
      width: 4,
      grow: 0,
      sortable: false,
    },
    {
      id: 'sku',
      header: t('products.sku'),
      value: (row) => row.sku,
      width: 8,
      sortable: false,
      cell: (row) => <span class="font-mono text-sm">{row.sku}</span>,
    },
    { id: 'field', header: t('imports.field'), value: (row) => row.field, width: 8, sortable: false },
    {
      id: 'problem',
      header: t('imports.problem'),
      value: (row) => problemText(row.code),
      width: 13,
      grow: 2,
      sortable: false,
      onPhone: 'title',
    },
    {
      id: 'value',
      header: t('imports.value'),
      value: (row) => row.value,
      width: 12,
      grow: 2,
      sortable: false,
      cell: (row) => <span class="truncate font-mono text-sm">{row.value}</span>,
    },
    {
      id: 'weight',
      header: t('imports.kind'),
      value: (row) => (row.isWarning ? t('imports.warning') : t('imports.error')),
      width: 6,
      sortable: false,
      onPhone: 'aside',
      cell: (row) => (
        <Badge tone={row.isWarning ? 'warning' : 'danger'}>
          {row.isWarning ? t('imports.warning') : t('imports.error')}
        </Badge>
      ),
    },
  ];
  return (
    <Show
      when={!page.error || page.data}
      fallback={
        <PageFailure
          list={{ label: t('imports.title'), href: '/imports' }}
          error={page.error}
          onRetry={() => void page.refetch()}
        />
      }
    >
      <Show when={page.data} fallback={<SkeletonPage />}>
        {(data) => {
          const run = () => data().run;
          const isOver = () => ['done', 'failed', 'cancelled'].includes(run().state);
          return (
            <>
              <PageHeader
                title={run().fileName}
                crumbs={[{ label: t('imports.title'), href: '/imports' }]}
                badge={<StatusBadge state={run().state} />}
                hint={`${run().sellerName}, ${formatDate(run().createdAt, 'moment')}`}
                actions={
                  <Show when={session.may('marketplace.manage')}>
                    <Show when={run().state === 'failed'}>
                      <Button
                        kind="primary"
                        icon={<RotateCcw aria-hidden="true" />}
                        onClick={() => void act('retry', run().fileName)}
                      >
                        {t('imports.retry')}
                      </Button>
                    </Show>
                    <Show when={!isOver()}>
                      <Button icon={<Ban aria-hidden="true" />} onClick={() => void act('cancel', run().fileName)}>
                        {t('imports.cancel')}
                      </Button>
                    </Show>
                  </Show>
                }
              />
              <div class="stack">
                <Show when={run().reason}>
                  {(reason) => (
                    <Callout tone={run().state === 'failed' ? 'danger' : 'warning'} title={t('imports.why')}>
                      {t.maybe(`refusals.${reason().code}`, reason().facts as Record<string, string>) ??
                        refusalText({ data: { refusal: { ...reason(), issues: [], requestId: '' } } })}
                    </Callout>
                  )}
                </Show>
                <Show when={run().progress !== null}>
                  <ProgressBar label={t('imports.step')} share={run().progress} />
                </Show>
                <StatTiles>
                  <StatTile
                    label={t('imports.rows')}
                    value={formatNumber(run().rowsRead)}
                    hint={`${t('imports.bad')}: ${formatNumber(run().rowsBad)}`}
                  />
                  <StatTile label={t('imports.newOffers')} value={formatNumber(run().offersNew)} />
                  <StatTile
                    label={t('imports.changedOffers')}
                    value={formatNumber(run().offersChanged)}
                    hint={`${t('imports.unchanged')}: ${formatNumber(run().offersUnchanged)}`}
                  />
                  <StatTile
                    label={t('imports.newProducts')}
                    value={formatNumber(run().productsNew)}
                    hint={`${t('imports.matched')}: ${formatNumber(run().productsMatched)}`}
                  />
                  <StatTile label={t('imports.toReview')} value={formatNumber(run().toReview)} href="/matches" />
                </StatTiles>
                <Section title={t('seller.facts')}>
                  <KeyValues
                    layout="columns"
                    items={[
                      { label: t('imports.whatItIs'), value: t(`imports.${run().kind}`) },
                      { label: t('imports.bytes'), value: formatBytes(run().fileBytes) },
                      { label: t('imports.catalog'), value: run().catalogName ?? '–' },
                      { label: t('imports.source'), value: run().sourceName ?? '–' },
                      { label: t('imports.startedBy'), value: run().startedBy ?? '–' },
                      {
                        label: t('imports.finished'),
                        value: run().finishedAt ? formatDate(run().finishedAt!, 'moment') : '–',
                      },
                    ]}
                  />
                </Section>
                <section aria-label={t('imports.problems')}>
                  <h2 class="text-md font-semibold">{t('imports.problems')}</h2>
                  <p class="mb-2 text-sm text-quiet">{t('imports.problemsHint')}</p>
                  <DataTable
                    rows={problems.rows()}
                    columns={columns}
                    rowId={(row) => `${row.line} ${row.field} ${row.code}`}
                    label={t('imports.problems')}
                    name="import-problems"
                    loading={problems.table.loading}
                    error={problems.table.error}
                    onRetry={problems.table.onRetry}
                    onEnd={problems.table.onEnd}
                    empty={
                      <EmptyState
                        icon={CircleCheck}
                        title={t('imports.noProblems')}
                        text={t('imports.noProblemsHint')}
                      />
                    }
                    filters={
                      <Select
                        size="sm"
                        class="w-64"
                        label={t('imports.byKind')}
                        hideLabel
                        value={kind()}
                        onChange={setKind}
                        options={[
                          { value: 'all', label: t('imports.allKinds') },
                          ...data().problems.map((one) => ({
                            value: `${one.field}|${one.code}`,
                            label: `${one.field}: ${problemText(one.code)}`,
                            hint: formatNumber(one.count),
                          })),
                        ]}
                      />
                    }
                  />
                </section>
              </div>
            </>
          );
        }}
      </Show>
    </Show>
  );
}
