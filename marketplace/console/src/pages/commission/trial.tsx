import {
  Callout,
  type Column,
  DataTable,
  Failure,
  formatDate,
  formatMoney,
  formatNumber,
  Section,
  SkeletonText,
} from '@hansa/kit';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { Segments } from '../../parts/segments.tsx';
import type { CommissionLogic } from './create-commission.ts';

type Trial = NonNullable<CommissionLogic['trial']['data']>;

/**
 * What the list would have taken on what was really sold, beside what was taken; by seller, and by the rule that would
 * have decided.
 */
export function TrialSection(props: { logic: CommissionLogic }) {
  const { logic } = props;
  return (
    <Section
      title={t('commission.try')}
      hint={
        logic.trial.data
          ? t('commission.tried', { count: logic.trial.data.lines, day: formatDate(logic.trial.data.since) })
          : t('commission.tryHint')
      }
      actions={
        <Segments
          label={t('period.label')}
          options={[30, 90, 365].map((count) => ({ value: String(count), label: t('commission.days', { count }) }))}
          value={String(logic.days())}
          onChange={(value) => logic.setDays(Number(value))}
        />
      }
    >
      <Show
        when={!logic.trial.error || logic.trial.data}
        fallback={<Failure error={logic.trial.error} onRetry={() => void logic.trial.refetch()} />}
      >
        <Show when={logic.trial.data} fallback={<SkeletonText lines={5} />}>
          {(trial) => (
            <Show when={trial().lines > 0} fallback={<Callout>{t('commission.nothingSold')}</Callout>}>
              <div class="grid gap-5">
                <Totals trial={trial()} />
                <Tables trial={trial()} />
              </div>
            </Show>
          )}
        </Show>
      </Show>
    </Section>
  );
}

const signed = (minor: number, currency: string) => `${minor > 0 ? '+' : ''}${formatMoney({ minor, currency })}`;
const tone = (minor: number) =>
  minor > 0 ? 'figures text-success-text' : minor < 0 ? 'figures text-danger-text' : 'figures text-quiet';

function Totals(props: { trial: Trial }) {
  const currencies = () => [...new Set(props.trial.rows.map((row) => row.currency))];
  const sum = (currency: string, pick: (row: Trial['rows'][number]) => number) =>
    props.trial.rows.filter((row) => row.currency === currency).reduce((total, row) => total + pick(row), 0);
  return (
    <dl class="grid grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))] gap-3">
      <For each={currencies()}>
        {(currency) => {
          const now = () => sum(currency, (row) => row.nowMinor);
          const then = () => sum(currency, (row) => row.thenMinor);
          const most = () => Math.max(now(), then(), 1);
          return (
            <div class="rounded-md bg-sunken px-4 py-3 ring-1 ring-line ring-inset">
              <dt class="flex items-baseline justify-between text-sm text-quiet">
                <span>
                  {t('commission.total')}, {currency}
                </span>
                <span class={tone(then() - now())}>{signed(then() - now(), currency)}</span>
              </dt>
              <dd class="mt-2 grid gap-1.5 text-sm">
                <For
                  each={
                    [
                      [t('commission.now'), now(), 'bg-line-control'],
                      [t('commission.then'), then(), 'bg-accent'],
                    ] as const
                  }
                >
                  {([label, minor, color]) => (
                    <span class="grid grid-cols-[6.5rem_1fr_auto] items-center gap-2">
                      <span class="text-quiet">{label}</span>
                      <span class="h-2 overflow-hidden rounded-full bg-pressed" aria-hidden="true">
                        <span
                          class={`block h-full rounded-full ${color}`}
                          style={{ width: `${(minor / most()) * 100}%` }}
                        />
                      </span>
                      <span class="figures font-medium">{formatMoney({ minor, currency })}</span>
                    </span>
                  )}
                </For>
              </dd>
            </div>
          );
        }}
      </For>
    </dl>
  );
}

function Tables(props: { trial: Trial }) {
  const money = (minor: number, currency: string) => formatMoney({ minor, currency });
  const sellers: Column<Trial['rows'][number]>[] = [
    { id: 'seller', header: t('commission.seller'), value: (row) => row.sellerName, width: 11, grow: 2 },
    { id: 'currency', header: t('ledger.currency'), value: (row) => row.currency, width: 5 },
    {
      id: 'net',
      header: t('commission.netSales'),
      value: (row) => row.netMinor,
      cell: (row) => money(row.netMinor, row.currency),
      align: 'end',
      width: 8,
    },
    {
      id: 'now',
      header: t('commission.now'),
      value: (row) => row.nowMinor,
      cell: (row) => money(row.nowMinor, row.currency),
      align: 'end',
      width: 8,
    },
    {
      id: 'then',
      header: t('commission.then'),
      value: (row) => row.thenMinor,
      cell: (row) => money(row.thenMinor, row.currency),
      align: 'end',
      width: 8,
    },
    {
      id: 'difference',
      header: t('commission.difference'),
      value: (row) => row.thenMinor - row.nowMinor,
      cell: (row) => (
        <span class={tone(row.thenMinor - row.nowMinor)}>{signed(row.thenMinor - row.nowMinor, row.currency)}</span>
      ),
      align: 'end',
      width: 8,
      onPhone: 'aside',
    },
  ];
  const rules: Column<Trial['rules'][number]>[] = [
    {
      id: 'rule',
      header: t('commission.rule'),
      value: (row) => (row.ruleId === null ? t('commission.noRule') : row.name),
      width: 11,
      grow: 2,
    },
    {
      id: 'lines',
      header: t('commission.ruleLines'),
      value: (row) => row.lines,
      cell: (row) =>
        row.lines === 0 ? <span class="text-warning-text">{t('commission.unused')}</span> : formatNumber(row.lines),
      align: 'end',
      width: 8,
    },
    {
      id: 'net',
      header: t('commission.netSales'),
      value: (row) => row.netMinor,
      cell: (row) => (row.currency ? money(row.netMinor, row.currency) : '–'),
      align: 'end',
      width: 8,
    },
    {
      id: 'then',
      header: t('commission.then'),
      value: (row) => row.thenMinor,
      cell: (row) => (row.currency ? money(row.thenMinor, row.currency) : '–'),
      align: 'end',
      width: 8,
      onPhone: 'aside',
    },
    {
      id: 'difference',
      header: t('commission.difference'),
      value: (row) => row.thenMinor - row.nowMinor,
      cell: (row) =>
        row.currency ? (
          <span class={tone(row.thenMinor - row.nowMinor)}>{signed(row.thenMinor - row.nowMinor, row.currency)}</span>
        ) : (
          '–'
        ),
      align: 'end',
      width: 8,
    },
  ];
  return (
    <>
      <section aria-label={t('commission.bySeller')}>
        <h3 class="mb-2 text-base font-semibold">{t('commission.bySeller')}</h3>
        <DataTable
          bare
          name="commission-trial-sellers"
          rows={props.trial.rows}
          columns={sellers}
          rowId={(row) => row.sellerId + row.currency}
          label={t('commission.bySeller')}
          height="24rem"
        />
      </section>
      <section aria-label={t('commission.byRule')}>
        <h3 class="mb-2 text-base font-semibold">{t('commission.byRule')}</h3>
        <DataTable
          bare
          name="commission-trial-rules"
          rows={props.trial.rules}
          columns={rules}
          rowId={(row) => `${row.ruleId}${row.currency}`}
          label={t('commission.byRule')}
          height="24rem"
        />
      </section>
    </>
  );
}
