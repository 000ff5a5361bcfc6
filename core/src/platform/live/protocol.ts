import type { RefusalOnTheWire } from '../http/door.ts';

/**
 * Everything that crosses the socket. Clients hear; what they ask goes through doors that rooms have here, answered as
 * any door answers.
 */
export const protocolVersion = 1;
export const livePath = '/ws';

/** Server to client. */
export const changed = 'changed';
/** Something that this organization is party to has changed: look again. */
export interface Changed {
  readonly name: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly at: string;
}

/** Of everything: too much to name. */
export const everything = { name: '*', subject: { type: '*', id: '' } } as const;

/** In the handshake's `auth`. */
export interface Hello {
  readonly version: number;
  readonly organizationId?: string;
  /** An impersonation. */
  readonly actingFor?: string;
  /**
   * For how long the client has shown what it read and could not hear of changes: it is told of those at once. Absent:
   * it looks by itself.
   */
  readonly unheardMs?: number;
}
export type ConnectRefusal = 'session.missing' | 'live.tooMany' | 'live.versionOutdated';

/** How a question on the socket is answered. */
export type Answered<T> = { readonly value: T } | { readonly refusal: RefusalOnTheWire };
