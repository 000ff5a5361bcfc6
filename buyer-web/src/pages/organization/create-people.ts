import { confirm, toast } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

export type OrganizationData = Awaited<ReturnType<typeof client.organizations.show.query>>;
export type MemberRow = OrganizationData['members'][number];

/** Invitations, roles given, access taken and given back. */
export function createPeople() {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: client.organizations.show.key() });
  const set = async (member: MemberRow, change: { roleId?: string; isActive?: boolean }) => {
    await client.organizations.changeMember.mutate({ memberId: member.id, ...change });
    await again();
  };
  return {
    again,
    invite: async (input: { email: string; roleId: string }) => { await client.organizations.invite.mutate(input); await again(); toast({ title: t('organization.invited', { email: input.email }) }); },
    revoke: (invitation: OrganizationData['invitations'][number]) => void confirm({
      title: t('organization.revokeTitle', { email: invitation.email }), text: t('organization.revokeText'), action: t('organization.revoke'), danger: true,
      run: async () => { await client.organizations.revokeInvitation.mutate({ invitationId: invitation.id }); await again(); toast({ title: t('organization.revoked') }); },
    }),
    giveRole: async (member: MemberRow, roleId: string, role: string) => {
      const before = member.roleId;
      await set(member, { roleId });
      toast({ title: t('organization.roleChanged', { name: member.name, role }), undo: () => void set(member, { roleId: before }) });
    },
    takeAccess: (member: MemberRow) => void confirm({
      title: t('organization.takeAccessTitle', { name: member.name }), text: t('organization.takeAccessText'), action: t('organization.takeAccess'), danger: true,
      run: async () => { await set(member, { isActive: false }); toast({ title: t('organization.accessTaken', { name: member.name }), undo: () => void set(member, { isActive: true }) }); },
    }),
    giveAccess: async (member: MemberRow) => { await set(member, { isActive: true }); toast({ title: t('organization.accessGiven', { name: member.name }) }); },
  };
}
