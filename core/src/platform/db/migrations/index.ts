import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';

/** A migration is a file of SQL beside this one, run as a whole. */
export function fromSql(read: () => string) {
  return class extends Migration {
    override up(): void {
      // Who waits for a table holds up all who come after; it lets them pass instead, and is tried again
      // (`migrate.ts`).
      this.addSql(`set local lock_timeout = '2s'`);
      this.addSql(read());
    }
  };
}

/**
 * All migrations, oldest first: the files of this folder in the order of their names. `pnpm migration NAME` writes the
 * next one.
 */
export const migrations: readonly { name: string; class: typeof Migration }[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .map((file) => ({
    name: file.slice(0, -'.sql'.length),
    class: fromSql(() => readFileSync(join(import.meta.dirname, file), 'utf8')),
  }));
