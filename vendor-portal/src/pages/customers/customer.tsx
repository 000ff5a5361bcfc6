import {
  ActFor,
  Badge,
  BarChart,
  Button,
  createLive,
  createQuery,
  EmptyState,
  formatDate,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatQuantity,
  language,
  Link,
  LinkButton,
  PageFailure,
  PageHeader,
  Section,
  SkeletonPage,
  StatTile,
  StatTiles,
  StatusBadge,
  useSession,
} from '@hansa/kit';
import { useParams } from '@solidjs/router';
import { Eye, FilePlus2, FileSignature, MessagesSquare, Package, Search, UserRoundCog } from 'lucide-solid';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/number.tsx';
import { validityText } from '../../parts/validity.ts';
import { monthsBetween } from '../reports/periods.ts';
import { StartQuote } from '../quotes/start-quote.tsx';
import { CreditLimit } from './credit-limit.tsx';
import { CreditBar } from './customers.tsx';

type Page = Awaited<ReturnType<typeof client.customers.show.query>>;

/** One customer: what was agreed, bought and is owed. */
export function Customer() {
  const params = useParams<{ id: string }>();
  const page = createQuery(() => client.customers.show.options({ buyerId: params.id }));
  createLive(
    () => ['vendor_order', 'contract'],
    () => [client.customers.show.key(), client.vendorOrders.list.key()],
  );
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={page.error && !page.data}>
        <PageFailure
          list={{ label: t('customers.title'), href: '/customers' }}
          error={page.error}
          onRetry={() => void page.refetch()}
        />
      </Match>
      <Match when={page.data}>{(data) => <Shown data={data()} />}</Match>
    </Switch>
  );
}

function Shown(props: { data: Page }) {
  const session = useSession();
  const one = () => props.data.customer;
  const main = () => one().sales[0];
  const [isQuoting, setQuoting] = createSignal(false);
  const [isActing, setActing] = createSignal(false);
  const [limiting, setLimiting] = createSignal<Page['customer']['credit'][number] | 'new' | null>(null);
  return (
    <>
      <PageHeader
        title={one().name}
        crumbs={[{ label: t('customers.title'), href: '/customers' }]}
        badge={
          <For each={one().groups}>
            {(group) => (
              <Link look="plain" href={`/groups?group=${group.id}`}>
                <Badge tone="accent">{group.name[language()]}</Badge>
              </Link>
            )}
          </For>
        }
        hint={[one().parentName && t('customers.partOf', { name: one().parentName! }), one().country, one().currency]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <Show when={session.may('member.impersonate')}>
              <Button icon={<UserRoundCog aria-hidden="true" />} onClick={() => setActing(true)}>
                {t('customers.actFor')}
              </Button>
            </Show>
            <Show when={session.may('price.read')}>
              <LinkButton href={`/prices?buyer=${one().id}`} icon={<Search aria-hidden="true" />}>
                {t('customers.whatTheyPay')}
              </LinkButton>
            </Show>
            <Show when={session.may('catalog.manage')}>
              <LinkButton
                href={`/catalogs?buyer=${one().id}&name=${encodeURIComponent(one().name)}`}
                icon={<Eye aria-hidden="true" />}
              >
                {t('customers.whatTheySee')}
              </LinkButton>
            </Show>
            <Show when={session.may('quote.answer') && one().mayQuote}>
              <Button icon={<MessagesSquare aria-hidden="true" />} onClick={() => setQuoting(true)}>
                {t('quotePages.start')}
              </Button>
            </Show>
            <Show when={session.may('contract.manage')}>
              <LinkButton
                href={`/contracts/new?buyer=${one().id}&name=${encodeURIComponent(one().name)}`}
                kind="primary"
                icon={<FilePlus2 aria-hidden="true" />}
              >
                {t('customers.newContract')}
              </LinkButton>
            </Show>
          </>
        }
      />
      <Show when={isActing()}>
        <ActFor client={client} company={one()} base="/" onClose={() => setActing(false)} />
      </Show>
      <Show when={isQuoting()}>
        <StartQuote buyer={{ id: one().id, name: one().name }} onClose={() => setQuoting(false)} />
      </Show>
      <div class="stack">
        <StatTiles>
          <StatTile
            label={t('customers.sales')}
            value={main() ? formatMoneyShort({ minor: main()!.minor, currency: main()!.currency }) : '–'}
            hint={one()
              .sales.slice(1)
              .map((sum) => formatMoneyShort({ minor: sum.minor, currency: sum.currency }))
              .join(' · ')}
          />
          <StatTile
            label={t('customers.orders')}
            value={formatNumber(one().orders)}
            hint={`${t('customers.open')}: ${formatNumber(one().openOrders)}`}
            href={`/orders?state=all&buyer=${one().id}`}
          />
          <StatTile
            label={t('customers.lastOrder')}
            value={one().lastOrderAt ? formatDate(one().lastOrderAt!, 'short') : '–'}
          />
        </StatTiles>
        <div class="grid items-start gap-gap xl:grid-cols-[3fr_2fr]">
          <div class="stack">
            <Show when={main()}>{(sum) => <MonthChart data={props.data} currency={sum().currency} />}</Show>
            <Show when={session.may('order.read')}>
              <RecentOrders buyerId={one().id} />
            </Show>
            <Show when={session.may('quote.read')}>
              <RecentQuotes buyerId={one().id} />
            </Show>
          </div>
          <div class="stack">
            <Section
              title={t('customers.credit')}
              actions={
                <Show when={session.may('credit.manage')}>
                  <Button size="sm" kind="quiet" onClick={() => setLimiting(one().credit[0] ?? 'new')}>
                    {t('customers.setLimit')}
                  </Button>
                </Show>
              }
            >
              <For each={one().credit} fallback={<p class="text-quiet">{t('customers.noCredit')}</p>}>
                {(credit) => (
                  <div class="not-first:mt-4">
                    <CreditBar full credit={credit} />
                    <p class="figures mt-1 text-sm text-quiet">
                      {credit.isBlocked
                        ? t('customers.blocked')
                        : t('customers.free', {
                            amount: formatMoney({
                              minor: credit.limitMinor - credit.usedMinor,
                              currency: credit.currency,
                            }),
                          })}
                    </p>
                  </div>
                )}
              </For>
            </Section>
            <Show when={limiting()} keyed>
              {(credit: Page['customer']['credit'][number] | 'new') => (
                <CreditLimit
                  buyerId={one().id}
                  name={one().name}
                  currency={credit === 'new' ? one().currency : credit.currency}
                  credit={credit === 'new' ? null : credit}
                  onClose={() => setLimiting(null)}
                />
              )}
            </Show>
            <Show when={session.may('contract.read')}>
              <ContractsOf buyerId={one().id} />
            </Show>
            <Show when={props.data.products.length > 0}>
              <Section title={t('customers.products')}>
                <ul class="grid grid-cols-[minmax(0,1fr)] gap-2">
                  <For each={props.data.products}>
                    {(product) => (
                      <li class="flex items-baseline justify-between gap-4">
                        <span class="min-w-0 truncate">{product.title[language()]}</span>
                        <span class="figures text-sm whitespace-nowrap text-quiet">
                          {formatQuantity(product.quantity, product.unit)} ·{' '}
                          {formatMoneyShort({ minor: product.salesMinor, currency: product.currency })}
                        </span>
                      </li>
                    )}
                  </For>
                </ul>
              </Section>
            </Show>
            <Show when={props.data.branches.length > 0}>
              <Section title={t('customers.branches')}>
                <ul class="grid gap-1">
                  <For each={props.data.branches}>{(branch) => <li>{branch.name}</li>}</For>
                </ul>
              </Section>
            </Show>
          </div>
        </div>
      </div>
    </>
  );
}

function MonthChart(props: { data: Page; currency: string }) {
  const today = new Date();
  const months = monthsBetween(
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 11, 1)).toISOString().slice(0, 10),
    today.toISOString().slice(0, 10),
  );
  const of = (month: string) =>
    props.data.months.find((one) => one.month === month && one.currency === props.currency)?.salesMinor ?? 0;
  return (
    <Section title={t('customers.byMonth')}>
      <BarChart
        label={t('customers.byMonth')}
        labels={months.map((month) => formatDate(`${month}-01`, 'month'))}
        series={[{ name: t('customers.sales'), values: months.map(of) }]}
        format={(minor) => formatMoney({ minor: Math.round(minor), currency: props.currency })}
        formatShort={(minor) => formatMoneyShort({ minor: Math.round(minor), currency: props.currency })}
        height={220}
      />
    </Section>
  );
}

function ContractsOf(props: { buyerId: string }) {
  const contracts = createQuery(() => client.contracts.list.options({ buyerId: props.buyerId as never }));
  return (
    <Section flush title={t('customers.contracts')}>
      <ul>
        <For each={contracts.data} fallback={<li class="px-pad py-3 text-quiet">{t('customers.noContracts')}</li>}>
          {(one) => (
            <li class="relative flex items-center gap-3 border-b border-line-soft px-pad py-2.5 last:border-0 hover:bg-hover">
              <FileSignature class="size-4 text-faint" aria-hidden="true" />
              <div class="min-w-0 flex-1">
                <p class="truncate font-medium">
                  <Link look="plain" class="after:absolute after:inset-0" href={`/contracts/${one.id}`}>
                    {one.name}
                  </Link>
                </p>
                <p class="truncate text-sm text-quiet">
                  <Numbered>{one.number}</Numbered> · {validityText(one.validFrom, one.validTo)}
                </p>
              </div>
              <StatusBadge state={one.state} />
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

function RecentOrders(props: { buyerId: string }) {
  const orders = createQuery(() => client.vendorOrders.list.options({ buyerId: props.buyerId, limit: 8 } as never));
  return (
    <Section
      flush
      title={t('customers.recentOrders')}
      actions={
        <LinkButton size="sm" kind="quiet" href={`/orders?state=all&buyer=${props.buyerId}`}>
          {t('customers.allOrders')}
        </LinkButton>
      }
    >
      <ul>
        <For
          each={orders.data?.items}
          fallback={
            <li>
              <EmptyState compact icon={Package} title={t('customers.noOrders')} />
            </li>
          }
        >
          {(one) => (
            <li class="relative flex items-center gap-4 border-b border-line-soft px-pad py-2.5 last:border-0 hover:bg-hover">
              <span class="min-w-0 flex-1 truncate">
                <Link look="plain" class="after:absolute after:inset-0" href={`/orders/${one.id}`}>
                  <Numbered>{one.number}</Numbered>
                </Link>
                <span class="ml-3 text-sm text-quiet">{formatDate(one.placedAt)}</span>
              </span>
              <StatusBadge state={one.state} />
              <span class="figures font-medium">{formatMoney({ minor: one.totalMinor, currency: one.currency })}</span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

function RecentQuotes(props: { buyerId: string }) {
  const quotes = createQuery(() => client.quotes.list.options({ partnerId: props.buyerId as never, limit: 6 }));
  createLive(
    () => ['quote'],
    () => [client.quotes.list.key()],
  );
  return (
    <Section
      flush
      title={t('customers.quotes')}
      actions={
        <LinkButton size="sm" kind="quiet" href={`/quotes?tab=all&partner=${props.buyerId}`}>
          {t('customers.allQuotes')}
        </LinkButton>
      }
    >
      <ul>
        <For
          each={quotes.data?.items}
          fallback={
            <li>
              <EmptyState compact icon={MessagesSquare} title={t('customers.noQuotes')} />
            </li>
          }
        >
          {(one) => (
            <li class="relative flex items-center gap-4 border-b border-line-soft px-pad py-2.5 last:border-0 hover:bg-hover">
              <span class="min-w-0 flex-1 truncate">
                <Link look="plain" class="after:absolute after:inset-0" href={`/quotes/${one.id}`}>
                  <Numbered>{one.number}</Numbered>
                </Link>
                <span class="ml-3 text-sm text-quiet">{one.title}</span>
              </span>
              <StatusBadge state={one.state} />
              <span class="figures font-medium">
                {one.totalMinor === 0 ? '–' : formatMoney({ minor: one.totalMinor, currency: one.currency })}
              </span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}
