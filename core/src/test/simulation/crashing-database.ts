import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '../../platform/db/open.ts';

/** The process died. What it had not committed is gone, and whoever asked heard nothing. */
export class Crash extends Error {}

/** When the process dies: in a statement of the transaction, before its commit, or after it and before the answer. */
export type Fate =
  | { readonly dies: 'in a statement'; readonly statement: number }
  | { readonly dies: 'before the commit' | 'after the commit' };

interface Handle {
  executeQuery: (...args: unknown[]) => Promise<unknown>;
}

/** The same database, to a process that dies in its next transaction. */
export function crashing(database: Database, fate: Fate): Database {
  const fork = (...args: Parameters<EntityManager['fork']>) => {
    const em = database.orm.em.fork(...args) as EntityManager;
    const transactional = em.transactional.bind(em);
    em.transactional = (async (work: (em: EntityManager) => Promise<unknown>, ...rest: never[]) => {
      const result = await transactional(
        async (inside) => {
          if (fate.dies === 'in a statement') dieAt(inside.getTransactionContext<Handle>()!, fate.statement);
          const done = await work(inside as EntityManager);
          if (fate.dies === 'before the commit') throw new Crash();
          return done;
        },
        ...rest,
      );
      if (fate.dies === 'after the commit') throw new Crash();
      return result;
    }) as never;
    return em;
  };
  return {
    ...database,
    orm: new Proxy(database.orm, {
      get: (orm, name) =>
        name === 'em'
          ? new Proxy(orm.em, { get: (em, key) => (key === 'fork' ? fork : (Reflect.get(em, key) as unknown)) })
          : (Reflect.get(orm, name) as unknown),
    }),
  };
}

function dieAt(handle: Handle, statement: number): void {
  const execute = handle.executeQuery.bind(handle);
  let seen = 0;
  handle.executeQuery = (...args) => {
    seen += 1;
    return seen === statement ? Promise.reject(new Crash()) : execute(...args);
  };
}
