import { createQuery as createLibraryQuery } from '@tanstack/solid-query';
import { isServer } from 'solid-js/web';

/**
 * A query, as the library makes it, but that nobody waits for what is not waited for. The library suspends whoever
 * looks at its `data` for a moment each time its options change or it is read anew, and what is suspended leaves the
 * document: a page came back at its top, without the focus, and without what was being typed. Two kinds of reader it
 * suspended for nothing:
 * - of what is switched off (`enabled: false`) and was never read;
 * - of what was there already when it first looked, from the cache. It looked through a resource that had not come to
 * its first end by then, and stayed its reader.
 */
export const createQuery = ((...args: Parameters<typeof createLibraryQuery>) => {
  const query = createLibraryQuery(...args);
  return new Proxy(query, {
    get: (target, key) => {
      if (key !== 'data') return Reflect.get(target, key) as unknown;
      if (target.isPending && target.fetchStatus === 'idle') return undefined;
      return held(target) ?? (Reflect.get(target, key) as unknown);
    },
  });
}) as typeof createLibraryQuery;

/**
 * What a query holds, out of its store: asked by name, `data` goes through the resource. On the server pages wait for
 * the resource.
 */
function held(query: object): unknown {
  return isServer ? undefined : Object.getOwnPropertyDescriptor(query, 'data')?.get?.();
}
