import { z } from 'zod';
import { liveDoor, tooFast, type LiveRoom, type Peer, type Wire } from '../../platform/live/rooms.ts';
import { id, type Id } from '../../platform/ids.ts';
import { mayEdit } from './do-operations.ts';
import { openPresence } from './live-presence.ts';
import { openSequencer } from './live-sequence.ts';
import { openTurns } from './live-turns.ts';
import { type DoneOnQuote, quoteEvents, type QuoteOpened } from './protocol.ts';
import { operationsAfter } from './operation-log.ts';
import { readDocument } from './read-document.ts';
import { DoOperations } from './schemas.ts';
import { partyTo, type QuoteRow } from './scope.ts';
import { isOpen } from './states.ts';
import { hearOperations } from './tell-operations.ts';

const quoteId = id('quote');
const OpenQuote = z.strictObject({ quoteId, since: z.int32().min(0).nullable(), pending: z.array(z.uuid()).max(5000) });
const ShowCell = z.strictObject({
  quoteId,
  cell: z.strictObject({ lineId: z.string().max(40), field: z.string().max(40) }).nullable(),
  isTyping: z.boolean(),
});
const LeaveQuote = z.strictObject({ quoteId });

/** Beyond so many it is less to give the document anew. */
const missedMax = 1000;
/** Operations of one socket in ten seconds: a price list of 2,000 lines may be pasted twice. */
const operationsInWindow = 5000;
const windowMs = 10_000;
/** Quotes that one socket has open at once. */
const openMax = 10;

interface Seat {
  readonly quoteIds: Set<Id<'quote'>>;
  since: number;
  done: number;
}
const roomOf = (quote: string, side: 'buyer' | 'seller') => `quote:${quote}:${side}`;

/**
 * Quotes while they are open. A socket stands in the room of a quote and of its side; rights are looked at when it
 * comes in, and again by the verb at every operation. What is told was committed before, in the order of its numbers,
 * whichever process did it.
 */
export function openQuotesLive(wire: Wire): LiveRoom {
  const seats = new Map<Peer, Seat>();
  /**
   * How many sockets have a quote open here. Counted, because a thousand that leave at once would each look through all
   * that are left.
   */
  const openHere = new Map<Id<'quote'>, number>();
  const toBoth = (quote: string, event: string, message: object, mayBeLost = false) =>
    wire.send([roomOf(quote, 'buyer'), roomOf(quote, 'seller')], event, message, mayBeLost);
  const turns = openTurns(wire);
  const presence = openPresence(wire, (quote, people) =>
    toBoth(quote, quoteEvents.presence, { quoteId: quote, people }, true),
  );
  const sequencer = openSequencer(wire, (quote, operations) =>
    toBoth(quote, quoteEvents.operations, { quoteId: quote, operations }),
  );
  const silence = hearOperations(
    (quote, operations) => {
      sequencer.take(quote, operations);
      wire.neighbors.tell({ topic: 'quote.sequence', quoteId: quote, sequence: operations.at(-1)!.sequence }, quote);
    },
    (error) => wire.onFault(error, quoteEvents.operations),
  );
  const unhear = wire.neighbors.onWord((word) => {
    if (word === null) sequencer.lookAtAll();
    else if (word.topic === 'quote.sequence') sequencer.lookAt(String(word['quoteId']), Number(word['sequence']));
  });

  async function open(peer: Peer, input: z.output<typeof OpenQuote>): Promise<QuoteOpened> {
    const seat = seats.get(peer);
    if (seat && !seat.quoteIds.has(input.quoteId) && seat.quoteIds.size >= openMax) throw tooFast();
    const opened = await peer.transact(async (ctx) => {
      const { side, quote: before } = await partyTo(ctx, input.quoteId);
      // In the room before reading: what is committed from here on is told, what was before is read.
      sit(peer, before.id);
      peer.join(roomOf(before.id, side));
      const { quote } = await partyTo(ctx, input.quoteId);
      sequencer.open(quote.id, quote.sequence);
      const known =
        input.pending.length === 0
          ? []
          : await ctx.sql<{ opId: string; sequence: number }>`
        select op_id as "opId", sequence from quote_operation where quote_id = ${quote.id} and op_id = any (${input.pending}::uuid[]) and user_id = ${ctx.actor.userId}`;
      return {
        quote,
        side,
        known,
        mayEdit: isOpen(quote.state) && mayEdit(ctx, side),
        content: await contentSince(ctx, quote, input.since),
      };
    });
    const { quote, side, content, ...rest } = opened;
    // One that went away while it was coming in has been said goodbye to already, and would be shown as there for ever.
    if (peer.isGone) leave(peer, quote.id);
    else presence.enter(quote, peer, side);
    return { ...rest, ...content, sequence: quote.sequence, side, you: peer.id, people: presence.of(quote.id) };
  }

  async function act(peer: Peer, input: z.output<typeof DoOperations>): Promise<DoneOnQuote> {
    const seat = seats.get(peer);
    if (seat) {
      if (performance.now() - seat.since > windowMs) [seat.since, seat.done] = [performance.now(), 0];
      if ((seat.done += input.operations.length) > operationsInWindow) throw tooFast();
    }
    return turns.take(peer, input) as Promise<DoneOnQuote>;
  }

  function sit(peer: Peer, quote: Id<'quote'>): void {
    const seat = seats.get(peer) ?? { quoteIds: new Set(), since: performance.now(), done: 0 };
    seats.set(peer, seat);
    if (seat.quoteIds.has(quote)) return;
    seat.quoteIds.add(quote);
    openHere.set(quote, (openHere.get(quote) ?? 0) + 1);
  }

  function leave(peer: Peer, quote: Id<'quote'>): void {
    const seat = seats.get(peer);
    if (!seat?.quoteIds.delete(quote)) return;
    for (const side of ['buyer', 'seller'] as const) peer.leave(roomOf(quote, side));
    presence.leave(quote, peer);
    const others = openHere.get(quote)! - 1;
    if (others > 0) openHere.set(quote, others);
    else {
      openHere.delete(quote);
      sequencer.close(quote);
      presence.close(quote);
    }
    if (seat.quoteIds.size === 0) seats.delete(peer);
  }

  return {
    doors: [
      liveDoor(quoteEvents.open, 'quote.read', 'on behalf', OpenQuote, open),
      liveDoor(quoteEvents.do, 'quote.read', 'on behalf', DoOperations, act),
      liveDoor(quoteEvents.cell, 'quote.read', 'on behalf', ShowCell, async (peer, shown) => {
        presence.show(shown.quoteId, peer, shown.cell, shown.isTyping);
      }),
      liveDoor(quoteEvents.leave, 'signed in', 'on behalf', LeaveQuote, async (peer, left) => {
        leave(peer, left.quoteId);
      }),
    ],
    left: (peer) => {
      for (const quote of seats.get(peer)?.quoteIds ?? []) leave(peer, quote);
    },
    hear: (event) => {
      if (event.subject.type !== 'quote') return;
      const told = { quoteId: event.subject.id, name: event.name, at: event.at };
      const parties = presence.partiesOf(event.subject.id);
      // A fact of one side only (a margin, who answers) is told to that side only.
      wire.send(
        (['buyer', 'seller'] as const)
          .filter((side) => parties && event.parties.includes(parties[side]))
          .map((side) => roomOf(event.subject.id, side)),
        quoteEvents.changed,
        told,
      );
    },
    close: () => {
      silence();
      unhear();
      sequencer.end();
      presence.end();
    },
  };
}

async function contentSince(ctx: Parameters<typeof operationsAfter>[0], quote: QuoteRow, since: number | null) {
  if (since !== null && since <= quote.sequence && quote.sequence - since <= missedMax) {
    return {
      kind: 'missed' as const,
      operations: (await operationsAfter(ctx, quote.id, since)).filter((one) => one.sequence <= quote.sequence),
    };
  }
  return { kind: 'snapshot' as const, document: await readDocument(ctx, quote) };
}
