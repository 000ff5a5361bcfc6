// Two processes that ask each other over one stream. Each side names what it does for the other; a question is answered
// once, in any order, and everything that is under way fails when the other side is gone.

import type { Socket } from 'node:net';
import { SearchUnavailable } from '../search-index.ts';
import { readFrames, writeFrame } from './frames.ts';

/** What one side does for the other. Arguments and answers are JSON. */
export type Doings = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

type Question = { readonly ask: string; readonly number: number; readonly args: readonly unknown[] };
type Answer = { readonly number: number; readonly value?: unknown; readonly failed?: Failure };
type Failure = { readonly name: string; readonly message: string };
type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void };

export type Peer<Theirs extends Doings> = {
  /** Rejects as the other side did, or with PeerGone. */
  ask<Name extends keyof Theirs & string>(name: Name, ...args: Parameters<Theirs[Name]>): ReturnType<Theirs[Name]>;
  /** Resolves when the other side is gone. */
  readonly gone: Promise<void>;
  isGone(): boolean;
  end(): void;
};

export class PeerGone extends Error {
  override readonly name = 'PeerGone';
}

/** A stream that nobody waits for keeps no process from ending. */
export function makePeer<Theirs extends Doings>(socket: Socket, ours: Doings): Peer<Theirs> {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isGone = false;
  const { promise: gone, resolve: tellGone } = Promise.withResolvers<void>();

  socket.on('error', () => {
    // What broke it is of no use to anybody; that it is gone follows.
  });
  socket.once('close', () => {
    isGone = true;
    for (const { reject } of waiting.values()) reject(new PeerGone('The other process is gone'));
    waiting.clear();
    tellGone();
  });
  readFrames(socket, (message) => {
    const heard = message as Question | Answer;
    if ('ask' in heard) void answer(heard);
    else settle(heard);
  });
  socket.unref();

  function settle({ number, value, failed }: Answer): void {
    const one = waiting.get(number);
    waiting.delete(number);
    if (!waiting.size) socket.unref();
    if (failed) one?.reject(errorOf(failed));
    else one?.resolve(value as never);
  }

  async function answer({ ask, number, args }: Question): Promise<void> {
    const told = await done(ask, args);
    if (!isGone) say({ number, ...told });
  }

  /** What is said in one turn goes in one system call: to wake the other process costs more than most questions. */
  function say(message: Question | Answer): void {
    if (socket.writableCorked === 0) {
      socket.cork();
      process.nextTick(() => socket.uncork());
    }
    writeFrame(socket, message);
  }

  async function done(ask: string, args: readonly unknown[]): Promise<Omit<Answer, 'number'>> {
    try {
      if (!Object.hasOwn(ours, ask)) throw new Error(`Nobody does "${ask}" here`);
      return { value: await ours[ask]!(...(args as never[])) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { failed: { name, message } };
    }
  }

  return {
    gone,
    isGone: () => isGone,
    ask(name, ...args) {
      const { promise, resolve, reject } = Promise.withResolvers<never>();
      if (isGone) reject(new PeerGone('The other process is gone'));
      else {
        const number = asked++;
        waiting.set(number, { resolve, reject });
        socket.ref();
        say({ ask: name, number, args });
      }
      return promise as unknown as ReturnType<Theirs[typeof name]>;
    },
    end: () => socket.destroy(),
  };
}

/** Those that callers tell apart are what they were. */
function errorOf({ name, message }: Failure): Error {
  if (name === 'SearchUnavailable') return new SearchUnavailable(message);
  return name === 'TypeError' ? new TypeError(message) : new Error(message);
}
