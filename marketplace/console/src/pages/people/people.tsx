import { accessText, ApiKeys, Button, type Column, confirm, createForm, createLiveQuery, DataTable, Dialog, EmptyState, Failure, Form, formatDate, PageHeader, Select, Sessions, SkeletonPage, StatusBadge, Tabs, TextInput, toast, toastFailure, useSession } from '@hansa/kit';
import { InviteMember } from '@hansa/core/contract';
import { useSearchParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { MailX, UserPlus, UsersRound } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { RoleEditor } from './role-editor.tsx';

type Page = Awaited<ReturnType<typeof client.organizations.show.query>>;
type Member = Page['members'][number];
type Role = Page['roles'][number];
const roleText = (name: string) => t.maybe(`roles.${name}`) ?? name;

/** Who of the operator may do what. */
export function People() {
  const session = useSession();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams<{ show?: string }>();
  const page = createLiveQuery(() => ({ ...client.organizations.show.options({}), topics: ['member', 'role', 'invitation', 'organization'] }));
  const [isInviting, setInviting] = createSignal(false);
  const [member, setMember] = createSignal<Member | null>(null);
  const [role, setRole] = createSignal<Role | 'new' | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: client.organizations.key() });
  const mayInvite = () => session.may('member.manage');
  const revoke = async (one: Page['invitations'][number]) => {
    if (!await confirm({ title: t('people.revokeTitle', { email: one.email }), text: t('people.revokeText'), action: t('people.revoke'), danger: true, run: () => client.organizations.revokeInvitation.mutate({ invitationId: one.id as never }) })) return;
    await refresh();
    toast({ title: t('people.revoked'), tone: 'success' });
  };
  const members: Column<Member>[] = [
    { id: 'name', header: t('people.name'), value: (row) => row.name, width: 12, grow: 2, cell: (row) => <span class="font-medium">{row.name}</span> }, { id: 'email', header: t('signIn.email'), value: (row) => row.email, width: 14, grow: 2 }, { id: 'role', header: t('people.role'), value: (row) => roleText(row.role), width: 10 },
    { id: 'state', header: t('sellers.state'), value: (row) => (row.isActive ? 'active' : 'paused'), cell: (row) => <StatusBadge state={row.isActive ? 'active' : 'paused'} />, width: 8, onPhone: 'aside' }, { id: 'since', header: t('people.since'), value: (row) => new Date(row.createdAt).toISOString(), cell: (row) => formatDate(row.createdAt), width: 8 },
  ];
  return (
    <>
      <PageHeader title={t('people.title')} hint={t('people.hint')} actions={<Show when={mayInvite()}><Button kind="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => setInviting(true)}>{t('people.invite')}</Button></Show>} />
      <Show when={!page.error} fallback={<Failure error={page.error} onRetry={() => void page.refetch()} />}>
        <Show when={page.data} fallback={<SkeletonPage />}>
          {(data) => (
            <Tabs label={t('people.title')} value={search.show ?? 'people'} onChange={(show) => setSearch({ show })} tabs={[
              { value: 'people', label: t('organization.people'), count: data().members.length, content: () => <DataTable rows={data().members} columns={members} rowId={(row) => row.id} label={t('organization.people')} name="people" {...(mayInvite() ? { onOpen: setMember } : {})} empty={<EmptyState icon={UsersRound} title={t('people.none')} text={t('people.noneHint')} />} /> },
              { value: 'invitations', label: t('people.invitations'), count: data().invitations.length, content: () => <DataTable rows={data().invitations} rowId={(row) => row.id} label={t('people.invitations')} name="invitations" empty={<EmptyState icon={MailX} title={t('people.invitations')} text={t('people.noneHint')} />} columns={[
                { id: 'email', header: t('signIn.email'), value: (row) => row.email, width: 14, grow: 2 }, { id: 'role', header: t('people.role'), value: (row) => roleText(row.role), width: 10 }, { id: 'expires', header: t('people.expires'), value: (row) => new Date(row.expiresAt).toISOString(), cell: (row) => formatDate(row.expiresAt), width: 8 },
                { id: 'act', header: t('table.actions'), value: () => null, width: 8, sortable: false, onPhone: 'aside', cell: (row) => <Show when={mayInvite()}><Button size="sm" aria-label={`${t('people.revoke')}: ${row.email}`} onClick={() => void revoke(row)}>{t('people.revoke')}</Button></Show> },
              ]} /> },
              { value: 'roles', label: t('organization.roles'), count: data().roles.length, content: () => <DataTable rows={data().roles} rowId={(row) => row.id} label={t('organization.roles')} name="own-roles" onOpen={setRole} filters={<Show when={session.may('role.manage')}><Button size="sm" onClick={() => setRole('new')}>{t('people.newRole')}</Button></Show>} columns={[
                { id: 'name', header: t('people.role'), value: (row) => roleText(row.name), width: 12, grow: 2, cell: (row) => <span class="font-medium">{roleText(row.name)}</span> }, { id: 'holders', header: t('people.holders'), value: (row) => data().members.filter((one) => one.roleId === row.id && one.isActive).length, align: 'end', width: 7 },
                { id: 'rights', header: t('people.rights'), value: (row) => Object.values(row.permissions).filter((reach) => reach !== 'none').length, align: 'end', width: 7, onPhone: 'aside' },
              ]} /> },
              ...(session.may('key.manage') ? [{ value: 'keys', label: accessText('access.keys'), content: () => <ApiKeys client={client} /> }] : []),
              { value: 'sessions', label: accessText('access.sessionsTab'), content: () => <Sessions client={client} /> },
            ]} />
          )}
        </Show>
      </Show>
      <Show when={isInviting() && page.data}>{(data) => <InviteDialog roles={data().roles} onClose={() => setInviting(false)} onDone={() => void refresh()} />}</Show>
      <Show when={member()} keyed>{(one) => <MemberDialog member={one} roles={page.data?.roles ?? []} onClose={() => setMember(null)} onDone={() => void refresh()} />}</Show>
      <Show when={role()} keyed>{(one) => <RoleEditor role={one === 'new' ? null : one} mayEdit={session.may('role.manage')} onClose={() => setRole(null)} onDone={() => void refresh()} />}</Show>
    </>
  );
}

function InviteDialog(props: { roles: Page['roles']; onClose: () => void; onDone: () => void }) {
  const form = createForm({ schema: InviteMember, initial: () => ({ email: '', roleId: '' }), submit: (values) => client.organizations.invite.mutate(values as never), onDone: (_done, values) => { toast({ title: t('people.invited', { email: values.email }), tone: 'success' }); props.onDone(); props.onClose(); } });
  return (
    <Dialog open onClose={() => props.onClose()} title={t('people.inviteTitle')} hint={t('people.inviteHint')}>
      <Form form={form} action={t('people.invite')} onCancel={() => props.onClose()}><TextInput type="email" label={t('signIn.email')} required {...form.field('email')} /><Select label={t('people.role')} required options={props.roles.map((one) => ({ value: one.id, label: roleText(one.name) }))} {...form.field('roleId')} /></Form>
    </Dialog>
  );
}

function MemberDialog(props: { member: Member; roles: Page['roles']; onClose: () => void; onDone: () => void }) {
  const [roleId, setRoleId] = createSignal(props.member.roleId);
  const [isBusy, setBusy] = createSignal(false);
  const change = async (what: { roleId?: string; isActive?: boolean }) => {
    setBusy(true);
    try {
      await client.organizations.changeMember.mutate({ memberId: props.member.id as never, ...what } as never);
      toast({ title: t('people.changed', { name: props.member.name }), tone: 'success' });
      props.onDone();
      props.onClose();
    } catch (error) { toastFailure(error); } finally { setBusy(false); }
  };
  const deactivate = async () => { if (await confirm({ title: t('people.deactivateTitle', { name: props.member.name }), text: t('people.deactivateText'), action: t('people.deactivate'), danger: true })) await change({ isActive: false }); };
  return (
    <Dialog open onClose={() => props.onClose()} title={props.member.name} hint={props.member.email} actions={
      <><Show when={props.member.isActive} fallback={<Button disabled={isBusy()} onClick={() => void change({ isActive: true })}>{t('people.activate')}</Button>}><Button disabled={isBusy()} onClick={() => void deactivate()}>{t('people.deactivate')}</Button></Show><Button kind="primary" busy={isBusy()} disabled={roleId() === props.member.roleId} onClick={() => void change({ roleId: roleId() })}>{t('people.changeRole')}</Button></>
    }><Select label={t('people.role')} value={roleId()} onChange={setRoleId} options={props.roles.map((one) => ({ value: one.id, label: roleText(one.name) }))} /></Dialog>
  );
}
