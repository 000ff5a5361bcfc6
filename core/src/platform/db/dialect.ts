import {
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';

/**
 * Kysely gives a transaction's connection back only after a commit or rollback that worked. Where the server has gone
 * away (F02) neither does, and each connection that was in use would be missing from the pool for good.
 */
class ReleasingDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    try {
      await super.beginTransaction(connection, settings);
    } catch (error) {
      await this.releaseConnection(connection as never);
      throw error;
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // One that fails is of a connection that is gone, and the transaction with it; the pool drops it when it comes
    // back.
    await super.rollbackTransaction(connection).catch(() => {
      /* why it ended is told by what failed before */
    });
  }
}

export class ReleasingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;
  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new ReleasingDriver(this.#config);
  }
}
