import type { Clock } from '../clock.ts';
import type { Language } from '../context.ts';
import type { Request as VerbRequest } from '../db/transact.ts';
import { newId, type Id } from '../ids.ts';
import type { Actor } from '../permission.ts';

/** What the house knows about who asks, and where; made by the rooms, handed to the doors. */
export interface Asker {
  readonly actor: Actor | null;
  readonly actors: readonly Actor[];
  readonly language: Language;
  readonly storefrontId: Id<'storefront'>;
}

/**
 * In whose name somebody asks to act: one of the own organizations, or the person of an impersonation; neither: the
 * first of the own.
 */
export interface Asked {
  readonly organizationId: string | undefined;
  readonly actingFor: string | undefined;
}

export interface RequestMakerOptions {
  readonly clock: Clock;
  lookUp(headers: Headers, host: string): Promise<Asker>;
}

/** Headers of our own, written over whatever came under these names, so that nobody outside can set them (X14). */
export const addressHeader = 'x-hansa-client-address';
export const requestIdHeader = 'x-hansa-request-id';

/**
 * Notes on a request where it came from and its id. Behind a trusted proxy the address is the last of X-Forwarded-For,
 * which the proxy itself has added; those before it are what the client says of itself.
 */
export function markRequest(raw: globalThis.Request, peer: string, trustsProxy: boolean): globalThis.Request {
  const forwarded = trustsProxy ? raw.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  raw.headers.set(addressHeader, forwarded || peer);
  raw.headers.set(requestIdHeader, newId<'request'>());
  return raw;
}

/** Makes a verb's request out of an HTTP request: who, for whom, where, in which language, under which id. */
export function makeRequests(options: RequestMakerOptions) {
  return async (raw: globalThis.Request): Promise<VerbRequest> => {
    const { headers } = raw;
    const { actor, actors, storefrontId, language } = await options.lookUp(headers, new URL(raw.url).hostname);
    const asked = headers.get('hansa-language') ?? headers.get('accept-language')?.slice(0, 2);
    return {
      actor,
      actors,
      storefrontId,
      language: asked === 'vi' || asked === 'en' ? asked : language,
      clock: options.clock,
      requestId: headers.get(requestIdHeader) ?? newId<'request'>(),
      from: headers.get(addressHeader) ?? 'unknown',
    };
  };
}
