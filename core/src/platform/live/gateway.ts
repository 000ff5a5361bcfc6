import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Database } from '../db/open.ts';
import { transact, type Request } from '../db/transact.ts';
import type { EventBell } from '../events/listen.ts';
import type { Id } from '../ids.ts';
import { comesFromElsewhere } from '../http/origin.ts';
import { changed, type Changed, type ConnectRefusal, type Hello, livePath, protocolVersion } from './protocol.ts';

export interface LiveOptions {
  readonly server: HttpServer;
  readonly bell: EventBell;
  readonly database: Database;
  readonly platformRequest: Request;
  readonly publicUrl: string;
  /** Who connects, by the same cookie as the doors; null: nobody, or not a member. */
  identify(headers: Headers, organizationId: string | undefined): Promise<Listener | null>;
  /** Which of these may still listen: the session lives, and the person is still a member. */
  stillThere(listeners: readonly Listener[]): Promise<readonly boolean[]>;
  /** How often that is asked. */
  readonly checkEveryMs?: number;
}

/** Whose socket it is. */
export interface Listener { readonly organizationId: Id<'organization'>; readonly sessionId: string; readonly userId: Id<'user'>; readonly operates: boolean }

/** One session has no use for more; a client that talks more than this in a while is not ours (S08). */
const socketsOfSession = 20;
const messagesInWindow = 60;
const windowMs = 10_000;

/** Who runs the marketplace hears of everything in it. */
const operators = 'operators';

interface Row { id: string; name: string; at: Date; subject_type: string; subject_id: string; parties: string[] }

/**
 * One room an organization; an event is told to the rooms of its parties, to the operator's people, and to nobody else. What is told is that something
 * changed, never what: the client asks again through a door, with its own rights.
 */
export function openLive(options: LiveOptions) {
  const io = new Server(options.server, {
    path: livePath, transports: ['websocket'], maxHttpBufferSize: 64 * 1024, serveClient: false,
    // A page of another site could open a socket with this browser's cookie: CORS does not bind sockets, so the door does.
    allowRequest: (raw, answer) => { answer(null, !comesFromElsewhere(new Headers({ host: raw.headers.host ?? '', ...(raw.headers.origin === undefined ? {} : { origin: raw.headers.origin }) }), options.publicUrl)); },
  });
  io.use((socket, next) => {
    const hello = socket.handshake.auth as Partial<Record<keyof Hello, unknown>>;
    const refuse = (code: ConnectRefusal) => next(new Error(code));
    if (hello.version !== protocolVersion) { refuse('live.versionOutdated'); return; }
    void admit();
    async function admit(): Promise<void> {
      const known = await options.identify(new Headers(socket.handshake.headers as Record<string, string>), typeof hello.organizationId === 'string' ? hello.organizationId : undefined).catch(() => null);
      if (!known) { refuse('session.missing'); return; }
      if ([...io.sockets.sockets.values()].filter((other) => other.data.sessionId === known.sessionId).length >= socketsOfSession) { refuse('live.tooMany'); return; }
      socket.data = known;
      next();
    }
  });
  io.on('connection', (socket) => {
    void socket.join([`org:${socket.data.organizationId}`, ...(socket.data.operates ? [operators] : [])]);
    let [since, heard] = [performance.now(), 0];
    socket.onAny(() => {
      if (performance.now() - since > windowMs) [since, heard] = [performance.now(), 0];
      if ((heard += 1) > messagesInWindow) socket.disconnect(true);
    });
  });

  let lastAt = options.platformRequest.clock.now();
  const tell = (row: Row) => {
    const message: Changed = { name: row.name, subject: { type: row.subject_type, id: row.subject_id }, at: row.at.toISOString() };
    io.to([operators, ...row.parties.map((party) => `org:${party}`)]).emit(changed, message);
  };
  const silence = options.bell.onRing((eventId) => {
    transact(options.database, options.platformRequest, async (ctx) => {
      const rows = eventId === 'many'
        ? await ctx.sql<Row>`select id, name, at, subject_type, subject_id, parties from event where at >= ${lastAt} order by at desc limit 500`
        : await ctx.sql<Row>`select id, name, at, subject_type, subject_id, parties from event where id = any (${eventId.split(',')}::uuid[]) order by at desc`;
      for (const row of rows.reverse()) { if (row.at > lastAt) lastAt = row.at; tell(row); }
    }).catch(() => { /* the next ring tells again; clients ask anew when they come back */ });
  });

  // A session that was revoked, or a seat that was taken away, loses its sockets within seconds (A11).
  const guard = setInterval(() => {
    const sockets = [...io.sockets.sockets.values()];
    if (sockets.length === 0) return;
    options.stillThere(sockets.map((socket) => socket.data as Listener)).then((may) => {
      sockets.forEach((socket, index) => { if (!may[index]) socket.disconnect(true); });
    }, () => { /* asked again soon */ });
  }, options.checkEveryMs ?? 5000);
  guard.unref();

  return { close: async () => { clearInterval(guard); silence(); await io.close(); }, count: () => io.engine.clientsCount };
}
