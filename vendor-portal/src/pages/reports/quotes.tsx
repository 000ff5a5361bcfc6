import {
  type Column,
  createKeptAnswer,
  DataTable,
  decimalOfMinor,
  EmptyState,
  Failure,
  formatDate,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  Section,
  Skeleton,
  StackedChart,
  StatTile,
  StatTiles,
  Tabs,
} from '@hansa/kit';
import { MessagesSquare } from 'lucide-solid';
import { Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { createReports } from './create-reports.ts';
import { monthsBetween } from './periods.ts';

type Page = ReturnType<typeof createReports>;
type Data = NonNullable<Page['quoteMonths']['data']>;
type Row = Data['rows'][number];
const share = (part: number, whole: number) => (whole === 0 ? '–' : formatPercent(part / whole));
const hours = (value: number | null) => (value === null ? '–' : formatNumber(value, undefined, 1));
const notWon = (row: Data['total']) => row.declined + row.lost + row.expired + row.withdrawn;

/** What became of requests: from asked to ordered, by month and by customer. */
export function Quotes(props: { page: Page }) {
  const data = () => props.page.quoteMonths.data;
  const total = () => data()?.total;
  const short = (minor: number) => formatMoneyShort({ minor, currency: data()?.currency ?? 'EUR' });
  return (
    <div class="stack">
      <Show when={data() || !props.page.quoteMonths.error}>
        <StatTiles>
          <StatTile
            loading={!data()}
            label={t('reports.received')}
            value={formatNumber(total()?.received ?? 0)}
            hint={t('reports.answeredOf', { count: total()?.answered ?? 0 })}
          />
          <StatTile
            loading={!data()}
            label={t('reports.conversion')}
            value={share(total()?.accepted ?? 0, total()?.answered ?? 0)}
            hint={t('reports.conversionOf', { won: total()?.accepted ?? 0, all: total()?.answered ?? 0 })}
          />
          <StatTile
            loading={!data()}
            label={t('reports.hoursToAnswer')}
            value={hours(total()?.hoursToAnswer ?? null)}
            hint={t('reports.medianAnswer')}
          />
          <StatTile
            loading={!data()}
            label={t('reports.won')}
            value={short(total()?.wonMinor ?? 0)}
            hint={t('reports.wonOf', { amount: short(total()?.quotedMinor ?? 0) })}
          />
        </StatTiles>
      </Show>
      <Section title={t('reports.quotes')} hint={t('reports.quotesHint')}>
        <Switch fallback={<Skeleton class="h-60 w-full" />}>
          <Match when={props.page.quoteMonths.error && !props.page.quoteMonths.data}>
            <Failure error={props.page.quoteMonths.error} onRetry={() => void props.page.quoteMonths.refetch()} />
          </Match>
          <Match when={data()?.rows.length === 0}>
            <EmptyState compact icon={MessagesSquare} title={t('reports.noQuotes')} text={t('reports.emptyHint')} />
          </Match>
          <Match when={data()}>{(known) => <Outcomes data={known()} days={props.page.days()} />}</Match>
        </Switch>
      </Section>
      <Table page={props.page} />
    </div>
  );
}

function Outcomes(props: { data: Data; days: { from: string; to: string } }) {
  const months = () => monthsBetween(props.days.from, props.days.to);
  const counts = (of: (row: Row) => number) =>
    months().map((month) => {
      const row = props.data.rows.find((one) => one.key === month);
      return row ? of(row) : 0;
    });
  return (
    <StackedChart
      label={t('reports.quotes')}
      labels={months().map((month) => formatDate(`${month}-01`, 'month'))}
      height={240}
      format={(count) => formatNumber(count)}
      formatShort={(count) => (Number.isInteger(count) ? formatNumber(count) : '')}
      series={[
        { name: t('reports.accepted'), color: 1, values: counts((row) => row.accepted) },
        { name: t('reports.notWon'), color: 3, values: counts(notWon) },
        { name: t('reports.stillOpen'), color: 2, values: counts((row) => row.open) },
      ]}
    />
  );
}

function Table(props: { page: Page }) {
  const query = () => (props.page.quotesBy() === 'month' ? props.page.quoteMonths : props.page.quoteCustomers);
  const { by, data, isWaiting } = createKeptAnswer(query, props.page.quotesBy);
  const isMonths = () => by() === 'month';
  const currency = () => data()?.currency ?? 'EUR';
  const money = (minor: number) => formatMoney({ minor, currency: currency() });
  const label = () => t(isMonths() ? 'reports.quotesByMonth' : 'reports.quotesByCustomer');
  // As wide as their heads may be: a column takes no more than it needs, and a head that is cut says nothing of the
  // figures below it.
  const count = (id: string, header: string, of: (row: Row) => number): Column<Row> => ({
    id,
    header,
    value: of,
    cell: (row) => formatNumber(of(row)),
    align: 'end',
    width: 9,
    grow: 0.6,
  });
  const columns = (): readonly Column<Row>[] => [
    {
      id: 'name',
      header: t(isMonths() ? 'reports.month' : 'reports.customer'),
      value: (row) => (isMonths() ? row.key : row.name),
      cell: (row) => <span class="font-medium">{isMonths() ? formatDate(`${row.key}-01`, 'month') : row.name}</span>,
      width: 9,
      grow: 3,
    },
    count('received', t('reports.received'), (row) => row.received),
    count('answered', t('reports.answered'), (row) => row.answered),
    count('accepted', t('reports.accepted'), (row) => row.accepted),
    {
      id: 'conversion',
      header: t('reports.conversion'),
      value: (row) => (row.answered === 0 ? null : row.accepted / row.answered),
      exported: (row) => share(row.accepted, row.answered),
      cell: (row) => share(row.accepted, row.answered),
      align: 'end',
      width: 8,
    },
    {
      id: 'won',
      header: t('reports.won'),
      value: (row) => row.wonMinor,
      exported: (row) => decimalOfMinor(row.wonMinor, currency()),
      cell: (row) => <span class="font-medium">{money(row.wonMinor)}</span>,
      align: 'end',
      width: 8,
      onPhone: 'aside',
    },
    // With it the last columns would stand behind the edge of a usual window; the sum of it stands above.
    {
      id: 'quoted',
      hidden: true,
      header: t('reports.quoted'),
      value: (row) => row.quotedMinor,
      exported: (row) => decimalOfMinor(row.quotedMinor, currency()),
      cell: (row) => money(row.quotedMinor),
      align: 'end',
      width: 8,
    },
    {
      id: 'hours',
      header: t('reports.hoursInTable'),
      value: (row) => row.hoursToAnswer,
      exported: (row) => hours(row.hoursToAnswer),
      cell: (row) => hours(row.hoursToAnswer),
      align: 'end',
      width: 11,
    },
    count('declined', t('reports.declined'), (row) => row.declined),
    count('lost', t('reports.lost'), (row) => row.lost),
    count('expired', t('reports.expired'), (row) => row.expired),
    count('open', t('reports.stillOpen'), (row) => row.open),
  ];
  return (
    <div>
      <div class="mb-3">
        <Tabs
          label={t('reports.quotes')}
          value={props.page.quotesBy()}
          onChange={(quotes) => props.page.set({ quotes })}
          tabs={[
            { value: 'customer', label: t('reports.quotesByCustomer') },
            { value: 'month', label: t('reports.quotesByMonth') },
          ]}
        />
      </div>
      <div class="transition-opacity swift" classList={{ 'opacity-60': isWaiting() && data() !== undefined }}>
        <DataTable
          label={label()}
          name={`quotes-by-${by()}`}
          rows={data()?.rows}
          columns={columns()}
          rowId={(row) => row.key}
          loading={isWaiting()}
          error={data() ? undefined : query().error}
          onRetry={() => void query().refetch()}
          height="24rem"
          sort={{ column: isMonths() ? 'name' : 'won', down: true }}
          empty={<EmptyState icon={MessagesSquare} title={t('reports.noQuotes')} text={t('reports.emptyHint')} />}
        />
      </div>
    </div>
  );
}
