import { createServer } from 'node:http';
import { openDatabase } from '../platform/db/open.ts';
import { entities } from '../modules/entities.ts';
import { openQuotesLive } from '../modules/quotes/index.ts';
import { openBell } from '../platform/events/listen.ts';
import { openLive } from '../platform/live/gateway.ts';
import { databaseNeighbors } from '../platform/live/database-neighbors.ts';
import { redisNeighbors } from '../platform/live/redis-neighbors.ts';
import type { Actor, Permission, Reach } from '../platform/permission.ts';
import { aRequest } from './context.ts';

/** An actor as it is handed to another process. */
export type SentActor = Omit<Actor, 'permissions'> & { readonly permissions: readonly [Permission, Reach][] };
export const sendable = (actor: Actor): SentActor => ({ ...actor, permissions: [...actor.permissions] });

/** The socket side of one core process on a database: whoever shows a name in `x-test-actor` is that actor. */
export async function startLiveServer(options: {
  url: string;
  actors: Readonly<Record<string, SentActor>>;
  checkEveryMs?: number;
  poolSize?: number;
  redisUrl?: string | null;
}) {
  const [database, bell, neighbors] = [
    await openDatabase({ url: options.url, entities, poolSize: options.poolSize ?? 6 }),
    await openBell(options.url),
    options.redisUrl
      ? await redisNeighbors(options.redisUrl, () => {
          /* it comes back, or it does not */
        })
      : await databaseNeighbors(options.url),
  ];
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const gone = new Set<string>();
  const faults: unknown[] = [];
  /** While it is so, nobody can be asked who somebody is, though it is tried. */
  const away = { is: false, asked: new Set<string>() };
  const live = openLive({
    server,
    bell,
    neighbors,
    database,
    rooms: [openQuotesLive],
    platformRequest: aRequest(null, { isPlatform: true }),
    publicUrl: `http://127.0.0.1:${port}`,
    checkEveryMs: options.checkEveryMs ?? 200,
    onFault: (error) => {
      faults.push(error);
    },
    identify: async (headers) => {
      const name = headers.get('x-test-actor') ?? '';
      if (away.is) {
        away.asked.add(name);
        throw new Error('the database is away');
      }
      const sent = options.actors[name];
      if (!sent || gone.has(name)) return null;
      const actor: Actor = { ...sent, permissions: new Map(sent.permissions) };
      return {
        organizationId: actor.organizationId,
        sessionId: `${name} ${headers.get('x-test-session') ?? ''}`,
        userId: actor.userId,
        operates: false,
        request: aRequest(actor),
      };
    },
    stillThere: async (listeners) => listeners.map((one) => !gone.has(one.sessionId.split(' ')[0]!)),
  });
  return {
    port,
    gone,
    away,
    faults,
    count: live.count,
    close: async () => {
      await live.close();
      await bell.close();
      await neighbors.close();
      await database.close();
      server.close();
    },
  };
}
