import type { Person } from './people.ts';
import { hello, pong, question, readPacket } from './packets.ts';

/** A live connection of one person. */
export interface Line {
  /** Asks and waits for the answer; a refusal fails with its code. */
  ask<T>(event: string, message: object): Promise<T>;
  on(event: string, hear: (message: unknown) => void): void;
  close(): void;
}
type Answered = { readonly value: unknown } | { readonly refusal: { readonly code: string } };
const patienceMs = 15_000;

/** Node's own WebSocket takes headers, which a browser's does not; its type is the browser's. */
const Opened = WebSocket as unknown as new (url: string, options: { headers: Record<string, string> }) => WebSocket;

export function openLine(origin: string, person: Person): Promise<Line> {
  const socket = new Opened(`${origin.replace('http', 'ws')}/ws/?EIO=4&transport=websocket`, {
    headers: { cookie: person.cookie ?? '', origin },
  });
  const waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>();
  const hearers = new Map<string, (message: unknown) => void>();
  let asked = 0;
  const line: Line = {
    ask: <T>(event: string, message: object) =>
      new Promise<T>((done, failed) => {
        const id = asked++;
        const late = setTimeout(() => {
          waiting.delete(id);
          failed(new Error(`${event}: no answer within 15 s`));
        }, patienceMs);
        waiting.set(id, {
          done: (value) => {
            clearTimeout(late);
            done(value as T);
          },
          failed: (error) => {
            clearTimeout(late);
            failed(error);
          },
        });
        socket.send(question(id, event, message));
      }),
    on: (event, hear) => {
      hearers.set(event, hear);
    },
    close: () => {
      socket.close();
    },
  };
  return new Promise((done, failed) => {
    const late = setTimeout(() => {
      failed(new Error('no live connection within 15 s'));
      socket.close();
    }, patienceMs);
    const fail = (why: string) => {
      clearTimeout(late);
      failed(new Error(why));
      for (const one of waiting.values()) one.failed(new Error(why));
      waiting.clear();
    };
    socket.addEventListener('error', () => {
      fail('the live connection broke');
    });
    socket.addEventListener('close', () => {
      fail('the live connection was closed');
    });
    socket.addEventListener('message', ({ data }) => {
      const packet = readPacket(String(data));
      if (packet.kind === 'open') socket.send(hello({ version: 1 }));
      if (packet.kind === 'ping') socket.send(pong);
      if (packet.kind === 'connected') {
        clearTimeout(late);
        done(line);
      }
      if (packet.kind === 'refused') {
        fail(packet.code);
        socket.close();
      }
      if (packet.kind === 'event') hearers.get(packet.event)?.(packet.message);
      if (packet.kind !== 'answer') return;
      const [question, answered] = [waiting.get(packet.to), packet.value as Answered];
      waiting.delete(packet.to);
      if ('refusal' in answered) question?.failed(new Error(answered.refusal.code));
      else question?.done(answered.value);
    });
  });
}
