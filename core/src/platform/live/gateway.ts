import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { Database } from '../db/open.ts';
import { transact, type Request } from '../db/transact.ts';
import type { EventBell } from '../events/listen.ts';
import { comesFromElsewhere } from '../http/origin.ts';
import type { Asked } from '../http/request.ts';
import type { Neighbors } from './neighbors.ts';
import { Refusal } from '../refusal.ts';
import type { HearRefused } from '../refused.ts';
import {
  changed,
  type Changed,
  type ConnectRefusal,
  everything,
  type Hello,
  livePath,
  protocolVersion,
} from './protocol.ts';
import { type Listener, openRooms, type OpenLiveRoom } from './rooms.ts';

export interface LiveOptions {
  readonly server: HttpServer;
  readonly bell: EventBell;
  readonly database: Database;
  readonly platformRequest: Request;
  readonly publicUrl: string;
  /** The other processes that serve the same marketplace. */
  readonly neighbors: Neighbors;
  /** What may be asked on a socket, beside hearing what has changed. */
  readonly rooms: readonly OpenLiveRoom[];
  /** Who connects, by the same cookie as the doors; null: nobody, or not a member. */
  identify(headers: Headers, asked: Asked): Promise<Listener | null>;
  /**
   * Which of these may still listen: the session lives, the person is still a member, and who acts for another still
   * may.
   */
  stillThere(listeners: readonly Listener[]): Promise<readonly boolean[]>;
  onFault?(error: unknown, event: string): void;
  readonly onRefused?: HearRefused;
  /** How often that is asked. */
  readonly checkEveryMs?: number;
}
export type { Listener } from './rooms.ts';

/** One session has no use for more; a client that talks more than this in a while is not ours (S08). */
const socketsOfSession = 20;
const messagesInWindow = 400;
const windowMs = 10_000;
/** A paste of 400 lines, the largest that our apps send at once, is a third of this. */
const frameBytes = 512 * 1024;
/**
 * What may wait for a client that reads slowly; beyond it the socket is cut, and the client asks for what it missed
 * when it is back (F13).
 */
const waitingBytesMax = 2 * 1024 * 1024;

/** What a client is told of what it could not hear; beyond it, that everything may be other. */
const unheardMost = { ms: 60_000, events: 500 };
/** An event bears the time at which its transaction began, and is seen when that has ended. */
const commitMs = 5000;

/** Who runs the marketplace hears of everything in it. */
const operators = 'operators';

/** A seller's rep who acts for a buyer hears of what both are party to. */
const within = (party: string, seller: string) => `org:${party} within ${seller}`;
function roomsOf({ organizationId, operates, request }: Listener): string[] {
  const sellerId = request.actor?.impersonator?.sellerId;
  return sellerId ? [within(organizationId, sellerId)] : [`org:${organizationId}`, ...(operates ? [operators] : [])];
}

interface Row {
  id: string;
  name: string;
  at: Date;
  subject_type: string;
  subject_id: string;
  parties: string[];
}

/**
 * One room an organization; an event is told to the rooms of its parties, to the operator's people, and to nobody else.
 * What is told is that something changed, never what: the client asks again through a door, with its own rights.
 */
export function openLive(options: LiveOptions) {
  const io = new Server(options.server, {
    path: livePath,
    transports: ['websocket'],
    maxHttpBufferSize: frameBytes,
    serveClient: false,
    // A page of another site could open a socket with this browser's cookie: CORS does not bind sockets, so the door
    // does.
    allowRequest: (raw, answer) => {
      answer(
        null,
        !comesFromElsewhere(
          new Headers({
            host: raw.headers.host ?? '',
            ...(raw.headers.origin === undefined ? {} : { origin: raw.headers.origin }),
          }),
          options.publicUrl,
        ),
      );
    },
  });
  /**
   * How many sockets each session has open. Counted, because after a start all come at once, and each would look
   * through all that have come.
   */
  const open = new Map<string, number>();
  function count(socket: Socket): void {
    const { sessionId } = socket.data as Listener;
    open.set(sessionId, (open.get(sessionId) ?? 0) + 1);
    socket.once('disconnect', () => {
      const others = open.get(sessionId)! - 1;
      if (others > 0) open.set(sessionId, others);
      else open.delete(sessionId);
    });
  }
  io.use((socket, next) => {
    const hello = socket.handshake.auth as Partial<Record<keyof Hello, unknown>>;
    const refuse = (code: ConnectRefusal) => next(new Error(code));
    if (hello.version !== protocolVersion) {
      refuse('live.versionOutdated');
      return;
    }
    // What could not be asked is no refusal: the way is cut, and the client comes again by itself.
    admit().catch(() => {
      socket.conn.close();
    });
    async function admit(): Promise<void> {
      const known = await listenerOf(socket);
      if (!known) {
        refuse('session.missing');
        return;
      }
      if ((open.get(known.sessionId) ?? 0) >= socketsOfSession) {
        refuse('live.tooMany');
        return;
      }
      socket.data = known;
      next();
    }
  });
  /** Null: nobody, or nobody any more. Fails where that could not be asked. */
  const listenerOf = (socket: Socket) => {
    const { organizationId, actingFor } = socket.handshake.auth as Partial<Record<keyof Hello, unknown>>;
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
    return options
      .identify(new Headers(socket.handshake.headers as Record<string, string>), {
        organizationId: text(organizationId),
        actingFor: text(actingFor),
      })
      .catch((error: unknown) => {
        if (error instanceof Refusal) return null;
        throw error;
      });
  };
  const rooms = openRooms(io, { ...options, listenerOf });
  /** Acting for another is over at its time, though nothing happens then. */
  function endInTime(socket: Socket): void {
    const until = (socket.data as Listener).request.actor?.impersonator?.until;
    if (!until) return;
    const over = setTimeout(
      () => {
        socket.disconnect(true);
      },
      Math.max(0, until.getTime() - options.platformRequest.clock.now().getTime()),
    );
    socket.once('disconnect', () => {
      clearTimeout(over);
    });
  }
  io.on('connection', (socket) => {
    count(socket);
    void socket.join(roomsOf(socket.data as Listener));
    endInTime(socket);
    catchUp(socket).catch((error: unknown) => options.onFault?.(error, changed));
    let [since, heard] = [performance.now(), 0];
    const answer = rooms.attend(socket);
    socket.onAny((event: unknown, ...said: unknown[]) => {
      if (performance.now() - since > windowMs) [since, heard] = [performance.now(), 0];
      if ((heard += 1) > messagesInWindow) {
        socket.disconnect(true);
        return;
      }
      answer(String(event), said);
    });
  });

  let lastAt = options.platformRequest.clock.now();
  const messageOf = (row: Row): Changed => ({
    name: row.name,
    subject: { type: row.subject_type, id: row.subject_id },
    at: row.at.toISOString(),
  });
  const roomsToldOf = ({ parties }: Row) => [
    operators,
    ...parties.map((party) => `org:${party}`),
    ...parties.flatMap((party) => parties.map((seller) => within(party, seller))),
  ];
  const tell = (row: Row) => {
    io.to(roomsToldOf(row)).emit(changed, messageOf(row));
    rooms.hear({ ...messageOf(row), parties: row.parties });
  };
  /** Tells a client of what has changed since its page was read, while its socket was on its way. */
  async function catchUp(socket: Socket): Promise<void> {
    const { unheardMs } = socket.handshake.auth as Partial<Record<keyof Hello, unknown>>;
    if (typeof unheardMs !== 'number' || !(unheardMs >= 0)) return;
    const now = options.platformRequest.clock.now();
    const since = new Date(now.getTime() - Math.min(unheardMs, unheardMost.ms) - commitMs);
    const rows =
      unheardMs > unheardMost.ms
        ? null
        : await transact(
            options.database,
            options.platformRequest,
            (ctx) => ctx.sql<Row>`
      select id, name, at, subject_type, subject_id, parties from event where at >= ${since} order by at limit ${unheardMost.events + 1}`,
          );
    if (rows === null || rows.length > unheardMost.events)
      socket.emit(changed, { ...everything, at: now.toISOString() } satisfies Changed);
    else
      for (const row of rows)
        if (roomsToldOf(row).some((room) => socket.rooms.has(room))) socket.emit(changed, messageOf(row));
  }
  async function tellOf(eventIds: string, tries = 0): Promise<void> {
    try {
      const rows = await transact(options.database, options.platformRequest, (ctx) =>
        eventIds === 'many'
          ? ctx.sql<Row>`select id, name, at, subject_type, subject_id, parties from event where at >= ${lastAt} order by at desc limit 500`
          : ctx.sql<Row>`select id, name, at, subject_type, subject_id, parties from event where id = any (${eventIds.split(',')}::uuid[]) order by at desc`,
      );
      for (const row of rows.reverse()) {
        if (row.at > lastAt) lastAt = row.at;
        tell(row);
      }
    } catch (error) {
      // Nobody rings twice for the same events, and a client that hears nothing shows what was. After the last try
      // clients see it when they next ask.
      if (tries < 5) setTimeout(() => void tellOf(eventIds, tries + 1), 200 * 2 ** tries).unref();
      else options.onFault?.(error, changed);
    }
  }
  const silence = options.bell.onRing((eventIds) => void tellOf(eventIds));

  // A session that was revoked, a seat that was taken away, or an impersonation that is over loses its sockets within
  // seconds, whoever ended it and whether or not a fact tells of it (A11).
  const guard = setInterval(() => {
    const sockets = [...io.sockets.sockets.values()];
    if (sockets.length === 0) return;
    options.stillThere(sockets.map((socket) => socket.data as Listener)).then(
      (may) => {
        sockets.forEach((socket, index) => {
          if (!may[index]) socket.disconnect(true);
        });
      },
      () => {
        /* asked again soon */
      },
    );
  }, options.checkEveryMs ?? 5000);
  guard.unref();

  const slow = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) if (waitingBytes(socket) > waitingBytesMax) cut(socket);
  }, 500);
  slow.unref();

  return {
    close: async () => {
      clearInterval(guard);
      clearInterval(slow);
      silence();
      rooms.close();
      await io.close();
    },
    count: () => io.engine.clientsCount,
  };
}

/** What a client has not taken yet: handed to its connection, and waiting behind that. */
function waitingBytes(socket: Socket): number {
  const { writeBuffer, transport } = socket.conn as unknown as {
    writeBuffer: readonly { data?: { length: number } }[];
    transport: { socket?: { bufferedAmount: number } };
  };
  return writeBuffer.reduce((sum, packet) => sum + (packet.data?.length ?? 0), transport.socket?.bufferedAmount ?? 0);
}

/** Ends a socket without saying goodbye: a goodbye would wait behind what is not read. */
function cut(socket: Socket): void {
  const { transport } = socket.conn as unknown as { transport: { socket?: { terminate(): void } } };
  transport.socket?.terminate();
  socket.disconnect(true);
}
