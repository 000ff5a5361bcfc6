import { hashKey, type QueryKey, useQueryClient } from '@tanstack/solid-query';
import { type Accessor, createComputed, createMemo, createSignal, onCleanup } from 'solid-js';
import { isServer } from 'solid-js/web';
import type { Socket } from 'socket.io-client';
import { actingFor } from './acting-for.ts';
import { actingOrganization } from './acting-organization.ts';
import { afterPaint } from './after-paint.ts';
import { createQuery } from './create-query.ts';
import { listeningOf } from './listening.ts';

/**
 * What core says on the socket: that something this organization is party to has changed, never what. The page reads
 * anew through its door, with its own rights. Names follow `platform/live/protocol.ts` of core.
 */
export interface LiveMessage {
  readonly name: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly at: string;
}
type Handler = (message: LiveMessage) => void;
const protocol = { version: 1, path: '/ws', changed: 'changed', everything: '*' } as const;

const handlers = new Map<string, Set<Handler>>();
const [connected, writeConnected] = createSignal(true);
/** False only after a connection that was there got lost. */
export const isLive: Accessor<boolean> = connected;

let opening: Promise<Socket> | null = null;
/** When this tab began to show what nobody tells it the changes of; null: it hears, or lost what it heard by. */
let unheardSince: number | null = null;

/** `vendor_order` is any of them, `vendor_order:<id>` that one, `order.placed` that fact. */
function topicsOf({ name, subject }: LiveMessage): readonly string[] {
  return [subject.type, `${subject.type}:${subject.id}`, name];
}

function hearAll(): void {
  for (const [topic, heard] of handlers)
    for (const handler of heard)
      handler({ name: protocol.everything, subject: { type: topic, id: '' }, at: new Date().toISOString() });
}

/**
 * What is shown from here on was asked before there was anybody to tell of its changes: the socket is told, when it
 * comes, since when.
 */
export function beginUnheard(): void {
  if (!opening) unheardSince ??= performance.now();
}

/**
 * Whether what has changed since `beginUnheard` is still to be told: a page that begins now hears all of it. Later,
 * what was asked before the page was there may have changed while nobody listened for it.
 */
export const isToldLater = (): boolean => unheardSince !== null;

/**
 * One socket a tab, opened by the first who listens; socket.io is fetched then, and not before the first page stands.
 */
export function openSocket(): Promise<Socket> {
  beginUnheard();
  opening ??= afterPaint()
    .then(() => import('socket.io-client'))
    .then(({ io }) => {
      const socket = io({
        path: protocol.path,
        transports: ['websocket'],
        auth: (give) => {
          const [other, organizationId] = [actingFor(), actingOrganization()];
          give({
            version: protocol.version,
            ...(other ? { actingFor: other } : organizationId ? { organizationId } : {}),
            ...(unheardSince === null ? {} : { unheardMs: performance.now() - unheardSince }),
          });
        },
      });
      socket.on('connect', () => {
        writeConnected(true);
        // Since when a lost socket was deaf is unknown, so whoever listens reads again. A new one is told what it
        // missed.
        if (unheardSince === null) hearAll();
        unheardSince = null;
      });
      socket.on('disconnect', (reason) => {
        if (reason === 'io client disconnect') return;
        writeConnected(false);
      });
      socket.on(protocol.changed, (message: LiveMessage) => {
        if (message.name === protocol.everything) hearAll();
        for (const topic of topicsOf(message)) for (const handler of handlers.get(topic) ?? []) handler(message);
      });
      return socket;
    });
  return opening;
}

/** Hears a topic until the returned function is called. Core tells an organization only what it is party to. */
export function subscribe(topic: string, handler: Handler): () => void {
  const heard = handlers.get(topic) ?? new Set<Handler>();
  handlers.set(topic, heard.add(handler));
  void openSocket();
  return () => {
    heard.delete(handler);
    if (heard.size === 0) handlers.delete(topic);
  };
}

/** Another acting organization has another room: the connection is made anew. A visitor has none. */
export function reconnect(signedIn = true): void {
  void opening?.then((socket) => {
    socket.disconnect();
    unheardSince = performance.now();
    if (signedIn) socket.connect();
  });
}

/**
 * Marks reads as stale whenever one of the topics fires, for as long as they would pass for fresh after the page is
 * left.
 */
export function createLive(topics: Accessor<readonly string[]>, keys: Accessor<readonly QueryKey[]>): void {
  if (isServer) return;
  const listening = listeningOf(useQueryClient(), subscribe);
  const wanted = createMemo(() => ({ topics: topics(), keys: keys() }), undefined, {
    equals: (before, now) => hashKey([before]) === hashKey([now]),
  });
  // At once, not as an effect: effects wait until what suspends a page is there, and a page that hears only after its
  // first read never hears of what changed during it.
  createComputed(() => {
    if (wanted().topics.length > 0) onCleanup(listening.hold(wanted().topics, wanted().keys));
  });
}

interface LiveQueryOptions<T> {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<T>;
  topics: readonly string[];
  enabled?: boolean;
  staleTime?: number;
  placeholderData?: (previous: T | undefined) => T | undefined;
}

/**
 * A query that reads itself anew when a topic fires: `createLiveQuery(() => ({ ...client.orders.byId.options({ id }),
 * topics: [`order:${id}`] }))`.
 */
export function createLiveQuery<T>(options: Accessor<LiveQueryOptions<T>>) {
  // What is not asked yet hears nothing: before somebody signs in, nobody needs a socket.
  createLive(
    () => (options().enabled === false ? [] : options().topics),
    () => [options().queryKey],
  );
  return createQuery<T>(() => {
    const { topics: _, ...query } = options();
    return query as never;
  });
}
