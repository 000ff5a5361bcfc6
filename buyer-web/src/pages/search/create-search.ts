import { createQuery, isComingBack, nextPaint } from '@hansa/kit';
import { useLocation, useNavigate } from '@solidjs/router';
import { createMemo, createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { createCredit } from '../../credit.ts';
import { createFirstSight } from './create-first-sight.ts';
import { countInSight } from './count-in-sight.ts';
import { askOf, readAddress, type SearchState, writeAddress } from './search-address.ts';

export type Found = Awaited<ReturnType<typeof client.search.find.query>>;
export type Hit = Found['items'][number];

/**
 * What was found without the index is searched again by itself until the index answers: nobody has to come back and
 * try.
 */
const againMs = 10_000;
const isWithoutIndex = (found: Found | undefined) => found?.mode === 'being built' || found?.mode === 'database';

/**
 * The search that the address asks for. The answer before stays in view until the next one is there, so that nothing
 * flickers while one types.
 */
export function createSearch() {
  const location = useLocation();
  const go = useNavigate();
  createCredit();
  const state = createMemo(() => readAddress(location.search));
  const [isWhole, setWhole] = createSignal(false);
  const found = createQuery(() => ({
    ...client.search.find.options(askOf(state(), isWhole()) as never),
    placeholderData: (before: Found | undefined) => before,
    refetchInterval: ({ state: { data } }: { state: { data?: Found | undefined } }) =>
      isWithoutIndex(data) ? againMs : false,
  }));
  /** The search that is answered: while another is being asked, still the one before. */
  const answered = createMemo<SearchState | undefined>((before) =>
    found.data === undefined || found.isPlaceholderData ? before : state(),
  );
  const isAnotherAsked = () => found.isPlaceholderData && answered() !== state();
  /** From now on all values of each list come with what is found: somebody has opened one. */
  const askWhole = () => setWhole(true);
  const items = createFirstSight(() => found.data?.items ?? [], {
    begins: answered,
    inSight: () => (isComingBack() ? Number.POSITIVE_INFINITY : countInSight(state().view)),
    painted: nextPaint,
  });
  const tree = createQuery(() => ({ ...client.categories.tree.options(undefined), staleTime: 300_000 }));
  const [isNarrowing, setNarrowing] = createSignal(false);

  /** A filter is a step that one can go back from; turning through pages scrolls up. */
  function change(next: Partial<SearchState>, replace = false): void {
    const isPage = next.page !== undefined;
    go(writeAddress({ ...state(), page: 1, ...next }), { replace, scroll: isPage });
  }
  const clear = () =>
    change({ category: null, brands: [], sellers: [], attributes: {}, inStock: false, priceFrom: null, priceTo: null });

  /** From the root down to the chosen category. */
  const trail = createMemo(() => {
    const all = new Map((tree.data?.items ?? []).map((one) => [one.id, one]));
    const way: NonNullable<ReturnType<typeof all.get>>[] = [];
    for (let id = state().category; id; ) {
      const one = all.get(id);
      if (!one) break;
      way.unshift(one);
      id = one.parentId;
    }
    return way;
  });
  return { state, found, isAnotherAsked, askWhole, items, tree, change, clear, trail, isNarrowing, setNarrowing };
}
export type Search = ReturnType<typeof createSearch>;
