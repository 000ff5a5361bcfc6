import { ask } from '../doors/ask.ts';
import type { Person } from '../doors/people.ts';
import type { Visit } from '../driver/drive.ts';
import { makeMeter } from '../driver/meter.ts';
import { makeRandom } from '../catalog/random.ts';
import { words } from './search.ts';

export interface Offered {
  readonly productId: string;
  readonly offerId: string;
  readonly sellerId: string;
  readonly minimumQuantity: string;
}
/** What visits know of the marketplace; all of it was learnt at its public doors. */
export interface Market {
  readonly origin: string;
  readonly partNumbers: readonly string[];
  readonly offers: readonly Offered[];
  /** Who answers quotes: sessions of people of one seller. */
  readonly partners: readonly Person[];
  readonly partnerId: string;
}
export type Visiting = Visit<Person, Market>;

interface Found {
  readonly items: readonly {
    readonly id: string;
    readonly mpn: string | null;
    readonly best: (Offered & { readonly offerId: string; readonly unitPrice: string | null }) | null;
  }[];
}

/** Looks around once before the load: what there is to buy, and what it is called. */
export async function lookAround(origin: string, person: Person, partners: readonly Person[]): Promise<Market> {
  const unmeasured = {
    person,
    known: { origin },
    meter: makeMeter(() => ({ second: 0, phase: '' })),
    phase: '',
    random: makeRandom('around'),
  };
  const pages: Found[] = [];
  for (const text of words) pages.push(await ask<Found>(unmeasured, 'search.find', { text, limit: 60 }));
  const items = [...new Map(pages.flatMap((page) => page.items).map((item) => [item.id, item])).values()];
  const partner = await ask<{ memberships: readonly { organizationId: string }[] }>(
    { ...unmeasured, person: partners[0]! },
    'identity.me',
    undefined,
  );
  return {
    origin,
    partners,
    partnerId: partner.memberships[0]!.organizationId,
    partNumbers: items.flatMap((item) => item.mpn ?? []),
    offers: items.flatMap(({ id, best }) =>
      best === null || best.unitPrice === null
        ? []
        : { productId: id, offerId: best.offerId, sellerId: best.sellerId, minimumQuantity: best.minimumQuantity },
    ),
  };
}
