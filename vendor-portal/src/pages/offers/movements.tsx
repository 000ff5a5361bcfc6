import { Button, createQuery, Failure, formatDate, formatNumber, SkeletonText } from '@hansa/kit';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

/** Why the stock of an offer changed, newest first. */
export function Movements(props: { offerId: string }) {
  const [limit, setLimit] = createSignal(10);
  const list = createQuery(() => ({
    ...client.offers.movements.options({ offerId: props.offerId, limit: limit() } as never),
    placeholderData: (before: unknown) => before as never,
  }));
  return (
    <section aria-label={t('movements.title')}>
      <h3 class="mb-2 font-semibold">{t('movements.title')}</h3>
      <Switch fallback={<SkeletonText />}>
        <Match when={list.error && !list.data}>
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </Match>
        <Match when={list.data?.items.length === 0}>
          <p class="text-quiet">{t('movements.none')}</p>
        </Match>
        <Match when={list.data}>
          {(found) => (
            <>
              <ul>
                <For each={found().items}>
                  {(one) => (
                    <li class="flex items-baseline justify-between gap-4 border-t border-line-soft py-1.5">
                      <span class="min-w-0 truncate">
                        {t(`movements.kinds.${one.kind}`)}
                        <span class="ml-2 text-sm text-quiet">
                          {[one.placeName, one.reference].filter(Boolean).join(' · ')}
                        </span>
                      </span>
                      <span class="figures text-sm whitespace-nowrap text-quiet">
                        {formatDate(one.at)}
                        <span class="ml-3 font-medium text-ink">{formatNumber(one.quantity)}</span>
                      </span>
                    </li>
                  )}
                </For>
              </ul>
              <Show when={found().total > found().items.length && limit() < 200}>
                <Button size="sm" kind="quiet" onClick={() => setLimit((now) => Math.min(now * 4, 200))}>
                  {t('movements.more')}
                </Button>
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </section>
  );
}
