import type { EntitySchema } from '@mikro-orm/postgresql';
import type { AnyRouter } from '@trpc/server';
import type { Reaction } from './events/reaction.ts';

/**
 * What a room shows to whoever puts the house together (`modules/map.ts`). A part that a room does not need is not
 * there.
 */
export interface RoomModule {
  readonly name: string;
  readonly entities: readonly EntitySchema[];
  readonly reactions?: readonly Reaction[];
  /** REST doors and jobs are typed where the platform defines them. */
  readonly api?: readonly unknown[];
  readonly jobs?: readonly unknown[];
  readonly router?: AnyRouter;
}

/** The entities of a `tables.ts`, whatever it exports beside them. */
export function entitiesOf(tables: Record<string, unknown>): EntitySchema[] {
  return Object.values(tables).filter(
    (value): value is EntitySchema => typeof value === 'object' && value !== null && 'meta' in value,
  );
}
