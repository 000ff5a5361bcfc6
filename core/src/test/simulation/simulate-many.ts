import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { reactions } from '../../modules/app.ts';
import { entities } from '../../modules/entities.ts';
import { openDatabase } from '../../platform/db/open.ts';
import { startPostgres } from '../../platform/db/postgres.ts';
import { registerReactions } from '../../platform/events/reaction.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { type Run, simulate } from './simulate.ts';

interface Many {
  readonly from: number;
  readonly seeds: number;
  readonly acts: number;
  /** After each world; `again` is the story of a broken one, lived with a look after every act. */
  onWorld(seed: number, run: Run, again: Run | null): void;
}

/** Lives through as many worlds in a PostgreSQL of its own, and gives how many were broken. */
export async function simulateMany({ from, seeds, acts, onWorld }: Many): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'hansa-simulate-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ folder, isThrowAway: true });
  try {
    const admin = new pg.Client({ connectionString: postgres.url('postgres') });
    await admin.connect();
    await admin.query('create database simulated');
    await admin.end();
    const url = postgres.url('simulated');
    await prepareDatabase(url);
    const [database, owner] = [
      await openDatabase({ url, entities, poolSize: 4 }),
      new pg.Pool({ connectionString: url, max: 2 }),
    ];
    // A connection that is still closing when PostgreSQL stops hears of it; that breaks no world.
    owner.on('error', () => {
      /* the database is gone */
    });
    registerReactions(reactions);
    let broken = 0;
    for (let seed = from; seed < from + seeds; seed += 1) {
      const run = await simulate(database, owner, seed, { acts });
      if (run.faults.length > 0) broken += 1;
      onWorld(
        seed,
        run,
        run.faults.length === 0 ? null : await simulate(database, owner, seed, { acts, isWary: true }),
      );
    }
    await database.close();
    await owner.end();
    return broken;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
