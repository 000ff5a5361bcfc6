import { type Column, DataTable, EmptyState, formatMoney, formatNumber, formatPercent, Link, Tabs } from '@hansa/kit';
import { ShoppingCart } from 'lucide-solid';
import { createMemo, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { inLanguage } from '../../parts/names.ts';
import { changeOf } from '../../parts/create-period.ts';
import { RateBar } from '../../parts/rates.tsx';
import { dimensions, type Dimension, type OverviewLogic } from './create-overview.ts';

type Row = NonNullable<OverviewLogic['ranking']['data']>['items'][number];
const pageOf: Partial<Record<Dimension, (id: string) => string>> = {
  seller: (id) => `/sellers/${id}`,
  buyer: (id) => `/organizations/${id}`,
  product: (id) => `/products/${id}`,
};

/** Who and what makes the sales, each beside the period before. */
export function Ranking(props: { logic: OverviewLogic }) {
  const { logic } = props;
  const money = (minor: number) => formatMoney({ minor, currency: logic.ranking.data?.currency ?? logic.currency() });
  const nameOf = (row: Row) => inLanguage(row.name) || t('overview.unnamed');
  const hrefOf = (row: Row) => (row.id === null ? undefined : pageOf[logic.dimension()]?.(row.id));
  const columns = createMemo((): Column<Row>[] => [
    {
      id: 'name',
      header: t(`overview.by.${logic.dimension()}`),
      value: nameOf,
      width: 14,
      grow: 3,
      wraps: true,
      cell: (row) => (
        <Show when={hrefOf(row)} fallback={nameOf(row)}>
          {(href) => (
            <Link href={href()} look="plain" class="font-medium hover:underline">
              {nameOf(row)}
            </Link>
          )}
        </Show>
      ),
    },
    {
      id: 'sales',
      header: t('overview.sales'),
      value: (row) => row.salesMinor,
      cell: (row) => money(row.salesMinor),
      exported: (row) => row.salesMinor,
      align: 'end',
      width: 9,
      onPhone: 'aside',
    },
    {
      id: 'share',
      header: t('overview.share'),
      value: (row) => row.shareBasisPoints,
      cell: (row) => <RateBar basisPoints={row.shareBasisPoints} />,
      align: 'end',
      width: 7,
    },
    {
      id: 'change',
      header: t('overview.change'),
      value: (row) => changeOf(row.salesMinor, row.thenMinor) ?? 0,
      cell: (row) => <Change now={row.salesMinor} then={row.thenMinor} />,
      align: 'end',
      width: 7,
    },
    {
      id: 'commission',
      header: t('overview.commission'),
      value: (row) => row.commissionMinor,
      cell: (row) => money(row.commissionMinor),
      align: 'end',
      width: 8,
    },
    {
      id: 'orders',
      header: t('overview.orders'),
      value: (row) => row.orders,
      cell: (row) => formatNumber(row.orders),
      align: 'end',
      width: 6,
    },
  ]);
  return (
    <section aria-label={t('overview.ranking')}>
      <h2 class="mb-1 text-md font-semibold">{t('overview.ranking')}</h2>
      <Tabs
        label={t('overview.ranking')}
        value={logic.dimension()}
        onChange={(value) => logic.setDimension(value as Dimension)}
        tabs={dimensions.map((value) => ({ value, label: t(`overview.by.${value}`) }))}
      />
      <div class="mt-3">
        <DataTable
          rows={logic.ranking.data?.items}
          columns={columns()}
          rowId={(row) => row.id ?? 'none'}
          label={t('overview.ranking')}
          name={`overview-${logic.dimension()}`}
          loading={logic.ranking.isPending}
          error={logic.ranking.error}
          onRetry={() => void logic.ranking.refetch()}
          height="26rem"
          empty={
            <EmptyState icon={ShoppingCart} title={t('overview.nothingSold')} text={t('overview.nothingSoldHint')} />
          }
        />
      </div>
    </section>
  );
}

/** Up or down in words of color and sign; new where there was nothing before. */
export function Change(props: { now: number; then: number }) {
  const change = () => changeOf(props.now, props.then);
  return (
    <Show
      when={change() !== null}
      fallback={<span class="text-sm text-faint">{props.now > 0 ? t('overview.fresh') : '–'}</span>}
    >
      <span class={change()! >= 0 ? 'figures text-success-text' : 'figures text-danger-text'}>
        {change()! > 0 ? '+' : ''}
        {formatPercent(change()!)}
      </span>
    </Show>
  );
}
