import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { askerHeaders } from './acting-for.ts';
import { whileAsked } from './after-paint.ts';
import { asAnswer } from './as-answer.ts';
import { language } from './languages/index.ts';
import { toldAtTheDoor } from './told-at-the-door.ts';

interface Read<Input, Output> {
  query(input: Input, options?: { signal?: AbortSignal }): Promise<Output>;
  /** For solid-query: key and function in one, `createQuery(() => client.orders.byId.options({ id }))`. */
  options(input: Input): {
    queryKey: readonly unknown[];
    queryFn: (context: { signal: AbortSignal }) => Promise<Output>;
  };
  /** The key of every read of this procedure, or of one: what to invalidate after a change. */
  key(input?: Input): readonly unknown[];
}

type WithKeys<Client> = {
  readonly [K in keyof Client]: Client[K] extends {
    query: (input: infer Input, ...rest: never[]) => Promise<infer Output>;
  }
    ? Read<Input, Output>
    : Client[K] extends { mutate: unknown }
      ? Client[K]
      : Client[K] extends object
        ? WithKeys<Client[K]> & { key(): readonly unknown[] }
        : Client[K];
};

export type HansaClient<Router extends AnyRouter> = WithKeys<TRPCClient<Router>>;

/** A language and an organization ride along with every call; the storefront is told by the host name. */
function headers(): Record<string, string> {
  return { 'hansa-language': language(), ...askerHeaders() };
}

/** `export const client = createClient<AppRouter>()`, once an app. Calls of one tick travel together. */
export function createClient<Router extends AnyRouter>(url = '/trpc'): HansaClient<Router> {
  const link = httpBatchLink({
    url,
    headers,
    maxURLLength: 4000,
    maxItems: 20,
    fetch: async (input, init) =>
      toldAtTheDoor(await fetch(input, { ...init, credentials: 'same-origin' } as RequestInit)),
  });
  // The link is the same whatever the router; its type only knows the difference a transformer would make.
  return withKeys(createTRPCClient<Router>({ links: [link as never] }), []) as HansaClient<Router>;
}

function withKeys(client: unknown, path: readonly string[]): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (name === 'key') return (input?: unknown) => (input === undefined ? path : [...path, input]);
      if (name === 'options') {
        const query = askAt(client, path, 'query');
        return (input: unknown) => ({
          queryKey: input === undefined ? path : [...path, input],
          queryFn: ({ signal }: { signal: AbortSignal }) => query(input, { signal }),
        });
      }
      if (name === 'query' || name === 'mutate') return askAt(client, path, name);
      return withKeys(client, [...path, name]);
    },
  });
}

function askAt(
  client: unknown,
  path: readonly string[],
  how: 'query' | 'mutate',
): (...input: unknown[]) => Promise<unknown> {
  const procedure = path.reduce((node, name) => (node as Record<string, unknown>)[name], client) as Record<
    typeof how,
    (...input: unknown[]) => Promise<unknown>
  >;
  return async (...input) => asAnswer(await whileAsked(procedure[how](...input)));
}
