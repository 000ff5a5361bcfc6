import pg from 'pg';
import { owner } from './initialise.ts';

/** What `ask` gets of the server at this port, or null where it does not answer. */
export async function asking<T>(
  port: number,
  password: string,
  ask: (client: pg.Client) => Promise<T>,
): Promise<T | null> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: owner,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 1000,
  });
  client.on('error', () => {
    /* told by connect */
  });
  try {
    await client.connect();
    return await ask(client);
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {
      /* never connected */
    });
  }
}

export const answers = async (port: number, password: string) =>
  (await asking(port, password, (client) => client.query('select 1'))) !== null;
