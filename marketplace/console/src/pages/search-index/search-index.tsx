import {
  Button,
  Callout,
  confirm,
  createLiveQuery,
  DataTable,
  EmptyState,
  Failure,
  formatDate,
  formatNumber,
  KeyValues,
  PageHeader,
  ProgressBar,
  Section,
  SkeletonPage,
  StatTile,
  StatTiles,
  toast,
  useSession,
} from '@hansa/kit';
import { RefreshCw, SearchCheck } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

/** How the index stands, what it lacks, and what buyers looked for in vain. */
export function SearchIndex() {
  const session = useSession();
  const health = createLiveQuery(() => ({
    ...client.search.health.options(),
    topics: ['search_index'],
    refetchInterval: 3_000,
  }));
  const misses = createLiveQuery(() => ({ ...client.search.misses.options({ days: 90, limit: 500 }), topics: [] }));
  const rebuild = async () => {
    let isStarted = false;
    if (
      !(await confirm({
        title: t('searchIndex.rebuildTitle'),
        text: t('searchIndex.rebuildText'),
        action: t('searchIndex.rebuild'),
        run: async () => {
          isStarted = (await client.search.rebuild.mutate()).isStarted;
        },
      }))
    )
      return;
    toast({
      title: t(isStarted ? 'searchIndex.started' : 'searchIndex.already'),
      tone: isStarted ? 'success' : 'info',
    });
    await health.refetch();
  };
  return (
    <>
      <PageHeader
        title={t('searchIndex.title')}
        hint={t('searchIndex.hint')}
        actions={
          <Show when={session.may('index.manage')}>
            <Button
              icon={<RefreshCw aria-hidden="true" />}
              disabled={Boolean(health.data?.rebuilding)}
              onClick={() => void rebuild()}
            >
              {t('searchIndex.rebuild')}
            </Button>
          </Show>
        }
      />
      <Show
        when={!health.error || health.data}
        fallback={<Failure error={health.error} onRetry={() => void health.refetch()} />}
      >
        <Show when={health.data} fallback={<SkeletonPage />}>
          {(data) => (
            <div class="stack">
              <Callout
                tone={data().missing.length === 0 ? 'success' : 'warning'}
                title={data().missing.length === 0 ? t('searchIndex.allWell') : t('searchIndex.missing')}
              >
                <Show when={data().missing.length > 0}>
                  <ul class="list-disc pl-5">
                    <For each={data().missing}>
                      {(one) => (
                        <li>
                          {t(`searchIndex.lacks.${one.code}`)}
                          <Show when={one.detail}>
                            {(detail) => <code class="ml-1 font-mono text-sm wrap-anywhere">{detail()}</code>}
                          </Show>
                        </li>
                      )}
                    </For>
                  </ul>
                </Show>
              </Callout>
              <Show when={data().rebuilding}>
                {(running) => (
                  <Section title={t('searchIndex.rebuilding')}>
                    <ProgressBar
                      label={t('searchIndex.rebuilding')}
                      share={running().of === 0 ? null : running().done / running().of}
                      value={t('searchIndex.of', { done: running().done, all: running().of })}
                    />
                  </Section>
                )}
              </Show>
              <StatTiles>
                <StatTile
                  label={t('searchIndex.documents')}
                  value={formatNumber(data().documents)}
                  hint={
                    data().products === null
                      ? t('searchIndex.counting')
                      : t('searchIndex.expected', { count: data().products! })
                  }
                />
                <StatTile
                  label={t('searchIndex.meaning')}
                  value={formatNumber(data().withoutMeaning)}
                  hint={t('searchIndex.meaningHint')}
                />
                <StatTile label={t('searchIndex.waiting')} value={formatNumber(data().waiting)} />
                <StatTile
                  label={t('searchIndex.lag')}
                  value={t('searchIndex.seconds', { seconds: formatNumber(data().lagSeconds, undefined, 1) })}
                  hint={
                    data().lagSecondsLast === null
                      ? undefined
                      : t('searchIndex.lagHint', { seconds: formatNumber(data().lagSecondsLast!, undefined, 1) })
                  }
                />
              </StatTiles>
              <Section title={t('searchIndex.facts')}>
                <KeyValues
                  layout="columns"
                  items={[
                    { label: t('searchIndex.state'), value: t(`searchIndex.states.${data().state}`) },
                    { label: t('searchIndex.engine'), value: data().engine ?? t('searchIndex.none') },
                    { label: t('searchIndex.embedder'), value: data().embedder ?? t('searchIndex.none') },
                    { label: t('searchIndex.meaningIs'), value: t(`searchIndex.meanings.${data().meaning}`) },
                    {
                      label: t('searchIndex.lastRebuild'),
                      value: data().lastRebuild ? (
                        <>
                          {formatDate(data().lastRebuild!.at, 'moment')},{' '}
                          {t('searchIndex.rebuilt', {
                            count: data().lastRebuild!.documents,
                            seconds: formatNumber(data().lastRebuild!.seconds, undefined, 1),
                          })}
                        </>
                      ) : (
                        t('searchIndex.never')
                      ),
                    },
                  ]}
                />
              </Section>
            </div>
          )}
        </Show>
      </Show>
      <section aria-label={t('searchIndex.misses')} class="mt-(--gap)">
        <h2 class="text-md font-semibold">{t('searchIndex.misses')}</h2>
        <p class="mb-2 text-sm text-quiet">{t('searchIndex.missesHint')}</p>
        <DataTable
          rows={misses.data?.items}
          rowId={(row) => row.text}
          label={t('searchIndex.misses')}
          name="searches-without-results"
          loading={misses.isPending}
          error={misses.error}
          onRetry={() => void misses.refetch()}
          height="28rem"
          empty={
            <EmptyState icon={SearchCheck} title={t('searchIndex.noMisses')} text={t('searchIndex.noMissesHint')} />
          }
          columns={[
            {
              id: 'text',
              header: t('searchIndex.text'),
              value: (row) => row.text,
              width: 16,
              grow: 3,
              cell: (row) => <span class="font-medium">{row.text}</span>,
            },
            {
              id: 'count',
              header: t('searchIndex.count'),
              value: (row) => row.count,
              cell: (row) => formatNumber(row.count),
              align: 'end',
              width: 6,
              onPhone: 'aside',
            },
            {
              id: 'last',
              header: t('searchIndex.last'),
              value: (row) => row.lastOn,
              cell: (row) => formatDate(row.lastOn),
              width: 8,
            },
            { id: 'where', header: t('searchIndex.where'), value: (row) => row.storefronts.join(', '), width: 10 },
          ]}
        />
      </section>
    </>
  );
}
