/**
 * What a seller made of its part of an order. The whole story is told first and then cut off at today, so open orders
 * are simply young ones.
 */
import { instantAfter, midnight } from '../days.ts';
import type { Random } from '../random.ts';
import type { Day, Fate, Instant, LinePart, Offer, PaymentTerms, Step, VendorOrderState } from '../world.ts';

export interface Part {
  readonly offer: Offer;
  readonly quantity: number;
}
interface Told {
  readonly steps: readonly Step[];
  readonly invoicedAfter: number | null;
}

const carriers = ['Frachtwerk', 'Polarpost', 'Tàu Nhanh', 'Meridian Cargo'];
const rejections = ['The item is no longer made', 'We do not deliver to this address', 'The price was entered wrongly'];
const cancellations = ['Ordered twice', 'The project was put off', 'Found in our own stock'];
const dueDays: Readonly<Record<PaymentTerms, number>> = {
  prepaid: 0,
  'net 14': 14,
  'net 30': 30,
  'net 60': 60,
  '2/10 net 30': 9,
};

/**
 * `placed` is days after `day`, with its fraction; `lateness` is how many days the buyer usually pays after it is due.
 */
export function fateOf(
  random: Random,
  parts: readonly Part[],
  day: Day,
  placed: number,
  today: Day,
  payment: PaymentTerms,
  lateness: number,
): Fate {
  const { steps, invoicedAfter } = tell(random, parts, (after) => instantAfter(day, placed + after));
  const now = new Date(midnight(today)).toISOString(),
    happened = steps.filter(({ at }) => at < now);
  const isForgotten = random.chance(0.02),
    delay = dueDays[payment] + lateness * (0.4 + random.next());
  const paidAt = invoicedAfter === null || isForgotten ? null : instantAfter(day, placed + invoicedAfter + delay);
  return {
    seller: parts[0]?.offer.seller ?? '',
    state: stateAfter(happened),
    steps: happened,
    paidAt: paidAt !== null && paidAt < now ? paidAt : null,
  };
}

function tell(random: Random, parts: readonly Part[], at: (after: number) => Instant): Told {
  const confirmed = 0.1 + random.next() * 1.4 + (random.chance(0.2) ? 2 : 0),
    luck = random.next();
  if (luck < 0.025)
    return { steps: [{ at: at(confirmed), does: 'reject', reason: random.pick(rejections) }], invoicedAfter: null };
  if (luck < 0.05)
    return {
      steps: [{ at: at(confirmed * 0.5), does: 'cancel', by: 'buyer', reason: random.pick(cancellations) }],
      invoicedAfter: null,
    };
  const steps: Step[] = [{ at: at(confirmed), does: 'confirm' }],
    [first] = parts;
  const ship = (after: number, shipped?: readonly LinePart[]): Step => ({
    at: at(after),
    does: 'ship',
    ...(shipped ? { parts: shipped } : {}),
    carrier: random.pick(carriers),
    tracking: `HX${random.whole(100_000_000, 999_999_999)}`,
  });
  const lead = 0.5 + Math.max(...parts.map(({ offer }) => offer.leadTimeDays)) * (0.5 + random.next() * 0.7);
  let last = confirmed + lead;
  if (first && parts.length > 1 && luck < 0.11) {
    const reason = random.chance(0.5) ? 'Ordered twice' : 'Out of stock at the maker',
      by = reason === 'Ordered twice' ? 'buyer' : 'seller';
    steps.push({
      at: at(confirmed + 0.3),
      does: 'cancel',
      by,
      reason,
      parts: [{ offer: first.offer.key, quantity: first.quantity }],
    });
  } else if (first && parts.length > 1 && luck < 0.18) {
    steps.push({
      at: at(confirmed + 0.2),
      does: 'backorder',
      parts: [{ offer: first.offer.key, quantity: first.quantity }],
    });
    steps.push(
      ship(
        last,
        parts.slice(1).map(({ offer, quantity }) => ({ offer: offer.key, quantity })),
      ),
    );
    last += 8 + random.next() * 12;
  } else if (luck < 0.36) {
    const halves = parts
      .map(({ offer, quantity }) => ({ offer: offer.key, quantity: half(offer, quantity) }))
      .filter(({ quantity }) => quantity > 0);
    if (halves.length > 0) {
      steps.push(ship(last, halves));
      last += 3 + random.next() * 9;
    }
  }
  const delivered = last + 1 + random.next() * 5;
  steps.push(ship(last), { at: at(delivered), does: 'deliver' }, { at: at(delivered + 14), does: 'close' });
  return { steps, invoicedAfter: last };
}

/** The lesser half, in whole multiples. */
const half = ({ multipleQuantity }: Offer, quantity: number): number =>
  Math.floor(quantity / 2 / multipleQuantity) * multipleQuantity;

function stateAfter(steps: readonly Step[]): VendorOrderState {
  let state: VendorOrderState = 'placed';
  for (const step of steps) {
    if (step.does === 'confirm') state = 'confirmed';
    else if (step.does === 'reject') state = 'rejected';
    else if (step.does === 'cancel' && !step.parts) state = 'cancelled';
    else if (step.does === 'ship') state = step.parts ? 'partly shipped' : 'shipped';
    else if (step.does === 'deliver') state = 'delivered';
    else if (step.does === 'close') state = 'closed';
  }
  return state;
}
