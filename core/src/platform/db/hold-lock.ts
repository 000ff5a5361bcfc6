import pg from 'pg';

/** A lock of the whole database, held by one process for as long as its connection lives. */
export interface HeldLock {
  isHeld(): boolean;
  release(): Promise<void>;
}

/**
 * Takes the lock that `name` stands for, or gives null where another process holds it. A lost connection is a lost
 * lock.
 */
export async function tryLock(url: string, name: string): Promise<HeldLock | null> {
  const client = new pg.Client({ connectionString: url, application_name: `hansa-lock ${name}`, keepAlive: true });
  let isHeld = false;
  client.on('error', () => {
    isHeld = false;
  });
  client.on('end', () => {
    isHeld = false;
  });
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtext($1)) as taken', [name]);
  isHeld = rows[0]?.taken === true;
  if (isHeld) {
    return {
      isHeld: () => isHeld,
      release: async () => {
        // Said aloud, because the server may notice the closed connection only after the next one has asked.
        if (isHeld)
          await client.query('select pg_advisory_unlock_all()').catch(() => {
            /* the connection is gone, and the lock with it */
          });
        isHeld = false;
        await client.end();
      },
    };
  }
  await client.end();
  return null;
}
