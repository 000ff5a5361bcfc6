import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { z } from 'zod';
import { appRouter, endpoints, liveRooms } from '../modules/app.ts';
import type { ActorContext } from '../platform/context.ts';
import type { Database } from '../platform/db/open.ts';
import { transact, transactTogether, type Request } from '../platform/db/transact.ts';
import { onTheWire, pass, presenceOf } from '../platform/http/door.ts';
import { problemOf } from '../platform/http/problem.ts';
import { restApp } from '../platform/http/rest.ts';
import { splitInput } from '../platform/http/rest-input.ts';
import type { Gate, Presence } from '../platform/permission.ts';
import type { Peer, Wire } from '../platform/live/rooms.ts';
import { newId } from '../platform/ids.ts';
import { type HearRefused, tellRefused } from '../platform/refused.ts';
import { fixedClock } from '../platform/clock.ts';

/** What came of knocking: the status, and the answer or the refusal. */
export interface Outcome {
  readonly status: number;
  readonly body: unknown;
}

/** One way into the house, whatever its kind. Tests walk all of them, so that a new one is covered by itself. */
export interface Door {
  readonly name: string;
  readonly kind: 'trpc' | 'rest' | 'socket';
  readonly gate: Gate | undefined;
  readonly isRead: boolean;
  /** Whether it opens to somebody who acts for another. */
  readonly presence: Presence;
  /** Null: takes nothing. */
  readonly input: z.ZodType | null;
  knock(database: Database, request: Request, input: unknown): Promise<Outcome>;
}

interface Definition {
  readonly type: 'query' | 'mutation';
  readonly meta?: { gate?: Gate; presence?: Presence };
  readonly inputs: readonly z.ZodType[];
}

export function procedureDoors(onRefused?: HearRefused): Door[] {
  return Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: Definition }>).map(
    ([name, { _def }]) => {
      const [input] = _def.inputs;
      return {
        name,
        kind: 'trpc',
        gate: _def.meta?.gate,
        isRead: _def.type === 'query',
        presence: presenceOf(_def.type === 'query', _def.meta?.presence),
        input: !input || input._zod.def.type === 'void' ? null : input,
        knock: async (database, request, given) => {
          const caller = appRouter.createCaller({
            request,
            database,
            ...(onRefused ? { onRefused } : {}),
            onFault: (error) => {
              if (process.env['HANSA_TELL'])
                process.stderr.write(`${name}: ${String(error instanceof Error ? error.stack : error)}\n`);
            },
          }) as never;
          try {
            const verb = name
              .split('.')
              .reduce(
                (at: Record<string, unknown>, part) => at[part] as Record<string, unknown>,
                caller,
              ) as unknown as (input: unknown) => Promise<unknown>;
            return { status: 200, body: await verb(given) };
          } catch (error) {
            const { requestId: _, ...refusal } = onTheWire(error, '');
            return { status: error instanceof TRPCError ? getHTTPStatusCodeFromError(error) : 500, body: refusal };
          }
        },
      };
    },
  );
}

export function restDoors(onRefused?: HearRefused): Door[] {
  return endpoints.map((one) => ({
    name: `${one.method.toUpperCase()} ${one.path}`,
    kind: 'rest',
    gate: one.gate,
    isRead: one.method === 'get',
    presence: presenceOf(one.method === 'get', one.presence),
    input: one.input,
    knock: async (database, request, given) => {
      const app = restApp([one], {
        database,
        uploadBytes: 1_000_000,
        requestOf: async () => request,
        onRefused,
        onFault: (error) => {
          if (process.env['HANSA_TELL']) process.stderr.write(`${one.path}: ${String(error)}\n`);
        },
      });
      const { path, query, body } = splitInput(one, (given ?? {}) as Record<string, unknown>);
      const sent = one.takes ? bodyOf(one.takes) : body === undefined ? undefined : JSON.stringify(body);
      const answer = await app.request(`${path}${query}`, {
        method: one.method.toUpperCase(),
        headers: {
          ...(one.method === 'get' ? {} : { 'content-type': one.takes?.[0] ?? 'application/json' }),
          ...(one.method === 'post' ? { 'idempotency-key': crypto.randomUUID() } : {}),
        },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const text = await answer.text();
      if (!answer.headers.get('content-type')?.includes('json')) return { status: answer.status, body: text };
      const { requestId: _, ...told } = (JSON.parse(text) ?? {}) as Record<string, unknown>;
      return { status: answer.status, body: told };
    },
  }));
}

/** What a room would have sent to sockets that have joined a name. */
export interface Sent {
  readonly to: string;
  readonly event: string;
  readonly message: object;
}

/** What a door streams in is of a kind that it takes. */
const bodyOf = (takes: readonly string[]) =>
  takes.includes('application/pdf') ? '%PDF-1.4 a document' : 'SKU;Title;Price\nA;B;1\n';

/**
 * The questions of sockets, each asked by a peer that has just come. What the rooms send meanwhile is told to `hear`.
 */
export function socketDoors(
  hear: (sent: Sent) => void = () => {
    /* nobody listens */
  },
  onRefused?: HearRefused,
): Door[] {
  return liveRooms.flatMap((open) => openDoors(open, hear, onRefused));
}

function openDoors(
  open: (typeof liveRooms)[number],
  hear: (sent: Sent) => void,
  onRefused: HearRefused | undefined,
): Door[] {
  const here: { database: Database | null; request: Request | null } = { database: null, request: null };
  const wire: Wire = {
    clock: fixedClock('2026-11-24T09:00:00Z'),
    neighbors: {
      self: 'test',
      tell: () => {
        /* alone */
      },
      onWord: () => () => true,
      close: async () => {
        /* alone */
      },
    },
    send: (names, event, message) => {
      for (const to of names) hear({ to, event, message });
    },
    onFault: () => {
      /* the answer tells */
    },
    transact: (work) => transact(here.database!, { ...here.request!, actor: null, isPlatform: true }, work),
    transactTogether: (peers, work) =>
      transactTogether(
        here.database!,
        peers.map(() => here.request!),
        (contexts) => work(contexts as ActorContext[]),
      ),
  };
  const room = open(wire);
  return room.doors.map((door) => ({
    name: `socket ${door.event}`,
    kind: 'socket',
    gate: door.gate,
    isRead: true,
    presence: door.presence,
    input: door.input,
    knock: async (database, request, given) => {
      here.database = database;
      here.request = request;
      const peer: Peer = {
        id: newId(),
        actor: request.actor!,
        isGone: false,
        join: () => {
          /* none is there to hear */
        },
        leave: () => {
          /* none is there to hear */
        },
        hold: () => () => {
          /* nothing is sent */
        },
        transact: (work) => transact(database, request, (ctx) => work(ctx as ActorContext)),
      };
      try {
        pass(door.gate, door.presence, request);
        return { status: 200, body: await door.run(peer, await door.input.parseAsync(given)) };
      } catch (error) {
        tellRefused(onRefused, request, door.event, error, given);
        const { requestId: _, ...refused } = problemOf(error, '');
        return { status: refused.status, body: refused };
      } finally {
        room.left(peer);
      }
    },
  }));
}
