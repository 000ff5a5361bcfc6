import {
  Badge,
  createLiveQuery,
  EmptyState,
  Failure,
  formatMoney,
  formatPercent,
  KeyValues,
  language,
  LinkButton,
  PageHeader,
  SkeletonPage,
  useSession,
} from '@hansa/kit';
import { A } from '@solidjs/router';
import { Handshake } from 'lucide-solid';
import { For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/lists.ts';
import { Numbered } from '../../parts/numbered.tsx';
import { Validity } from './validity.tsx';

type Contract = Awaited<ReturnType<typeof client.contracts.mine.query>>[number];

/** What sellers have agreed with this buyer: terms, discounts, own prices, and for how long. */
export function Contracts() {
  const session = useSession();
  const contracts = createLiveQuery(() => ({
    ...client.contracts.mine.options(undefined),
    topics: ['contract', 'price_list'],
  }));
  return (
    <>
      <PageHeader title={t('contracts.title')} hint={t('contracts.hint')} />
      <Switch fallback={<SkeletonPage />}>
        <Match when={contracts.error && !contracts.data}>
          <Failure error={contracts.error} onRetry={() => void contracts.refetch()} />
        </Match>
        <Match when={contracts.data?.length === 0}>
          <EmptyState
            icon={Handshake}
            title={t('contracts.empty')}
            text={t('contracts.emptyHint')}
            action={
              session.may('quote.request') ? (
                <LinkButton kind="primary" href="/requests/new">
                  {t('contracts.askQuote')}
                </LinkButton>
              ) : undefined
            }
          />
        </Match>
        <Match when={contracts.data}>
          {(rows) => (
            <ul class="grid items-start gap-gap xl:grid-cols-2">
              <For each={rows()}>
                {(contract) => (
                  <li class="min-w-0">
                    <ContractCard contract={contract} />
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
    </>
  );
}

const tones = { now: 'success', ahead: 'info', over: 'neutral' } as const;

function ContractCard(props: { contract: Contract }) {
  const money = (minor: number) => formatMoney({ minor, currency: props.contract.currency });
  const percent = (basisPoints: number) => formatPercent(basisPoints / 10_000, undefined, 2);
  const through = () => t(`contracts.through.${props.contract.through}`, { name: props.contract.forName ?? '' });
  const freight = () => {
    const { freightFlatMinor: flat, freightFreeFromMinor: freeFrom } = props.contract;
    return [
      flat === null
        ? null
        : flat === 0
          ? t('contracts.freightFree')
          : t('contracts.freightFlat', { amount: money(flat) }),
      freeFrom === null || flat === 0 ? null : t('contracts.freightFreeFrom', { amount: money(freeFrom) }),
    ]
      .filter(Boolean)
      .join(', ');
  };
  const payment = () =>
    [
      props.contract.paymentDays === null ? null : t('contracts.days', { count: props.contract.paymentDays }),
      props.contract.earlyDiscountBasisPoints
        ? t('contracts.early', {
            percent: percent(props.contract.earlyDiscountBasisPoints),
            days: t('contracts.days', { count: props.contract.earlyDiscountDays ?? 0 }),
          })
        : null,
    ]
      .filter(Boolean)
      .join('; ');
  const onOrder = () =>
    props.contract.orderDiscountFromMinor
      ? t('contracts.orderDiscountFrom', {
          percent: percent(props.contract.orderDiscountBasisPoints ?? 0),
          amount: money(props.contract.orderDiscountFromMinor),
        })
      : percent(props.contract.orderDiscountBasisPoints ?? 0);
  return (
    <article
      class="rounded-lg bg-surface p-pad shadow-1 ring-1 ring-line"
      classList={{ 'opacity-75': props.contract.stands === 'over' }}
    >
      <header class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div class="min-w-0">
          <h2 class="text-md font-semibold">{props.contract.sellerName}</h2>
          <p class="text-sm text-quiet">
            <Numbered>{props.contract.number}</Numbered> · {props.contract.name}
            <Show when={through()}> · {through()}</Show>
          </p>
        </div>
        <div class="text-right">
          <Badge tone={tones[props.contract.stands]}>{t(`contracts.stands.${props.contract.stands}`)}</Badge>
        </div>
      </header>
      <p class="figures mt-2 text-sm">
        <Validity contract={props.contract} />
      </p>
      <KeyValues
        class="mt-3"
        items={[
          {
            label: t('contracts.prices'),
            value: t('contracts.offers', { count: props.contract.pricedOffers }),
            hidden: props.contract.pricedOffers === 0,
          },
          {
            label: t('contracts.discounts'),
            value: (
              <ul class="grid gap-0.5">
                <For each={props.contract.discounts}>
                  {(one) => (
                    <li class="figures">
                      {percent(one.basisPoints)} ·{' '}
                      {one.categoryName?.[language()] ?? one.brandName ?? t('contracts.everything')}
                    </li>
                  )}
                </For>
              </ul>
            ),
            hidden: props.contract.discounts.length === 0,
          },
          { label: t('contracts.orderDiscount'), value: onOrder(), hidden: !props.contract.orderDiscountBasisPoints },
          { label: t('contracts.payment'), value: payment(), hidden: payment() === '' },
          { label: t('contracts.freight'), value: freight(), hidden: freight() === '' },
          {
            label: t('contracts.commitment'),
            value: money(props.contract.minimumCommitmentMinor ?? 0),
            hidden: props.contract.minimumCommitmentMinor === null,
          },
        ]}
      />
      <Show when={props.contract.stands === 'now'}>
        <A
          href={`/search?seller=${props.contract.sellerId}`}
          class="mt-3 inline-block rounded-sm text-sm font-medium text-accent-text ring-focus hover:underline"
        >
          {t('contracts.search', { seller: props.contract.sellerName })}
        </A>
      </Show>
    </article>
  );
}
