import { createLimiter } from '../../platform/http/limit.ts';
import { addressHeader } from '../../platform/http/request.ts';

export interface ThrottleOptions {
  readonly now: () => number;
  readonly failuresOfAccount: number;
  readonly failuresOfAddress: number;
}

const window = 15 * 60;
const knownMax = 50_000;

/**
 * Slows down who guesses passwords (S04): wrong ones are counted for the account and for the address, known e-mail or
 * not, so that the answer tells nothing. An account under attack is not shut for its owner: from an address where the
 * password was right before, only that address's own mistakes count.
 */
export function createThrottle({ now, failuresOfAccount, failuresOfAddress }: ThrottleOptions) {
  const accounts = createLimiter({ limit: failuresOfAccount, windowSeconds: window }, now);
  const addresses = createLimiter({ limit: failuresOfAddress, windowSeconds: window }, now);
  const pairs = createLimiter({ limit: failuresOfAccount, windowSeconds: window }, now);
  const known = new Set<string>();

  /** Answers a sign-in, or refuses to try it: 429 with the seconds to wait. */
  return async function throttled(
    request: Request,
    signIn: (request: Request) => Promise<Response>,
  ): Promise<Response> {
    const account = await emailOf(request);
    const address = request.headers.get(addressHeader) ?? '';
    const pair = `${account} ${address}`;
    const hurdles = known.has(pair) ? [pairs.look(pair)] : [accounts.look(account), addresses.look(address)];
    const shut = hurdles.find((one) => !one.isAllowed);
    if (shut)
      return Response.json(
        { code: 'TOO_MANY_REQUESTS', message: 'Too many tries. Wait and try again.' },
        { status: 429, headers: { 'retry-after': String(shut.resetSeconds) } },
      );
    const answer = await signIn(request);
    if (answer.status === 401)
      for (const [limiter, name] of [
        [accounts, account],
        [addresses, address],
        [pairs, pair],
      ] as const)
        limiter.take(name);
    if (answer.ok) {
      known.delete(pair);
      known.add(pair);
      if (known.size > knownMax) known.delete(known.values().next().value!);
      pairs.forget(pair);
    }
    return answer;
  };
}

async function emailOf(request: Request): Promise<string> {
  try {
    const { email } = (await request.clone().json()) as { email?: unknown };
    return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : '';
  } catch {
    return '';
  }
}
