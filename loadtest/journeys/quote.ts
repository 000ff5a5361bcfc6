import { setTimeout as wait } from 'node:timers/promises';
import { tell } from '../doors/ask.ts';
import { type Line, openLine } from '../doors/line.ts';
import type { Person } from '../doors/people.ts';
import { VisitEnds } from '../driver/drive.ts';
import { asLines, someOffers } from './cart.ts';
import type { Visiting } from './market.ts';

interface Opened {
  readonly sequence: number;
  readonly document: { readonly lines: Readonly<Record<string, unknown>> };
}
interface Done {
  readonly sequence: number;
  readonly answers: readonly { readonly refusal: string | null }[];
}
interface Heard {
  readonly operations: readonly { readonly opId: string }[];
}

/** One request a buyer, made at the first visit and negotiated further at each. */
const quotes = new Map<string, string>();
const edits = 10;
/** Between two edits of a person. */
const pauseMs = 100;

/** A buyer and a seller edit one quote, each over a line of their own; what one writes, the other hears. */
export async function quote(visit: Visiting): Promise<void> {
  const quoteId = quotes.get(visit.person.email!) ?? (await request(visit));
  quotes.set(visit.person.email!, quoteId);
  const lines: Line[] = [];
  try {
    const connect = async (person: Person) => {
      const line = await timed(visit, 'live: connect', () => openLine(visit.known.origin, person));
      lines.push(line);
      return line;
    };
    const [buyer, seller] = [await connect(visit.person), await connect(visit.random.pick(visit.known.partners))];
    const opened = await timed(visit, 'quote.open', () =>
      buyer.ask<Opened>('quote.open', { quoteId, since: null, pending: [] }),
    );
    await timed(visit, 'quote.open', () => seller.ask<Opened>('quote.open', { quoteId, since: null, pending: [] }));
    const lineIds = Object.keys(opened.document.lines);
    const sentAt = new Map<string, number>();
    for (const side of [buyer, seller])
      side.on('quote.operations', (message) => {
        for (const { opId } of (message as Heard).operations) {
          const at = sentAt.get(`${opId} ${side === buyer ? 'seller' : 'buyer'}`);
          if (at !== undefined)
            visit.meter.step('quote: heard by the other side', visit.phase, performance.now() - at, 'answered', '');
        }
      });
    let base = opened.sequence;
    for (let n = 0; n < edits; n += 1) {
      const isBuyer = n % 2 === 0;
      const opId = crypto.randomUUID();
      const op = {
        type: 'set',
        lineId: visit.random.pick(lineIds),
        ...(isBuyer
          ? { field: 'quantity', value: String(visit.random.whole(1, 500) * 100) }
          : { field: 'unitPrice', value: `${visit.random.whole(1, 90)}.${visit.random.whole(10, 99)}` }),
      };
      sentAt.set(`${opId} ${isBuyer ? 'buyer' : 'seller'}`, performance.now());
      const done = await timed(visit, 'quote.do', () =>
        (isBuyer ? buyer : seller).ask<Done>('quote.do', { quoteId, operations: [{ opId, base, op }] }),
      );
      base = Math.max(base, done.sequence);
      await wait(pauseMs);
    }
  } finally {
    for (const line of lines) line.close();
  }
}

/** Asks the partners' company for ten lines. */
async function request(visit: Visiting): Promise<string> {
  const { rfqId } = await tell<{ rfqId: string }>(visit, 'rfqs.save', {
    title: 'Load',
    lines: asLines(someOffers(visit, 10), 1),
  });
  const { quoteIds } = await tell<{ quoteIds: readonly string[] }>(visit, 'rfqs.send', {
    rfqId,
    sellerIds: [visit.known.partnerId],
  });
  return quoteIds[0]!;
}

async function timed<T>({ meter, phase }: Visiting, step: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    const value = await work();
    meter.step(step, phase, performance.now() - start, 'answered', '');
    return value;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // A refusal is named by a code with a dot in it; all else is a fault of the line.
    meter.step(step, phase, performance.now() - start, /^[a-zA-Z]+\.[a-zA-Z]+$/.test(why) ? 'refused' : 'failed', why);
    throw new VisitEnds(step);
  }
}
