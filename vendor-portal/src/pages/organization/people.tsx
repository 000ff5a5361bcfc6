import { InviteMember } from '@hansa/core/contract';
import { Avatar, Badge, Button, type Column, createForm, createNow, DataTable, Dialog, Form, formatDate, formatRelative, Menu, iconButtonClass, Section, Select, StatusBadge, t as kitText, TextInput, toastFailure, useSession } from '@hansa/kit';
import { Ellipsis, UserPlus } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { createPeople, type MemberRow, type OrganizationData } from './create-people.ts';

export const roleName = (role: string): string => kitText.maybe(`roles.${role}`) ?? role;

export function People(props: { page: OrganizationData }) {
  const session = useSession();
  const people = createPeople();
  const now = createNow();
  const [inviting, setInviting] = createSignal(false);
  const [changing, setChanging] = createSignal<MemberRow | null>(null);
  const mayManage = () => session.may('member.manage');
  const isMe = (row: MemberRow) => row.userId === session.me()?.user.id;
  const columns = (): readonly Column<MemberRow>[] => [
    { id: 'name', header: t('organization.name'), value: (row) => row.name, cell: (row) => <span class="flex items-center gap-2.5"><Avatar name={row.name} size="sm" /><span class="truncate font-medium">{row.name}</span><Show when={isMe(row)}><Badge>{t('organization.you')}</Badge></Show></span>, width: 14, grow: 2 },
    { id: 'email', header: t('organization.email'), value: (row) => row.email, width: 14, grow: 2 },
    { id: 'role', header: t('organization.role'), value: (row) => roleName(row.role), width: 9 },
    { id: 'state', header: t('organization.state'), value: (row) => (row.isActive ? t('organization.active') : t('organization.inactive')), cell: (row) => <Show when={row.isActive} fallback={<span class="text-quiet">{t('organization.inactive')}</span>}><StatusBadge state="active" /></Show>, width: 8, onPhone: 'aside' },
    { id: 'since', header: t('organization.since'), value: (row) => row.createdAt, cell: (row) => formatDate(row.createdAt), exported: (row) => row.createdAt.slice(0, 10), width: 7 },
    ...(mayManage() ? [{ id: 'actions', header: '', value: () => '', sortable: false, width: 3, grow: 0, align: 'end', cell: (row: MemberRow) => (
      <Menu
        trigger={<Ellipsis aria-hidden="true" />} triggerClass={iconButtonClass('sm')} triggerLabel={`${t('organization.changeRole', { name: row.name })}`}
        groups={[{ items: [{ label: t('organization.changeRole', { name: row.name }), onSelect: () => setChanging(row) }, row.isActive ? { label: t('organization.takeAccess'), danger: true, disabled: isMe(row), onSelect: () => people.takeAccess(row) } : { label: t('organization.giveAccess'), onSelect: () => void people.giveAccess(row).catch(toastFailure) }] }]}
      />
    ) } satisfies Column<MemberRow>] : []),
  ];
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-gap">
      <DataTable
        label={t('organization.people')} name="people" rows={props.page.members} columns={columns()} rowId={(row) => row.id} height="28rem" tone={() => undefined}
        filters={<Show when={mayManage()}><Button kind="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => setInviting(true)}>{t('organization.invite')}</Button></Show>}
      />
      <Show when={props.page.invitations.length > 0}>
        <Section title={t('organization.openInvitations')} flush>
          <ul>
            <For each={props.page.invitations}>
              {(one) => (
                <li class="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-soft px-pad py-2.5 last:border-0">
                  <span class="min-w-0 flex-1 truncate font-medium">{one.email}</span><span class="text-sm text-quiet">{roleName(one.role)} · {t('organization.expires', { when: formatRelative(one.expiresAt, now()) })}</span>
                  <Show when={mayManage()}><Button size="sm" kind="quiet" onClick={() => people.revoke(one)}>{t('organization.revoke')}</Button></Show>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
      <Show when={inviting()}><InviteDialog page={props.page} onClose={() => setInviting(false)} invite={people.invite} /></Show>
      <Show when={changing()}>{(member) => <RoleDialog member={member()} page={props.page} onClose={() => setChanging(null)} give={people.giveRole} />}</Show>
    </div>
  );
}

const roleOptions = (page: OrganizationData) => page.roles.filter((role) => !['operator', 'support'].includes(role.name) || !role.isDefault).map((role) => ({ value: role.id, label: roleName(role.name) }));

function InviteDialog(props: { page: OrganizationData; onClose: () => void; invite: ReturnType<typeof createPeople>['invite'] }) {
  const form = createForm({ schema: InviteMember, initial: () => ({ email: '' }), submit: (values) => props.invite(values), onDone: () => props.onClose() });
  return (
    <Dialog open onClose={props.onClose} title={t('organization.invite')} hint={t('organization.inviteHint')} actions={<><Button onClick={props.onClose}>{kitText('action.cancel')}</Button><Button kind="primary" busy={form.busy()} onClick={() => void form.submit()}>{t('organization.sendInvitation')}</Button></>}>
      <Form form={form} action={t('organization.sendInvitation')} bare>
        <TextInput label={t('organization.email')} type="email" autofocus required {...form.field('email')} />
        <Select label={t('organization.role')} options={roleOptions(props.page)} required {...form.field('roleId')} />
      </Form>
    </Dialog>
  );
}

function RoleDialog(props: { member: MemberRow; page: OrganizationData; onClose: () => void; give: ReturnType<typeof createPeople>['giveRole'] }) {
  const [roleId, setRoleId] = createSignal(props.member.roleId);
  const [busy, setBusy] = createSignal(false);
  const give = async () => {
    setBusy(true);
    try {
      await props.give(props.member, roleId(), roleOptions(props.page).find((one) => one.value === roleId())?.label ?? '');
      props.onClose();
    } catch (error) { toastFailure(error); } finally { setBusy(false); }
  };
  return (
    <Dialog open size="sm" onClose={props.onClose} title={t('organization.changeRole', { name: props.member.name })} hint={t('organization.changeRoleHint')} actions={<><Button onClick={props.onClose}>{kitText('action.cancel')}</Button><Button kind="primary" busy={busy()} disabled={roleId() === props.member.roleId} onClick={() => void give()}>{kitText('action.save')}</Button></>}>
      <Select label={t('organization.role')} options={roleOptions(props.page)} value={roleId()} onChange={setRoleId} />
    </Dialog>
  );
}
