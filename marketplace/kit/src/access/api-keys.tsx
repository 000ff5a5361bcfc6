import { useQueryClient } from '@tanstack/solid-query';
import { KeyRound, Plus } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { createNow } from '../clock.ts';
import { formatDate, formatRelative } from '../format.ts';
import { t as kitText } from '../languages/index.ts';
import { createLiveQuery } from '../live.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { confirm } from '../parts/confirm.tsx';
import type { Column } from '../parts/create-data-table.ts';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { toast } from '../parts/toast.tsx';
import type { AccessClient, KeyRow } from './access-client.ts';
import { KeyDialog } from './key-dialog.tsx';
import { t } from './texts.ts';

const stateOf = (key: KeyRow): 'active' | 'revoked' | 'expired' =>
  key.isActive ? 'active' : key.revokedAt !== null ? 'revoked' : 'expired';

/** Keys by which programs act for this organization: what each may do, when it was last used, and its end. */
export function ApiKeys(props: { client: AccessClient }) {
  const queries = useQueryClient();
  const now = createNow();
  const keys = createLiveQuery(() => ({
    ...props.client.organizations.keys.options(undefined as never),
    topics: ['api_key'],
  }));
  const [isMaking, setMaking] = createSignal(false);
  const refresh = () => queries.invalidateQueries({ queryKey: props.client.organizations.keys.key() });
  const revoke = async (key: KeyRow) => {
    const isSure = await confirm({
      title: t('access.revokeTitle', { name: key.name }),
      text: t('access.revokeText'),
      action: t('access.revoke'),
      danger: true,
      run: () => props.client.organizations.revokeKey.mutate({ keyId: key.id as never }),
    });
    if (isSure) toast({ title: t('access.revoked', { name: key.name }) });
    await refresh();
  };
  const make = () => (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setMaking(true)}>
      {t('access.newKey')}
    </Button>
  );
  const rights = (key: KeyRow) =>
    key.permissions.map((name) => kitText.maybe(`permissions.${name}`) ?? name).join(', ');
  const columns: Column<KeyRow>[] = [
    {
      id: 'name',
      header: t('access.keyName'),
      value: (row) => row.name,
      width: 10,
      grow: 1,
      cell: (row) => <span class="truncate font-medium">{row.name}</span>,
    },
    {
      id: 'prefix',
      header: t('access.prefix'),
      value: (row) => row.prefix,
      width: 9,
      cell: (row) => <code class="truncate font-mono text-sm">{row.prefix}…</code>,
    },
    {
      id: 'state',
      header: t('access.state'),
      value: (row) => t(`access.states.${stateOf(row)}`),
      width: 7,
      onPhone: 'aside',
      cell: (row) => <Badge tone={row.isActive ? 'success' : 'neutral'}>{t(`access.states.${stateOf(row)}`)}</Badge>,
    },
    {
      id: 'rights',
      header: t('access.may'),
      value: rights,
      width: 12,
      grow: 2,
      cell: (row) => (
        <span class="truncate" title={rights(row)}>
          {rights(row)}
        </span>
      ),
    },
    {
      id: 'used',
      header: t('access.used'),
      value: (row) => (row.lastUsedAt === null ? null : new Date(row.lastUsedAt).toISOString()),
      width: 8,
      cell: (row) => <>{row.lastUsedAt === null ? t('access.never') : formatRelative(row.lastUsedAt, now())}</>,
    },
    {
      id: 'expires',
      header: t('access.expires'),
      value: (row) => (row.expiresAt === null ? null : new Date(row.expiresAt).toISOString()),
      width: 8,
      cell: (row) => <>{row.expiresAt === null ? t('access.noEnd') : formatDate(row.expiresAt)}</>,
    },
    { id: 'maker', header: t('access.maker'), value: (row) => row.issuedByName, width: 9, hidden: true },
    {
      id: 'made',
      header: t('access.made'),
      value: (row) => new Date(row.createdAt).toISOString(),
      width: 8,
      hidden: true,
      cell: (row) => <>{formatDate(row.createdAt)}</>,
    },
    {
      id: 'act',
      header: kitText('table.actions'),
      value: () => null,
      width: 7,
      sortable: false,
      onPhone: 'aside',
      cell: (row) => (
        <Show when={row.isActive}>
          <Button size="sm" aria-label={`${t('access.revoke')}: ${row.name}`} onClick={() => void revoke(row)}>
            {t('access.revoke')}
          </Button>
        </Show>
      ),
    },
  ];
  return (
    <>
      <div class="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p class="text-sm text-quiet">
          {t('access.keysHint')}{' '}
          <a class="text-accent-text underline underline-offset-2" href="/api" target="_blank" rel="noopener">
            {t('access.reference')}
          </a>
        </p>
        <Show when={(keys.data?.length ?? 0) > 0}>{make()}</Show>
      </div>
      <DataTable
        rows={keys.data}
        columns={columns}
        rowId={(row) => row.id}
        label={t('access.keys')}
        name="api-keys"
        loading={keys.isPending}
        error={keys.error}
        onRetry={() => void keys.refetch()}
        empty={<EmptyState icon={KeyRound} title={t('access.noKeys')} text={t('access.noKeysHint')} action={make()} />}
      />
      <Show when={isMaking()}>
        <KeyDialog client={props.client} onClose={() => setMaking(false)} onMade={() => void refresh()} />
      </Show>
    </>
  );
}
