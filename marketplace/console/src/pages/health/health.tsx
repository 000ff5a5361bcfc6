import {
  Callout,
  createLiveQuery,
  DataTable,
  Failure,
  formatBytes,
  formatDate,
  formatNumber,
  PageHeader,
  Section,
  SkeletonPage,
  StatTile,
  StatTiles,
  StatusBadge,
} from '@hansa/kit';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';

interface Metric {
  readonly name: string;
  readonly labels: string;
  readonly value: number;
}
type NotReady = 'events wait' | 'no database';
interface Health {
  readonly isAlive: boolean;
  readonly isReady: boolean;
  readonly missing: readonly NotReady[];
  readonly metrics: readonly Metric[];
}

/** Prometheus's text as rows; what is not a sample is left out. */
export function parseMetrics(text: string): Metric[] {
  return text.split('\n').flatMap((line) => {
    const match = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? ([-+.\deEInfNa]+)$/.exec(line);
    return match ? [{ name: match[1]!, labels: match[2] ?? '', value: Number(match[3]) }] : [];
  });
}

async function look(): Promise<Health> {
  const [alive, ready, metrics] = await Promise.all([fetch('/healthz'), fetch('/readyz'), fetch('/metrics')]);
  const { missing } = (await ready.json()) as { missing: NotReady[] };
  return {
    isAlive: alive.ok,
    isReady: ready.ok,
    missing,
    metrics: metrics.ok ? parseMetrics(await metrics.text()) : [],
  };
}

/** What runs, what waits, what is missing; looked at anew every ten seconds while the page is open. */
export function Health() {
  const health = createLiveQuery(() => ({ queryKey: ['health'], queryFn: look, topics: [], refetchInterval: 10_000 }));
  const sum = (name: string) =>
    (health.data?.metrics ?? []).filter((one) => one.name === name).reduce((total, one) => total + one.value, 0);
  const ending = (end: string) => (health.data?.metrics ?? []).find((one) => one.name.endsWith(end));
  const requests = () =>
    (health.data?.metrics ?? [])
      .filter((one) => /request.*_count$/.test(one.name))
      .reduce((total, one) => total + one.value, 0);
  const faults = () => sum(ending('faults_total')?.name ?? ending('faults')?.name ?? '');
  return (
    <>
      <PageHeader
        title={t('health.title')}
        hint={t('health.hint')}
        badge={<Show when={health.data}>{(data) => <StatusBadge state={data().isReady ? 'active' : 'failed'} />}</Show>}
      />
      <Show
        when={!health.error || health.data}
        fallback={<Failure error={health.error} onRetry={() => void health.refetch()} />}
      >
        <Show when={health.data} fallback={<SkeletonPage />}>
          {(data) => (
            <div class="stack">
              <Callout
                tone={data().isReady ? 'success' : 'danger'}
                title={t(data().isReady ? 'health.ready' : 'health.notReady')}
              >
                <Show when={data().missing.length > 0}>
                  <ul class="list-disc pl-5">
                    <For each={data().missing}>{(one) => <li>{t(`health.lacks.${one}`)}</li>}</For>
                  </ul>
                </Show>
              </Callout>
              <StatTiles>
                <StatTile label={t('health.requests')} value={formatNumber(requests())} hint={t('health.faultsHint')} />
                <StatTile
                  label={t('health.faults')}
                  value={formatNumber(faults())}
                  hint={t('health.faultsHint')}
                  lessIsBetter
                />
                <StatTile
                  label={t('health.due')}
                  value={formatNumber(ending('deliveries_due')?.value ?? 0)}
                  href="/dead-letters"
                />
                <StatTile
                  label={t('health.dead')}
                  value={formatNumber(ending('deliveries_dead')?.value ?? 0)}
                  href="/dead-letters"
                />
                <StatTile
                  label={t('health.lag')}
                  value={t('health.seconds', {
                    seconds: formatNumber(ending('delivery_lag_seconds')?.value ?? 0, undefined, 1),
                  })}
                />
                <StatTile
                  label={t('health.memory')}
                  value={formatBytes(ending('process_resident_memory_bytes')?.value ?? 0)}
                  hint={
                    ending('process_start_time_seconds')
                      ? `${t('health.uptime')} ${formatDate(ending('process_start_time_seconds')!.value * 1000, 'moment')}`
                      : undefined
                  }
                />
              </StatTiles>
              <Section title={t('health.metrics')}>
                <DataTable
                  rows={data().metrics}
                  rowId={(row) => `${row.name}{${row.labels}}`}
                  label={t('health.metrics')}
                  name="metrics"
                  height="28rem"
                  columns={[
                    {
                      id: 'name',
                      header: t('health.metric'),
                      value: (row) => row.name,
                      width: 16,
                      grow: 2,
                      cell: (row) => <span class="font-mono text-sm">{row.name}</span>,
                    },
                    {
                      id: 'labels',
                      header: t('health.labels'),
                      value: (row) => row.labels,
                      width: 14,
                      grow: 2,
                      cell: (row) => <span class="font-mono text-sm text-quiet">{row.labels}</span>,
                    },
                    {
                      id: 'value',
                      header: t('health.value'),
                      value: (row) => row.value,
                      cell: (row) => formatNumber(row.value),
                      align: 'end',
                      width: 8,
                      onPhone: 'aside',
                    },
                  ]}
                />
              </Section>
            </div>
          )}
        </Show>
      </Show>
    </>
  );
}
