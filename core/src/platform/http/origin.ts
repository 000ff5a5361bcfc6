import { refusal } from '../refusal.ts';

/** A page of another site tried to act with this browser's session (S05). Open Hansa itself and do it there. */
export const originForeign = refusal('forbidden', 'origin.foreign')();

const isSafe = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * Whether a browser says that another site asks. A browser cannot lie about Origin, Sec-Fetch-Site or Host; a program
 * that is no browser sends none of the first two, and has no cookie that it was not given.
 */
export function comesFromElsewhere(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin');
  if (origin === null) return headers.get('sec-fetch-site') === 'cross-site';
  try {
    const { host, origin: whole } = new URL(origin);
    return host !== headers.get('host') && whole !== new URL(publicUrl).origin;
  } catch {
    return true;
  }
}

/**
 * Refuses a change that another site asks for with this browser's cookie. Reads tell it nothing, for no CORS header is
 * ever given.
 */
export function refuseForeignOrigin(raw: Request, publicUrl: string): void {
  if (!isSafe(raw.method) && comesFromElsewhere(raw.headers, publicUrl)) throw originForeign();
}
