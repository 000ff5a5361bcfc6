import {
  type Column,
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  formatPercent,
  LineChart,
  Loaded,
  Section,
  Skeleton,
  StatTile,
  StatTiles,
} from '@hansa/kit';
import { PackageCheck } from 'lucide-solid';
import { Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { createReports } from './create-reports.ts';

type Query = ReturnType<typeof createReports>['promises'];
type Month = NonNullable<Query['data']>['months'][number];
const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const percent = (share: number | null) => (share === null ? '–' : formatPercent(share));

/** Fill rate and punctuality by month: what buyers and the operator judge a seller by. */
export function Promises(props: { promises: Query }) {
  const months = () => props.promises.data?.months ?? [];
  const sum = (of: (month: Month) => number) => months().reduce((total, month) => total + of(month), 0);
  const ended = () => sum((month) => month.linesEnded);
  const shipped = () => sum((month) => month.ordersShipped);
  const hours = () => {
    const known = months().filter((month) => month.hoursToConfirm !== null);
    return known.length === 0
      ? null
      : known.reduce((total, month) => total + month.hoursToConfirm! * month.orders, 0) /
          known.reduce((total, month) => total + month.orders, 0);
  };
  const columns = (): readonly Column<Month>[] => [
    {
      id: 'month',
      header: t('reports.month'),
      value: (row) => row.month,
      cell: (row) => <span class="font-medium">{formatDate(`${row.month}-01`, 'month')}</span>,
      width: 6,
    },
    {
      id: 'fill',
      header: t('reports.fillRate'),
      value: (row) => shareOf(row.linesFilled, row.linesEnded),
      cell: (row) => percent(shareOf(row.linesFilled, row.linesEnded)),
      exported: (row) => percent(shareOf(row.linesFilled, row.linesEnded)),
      align: 'end',
      width: 5,
      onPhone: 'aside',
    },
    {
      id: 'onTime',
      header: t('reports.onTime'),
      value: (row) => shareOf(row.ordersOnTime, row.ordersShipped),
      cell: (row) => percent(shareOf(row.ordersOnTime, row.ordersShipped)),
      exported: (row) => percent(shareOf(row.ordersOnTime, row.ordersShipped)),
      align: 'end',
      width: 5,
    },
    {
      id: 'hours',
      header: t('reports.hoursToConfirm'),
      value: (row) => row.hoursToConfirm,
      cell: (row) => (row.hoursToConfirm === null ? '–' : formatNumber(row.hoursToConfirm, undefined, 1)),
      align: 'end',
      width: 10,
    },
    {
      id: 'orders',
      header: t('reports.orders'),
      value: (row) => row.orders,
      cell: (row) => formatNumber(row.orders),
      align: 'end',
      width: 4.5,
    },
    {
      id: 'rejected',
      header: t('reports.rejected'),
      value: (row) => row.rejected,
      cell: (row) => formatNumber(row.rejected),
      align: 'end',
      width: 5.5,
    },
  ];
  return (
    <div class="stack">
      <Show when={props.promises.data || !props.promises.error}>
        <StatTiles>
          <StatTile
            loading={!props.promises.data}
            label={t('reports.fillRate')}
            value={percent(
              shareOf(
                sum((month) => month.linesFilled),
                ended(),
              ),
            )}
            hint={t('reports.ofLines', { done: sum((month) => month.linesFilled), all: ended() })}
          />
          <StatTile
            loading={!props.promises.data}
            label={t('reports.onTime')}
            value={percent(
              shareOf(
                sum((month) => month.ordersOnTime),
                shipped(),
              ),
            )}
            hint={t('reports.ofOrders', { done: sum((month) => month.ordersOnTime), all: shipped() })}
          />
          <StatTile
            loading={!props.promises.data}
            label={t('reports.hoursToConfirm')}
            value={hours() === null ? '–' : formatNumber(hours()!, undefined, 1)}
            hint={t('reports.median')}
          />
        </StatTiles>
      </Show>
      <div class="grid items-start gap-gap xl:grid-cols-[2fr_3fr]">
        <Section title={t('reports.promises')} hint={t('reports.promisesHint')}>
          <Loaded read={props.promises} skeleton={<Skeleton class="h-60 w-full" />}>
            {() => (
              <Show
                when={months().length > 0}
                fallback={
                  <EmptyState compact icon={PackageCheck} title={t('reports.empty')} text={t('reports.emptyHint')} />
                }
              >
                <LineChart
                  label={t('reports.promises')}
                  labels={months().map((month) => formatDate(`${month.month}-01`, 'month'))}
                  height={240}
                  format={(share) => formatPercent(share)}
                  formatShort={(share) => formatPercent(share, undefined, 0)}
                  series={[
                    {
                      name: t('reports.fillRate'),
                      values: months().map((month) => shareOf(month.linesFilled, month.linesEnded)),
                    },
                    {
                      name: t('reports.onTime'),
                      color: 2,
                      values: months().map((month) => shareOf(month.ordersOnTime, month.ordersShipped)),
                    },
                  ]}
                />
              </Show>
            )}
          </Loaded>
        </Section>
        <DataTable
          label={t('reports.promises')}
          name="promises"
          rows={months()}
          columns={columns()}
          rowId={(row) => row.month}
          loading={props.promises.isPending}
          error={props.promises.error}
          onRetry={() => void props.promises.refetch()}
          height="20rem"
          sort={{ column: 'month', down: true }}
        />
      </div>
    </div>
  );
}
