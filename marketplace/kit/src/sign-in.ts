/**
 * The doors of the identity library. They answer `{ code, message }` with a status; the code is what we show a text
 * for.
 */
export type SignInOutcome = { readonly ok: true } | { readonly ok: false; readonly code: string };

async function post(path: string, body: Record<string, unknown>): Promise<SignInOutcome> {
  try {
    const response = await fetch(`/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true };
    if (response.status === 429) return { ok: false, code: 'session.tooManyTries' };
    const answer = (await response.json().catch(() => null)) as { code?: string } | null;
    return { ok: false, code: codes[answer?.code ?? ''] ?? (response.status >= 500 ? 'internal' : 'session.refused') };
  } catch {
    return { ok: false, code: navigator.onLine ? 'connection.lost' : 'connection.offline' };
  }
}

const codes: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'session.wrongPassword',
  INVALID_EMAIL: 'session.wrongPassword',
  INVALID_PASSWORD: 'session.wrongPassword',
  INVALID_TOKEN: 'session.linkSpent',
  PASSWORD_TOO_SHORT: 'session.passwordTooShort',
  PASSWORD_TOO_LONG: 'session.passwordTooLong',
  BANNED_USER: 'session.blocked',
  TOO_MANY_REQUESTS: 'session.tooManyTries',
  USER_ALREADY_EXISTS: 'session.emailTaken',
  PASSWORD_COMPROMISED: 'session.passwordKnown',
  'service.readOnly': 'service.readOnly',
};

export const signIn = (email: string, password: string): Promise<SignInOutcome> =>
  post('/sign-in/email', { email, password });
export const askForReset = (email: string, redirectTo: string): Promise<SignInOutcome> =>
  post('/request-password-reset', { email, redirectTo });
export const resetPassword = (token: string, newPassword: string): Promise<SignInOutcome> =>
  post('/reset-password', { token, newPassword });
