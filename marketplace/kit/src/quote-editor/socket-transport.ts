import { quoteProtocol } from '@hansa/core/contract';
import type { Socket } from 'socket.io-client';
import { openSocket } from '../live.ts';
import { doorTransport } from './door-transport.ts';
import type { QuoteClient } from './quote-client.ts';
import type { CellAt, QuoteTransport } from './quote-transport.ts';

const answerMs = 8000;
/** A cursor that races through a grid is told at most so often. */
const cellEveryMs = 80;

/** A refusal of the socket in the shape in which the doors throw it; no answer at all is a cut way. */
async function asked<T>(socket: Socket, event: string, question: object): Promise<T> {
  const answered = (await socket
    .timeout(answerMs)
    .emitWithAck(event, question)
    .catch(() => {
      throw new TypeError('no answer');
    })) as { value: T } | { refusal: unknown };
  if ('refusal' in answered) throw Object.assign(new Error('refused'), { data: { refusal: answered.refusal } });
  return answered.value;
}

/**
 * By the socket, where operations of others and their cursors come by themselves. What was missed is asked at the door,
 * and where no socket can be had (a proxy that lets none through) the doors do it all.
 */
export function socketTransport(client: QuoteClient, quoteId: string): QuoteTransport {
  const doors = doorTransport(client, quoteId);
  let socket: Socket | null = null;
  let isOpen = false;
  let cell: { cell: CellAt | null; isTyping: boolean } = { cell: null, isTyping: false };
  let told = '';
  let due: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    due = undefined;
    const now = JSON.stringify(cell);
    if (!isOpen || !socket || now === told) return;
    told = now;
    socket.emit(quoteProtocol.quoteEvents.cell, { quoteId, ...cell });
  };
  return {
    since: doors.since,
    send: (operations) =>
      isOpen && socket
        ? asked<quoteProtocol.DoneOnQuote>(socket, quoteProtocol.quoteEvents.do, { quoteId, operations })
        : doors.send(operations),
    show: (at, isTyping) => {
      cell = { cell: at, isTyping };
      due ??= setTimeout(tell, cellEveryMs);
    },
    listen: (heard) => {
      let isGone = false;
      let you = '';
      let stopDoors: (() => void) | null = doors.listen(heard);
      const people = (all: readonly quoteProtocol.Person[]) => heard.people(all.filter((one) => one.id !== you));
      const enter = async () => {
        try {
          const opened = await asked<quoteProtocol.QuoteOpened>(socket!, quoteProtocol.quoteEvents.open, {
            quoteId,
            since: heard.at(),
            pending: [],
          });
          if (isGone) return;
          isOpen = true;
          told = '';
          you = opened.you;
          stopDoors?.();
          stopDoors = null;
          people(opened.people);
          heard.back();
          tell();
        } catch {
          if (!isGone) stopDoors ??= doors.listen(heard);
        }
      };
      const lose = () => {
        isOpen = false;
        heard.lost();
      };
      // The browser knows sooner than the socket that the way is cut; the socket knows better when it is back.
      const cut = () => {
        lose();
        socket?.disconnect().connect();
      };
      const operations = (message: quoteProtocol.QuoteOperations) => {
        if (message.quoteId === quoteId) heard.operations(message.operations);
      };
      const presence = (message: quoteProtocol.QuotePresence) => {
        if (message.quoteId === quoteId) people(message.people);
      };
      void openSocket().then((made) => {
        if (isGone) return;
        socket = made;
        made.on('connect', enter);
        made.on('disconnect', lose);
        made.on(quoteProtocol.quoteEvents.operations, operations);
        made.on(quoteProtocol.quoteEvents.presence, presence);
        if (made.connected) void enter();
      });
      addEventListener('offline', cut);
      return () => {
        isGone = true;
        clearTimeout(due);
        stopDoors?.();
        removeEventListener('offline', cut);
        if (!socket) return;
        if (isOpen) socket.emit(quoteProtocol.quoteEvents.leave, { quoteId });
        socket.off('connect', enter);
        socket.off('disconnect', lose);
        socket.off(quoteProtocol.quoteEvents.operations, operations);
        socket.off(quoteProtocol.quoteEvents.presence, presence);
      };
    },
  };
}
