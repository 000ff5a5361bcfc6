import {
  Button,
  createLiveQuery,
  createNow,
  createQuery,
  EmptyState,
  Failure,
  formatDate,
  formatMoney,
  formatPercent,
  formatRelative,
  language,
  LinkButton,
  Loaded,
  PageHeader,
  ProgressBar,
  Section,
  SkeletonText,
  StatTile,
  StatTiles,
  StatusBadge,
  useSession,
} from '@hansa/kit';
import { A } from '@solidjs/router';
import { History, Package, RotateCcw, ShoppingCart } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { cartLines } from '../../cart-count.ts';
import { createCredit } from '../../credit.ts';
import { Numbered } from '../../parts/numbered.tsx';
import { recentProducts } from '../../parts/recent-products.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { ReorderDialog } from '../order/reorder-dialog.tsx';
import { Hits, HitsLoading } from '../search/hits.tsx';
import { ExpiringContracts } from './expiring-contracts.tsx';

/** A buyer's morning: find, go on where one stopped, see what is coming and what may still be spent. */
export function BuyerDesk() {
  const session = useSession();
  const now = createNow();
  createCredit();
  const mayRead = () => session.may('order.read');
  const open = createLiveQuery(() => ({
    ...client.orders.list.options({ state: 'open', limit: 6 }),
    topics: ['vendor_order', 'purchase_order'],
    enabled: mayRead(),
  }));
  const done = createLiveQuery(() => ({
    ...client.orders.list.options({ limit: 5 }),
    topics: ['purchase_order'],
    enabled: mayRead(),
  }));
  const spend = createQuery(() => ({ ...client.reports.spend.options({ by: 'month' }), enabled: mayRead() }));
  const centers = createQuery(() => client.organizations.costCenters.options(undefined));
  const popular = createQuery(() => client.search.find.options({ limit: 4, facets: 'none' }));
  const [again, setAgain] = createSignal<string | null>(null);
  const first = () => session.me()?.user.name ?? '';
  const month = () => spend.data?.series.at(-1);
  return (
    <>
      <PageHeader
        title={t('home.hello', { name: first() })}
        hint={t('home.deskHint')}
        actions={
          <>
            <LinkButton href="/quick-order">{t('menu.quickOrder')}</LinkButton>
            <Show when={cartLines()}>
              <LinkButton kind="primary" href="/cart" icon={<ShoppingCart aria-hidden="true" />}>
                {t('home.toCart', { count: cartLines()! })}
              </LinkButton>
            </Show>
          </>
        }
      />
      <div class="mb-5 flex justify-start">
        <SearchField size="lg" />
      </div>
      <Show when={mayRead()}>
        <StatTiles>
          <StatTile
            label={t('home.onTheWay')}
            value={open.data?.total ?? 0}
            loading={open.isPending}
            href="/orders?state=open"
            hint={t('home.onTheWayHint')}
          />
          <StatTile
            label={t('home.thisMonth')}
            value={month() ? formatMoney({ minor: month()!.salesMinor, currency: spend.data!.currency }) : '–'}
            loading={spend.isPending}
            href="/spend"
            hint={month() ? t('orders.count', { count: month()!.orders }) : ''}
            history={spend.data?.series.map((one) => one.salesMinor)}
          />
          <StatTile
            label={t('home.year')}
            value={spend.data ? formatMoney({ minor: spend.data.now.salesMinor, currency: spend.data.currency }) : '–'}
            loading={spend.isPending}
            href="/spend"
            change={
              spend.data && spend.data.then.salesMinor * 10 > spend.data.now.salesMinor
                ? spend.data.now.salesMinor / spend.data.then.salesMinor - 1
                : null
            }
            hint={t('home.yearBefore')}
          />
          <StatTile
            label={t('home.onTime')}
            value={
              spend.data?.service.onTimeBasisPoints != null
                ? formatPercent(spend.data.service.onTimeBasisPoints / 10_000)
                : '–'
            }
            loading={spend.isPending}
            hint={t('home.onTimeHint')}
          />
        </StatTiles>
      </Show>
      <div class="mt-5 grid items-start gap-gap xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div class="stack">
          <Section
            flush
            title={t('home.coming')}
            actions={
              <A
                href="/orders?state=open"
                class="rounded-sm text-sm font-medium text-accent-text ring-focus hover:underline"
              >
                {t('home.allOrders')}
              </A>
            }
          >
            <Switch
              fallback={
                <div class="p-pad">
                  <SkeletonText lines={6} />
                </div>
              }
            >
              <Match when={!mayRead() || open.data?.items.length === 0}>
                <EmptyState compact icon={Package} title={t('home.nothingComing')} text={t('home.nothingComingHint')} />
              </Match>
              <Match when={open.error && !open.data}>
                <Failure class="m-4" error={open.error} onRetry={() => void open.refetch()} />
              </Match>
              <Match when={open.data}>
                {(found) => (
                  <ul>
                    <For each={found().items}>
                      {(order) => (
                        <li class="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line-soft px-pad py-2.5 last:border-0 hover:bg-hover">
                          <div class="min-w-0">
                            <A href={`/orders/${order.id}`} class="font-medium after:absolute after:inset-0">
                              <Numbered>{order.number}</Numbered>
                            </A>
                            <p class="truncate text-sm text-quiet">{order.sellerNames.join(' · ')}</p>
                          </div>
                          <div class="text-right">
                            <StatusBadge state={order.state} />
                            <p class="figures mt-0.5 text-sm text-quiet" title={formatDate(order.placedAt, 'moment')}>
                              {formatRelative(order.placedAt, now())} ·{' '}
                              {formatMoney({ minor: order.totalMinor, currency: order.currency })}
                            </p>
                          </div>
                        </li>
                      )}
                    </For>
                  </ul>
                )}
              </Match>
            </Switch>
          </Section>
          <Show when={mayRead() && (done.data?.items.length ?? 0) > 0}>
            <Section flush title={t('home.again')} hint={t('home.againHint')}>
              <ul>
                <For each={done.data!.items}>
                  {(order) => (
                    <li class="flex items-center gap-4 border-b border-line-soft px-pad py-2.5 last:border-0">
                      <div class="min-w-0 flex-1">
                        <A href={`/orders/${order.id}`} class="rounded-sm font-medium ring-focus hover:underline">
                          <Numbered>{order.number}</Numbered>
                        </A>
                        <p class="figures truncate text-sm text-quiet">
                          {t('orders.lines', { count: order.lines })} ·{' '}
                          {formatMoney({ minor: order.totalMinor, currency: order.currency })} ·{' '}
                          {formatDate(order.placedAt, 'short')}
                        </p>
                      </div>
                      <Button
                        size="sm"
                        icon={<RotateCcw aria-hidden="true" />}
                        aria-label={`${t('order.reorder')} ${order.number}`}
                        onClick={() => setAgain(order.id)}
                      >
                        {t('order.reorder')}
                      </Button>
                    </li>
                  )}
                </For>
              </ul>
            </Section>
          </Show>
        </div>
        <div class="stack">
          <Show when={session.may('contract.read')}>
            <ExpiringContracts />
          </Show>
          <Section title={t('home.budgets')} hint={t('home.budgetsHint')}>
            <Loaded read={centers} skeleton={<SkeletonText lines={4} />}>
              {(all) => (
                <ul class="grid gap-4">
                  <For each={all()} fallback={<li class="text-quiet">{t('home.noBudgets')}</li>}>
                    {(one) => (
                      <li>
                        <ProgressBar
                          limit
                          label={`${one.code} ${one.name}`}
                          share={
                            one.budgetPerMonthMinor === null ? 0 : one.usedMinor / Math.max(one.budgetPerMonthMinor, 1)
                          }
                          value={
                            one.budgetPerMonthMinor === null
                              ? t('home.noLimit')
                              : t('home.budgetLeft', {
                                  left: formatMoney({
                                    minor: Math.max(one.budgetPerMonthMinor - one.usedMinor, 0),
                                    currency: one.currency,
                                  }),
                                })
                          }
                        />
                      </li>
                    )}
                  </For>
                </ul>
              )}
            </Loaded>
          </Section>
          <Show when={recentProducts().length > 0}>
            <Section flush title={t('home.recent')}>
              <ul>
                <For each={recentProducts().slice(0, 6)}>
                  {(one) => (
                    <li class="border-b border-line-soft last:border-0">
                      <A
                        href={`/products/${one.id}`}
                        class="flex items-center gap-3 px-pad py-2.5 ring-focus ring-inset hover:bg-hover"
                      >
                        <History class="size-4 text-faint" aria-hidden="true" />
                        <span class="min-w-0 flex-1 truncate">{one.title[language()]}</span>
                        <Show when={one.mpn}>
                          {(mpn) => (
                            <span class="truncate text-sm text-quiet">
                              <Numbered>{mpn()}</Numbered>
                            </span>
                          )}
                        </Show>
                      </A>
                    </li>
                  )}
                </For>
              </ul>
            </Section>
          </Show>
        </div>
      </div>
      <section class="mt-8" aria-labelledby="desk-popular">
        <h2 id="desk-popular" class="mb-3 text-lg font-semibold">
          {t('home.popular')}
        </h2>
        <Loaded read={popular} skeleton={<HitsLoading view="grid" />}>
          {(found) => <Hits items={found().items} view="grid" />}
        </Loaded>
      </section>
      <Show when={again()}>{(id) => <ReorderDialog orderId={id()} onClose={() => setAgain(null)} />}</Show>
    </>
  );
}
