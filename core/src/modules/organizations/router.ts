import { askerDoor, by, byRequest, door, noInput, publicDoor, router } from '../../platform/http/door.ts';
import { applyToJoin } from './apply-to-join.ts';
import { changeMember } from './change-member.ts';
import { createOrganization } from './create-organization.ts';
import { inviteMember } from './invite-member.ts';
import { listAllCostCenters, listCostCenters } from './list-cost-centers.ts';
import { issueKey } from './issue-key.ts';
import { listKeys } from './list-keys.ts';
import { revokeKey } from './revoke-key.ts';
import { endSession, listSessions } from './sessions.ts';
import { listOrganizations } from './list-organizations.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { listAddresses, saveAddress } from './save-address.ts';
import { saveCostCenter } from './save-cost-center.ts';
import { saveRole } from './save-role.ts';
import { acceptInvitation, DemoAccounts, listDemoAccounts, lookUpInvitation, MaybeMe, showMe } from './session.ts';
import {
  AcceptInvitation,
  AddressList,
  ApplyToJoin,
  ChangeMember,
  CostCenterList,
  CreateOrganization,
  Done,
  Ended,
  EndSession,
  InvitationOffer,
  InviteMember,
  IssuedKey,
  IssueKey,
  KeyList,
  ListOrganizations,
  LookUpInvitation,
  OrganizationList,
  OrganizationPage,
  Received,
  RevokeInvitation,
  RevokeKey,
  SaveAddress,
  SaveCostCenter,
  SaveRole,
  SessionList,
  SetOrganizationState,
  ShowOrganization,
} from './schemas.ts';
import { setOrganizationState } from './set-organization-state.ts';
import { showOrganization } from './show-organization.ts';

export const organizationsRouter = router({
  show: door('signed in').input(ShowOrganization).output(OrganizationPage).query(by(showOrganization)),
  list: door('marketplace.read').input(ListOrganizations).output(OrganizationList).query(by(listOrganizations)),
  create: door('marketplace.manage').input(CreateOrganization).output(Done).mutation(by(createOrganization)),
  setState: door('marketplace.manage').input(SetOrganizationState).output(Done).mutation(by(setOrganizationState)),
  invite: door('member.manage').input(InviteMember).output(Done).mutation(by(inviteMember)),
  revokeInvitation: door('member.manage').input(RevokeInvitation).output(Done).mutation(by(revokeInvitation)),
  changeMember: door('member.manage').input(ChangeMember).output(Done).mutation(by(changeMember)),
  saveRole: door('role.manage').input(SaveRole).output(Done).mutation(by(saveRole)),
  addresses: door('signed in').input(noInput).output(AddressList).query(by(listAddresses)),
  saveAddress: door('organization.manage').input(SaveAddress).output(Done).mutation(by(saveAddress)),
  keys: door('key.manage').input(noInput).output(KeyList).query(by(listKeys)),
  issueKey: door('key.manage').input(IssueKey).output(IssuedKey).mutation(by(issueKey)),
  revokeKey: door('key.manage').input(RevokeKey).output(Done).mutation(by(revokeKey)),
  costCenters: door('signed in').input(noInput).output(CostCenterList).query(by(listCostCenters)),
  allCostCenters: door('organization.manage').input(noInput).output(CostCenterList).query(by(listAllCostCenters)),
  saveCostCenter: door('organization.manage').input(SaveCostCenter).output(Done).mutation(by(saveCostCenter)),
});

/** Named `identity` on the wire, because that is what the apps ask about; it stands here because memberships do. */
export const identityRouter = router({
  me: askerDoor().input(noInput).output(MaybeMe).query(byRequest(showMe)),
  sessions: door('signed in', 'in person').input(noInput).output(SessionList).query(by(listSessions)),
  endSession: door('signed in').input(EndSession).output(Ended).mutation(by(endSession)),
  demoAccounts: publicDoor().input(noInput).output(DemoAccounts).query(by(listDemoAccounts)),
  invitation: publicDoor().input(LookUpInvitation).output(InvitationOffer).query(by(lookUpInvitation)),
  applyToJoin: publicDoor().input(ApplyToJoin).output(Received).mutation(by(applyToJoin)),
  acceptInvitation: publicDoor().input(AcceptInvitation).output(Done).mutation(by(acceptInvitation)),
});
