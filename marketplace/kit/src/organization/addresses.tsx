import { Download, MapPin, Pencil, Plus } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import type { AccessClient } from '../access/access-client.ts';
import { downloadCsv, makeCsv } from '../csv.ts';
import { formatCountry } from '../format.ts';
import { t as kitText } from '../languages/index.ts';
import { createLiveQuery } from '../live.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { SkeletonText } from '../parts/skeleton.tsx';
import { useSession } from '../session.tsx';
import { AddressDialog, type AddressRow } from './address-dialog.tsx';
import type { Side } from './rights.ts';
import { t } from './texts.ts';

/** Where goods go to or come from, and where invoices go. */
export function Addresses(props: { client: AccessClient; side: Side }) {
  const session = useSession();
  const addresses = createLiveQuery(() => ({
    ...props.client.organizations.addresses.options(undefined as never),
    topics: ['address'],
  }));
  const [editing, setEditing] = createSignal<Partial<AddressRow> | null>(null);
  const mayManage = () => session.may('organization.manage');
  const add = () => (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setEditing({ kind: 'shipping' })}>
      {t('ownOrganization.newAddress')}
    </Button>
  );
  const exportCsv = () =>
    downloadCsv(
      'addresses',
      makeCsv(
        [
          t('ownOrganization.kind'),
          t('ownOrganization.label'),
          t('ownOrganization.recipient'),
          t('ownOrganization.street'),
          t('ownOrganization.postalCode'),
          t('ownOrganization.city'),
          t('ownOrganization.country'),
          t('ownOrganization.default'),
        ],
        (addresses.data ?? []).map((row) => [
          t(`ownOrganization.${row.kind}`),
          row.label,
          row.recipient,
          row.street,
          row.postalCode,
          row.city,
          row.country,
          row.isDefault,
        ]),
      ),
    );
  return (
    <div>
      <Show when={addresses.data?.length}>
        <div class="mb-3 flex justify-end gap-2">
          <IconButton label={kitText('table.export')} onClick={exportCsv}>
            <Download aria-hidden="true" />
          </IconButton>
          <Show when={mayManage()}>{add()}</Show>
        </div>
      </Show>
      <Switch fallback={<SkeletonText lines={6} />}>
        <Match when={addresses.error && !addresses.data}>
          <Failure error={addresses.error} onRetry={() => void addresses.refetch()} />
        </Match>
        <Match when={addresses.data?.length === 0}>
          <EmptyState
            icon={MapPin}
            title={t('ownOrganization.noAddresses')}
            text={t(`ownOrganization.noAddressesHints.${props.side}`)}
            action={mayManage() ? add() : undefined}
          />
        </Match>
        <Match when={addresses.data}>
          {(rows) => (
            <ul class="grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] gap-3">
              <For each={rows()}>
                {(row) => (
                  <li class="rounded-lg bg-surface p-4 shadow-1 ring-1 ring-line">
                    <div class="flex items-center gap-2">
                      <h2 class="min-w-0 flex-1 truncate font-semibold">{row.label}</h2>
                      <Badge tone={row.kind === 'billing' ? 'info' : 'neutral'}>
                        {t(`ownOrganization.${row.kind}`)}
                      </Badge>
                      <Show when={row.isDefault}>
                        <Badge tone="success">{t('ownOrganization.default')}</Badge>
                      </Show>
                    </div>
                    <address class="mt-2 text-quiet not-italic">
                      {row.recipient}
                      <br />
                      {row.street}
                      <br />
                      {row.postalCode} {row.city}, {formatCountry(row.country)}
                    </address>
                    <Show when={mayManage()}>
                      <Button
                        class="mt-3"
                        size="sm"
                        kind="quiet"
                        icon={<Pencil aria-hidden="true" />}
                        aria-label={`${t('ownOrganization.editAddress')}: ${row.label}`}
                        onClick={() => setEditing(row)}
                      >
                        {kitText('action.edit')}
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
      <Show when={editing()}>
        {(row) => <AddressDialog client={props.client} row={row()} onClose={() => setEditing(null)} />}
      </Show>
    </div>
  );
}
