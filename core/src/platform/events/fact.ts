import { z } from 'zod';
import type { Id } from '../ids.ts';

/** Who hears of a fact live: organizations that are party to it. */
export type Parties = readonly Id<'organization'>[];

export interface Emission {
  readonly name: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly parties: Parties;
  readonly data: unknown;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface Fact<Name extends string = string, Data = unknown> {
  readonly name: Name;
  readonly schema: z.ZodType<Data>;
  /** Makes the emission: `ctx.emit(orderPlaced({ subject, parties, data }))`. `before` and `after` feed the audit. */
  (emission: Omit<Emission, 'name' | 'data'> & { readonly data: Data }): Emission;
}

/** Declares a fact of a room in its `events.ts`: room, dot, what happened (`order.placed`). */
export function fact<Name extends string, Data>(name: Name, schema: z.ZodType<Data>): Fact<Name, Data> {
  const make = (emission: Omit<Emission, 'name' | 'data'> & { readonly data: Data }): Emission => ({
    name,
    ...emission,
  });
  Object.defineProperty(make, 'name', { value: name });
  return Object.assign(make, { schema }) as Fact<Name, Data>;
}

/** An event as it stands in the table and as reactions read it. */
export interface RecordedEvent<Data = unknown> {
  readonly id: Id<'event'>;
  readonly name: string;
  readonly at: Date;
  readonly subject: { readonly type: string; readonly id: string };
  readonly data: Data;
  readonly actorId: Id<'user'> | null;
  readonly organizationId: Id<'organization'> | null;
  readonly parties: Parties;
}
