// organizations: companies in a tree, their people, what each may do, addresses and cost centers.
// It promises that nobody gives what he does not hold, and that another's company answers as unknown.
// It leaves to others: who somebody is (identity), and what a company may see of sellers (entitlement).

export { defaultRoles, permissions, permissionsWithin, type KnownPermission } from './permissions.ts';
export {
  findActorOf,
  findActors,
  findActorsUnder,
  findKeyActor,
  findRights,
  type Rights,
  stillMembers,
} from './find-actor.ts';
export { memberInvited, organizationApplied, organizationCreated, organizationStateChanged } from './events.ts';
export { openToken } from './invite-member.ts';
export { identityRouter, organizationsRouter } from './router.ts';
export { useIdentity } from './session.ts';
export { organizationsApi } from './api.ts';
