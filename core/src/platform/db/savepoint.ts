import type { Sql } from './sql.ts';

/**
 * A part of a transaction that leaves nothing behind when it fails, and the rest goes on. Waits for all that went ahead
 * in it, either way: what fails with the part is taken back with it, and must not be told of the whole.
 */
export async function inSavepoint<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  await sql`savepoint part`;
  try {
    const result = await work();
    await sql.settled();
    await sql`release savepoint part`;
    return result;
  } catch (error) {
    await sql.settled().catch(() => {
      /* why it failed is known */
    });
    await sql`rollback to savepoint part`;
    throw error;
  }
}
