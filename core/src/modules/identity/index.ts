// identity: who somebody is, proven by password and session, through the library better-auth.
// It promises that an expired or revoked session opens nothing, and that no answer tells whether an e-mail is known.
// It leaves to others: what a person may do (organizations), and what they are told (notifications).

export { openIdentity, type Identity, type NewUser, type OpenSession, type SignedIn } from './auth.ts';
export { demoAccounts, demoPassword } from './demo-accounts.ts';
export { meOf } from './show-me.ts';
export { DemoAccount, Me } from './schemas.ts';
