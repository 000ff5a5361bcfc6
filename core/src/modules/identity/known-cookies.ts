import { createHash } from 'node:crypto';

/**
 * Whose session a cookie header was found to open, by the hash of the whole header: the library has checked its
 * signature, which need not be checked again. Whether the session is still there is asked with each request, so this
 * lets nobody in. Keeps the last `most` that came, some 250 bytes each.
 */
export function createKnownCookies(most = 20_000) {
  const tokens = new Map<string, string>();
  const keyOf = (cookie: string) => createHash('sha256').update(cookie).digest('base64');
  return {
    tokenOf: (cookie: string): string | null => tokens.get(keyOf(cookie)) ?? null,
    remember(cookie: string, token: string): void {
      const key = keyOf(cookie);
      tokens.delete(key);
      tokens.set(key, token);
      if (tokens.size > most) tokens.delete(tokens.keys().next().value!);
    },
  };
}
