import { createQuery as createLibraryQuery } from '@tanstack/solid-query';

/**
 * A query, as the library makes it but for one thing: what is switched off (`enabled: false`) and was never read is not waited for. The library suspends whoever looks at its `data` for a moment
 * each time its options change, and what is suspended leaves the document: a page came back at its top, without the focus, and without what was being typed.
 */
export const createQuery = ((...args: Parameters<typeof createLibraryQuery>) => {
  const query = createLibraryQuery(...args);
  return new Proxy(query, { get: (target, key) => (key === 'data' && target.isPending && target.fetchStatus === 'idle' ? undefined : Reflect.get(target, key) as unknown) });
}) as typeof createLibraryQuery;
