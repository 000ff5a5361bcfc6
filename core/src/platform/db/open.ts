import { MikroORM, type EntitySchema } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import pg from 'pg';
import { assert } from '../refusal.ts';
import type { WaitingLine } from '../waiting-line.ts';
import { ReleasingDialect } from './dialect.ts';
import { lineBefore } from './line-before.ts';
import { prepares } from './prepared.ts';
import { applicationRole } from './rls.ts';

export interface Database {
  readonly orm: MikroORM;
  /** The application's pool: connected as the role that row-level security binds. */
  readonly pool: pg.Pool;
  /** Whoever waits for a connection. */
  readonly line: WaitingLine;
  close(): Promise<void>;
}

/** One reading of PostgreSQL's types for entities and SQL alike. */
function typeParsers(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(20, (text: string) => {
    const value = Number(text);
    assert(Number.isSafeInteger(value), `bigint beyond the safe range: ${text}`);
    return value;
  });
  types.setTypeParser(1082, (text: string) => text);
  return types;
}

/**
 * Opens the database. `url` names a login that may `set role` to the application's role; `asOwner` keeps the login's
 * own rights (migrations, seeds of roles). `poolSize` connections at most.
 */
export async function openDatabase(options: {
  url: string;
  entities: readonly EntitySchema[];
  migrations?: readonly { name: string; class: unknown }[];
  poolSize: number;
  asOwner?: boolean;
}): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    types: typeParsers(),
    application_name: 'hansa',
    // Statements that nobody waits for between are sent behind each other; its own type does not know the setting yet.
    ...({ pipeline: true } as object),
    ...(options.asOwner ? {} : { options: `-c role=${applicationRole}` }),
  });
  pool.on('connect', prepares);
  // A connection that the server drops while it is in use fails its statement; without a listener it would end this
  // process, too (F02).
  pool.on('connect', (client) => {
    client.on('error', () => {
      /* told by the statement in hand, or by the next */
    });
  });
  pool.on('error', () => {
    /* an idle connection that the server dropped; the pool has already let it go */
  });
  const line = lineBefore(pool, () => performance.now());
  const orm = await MikroORM.init({
    dbName: new URL(options.url).pathname.slice(1),
    entities: [...options.entities],
    driverOptions: new ReleasingDialect({ pool }) as never,
    forceUtcTimezone: true,
    validateRequired: false,
    extensions: [Migrator],
    migrations: {
      migrationsList: [...(options.migrations ?? [])] as never,
      tableName: 'migration',
      snapshot: false,
      silent: true,
    },
    // Functions, triggers and policies are written whole by the entities; the library's comparison of their text is not
    // to be trusted.
    schemaGenerator: {
      disableForeignKeys: false,
      ignoreRoutines: true,
      ignoreTriggers: true,
      ignorePolicies: true,
      skipViews: ['user_account'],
    },
  } as never);
  return {
    orm,
    pool,
    line,
    close: async () => {
      await orm.close(true);
      if (!pool.ended) await pool.end();
    },
  };
}
