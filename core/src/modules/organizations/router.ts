import { by, door, noInput, publicDoor, router } from '../../platform/http/door.ts';
import { changeMember } from './change-member.ts';
import { inviteMember } from './invite-member.ts';
import { listCostCenters } from './list-cost-centers.ts';
import { listOrganizations } from './list-organizations.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { listAddresses, saveAddress } from './save-address.ts';
import { saveRole } from './save-role.ts';
import { acceptInvitation, DemoAccounts, listDemoAccounts, lookUpInvitation, MaybeMe, showMe } from './session.ts';
import { AcceptInvitation, AddressList, ChangeMember, CostCenterList, Done, InvitationOffer, InviteMember, ListOrganizations, LookUpInvitation, OrganizationList, OrganizationPage, RevokeInvitation, SaveAddress, SaveRole, SetOrganizationState, ShowOrganization } from './schemas.ts';
import { setOrganizationState } from './set-organization-state.ts';
import { showOrganization } from './show-organization.ts';

export const organizationsRouter = router({
  show: door('signed in').input(ShowOrganization).output(OrganizationPage).query(by(showOrganization)),
  list: door('marketplace.read').input(ListOrganizations).output(OrganizationList).query(by(listOrganizations)),
  setState: door('marketplace.manage').input(SetOrganizationState).output(Done).mutation(by(setOrganizationState)),
  invite: door('member.manage').input(InviteMember).output(Done).mutation(by(inviteMember)),
  revokeInvitation: door('member.manage').input(RevokeInvitation).output(Done).mutation(by(revokeInvitation)),
  changeMember: door('member.manage').input(ChangeMember).output(Done).mutation(by(changeMember)),
  saveRole: door('role.manage').input(SaveRole).output(Done).mutation(by(saveRole)),
  addresses: door('signed in').input(noInput).output(AddressList).query(by(listAddresses)),
  saveAddress: door('organization.manage').input(SaveAddress).output(Done).mutation(by(saveAddress)),
  costCenters: door('signed in').input(noInput).output(CostCenterList).query(by(listCostCenters)),
});

/** Named `identity` on the wire, because that is what the apps ask about; it stands here because memberships do. */
export const identityRouter = router({
  me: publicDoor().input(noInput).output(MaybeMe).query(by(showMe)),
  demoAccounts: publicDoor().input(noInput).output(DemoAccounts).query(by(listDemoAccounts)),
  invitation: publicDoor().input(LookUpInvitation).output(InvitationOffer).query(by(lookUpInvitation)),
  acceptInvitation: publicDoor().input(AcceptInvitation).output(Done).mutation(by(acceptInvitation)),
});
