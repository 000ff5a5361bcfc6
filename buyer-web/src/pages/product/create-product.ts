import { createLiveQuery, createQuery } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { createCredit } from '../../credit.ts';
import { priceAt, unitsFor } from './offer-price.ts';

export type ProductPage = Awaited<ReturnType<typeof client.products.show.query>>;
export type Offer = ProductPage['offers'][number];

/**
 * One product, the offer that is looked at, and how many pieces are wanted. The chosen offer and quantity stand in the
 * address.
 */
export function createProduct(id: () => string) {
  const [search, setSearch] = useSearchParams<{ offer?: string; quantity?: string }>();
  createCredit();
  const page = createLiveQuery(() => ({
    ...client.products.show.options({ productId: id() as never }),
    topics: ['contract', 'price_list'],
  }));
  /** What can be chosen of those that are made to order; most products have none, and then nobody asks. */
  const made = createQuery(() => ({
    ...client.configurations.ofProduct.options({ productId: page.data?.id as never }),
    enabled: page.data?.offers.some((offer) => offer.isMadeToOrder) ?? false,
  }));
  const [typed, setTyped] = createSignal<number | null>(null);
  const best = () => page.data?.offers.find((offer) => offer.unitPrice !== null) ?? page.data?.offers[0];
  const chosen = createMemo(() => page.data?.offers.find((offer) => offer.offerId === search.offer) ?? best());
  /** In pieces, so that packs of different size can be compared. */
  const pieces = () =>
    typed() ??
    (Number(search.quantity) > 0
      ? Number(search.quantity)
      : Number(chosen()?.minimumQuantity ?? 1) * Number(chosen()?.packSize ?? 1));
  const setPieces = (next: number) => {
    setTyped(next);
    setSearch({ quantity: String(next) }, { replace: true, scroll: false });
  };
  /** Every seller for what is wanted, cheapest landed goods first; who cannot price it stands last. */
  const compared = createMemo(() =>
    (page.data?.offers ?? [])
      .map((offer) => {
        const units = unitsFor(offer, pieces());
        return { offer, units, price: priceAt(offer, String(units)) };
      })
      .toSorted(
        (a, b) =>
          Number(a.price === null) - Number(b.price === null) ||
          Number(Number(b.offer.free) >= b.units) - Number(Number(a.offer.free) >= a.units) ||
          (a.price?.totalMinor ?? 0) - (b.price?.totalMinor ?? 0),
      ),
  );
  // Read only once it is there: data that is still asked for would take the page away until it comes. What is there
  // stays when a later read fails, with what was chosen of it.
  const configurable = () =>
    (made.dataUpdatedAt > 0 ? made.data?.find((one) => one.offerId === chosen()?.offerId) : null) ?? null;
  /** Where it cannot be read what can be chosen: why, and how to ask again. */
  const options = {
    get error(): unknown {
      return chosen()?.isMadeToOrder && configurable() === null ? made.error : null;
    },
    refetch: () => void made.refetch(),
  };
  return {
    page,
    chosen,
    configurable,
    options,
    pieces,
    setPieces,
    compared,
    choose: (offerId: string) => setSearch({ offer: offerId }, { replace: true, scroll: false }),
  };
}
export type Product = ReturnType<typeof createProduct>;
