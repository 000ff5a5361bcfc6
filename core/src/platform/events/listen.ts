import pg from 'pg';
import { eventChannel } from './record.ts';

export interface EventBell {
  /**
   * Rings after each commit that recorded events, in any process: their ids with commas, or `many` when the connection
   * was away. Gives the way to stop listening.
   */
  onRing(hear: (eventIds: string) => void): () => void;
  close(): Promise<void>;
}

/** One connection that listens for commits, and comes back by itself when the database was away. */
export async function openBell(url: string): Promise<EventBell> {
  const hearers = new Set<(eventId: string) => void>();
  let client: pg.Client | null = null;
  let isClosed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'hansa-bell' });
    next.on('notification', (message) => hearers.forEach((hear) => hear(message.payload ?? 'many')));
    const again = () => {
      if (client === next) {
        client = null;
        if (!isClosed)
          setTimeout(() => {
            connect().catch(() => {
              /* tried again below */ setTimeout(again, 1000);
            });
          }, 500).unref();
      }
    };
    next.on('error', again);
    next.on('end', again);
    await next.connect();
    await next.query(`listen ${eventChannel}`);
    client = next;
    hearers.forEach((hear) => hear('many'));
  }

  await connect();
  return {
    onRing: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    close: async () => {
      isClosed = true;
      await client?.end();
    },
  };
}
