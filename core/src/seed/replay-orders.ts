import type { PastOrder, Step, World } from '@hansa/loadtest/catalog';
import type { Id } from '../platform/ids.ts';
import { idOf } from './keys.ts';

/** Something that happened at a moment: the seed replays all of them through the real verbs, oldest first. */
export type Happening =
  | { readonly at: string; readonly kind: 'placed'; readonly order: PastOrder }
  | { readonly at: string; readonly kind: 'step'; readonly order: PastOrder; readonly seller: string; readonly step: Step }
  | { readonly at: string; readonly kind: 'paid'; readonly order: PastOrder; readonly seller: string };

/** A year of orders as one line of time. At the same moment: placing before steps before payment. */
export function happenings(world: World): Happening[] {
  const all = world.orders.flatMap((order): Happening[] => [
    { at: order.placedAt, kind: 'placed', order },
    ...order.fates.flatMap((fate): Happening[] => [
      ...fate.steps.map((step): Happening => ({ at: step.at, kind: 'step', order, seller: fate.seller, step })),
      ...(fate.paidAt === null ? [] : [{ at: fate.paidAt, kind: 'paid', order, seller: fate.seller } satisfies Happening]),
    ]),
  ]);
  const rank = { placed: 0, step: 1, paid: 2 };
  return all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : rank[a.kind] - rank[b.kind]));
}

export function idempotencyKeyOf(order: PastOrder): string {
  return idOf('idempotency_key', order.key);
}

export function buyerOf(order: PastOrder): Id<'organization'> {
  return idOf('organization', order.buyer);
}
