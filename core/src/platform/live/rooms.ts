import type { Server, Socket } from 'socket.io';
import type { z } from 'zod';
import type { ActorContext, Context } from '../context.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/open.ts';
import { transact, transactTogether, type Request } from '../db/transact.ts';
import { onTheWire, pass } from '../http/door.ts';
import { guardTexts } from '../http/guard-json.ts';
import { newId, type Id } from '../ids.ts';
import type { Actor, Gate, Presence } from '../permission.ts';
import { Refusal, refusal, unauthenticated } from '../refusal.ts';
import { type HearRefused, tellRefused } from '../refused.ts';
import type { Neighbors } from './neighbors.ts';
import type { Answered, Changed } from './protocol.ts';
import { holdWrites, tellRooms } from './write-frames.ts';

/** Too much at once on one socket. Wait a moment, then send it again. */
export const tooFast = refusal('limited', 'live.tooFast')();

/** Whose socket it is, with the request that its questions are asked in. */
export interface Listener {
  readonly organizationId: Id<'organization'>;
  readonly sessionId: string;
  readonly userId: Id<'user'>;
  readonly operates: boolean;
  readonly request: Request;
}

/** One socket, as the rooms know it. */
export interface Peer {
  readonly id: string;
  readonly actor: Actor;
  /** The socket was closed, though what it asked may still be under way. */
  readonly isGone: boolean;
  join(name: string): void;
  leave(name: string): void;
  /** What is sent to it from here on leaves together, once the way to let it go is called. */
  hold(): () => void;
  /** One transaction as the person whose socket it is, as of a door. */
  transact<T>(work: (ctx: ActorContext) => Promise<T>): Promise<T>;
}

/** A question that a client may ask on its socket: behind a gate, its input checked, answered like any door. */
export interface LiveDoor {
  readonly event: string;
  readonly gate: Gate;
  readonly presence: Presence;
  readonly input: z.ZodType;
  run(peer: Peer, input: unknown): Promise<unknown>;
}
export function liveDoor<S extends z.ZodType, O>(
  event: string,
  gate: Exclude<Gate, 'public'>,
  presence: Presence,
  input: S,
  run: (peer: Peer, input: z.output<S>) => Promise<O>,
): LiveDoor {
  return { event, gate, presence, input, run: (peer, given) => run(peer, given as z.output<S>) };
}

/** What a room does on sockets. */
export interface LiveRoom {
  readonly doors: readonly LiveDoor[];
  /** A socket is gone, or its person may not what it might before: it stands in no room any more. */
  left(peer: Peer): void;
  /** A fact was committed, in any process. */
  hear(event: Changed & { readonly parties: readonly string[] }): void;
  close(): void;
}
/** What a room is given for it. */
export interface Wire {
  readonly neighbors: Neighbors;
  readonly clock: Clock;
  /** To all sockets of this process that have joined any of the names. `mayBeLost`: left out for who reads slowly. */
  send(names: readonly string[], event: string, message: object, mayBeLost?: boolean): void;
  /** One transaction as the platform. */
  transact<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
  /**
   * One transaction for several peers, each with a context of its own; `work` looks at each row for the peer that asks
   * for it (`transactTogether`).
   */
  transactTogether<T>(peers: readonly Peer[], work: (contexts: readonly ActorContext[]) => Promise<T>): Promise<T>;
  onFault(error: unknown, event: string): void;
}
export type OpenLiveRoom = (wire: Wire) => LiveRoom;

interface Options {
  readonly database: Database;
  readonly platformRequest: Request;
  readonly neighbors: Neighbors;
  readonly rooms: readonly OpenLiveRoom[];
  listenerOf(socket: Socket): Promise<Listener | null>;
  onFault?(error: unknown, event: string): void;
  readonly onRefused?: HearRefused | undefined;
}

/**
 * Rights are read again after this long at the latest, and at once when a role, a seat or an organization has changed.
 */
const freshMs = 30_000;
const changesRights = /^(member|role|organization|session|impersonation)\./;
/**
 * Whether a fact of rights may be about the one who listens: its company, its sessions, or, where it acts for another,
 * whoever sent it.
 */
function concerns(
  { parties, subject }: Changed & { readonly parties: readonly string[] },
  { organizationId, userId, request }: Listener,
): boolean {
  return parties.includes(organizationId) || subject.id === userId || request.actor?.impersonator != null;
}
/** Questions of one socket that are answered at once; more wait for their turn on the client's side. */
const atOnce = 64;

/**
 * Puts the doors of the rooms on the sockets, with the rules of all doors: who, whether permitted, the input's shape,
 * one transaction, refusals as codes.
 */
export function openRooms(io: Server, options: Options) {
  const onFault = (error: unknown, event: string) => options.onFault?.(error, event);
  const wire: Wire = {
    neighbors: options.neighbors,
    clock: options.platformRequest.clock,
    onFault,
    send: (names, event, message, mayBeLost = false) => tellRooms(io, names, event, message, mayBeLost),
    transact: (work) => transact(options.database, options.platformRequest, work),
    transactTogether: (peers, work) =>
      transactTogether(
        options.database,
        peers.map((peer) => requestOf.get(peer)!()),
        (contexts) => work(contexts as ActorContext[]),
      ),
  };
  const requestOf = new WeakMap<Peer, () => Request>();
  const rooms = options.rooms.map((open) => open(wire));
  const doors = new Map(rooms.flatMap((room) => room.doors.map((door) => [door.event, door] as const)));
  const attended = new Map<Socket, { stale(): void; peer: Peer }>();

  function attend(socket: Socket): (event: string, said: readonly unknown[]) => void {
    let listener = socket.data as Listener;
    let readAt = performance.now();
    let inHand = 0;
    let reading: Promise<void> | null = null;
    const joined = new Set<string>();
    const peer: Peer = {
      id: newId(),
      get actor() {
        return listener.request.actor!;
      },
      get isGone() {
        return !socket.connected;
      },
      join: (name) => {
        joined.add(name);
        void socket.join(name);
      },
      leave: (name) => {
        joined.delete(name);
        void socket.leave(name);
      },
      hold: () => holdWrites(socket),
      transact: (work) => wire.transactTogether([peer], ([ctx]) => work(ctx!)),
    };
    requestOf.set(peer, () => ({ ...listener.request, requestId: newId() }));
    const leaveAll = () => {
      for (const room of rooms) room.left(peer);
      for (const name of joined) peer.leave(name);
    };

    function refresh(): Promise<void> {
      reading ??= options
        .listenerOf(socket)
        .then((now) => {
          if (now === null) {
            socket.disconnect(true);
            throw unauthenticated();
          }
          const mayLess = [...listener.request.actor!.permissions].some(
            ([name, reach]) => now.request.actor!.permissions.get(name) !== reach,
          );
          listener = socket.data = now;
          readAt = performance.now();
          // Whoever may less than before leaves all rooms, and comes back in by asking with the rights of now.
          if (mayLess) leaveAll();
        })
        .finally(() => {
          reading = null;
        });
      return reading;
    }
    attended.set(socket, {
      peer,
      stale: () => {
        refresh().catch(() => {
          /* the socket is closed */
        });
      },
    });
    socket.once('disconnect', () => {
      attended.delete(socket);
      leaveAll();
    });

    async function ask(door: LiveDoor, input: unknown): Promise<unknown> {
      if (reading !== null || performance.now() - readAt > freshMs) await refresh();
      pass(door.gate, door.presence, listener.request);
      guardTexts(input);
      return door.run(peer, await door.input.parseAsync(input));
    }
    return (event, said) => {
      const door = doors.get(event);
      if (!door) return;
      const last = said.at(-1);
      const reply = (answer: Answered<unknown>) => {
        if (typeof last === 'function') (last as (answer: Answered<unknown>) => void)(answer);
      };
      if (inHand >= atOnce) {
        reply({ refusal: onTheWire(tooFast(), '') });
        return;
      }
      inHand += 1;
      ask(door, said[0])
        .then(
          (value) => reply({ value: value ?? null }),
          (error: unknown) => {
            const told = onTheWire(error, newId());
            tellRefused(options.onRefused, { ...listener.request, requestId: told.requestId }, event, error, said[0]);
            if (!(error instanceof Refusal) && told.code === 'internal') onFault(error, event);
            reply({ refusal: told });
          },
        )
        .finally(() => {
          inHand -= 1;
        });
    };
  }

  return {
    attend,
    hear: (event: Changed & { readonly parties: readonly string[] }) => {
      if (changesRights.test(event.name))
        for (const [socket, one] of attended) if (concerns(event, socket.data as Listener)) one.stale();
      for (const room of rooms) room.hear(event);
    },
    close: () => {
      for (const room of rooms) room.close();
    },
  };
}
