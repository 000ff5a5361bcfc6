import type { PastOrder, World } from '@hansa/loadtest/catalog';

/**
 * How a request for quotes went, so that every list of both sides has something to say. The last ones still wait for
 * somebody.
 */
export type Ending =
  | 'accepted'
  | 'accepted after a counter'
  | 'declined'
  | 'expired'
  | 'withdrawn'
  | 'sent'
  | 'countered'
  | 'requested';
export interface QuoteStory {
  readonly key: string;
  readonly ending: Ending;
  /** Whose buyer asks, in which storefront, and for what: what it has bought before, more of it. */
  readonly like: PastOrder;
  readonly askedAt: string;
  readonly share: number;
}

const endings: readonly Ending[] = [
  'accepted',
  'declined',
  'accepted after a counter',
  'expired',
  'accepted',
  'withdrawn',
];
const waiting: readonly Ending[] = ['requested', 'sent', 'countered', 'sent', 'requested', 'sent'];
const day = 86_400_000;
const at = (ms: number) => new Date(ms).toISOString();

/**
 * One request for about every twelfth order of the past ten months, and a handful of the last days that are still open.
 */
export function quoteStories(world: World): QuoteStory[] {
  const today = Date.parse(`${world.today}T00:00:00Z`);
  const likely = world.orders.filter((order) => order.lines.length >= 2);
  const past = likely
    .filter((order) => Date.parse(order.placedAt) < today - 25 * day)
    .filter((_, index) => index % 12 === 5)
    .slice(-30);
  const recent = [...likely]
    .reverse()
    .filter((order, index, all) => all.findIndex((other) => other.buyer === order.buyer) === index || index % 9 === 4)
    .slice(0, waiting.length);
  return [
    ...past.map(
      (like, index): QuoteStory => ({
        key: `quote/${like.key}`,
        ending: endings[index % endings.length]!,
        like,
        askedAt: at(Date.parse(like.placedAt) + day + 3_600_000),
        share: 0.86 + (index % 7) * 0.02,
      }),
    ),
    ...recent.map(
      (like, index): QuoteStory => ({
        key: `quote/open/${index}`,
        ending: waiting[index]!,
        like,
        askedAt: at(today - (5 - (index % 4)) * day + 9 * 3_600_000),
        share: 0.9 + (index % 4) * 0.02,
      }),
    ),
  ];
}
