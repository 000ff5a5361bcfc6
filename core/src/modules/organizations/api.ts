import { endpoint, plainEndpoint, type Endpoint } from '../../platform/http/rest.ts';
import { inviteMember } from './invite-member.ts';
import { listCostCenters } from './list-cost-centers.ts';
import { listAddresses, saveAddress } from './save-address.ts';
import {
  AddressList,
  CostCenterList,
  Done,
  InviteMember,
  ListOrganizations,
  OrganizationList,
  OrganizationPage,
  SaveAddress,
  ShowOrganization,
} from './schemas.ts';
import { listOrganizations } from './list-organizations.ts';
import { showOrganization } from './show-organization.ts';

export const organizationsApi: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/organizations',
    summary: 'All companies, for the operator',
    gate: 'marketplace.read',
    input: ListOrganizations,
    output: OrganizationList,
    verb: listOrganizations,
  }),
  endpoint({
    method: 'get',
    path: '/organization',
    summary: "One's own company, or a branch: people, roles, invitations",
    gate: 'signed in',
    input: ShowOrganization,
    output: OrganizationPage,
    verb: showOrganization,
  }),
  endpoint({
    method: 'post',
    path: '/invitations',
    summary: 'Invite somebody by mail',
    gate: 'member.manage',
    input: InviteMember,
    output: Done,
    verb: inviteMember,
  }),
  plainEndpoint({
    method: 'get',
    path: '/addresses',
    summary: 'Addresses to ship and bill to',
    gate: 'signed in',
    output: AddressList,
    verb: listAddresses,
  }),
  endpoint({
    method: 'post',
    path: '/addresses',
    summary: 'Add an address, or change one',
    gate: 'organization.manage',
    input: SaveAddress,
    output: Done,
    verb: saveAddress,
  }),
  plainEndpoint({
    method: 'get',
    path: '/cost-centers',
    summary: 'Cost centers with what this month has used of their budgets',
    gate: 'signed in',
    output: CostCenterList,
    verb: listCostCenters,
  }),
];
