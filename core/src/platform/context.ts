import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from './clock.ts';
import type { Sql } from './db/sql.ts';
import type { Emission } from './events/fact.ts';
import type { Id } from './ids.ts';
import type { Actor } from './permission.ts';

export type Language = 'en' | 'vi';

/**
 * Everything that a verb may use: the open transaction (as entities and as SQL), who acts, where, when, and `emit`. A
 * verb takes nothing from anywhere else: no global, no environment, no clock of its own.
 */
export interface Context {
  /** Entities, inside this context's transaction. */
  readonly em: EntityManager;
  /** Parameterised SQL, inside the same transaction. Rows come back plain, columns in snake case as selected. */
  readonly sql: Sql;
  readonly actor: Actor | null;
  readonly storefrontId: Id<'storefront'>;
  readonly language: Language;
  readonly clock: Clock;
  readonly requestId: string;
  /** Where the request came from (address), for the audit. */
  readonly from: string;
  /** Records a fact in this transaction; subscribers hear of it after the commit, at least once. */
  emit(emission: Emission): void;
  /**
   * Runs after the commit, never after a rollback. For what may be lost with the process (dropping a cache, waking a
   * worker).
   */
  afterCommit(run: () => void | Promise<void>): void;
}

/** A context in which somebody is signed in. Doors behind a permission hand this one over. */
export interface ActorContext extends Context {
  readonly actor: Actor;
}
