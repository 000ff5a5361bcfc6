/** The live protocol as it crosses the wire: Engine.IO 4 frames, with Socket.IO 5 packets inside. */
export type Packet =
  | { readonly kind: 'open' }
  | { readonly kind: 'ping' }
  | { readonly kind: 'other' }
  | { readonly kind: 'connected' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'event'; readonly event: string; readonly message: unknown }
  | { readonly kind: 'answer'; readonly to: number; readonly value: unknown };

export const pong = '3';
export const hello = (auth: object): string => `40${JSON.stringify(auth)}`;
export const question = (id: number, event: string, message: object): string =>
  `42${id}${JSON.stringify([event, message])}`;

export function readPacket(frame: string): Packet {
  if (frame.startsWith('0')) return { kind: 'open' };
  if (frame === '2') return { kind: 'ping' };
  if (frame.startsWith('1')) return { kind: 'closed' };
  const [, type, id, body] = /^4(\d)(\d*)(.*)$/s.exec(frame) ?? [];
  if (type === '0') return { kind: 'connected' };
  if (type === '1') return { kind: 'closed' };
  if (type === '2') {
    const [event, message] = JSON.parse(body!) as [string, unknown];
    return { kind: 'event', event, message };
  }
  if (type === '3') return { kind: 'answer', to: Number(id), value: (JSON.parse(body!) as unknown[])[0] };
  if (type === '4') return { kind: 'refused', code: (JSON.parse(body!) as { message?: string }).message ?? '' };
  return { kind: 'other' };
}
