import { useQueryClient } from '@tanstack/solid-query';
import type { AccessClient } from '../access/access-client.ts';
import { confirm } from '../parts/confirm.tsx';
import { toast } from '../parts/toast.tsx';
import { t } from './texts.ts';

export type OrganizationData = Awaited<ReturnType<AccessClient['organizations']['show']['query']>>;
export type MemberRow = OrganizationData['members'][number];

/** Invitations, roles given, access taken and given back. */
export function createPeople(client: AccessClient) {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: client.organizations.show.key() });
  const set = async (member: MemberRow, change: { roleId?: string; isActive?: boolean }) => {
    await client.organizations.changeMember.mutate({ memberId: member.id, ...change });
    await again();
  };
  return {
    again,
    invite: async (input: { email: string; roleId: string }) => {
      await client.organizations.invite.mutate(input);
      await again();
      toast({ title: t('ownOrganization.invited', { email: input.email }) });
    },
    revoke: (invitation: OrganizationData['invitations'][number]) =>
      void confirm({
        title: t('ownOrganization.revokeTitle', { email: invitation.email }),
        text: t('ownOrganization.revokeText'),
        action: t('ownOrganization.revoke'),
        danger: true,
        run: async () => {
          await client.organizations.revokeInvitation.mutate({ invitationId: invitation.id });
          await again();
          toast({ title: t('ownOrganization.revoked') });
        },
      }),
    giveRole: async (member: MemberRow, roleId: string, role: string) => {
      const before = member.roleId;
      await set(member, { roleId });
      toast({
        title: t('ownOrganization.roleChanged', { name: member.name, role }),
        undo: () => void set(member, { roleId: before }),
      });
    },
    takeAccess: (member: MemberRow) =>
      void confirm({
        title: t('ownOrganization.takeAccessTitle', { name: member.name }),
        text: t('ownOrganization.takeAccessText'),
        action: t('ownOrganization.takeAccess'),
        danger: true,
        run: async () => {
          await set(member, { isActive: false });
          toast({
            title: t('ownOrganization.accessTaken', { name: member.name }),
            undo: () => void set(member, { isActive: true }),
          });
        },
      }),
    giveAccess: async (member: MemberRow) => {
      await set(member, { isActive: true });
      toast({ title: t('ownOrganization.accessGiven', { name: member.name }) });
    },
  };
}
