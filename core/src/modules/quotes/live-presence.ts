import type { Id } from '../../platform/ids.ts';
import type { Peer, Wire } from '../../platform/live/rooms.ts';
import type { Side } from './document/document.ts';
import type { CellAt, Person } from './protocol.ts';

interface There {
  readonly person: Person;
  readonly from: string;
  readonly heardAt: number;
}
interface Room {
  readonly parties: Readonly<Record<Side, Id<'organization'>>>;
  /** Which of the beats is its own. */
  readonly beat: number;
  readonly here: Map<Peer, Person>;
  readonly there: Map<string, There>;
  timer: NodeJS.Timeout | null;
}

/** Changes of so long are told together: a cursor that runs over twenty cells is one message. */
const gatherMs = 40;
/** A process that says nothing for this long is gone, and its people with it. */
const aliveMs = 3000;
const goneMs = 10_000;
/** Rooms take turns at saying so: two hundred at once would hold up whoever is typing in any of them. */
const beats = 30;
const peopleMax = 100;

/** Who has which quote open, in this process and the others: nothing of it is stored, and it ends with the sockets. */
export function openPresence(wire: Wire, tell: (quoteId: string, people: readonly Person[]) => void) {
  const rooms = new Map<string, Room>();
  const of = (quoteId: string): Person[] => {
    const room = rooms.get(quoteId);
    return room
      ? [...room.here.values(), ...[...room.there.values()].map((one) => one.person)].slice(0, peopleMax)
      : [];
  };
  const later = (quoteId: string, room: Room) => {
    room.timer ??= setTimeout(() => {
      room.timer = null;
      tell(quoteId, of(quoteId));
    }, gatherMs);
  };
  const say = (quoteId: string, room: Room) =>
    wire.neighbors.tell({ topic: 'quote.people', quoteId, people: [...room.here.values()].slice(0, 20) }, quoteId);

  const unhear = wire.neighbors.onWord((word, from) => {
    if (word === null || (word.topic !== 'quote.people' && word.topic !== 'quote.whoIsThere')) return;
    const quoteId = String(word['quoteId']);
    const room = rooms.get(quoteId);
    if (!room) return;
    if (word.topic === 'quote.whoIsThere') {
      say(quoteId, room);
      return;
    }
    for (const [id, one] of room.there) if (one.from === from) room.there.delete(id);
    for (const person of word['people'] as Person[])
      room.there.set(person.id, { person, from, heardAt: performance.now() });
    later(quoteId, room);
  });
  let [now, given] = [0, 0];
  const beat = setInterval(() => {
    now = (now + 1) % beats;
    for (const [quoteId, room] of rooms) {
      if (room.beat !== now) continue;
      say(quoteId, room);
      const gone = [...room.there].filter(([, one]) => performance.now() - one.heardAt > goneMs);
      for (const [id] of gone) room.there.delete(id);
      if (gone.length > 0) later(quoteId, room);
    }
  }, aliveMs / beats);
  beat.unref();

  function put(quoteId: string, peer: Peer, change: (before: Person) => Person): void {
    const room = rooms.get(quoteId);
    const before = room?.here.get(peer);
    if (!room || !before) return;
    room.here.set(peer, change(before));
    later(quoteId, room);
    say(quoteId, room);
  }

  return {
    of,
    partiesOf: (quoteId: string) => rooms.get(quoteId)?.parties ?? null,
    enter: (
      quote: { readonly id: string; readonly buyerId: Id<'organization'>; readonly sellerId: Id<'organization'> },
      peer: Peer,
      side: Side,
    ) => {
      const room: Room = rooms.get(quote.id) ?? {
        parties: { buyer: quote.buyerId, seller: quote.sellerId },
        beat: (given += 1) % beats,
        here: new Map(),
        there: new Map(),
        timer: null,
      };
      if (!rooms.has(quote.id)) wire.neighbors.tell({ topic: 'quote.whoIsThere', quoteId: quote.id });
      rooms.set(quote.id, room);
      const { actor } = peer;
      const who = actor.impersonator ? { name: actor.impersonator.name, onBehalfOf: actor.name } : { name: actor.name };
      room.here.set(peer, {
        id: peer.id,
        userId: actor.impersonator?.userId ?? actor.userId,
        ...who,
        side,
        cell: null,
        isTyping: false,
      });
      later(quote.id, room);
      say(quote.id, room);
    },
    show: (quoteId: string, peer: Peer, cell: CellAt | null, isTyping: boolean) =>
      put(quoteId, peer, (before) => ({ ...before, cell, isTyping })),
    leave: (quoteId: string, peer: Peer) => {
      const room = rooms.get(quoteId);
      if (!room?.here.delete(peer)) return;
      later(quoteId, room);
      say(quoteId, room);
    },
    close: (quoteId: string) => {
      const room = rooms.get(quoteId);
      if (room?.timer) clearTimeout(room.timer);
      rooms.delete(quoteId);
    },
    end: () => {
      clearInterval(beat);
      unhear();
      for (const room of rooms.values()) if (room.timer) clearTimeout(room.timer);
    },
  };
}
