import { Ellipsis, UserPlus } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import type { AccessClient } from '../access/access-client.ts';
import { createNow } from '../clock.ts';
import { formatDate, formatRelative } from '../format.ts';
import { t as kitText } from '../languages/index.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/card.tsx';
import type { Column } from '../parts/create-data-table.ts';
import { DataTable } from '../parts/data-table.tsx';
import { iconButtonClass } from '../parts/icon-button.tsx';
import { Menu } from '../parts/menu.tsx';
import { StatusBadge } from '../parts/status-badge.tsx';
import { toastFailure } from '../parts/toast.tsx';
import { useSession } from '../session.tsx';
import { createPeople, type MemberRow, type OrganizationData } from './create-people.ts';
import { InviteDialog, RoleDialog } from './member-dialogs.tsx';
import { rolesFor, type Side } from './rights.ts';
import { roleName } from './role-name.ts';
import { t } from './texts.ts';

/** Who works here; who runs the organization invites, gives roles, and takes access. */
export function People(props: { client: AccessClient; side: Side; page: OrganizationData }) {
  const session = useSession();
  const people = createPeople(props.client);
  const now = createNow();
  const [inviting, setInviting] = createSignal(false);
  const [changing, setChanging] = createSignal<MemberRow | null>(null);
  const mayManage = () => session.may('member.manage');
  // An own role may be called as a standard one is: the list tells them apart.
  const options = () =>
    rolesFor(props.side, props.page).map((role) => ({
      value: role.id,
      label: role.isDefault ? roleName(role.name) : `${roleName(role.name)} · ${t('ownOrganization.ownRole')}`,
    }));
  const isMe = (row: MemberRow) => row.userId === session.me()?.user.id;
  const columns = (): readonly Column<MemberRow>[] => [
    {
      id: 'name',
      header: t('ownOrganization.name'),
      value: (row) => row.name,
      cell: (row) => (
        <span class="flex items-center gap-2.5">
          <Avatar name={row.name} size="sm" />
          <span class="truncate font-medium">{row.name}</span>
          <Show when={isMe(row)}>
            <Badge>{t('ownOrganization.you')}</Badge>
          </Show>
        </span>
      ),
      width: 14,
      grow: 2,
    },
    { id: 'email', header: t('ownOrganization.email'), value: (row) => row.email, width: 14, grow: 2, wraps: true },
    { id: 'role', header: t('ownOrganization.role'), value: (row) => roleName(row.role), width: 12 },
    {
      id: 'state',
      header: t('ownOrganization.state'),
      value: (row) => (row.isActive ? t('ownOrganization.active') : t('ownOrganization.inactive')),
      cell: (row) => (
        <Show when={row.isActive} fallback={<span class="text-quiet">{t('ownOrganization.inactive')}</span>}>
          <StatusBadge state="active" />
        </Show>
      ),
      width: 8,
      onPhone: 'aside',
    },
    {
      id: 'since',
      header: t('ownOrganization.since'),
      value: (row) => row.createdAt,
      cell: (row) => formatDate(row.createdAt),
      exported: (row) => row.createdAt.slice(0, 10),
      width: 7,
    },
    ...(mayManage()
      ? [
          {
            id: 'actions',
            header: kitText('table.actions'),
            value: () => null,
            sortable: false,
            width: 5,
            grow: 0,
            align: 'end',
            onPhone: 'aside',
            cell: (row: MemberRow) => (
              <Menu
                trigger={<Ellipsis aria-hidden="true" />}
                triggerClass={iconButtonClass('sm')}
                triggerLabel={`${t('ownOrganization.changeRole', { name: row.name })}`}
                groups={[
                  {
                    items: [
                      { label: t('ownOrganization.changeRole', { name: row.name }), onSelect: () => setChanging(row) },
                      row.isActive
                        ? {
                            label: t('ownOrganization.takeAccess'),
                            danger: true,
                            disabled: isMe(row),
                            onSelect: () => people.takeAccess(row),
                          }
                        : {
                            label: t('ownOrganization.giveAccess'),
                            onSelect: () => void people.giveAccess(row).catch(toastFailure),
                          },
                    ],
                  },
                ]}
              />
            ),
          } satisfies Column<MemberRow>,
        ]
      : []),
  ];
  return (
    <div class="grid gap-gap">
      <DataTable
        label={t('ownOrganization.people')}
        name="people"
        rows={props.page.members}
        columns={columns()}
        rowId={(row) => row.id}
        height="28rem"
        tone={() => undefined}
        filters={
          <Show when={mayManage()}>
            <Button kind="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => setInviting(true)}>
              {t('ownOrganization.invite')}
            </Button>
          </Show>
        }
      />
      <Show when={props.page.invitations.length > 0}>
        <Section title={t('ownOrganization.openInvitations')} flush>
          <ul>
            <For each={props.page.invitations}>
              {(one) => (
                <li class="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-soft px-pad py-2.5 last:border-0">
                  <span class="min-w-0 flex-1 truncate font-medium">{one.email}</span>
                  <span class="text-sm text-quiet">
                    {roleName(one.role)} ·{' '}
                    {t('ownOrganization.expires', { when: formatRelative(one.expiresAt, now()) })}
                  </span>
                  <Show when={mayManage()}>
                    <Button
                      size="sm"
                      kind="quiet"
                      aria-label={`${t('ownOrganization.revoke')}: ${one.email}`}
                      onClick={() => people.revoke(one)}
                    >
                      {t('ownOrganization.revoke')}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
      <Show when={inviting()}>
        <InviteDialog roles={options()} onClose={() => setInviting(false)} invite={people.invite} />
      </Show>
      <Show when={changing()}>
        {(member) => (
          <RoleDialog member={member()} roles={options()} onClose={() => setChanging(null)} give={people.giveRole} />
        )}
      </Show>
    </div>
  );
}
