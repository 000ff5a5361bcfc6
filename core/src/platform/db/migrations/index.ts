import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';

/** A migration is a file of SQL beside this one, run as a whole. */
function fromFile(file: string) {
  return class extends Migration {
    override up(): void {
      this.addSql(readFileSync(join(import.meta.dirname, file), 'utf8'));
    }
  };
}

/** All migrations, oldest first. `pnpm migration NAME` writes the next one and adds its line. */
export const migrations: readonly { name: string; class: typeof Migration }[] = [
  { name: '0001-spine', class: fromFile('0001-spine.sql') },
  { name: '0002-search', class: fromFile('0002-search.sql') },
];
