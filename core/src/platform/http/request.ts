import type { Clock } from '../clock.ts';
import type { Language } from '../context.ts';
import type { Request as VerbRequest } from '../db/transact.ts';
import { newId, type Id } from '../ids.ts';
import type { Actor } from '../permission.ts';

/** What the house knows about who asks; made by the rooms, handed to the doors. */
export interface Asker { readonly actor: Actor | null; readonly language: Language }

export interface RequestMakerOptions {
  readonly clock: Clock;
  readonly trustsProxy: boolean;
  identify(headers: Headers): Promise<Asker>;
  storefrontOf(host: string): Promise<Id<'storefront'>>;
  /** The peer's address, from the connection. */
  peerOf(raw: globalThis.Request): string;
}

/** Makes a verb's request out of an HTTP request: who, for whom, where, in which language, under which id. */
export function makeRequests(options: RequestMakerOptions) {
  return async (raw: globalThis.Request): Promise<VerbRequest> => {
    const { headers } = raw;
    const asker = await options.identify(headers);
    const forwarded = options.trustsProxy ? headers.get('x-forwarded-for')?.split(',')[0]?.trim() : undefined;
    const host = new URL(raw.url).hostname;
    const asked = headers.get('hansa-language') ?? headers.get('accept-language')?.slice(0, 2);
    return {
      actor: asker.actor, storefrontId: await options.storefrontOf(host), language: asked === 'vi' || asked === 'en' ? asked : asker.language,
      clock: options.clock, requestId: newId<'request'>(), from: forwarded ?? options.peerOf(raw),
    };
  };
}
