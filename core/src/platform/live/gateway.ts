import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Database } from '../db/open.ts';
import { transact, type Request } from '../db/transact.ts';
import type { EventBell } from '../events/listen.ts';
import type { Id } from '../ids.ts';
import { changed, type Changed, type ConnectRefusal, type Hello, livePath, protocolVersion } from './protocol.ts';

export interface LiveOptions {
  readonly server: HttpServer;
  readonly bell: EventBell;
  readonly database: Database;
  readonly platformRequest: Request;
  /** Who connects, by the same cookie as the doors; null: nobody, or not a member. */
  identify(headers: Headers, organizationId: string | undefined): Promise<{ organizationId: Id<'organization'>; sessionId: string; userId: string; operates: boolean } | null>;
  isAlive(sessionId: string): Promise<boolean>;
}

/** Who runs the marketplace hears of everything in it. */
const operators = 'operators';

interface Row { id: string; name: string; at: Date; subject_type: string; subject_id: string; parties: string[] }

/**
 * One room an organization; an event is told to the rooms of its parties, to the operator's people, and to nobody else. What is told is that something
 * changed, never what: the client asks again through a door, with its own rights.
 */
export function openLive(options: LiveOptions) {
  const io = new Server(options.server, { path: livePath, transports: ['websocket'], maxHttpBufferSize: 64 * 1024, serveClient: false });
  io.use((socket, next) => {
    const hello = socket.handshake.auth as Partial<Hello>;
    const refuse = (code: ConnectRefusal) => next(new Error(code));
    if (hello.version !== protocolVersion) { refuse('live.versionOutdated'); return; }
    void admit();
    async function admit(): Promise<void> {
      const known = await options.identify(new Headers(socket.handshake.headers as Record<string, string>), hello.organizationId).catch(() => null);
      if (!known) { refuse('session.missing'); return; }
      socket.data = known;
      next();
    }
  });
  io.on('connection', (socket) => { void socket.join([`org:${socket.data.organizationId}`, ...(socket.data.operates ? [operators] : [])]); });

  let lastId = '';
  const tell = (row: Row) => {
    const message: Changed = { name: row.name, subject: { type: row.subject_type, id: row.subject_id }, at: row.at.toISOString() };
    io.to([operators, ...row.parties.map((party) => `org:${party}`)]).emit(changed, message);
  };
  const silence = options.bell.onRing((eventId) => {
    transact(options.database, options.platformRequest, async (ctx) => {
      const rows = eventId === 'many'
        ? await ctx.sql<Row>`select id, name, at, subject_type, subject_id, parties from event where id::text > ${lastId} order by id desc limit 500`
        : await ctx.sql<Row>`select id, name, at, subject_type, subject_id, parties from event where id = ${eventId}`;
      for (const row of rows.reverse()) { if (row.id > lastId) lastId = row.id; tell(row); }
    }).catch(() => { /* the next ring tells again; clients ask anew when they come back */ });
  });

  // A session that was revoked loses its sockets within seconds.
  const guard = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) {
      options.isAlive(socket.data.sessionId as string).then((isAlive) => { if (!isAlive) socket.disconnect(true); }, () => { /* asked again in five seconds */ });
    }
  }, 5000);
  guard.unref();

  return { close: async () => { clearInterval(guard); silence(); await io.close(); }, count: () => io.engine.clientsCount };
}
