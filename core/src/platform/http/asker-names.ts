import { createHash } from 'node:crypto';
import type { Request as VerbRequest } from '../db/transact.ts';
import { addressHeader } from './request.ts';

/**
 * Which company a cookie or a key was last seen to act for, so that its next request waits for its turn before anything
 * is looked up for it: looking up is work, and a flood of it would be everybody's (S10). For sharing alone: nobody is
 * let in by it, and who was taken for another is put right once looked up. Keeps hashes of what was shown, in memory,
 * of the last `most` that came.
 */
export function createAskerNames(most = 20_000) {
  const names = new Map<string, string>();
  /** Asked several times of a request, and worked out once. */
  const keys = new WeakMap<Headers, string | null>();
  const keyOf = (headers: Headers): string | null => {
    if (!keys.has(headers)) keys.set(headers, hashOf(headers));
    return keys.get(headers)!;
  };
  const hashOf = (headers: Headers) => {
    const shown = [
      headers.get('authorization'),
      headers.get('cookie'),
      headers.get('hansa-organization'),
      headers.get('hansa-acting-for'),
    ];
    return shown[0] === null && shown[1] === null
      ? null
      : createHash('sha256').update(JSON.stringify(shown)).digest('base64');
  };
  return {
    /** The company as far as is known, else the address. */
    of(headers: Headers): string {
      const key = keyOf(headers);
      return (key === null ? undefined : names.get(key)) ?? headers.get(addressHeader) ?? 'unknown';
    },
    /** Remembers who it was; gives the company's name, or the address of a visitor. */
    learn(headers: Headers, { actor, from }: VerbRequest): string {
      const key = keyOf(headers);
      if (key === null) return from;
      names.delete(key);
      if (actor === null) return from;
      names.set(key, actor.organizationId);
      if (names.size > most) names.delete(names.keys().next().value!);
      return actor.organizationId;
    },
  };
}
