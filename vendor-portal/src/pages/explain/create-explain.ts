import { createQuery } from '@hansa/kit';
import type { Option } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal } from 'solid-js';
import { client } from '../../client.ts';

export type Explained = Awaited<ReturnType<typeof client.priceLists.explain.query>>;
export type ExplainedLine = Explained['lines'][number];
interface Line {
  readonly offerId: string;
  readonly quantity: string;
}

/**
 * Who, where, when and what stand in the address, so that an answer can be sent to a colleague. `lines` is
 * `offer:quantity,…`.
 */
export function createExplain() {
  const [search, setSearch] = useSearchParams<{
    buyer?: string;
    storefront?: string;
    currency?: string;
    on?: string;
    lines?: string;
    offer?: string;
  }>();
  const [chosen, setChosen] = createSignal<Option | null>(null);
  const lines = createMemo<readonly Line[]>(() => {
    const given = (search.lines ?? '')
      .split(',')
      .filter(Boolean)
      .map((one) => {
        const [offerId = '', quantity = '1'] = one.split(':');
        return { offerId, quantity };
      });
    return given.length === 0 && search.offer ? [{ offerId: search.offer, quantity: '1' }] : given;
  });
  const put = (next: readonly Line[]) =>
    setSearch(
      { lines: next.map((one) => `${one.offerId}:${one.quantity}`).join(',') || undefined, offer: undefined },
      { replace: true },
    );
  const isReady = () => search.buyer !== undefined && lines().length > 0;
  const input = () => ({
    buyerId: search.buyer ?? '',
    ...(search.storefront ? { storefrontId: search.storefront } : {}),
    ...(search.currency ? { currency: search.currency } : {}),
    ...(search.on ? { on: search.on } : {}),
    lines: lines().map((one) => ({ ...one })),
  });
  const answer = createQuery(() => ({
    ...client.priceLists.explain.options(input() as never),
    enabled: isReady(),
    placeholderData: (before: unknown) => before as never,
  }));
  const choices = createQuery(() => client.priceLists.list.options(undefined));
  /** Not looked at before it is asked for: it would wait for ever. */
  const known = () => (isReady() ? answer.data : undefined);
  return {
    answer,
    known,
    choices,
    lines,
    isReady,
    buyer: () => {
      const id = search.buyer;
      if (!id) return null;
      if (chosen()?.value === id) return chosen();
      const first = known()?.line[0];
      return { value: id, label: first?.id === id ? first.name : '…' };
    },
    setBuyer: (option: Option | null) => {
      setChosen(option);
      setSearch({ buyer: option?.value, currency: undefined }, { replace: true });
    },
    storefront: () => search.storefront ?? null,
    currency: () => search.currency ?? known()?.currency ?? null,
    on: () => search.on ?? '',
    set: (change: Record<string, string | undefined>) => setSearch(change, { replace: true }),
    add: (option: Option | null) => {
      if (option)
        put([...lines().filter((one) => one.offerId !== option.value), { offerId: option.value, quantity: '1' }]);
    },
    setQuantity: (offerId: string, quantity: string | null) => {
      if (quantity && Number(quantity) > 0)
        put(lines().map((one) => (one.offerId === offerId ? { ...one, quantity } : one)));
    },
    remove: (offerId: string) => put(lines().filter((one) => one.offerId !== offerId)),
  };
}
