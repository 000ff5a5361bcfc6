// impersonations: somebody of the operator or of a seller acts for a member of another company, for a while and for a
// reason. It promises that both names stand on all that is done, that it ends by itself, and that the company concerned
// reads who it was. It leaves to others: which doors open to it (platform/http/door.ts), and what a seller's rep does
// not see (platform/db/rls.ts).

export { impersonationStarted } from './events.ts';
export { findImpersonated, stillActing } from './find-impersonated.ts';
export { impersonationsRouter } from './router.ts';
