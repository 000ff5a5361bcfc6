import {
  Badge,
  type Column,
  createLiveQuery,
  DataTable,
  EmptyState,
  Failure,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  PageHeader,
  Select,
  StatTile,
  StatTiles,
} from '@hansa/kit';
import { Scale } from 'lucide-solid';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { Segments } from '../../parts/segments.tsx';

type Account = Awaited<ReturnType<typeof client.ledger.trialBalance.query>>[number];

/** The books: every account, and the proof that they balance. */
export function Ledger() {
  const balance = createLiveQuery(() => ({
    ...client.ledger.trialBalance.options(),
    topics: ['order', 'vendor_order', 'payment'],
  }));
  const currencies = createMemo(() => [...new Set((balance.data ?? []).map((account) => account.currency))]);
  const [wanted, setWanted] = createSignal<string | null>(null);
  const [kind, setKind] = createSignal('all');
  // What has most entries first: the currency that the marketplace lives in.
  const entriesOf = (one: string) =>
    (balance.data ?? [])
      .filter((account) => account.currency === one)
      .reduce((sum, account) => sum + account.entries, 0);
  const liveliest = createMemo(
    () =>
      currencies()
        .map((one) => [entriesOf(one), one] as const)
        .sort(([a], [b]) => b - a)[0]?.[1],
  );
  const currency = () => wanted() ?? liveliest() ?? '';
  const accounts = createMemo(() => balance.data?.filter((account) => account.currency === currency()));
  const sumOf = (of: string | null) =>
    (accounts() ?? [])
      .filter((account) => of === null || account.kind === of)
      .reduce((sum, account) => sum + account.balanceMinor, 0);
  const money = (minor: number) => formatMoney({ minor, currency: currency() || 'EUR' });
  const columns: Column<Account>[] = [
    {
      id: 'account',
      header: t('ledger.account'),
      value: (row) => t.maybe(`accounts.${row.kind}`) ?? row.kind,
      width: 10,
      grow: 2,
      cell: (row) => <span class="font-medium">{t.maybe(`accounts.${row.kind}`) ?? row.kind}</span>,
    },
    {
      id: 'owner',
      header: t('ledger.owner'),
      value: (row) => row.ownerName ?? t('ledger.operator'),
      width: 11,
      grow: 2,
    },
    { id: 'detail', header: t('ledger.detail'), value: (row) => row.detail, width: 6 },
    {
      id: 'debit',
      header: t('ledger.debit'),
      value: (row) => row.debitMinor,
      cell: (row) => money(row.debitMinor),
      align: 'end',
      width: 9,
    },
    {
      id: 'credit',
      header: t('ledger.credit'),
      value: (row) => row.creditMinor,
      cell: (row) => money(row.creditMinor),
      align: 'end',
      width: 9,
    },
    {
      id: 'balance',
      header: t('ledger.balanceColumn'),
      value: (row) => row.balanceMinor,
      cell: (row) => <span class="font-medium">{money(row.balanceMinor)}</span>,
      align: 'end',
      width: 9,
      onPhone: 'aside',
    },
    {
      id: 'entries',
      header: t('ledger.entries'),
      value: (row) => row.entries,
      cell: (row) => formatNumber(row.entries),
      align: 'end',
      width: 6,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('ledger.title')}
        hint={t('ledger.hint')}
        badge={
          <Show when={accounts()?.length}>
            <Badge tone={sumOf(null) === 0 ? 'success' : 'danger'}>
              {t(sumOf(null) === 0 ? 'ledger.balanced' : 'ledger.unbalanced', { currency: currency() })}
            </Badge>
          </Show>
        }
        actions={
          <Show when={currencies().length > 1}>
            <Segments
              label={t('ledger.currency')}
              options={currencies().map((value) => ({ value, label: value }))}
              value={currency()}
              onChange={setWanted}
            />
          </Show>
        }
      />
      <Show
        when={!balance.error || balance.data}
        fallback={<Failure error={balance.error} onRetry={() => void balance.refetch()} />}
      >
        <div class="stack">
          <StatTiles>
            <For
              each={
                [
                  ['receivable', 'owed', 1],
                  ['payable', 'owing', -1],
                  ['commission revenue', 'earned', -1],
                  ['tax payable', 'tax', -1],
                ] as const
              }
            >
              {([account, label, sign]) => (
                <StatTile
                  label={t(`ledger.${label}`)}
                  value={formatMoneyShort({ minor: sign * sumOf(account) || 0, currency: currency() || 'EUR' })}
                  loading={balance.isPending}
                />
              )}
            </For>
          </StatTiles>
          <DataTable
            rows={accounts()?.filter((account) => kind() === 'all' || account.kind === kind())}
            columns={columns}
            rowId={(row) => `${row.kind} ${row.ownerName} ${row.detail} ${row.currency}`}
            label={t('ledger.balance')}
            name="trial-balance"
            loading={balance.isPending}
            filters={
              <Select
                size="sm"
                class="w-48"
                label={t('ledger.account')}
                hideLabel
                value={kind()}
                onChange={setKind}
                options={[
                  { value: 'all', label: t('ledger.allKinds') },
                  ...[...new Set((accounts() ?? []).map((account) => account.kind))].map((value) => ({
                    value,
                    label: t.maybe(`accounts.${value}`) ?? value,
                  })),
                ]}
              />
            }
            empty={<EmptyState icon={Scale} title={t('ledger.none')} text={t('ledger.noneHint')} />}
          />
        </div>
      </Show>
    </>
  );
}
