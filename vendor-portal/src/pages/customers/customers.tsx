import {
  Badge,
  type Column,
  createNow,
  DataTable,
  decimalOfMinor,
  EmptyState,
  formatMoney,
  formatNumber,
  formatRelative,
  language,
  LinkButton,
  PageHeader,
  ProgressBar,
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { Users } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { createCustomers, type CustomerRow } from './create-customers.ts';

export function Customers() {
  const go = useNavigate();
  const now = createNow();
  const page = createCustomers();
  const columns = (): readonly Column<CustomerRow>[] => [
    {
      id: 'name',
      header: t('customers.name'),
      value: (row) => row.name,
      cell: (row) => (
        <span>
          <span class="font-medium">{row.name}</span>
          <Show when={row.parentName}>
            <span class="ml-1.5 text-sm text-faint">{row.parentName}</span>
          </Show>
        </span>
      ),
      width: 14,
      grow: 2,
    },
    {
      id: 'sales',
      header: t('customers.sales'),
      value: (row) => row.sales[0]?.minor ?? 0,
      exported: (row) =>
        row.sales.map((one) => `${decimalOfMinor(one.minor, one.currency)} ${one.currency}`).join('; '),
      cell: (row) =>
        row.sales[0] ? (
          <span class="font-medium">{formatMoney({ minor: row.sales[0].minor, currency: row.sales[0].currency })}</span>
        ) : undefined,
      align: 'end',
      width: 9,
      onPhone: 'aside',
    },
    {
      id: 'orders',
      header: t('customers.orders'),
      value: (row) => row.orders,
      cell: (row) => formatNumber(row.orders),
      align: 'end',
      width: 5,
      grow: 0.5,
    },
    {
      id: 'open',
      header: t('customers.open'),
      value: (row) => row.openOrders,
      cell: (row) => (row.openOrders > 0 ? formatNumber(row.openOrders) : undefined),
      align: 'end',
      width: 4,
      grow: 0.4,
    },
    {
      id: 'last',
      header: t('customers.lastOrder'),
      value: (row) => row.lastOrderAt,
      cell: (row) => (row.lastOrderAt ? formatRelative(row.lastOrderAt, now()) : undefined),
      exported: (row) => row.lastOrderAt?.slice(0, 10),
      width: 7,
      grow: 0.7,
    },
    {
      id: 'contracts',
      header: t('customers.contracts'),
      value: (row) => row.contracts,
      cell: (row) => (row.contracts > 0 ? formatNumber(row.contracts) : undefined),
      align: 'end',
      width: 5,
      grow: 0.5,
    },
    {
      id: 'groups',
      header: t('customers.groups'),
      value: (row) => row.groups.map((one) => one.name[language()]).join(', '),
      cell: (row) =>
        row.groups.length > 0 ? (
          <span class="flex gap-1">
            <For each={row.groups}>{(one) => <Badge>{one.name[language()]}</Badge>}</For>
          </span>
        ) : undefined,
      width: 8,
    },
    {
      id: 'credit',
      header: t('customers.credit'),
      value: (row) => (row.credit[0] ? row.credit[0].usedMinor / Math.max(row.credit[0].limitMinor, 1) : null),
      exported: (row) =>
        row.credit
          .map(
            (one) =>
              `${decimalOfMinor(one.usedMinor, one.currency)}/${decimalOfMinor(one.limitMinor, one.currency)} ${one.currency}`,
          )
          .join('; '),
      cell: (row) => (row.credit[0] ? <CreditBar credit={row.credit[0]} /> : undefined),
      width: 10,
      onPhone: 'hidden',
    },
  ];
  return (
    <>
      <PageHeader title={t('customers.title')} hint={t('customers.hint')} />
      <DataTable
        label={t('customers.title')}
        name="customers"
        rows={page.rows()}
        columns={columns()}
        rowId={(row) => row.id}
        loading={page.list.isPending}
        error={page.rows() ? undefined : page.list.error}
        onRetry={() => void page.list.refetch()}
        onOpen={(row) => go(`/customers/${row.id}`)}
        onEnd={page.more}
        readAll={page.readAll}
        total={page.total()}
        remote={{ sort: page.sort(), onSort: page.setSort, filter: page.typed(), onFilter: page.setText }}
        filterLabel={t('customers.search')}
        empty={
          <EmptyState
            icon={Users}
            title={t('customers.empty')}
            text={t('customers.emptyHint')}
            action={<LinkButton href="/contracts/new">{t('customers.newContract')}</LinkButton>}
          />
        }
      />
    </>
  );
}

export function CreditBar(props: { credit: CustomerRow['credit'][number]; full?: boolean }) {
  const money = (minor: number) => formatMoney({ minor, currency: props.credit.currency });
  const words = () =>
    t('customers.ofLimit', { used: money(props.credit.usedMinor), limit: money(props.credit.limitMinor) });
  return (
    <ProgressBar
      label={t('customers.credit')}
      hideLabel={!props.full}
      limit
      share={props.credit.limitMinor === 0 ? 0 : props.credit.usedMinor / props.credit.limitMinor}
      value={words()}
    />
  );
}
