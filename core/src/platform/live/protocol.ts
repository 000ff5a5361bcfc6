/** Everything that crosses the socket. Clients hear; what they want changed goes through the doors. */
export const protocolVersion = 1;
export const livePath = '/ws';

/** Server to client. */
export const changed = 'changed';
/** Something that this organization is party to has changed: look again. */
export interface Changed { readonly name: string; readonly subject: { readonly type: string; readonly id: string }; readonly at: string }

/** In the handshake's `auth`. */
export interface Hello { readonly organizationId?: string; readonly version: number }
export type ConnectRefusal = 'session.missing' | 'live.tooMany' | 'live.versionOutdated';
