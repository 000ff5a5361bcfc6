/**
 * What core refuses, by its stable code: what happened and what to do next. Facts of the refusal fill the braces; an amount
 * `limitMinor` beside a `currency` is `{limit}` here.
 */
export const refusalsEn = {
  'input.invalid': 'Something in it is not valid. Correct the marked fields.',
  'thing.unknown': 'This {what} does not exist, or belongs to somebody else.',
  'permission.missing': 'Your role does not allow this. It needs the right “{permission}”; an administrator of your organization can give it.',
  'state.transitionRefused': 'This cannot be done now: the {thing} is “{state}”. Reload to see how it stands.',
  'credit.exceeded': 'The order goes over the credit limit of {limit}. Pay another way, order less, or ask the seller to raise the limit.',
  'idempotency.reused': 'This was sent before with other content. Reload and try again.',
  'rate.limited': 'Too many requests. Wait a moment and try again.',
  'service.unavailable': 'The service is busy. Try again in a moment.',
  internal: 'The mistake is ours and was recorded. Try again; if it stays, tell support the request id.',
  'connection.lost': 'The server did not answer. Check the connection and try again.',
  'connection.offline': 'You are offline. Try again when you are back.',
  'session.missing': 'You are signed out. Sign in and try again.',
  'session.wrongPassword': 'E-mail and password do not match. Check both, or choose a new password.',
  'session.tooManyTries': 'Too many tries. Wait a minute and try again.',
  'session.refused': 'Signing in was refused. Try again, or ask your administrator.',
  'session.linkSpent': 'This link was used or is too old. Ask for a new one.',
  'session.passwordTooShort': 'The password is too short. It needs at least 10 characters.',
  'session.passwordTooLong': 'The password is too long. Use at most 128 characters.',
  'session.passwordKnown': 'This password is known from a leak elsewhere. Choose another.',
  'session.blocked': 'This account is blocked. Ask your administrator.',
  'session.emailTaken': 'There is an account with this e-mail already. Sign in with it.',
  'member.exists': '{email} is a member already. Change the role in the list instead.',
  'member.lastAdmin': 'The last administrator cannot leave. Make somebody else an administrator first.',
  'invitation.gone': 'This invitation was used, revoked or is too old. Ask for a new one.',
  'role.shared': 'The role “{name}” belongs to all organizations. Save your changes under a name of your own.',
  'role.permissionUnknown': 'There is no right “{permission}”. Reload and choose again.',
  'role.permissionBeyond': 'You cannot give the right “{permission}”, because you do not hold it yourself.',
} as const;
