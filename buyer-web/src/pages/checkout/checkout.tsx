import {
  Button,
  Callout,
  DayInput,
  EmptyState,
  Failure,
  formatCountry,
  formatMoney,
  LinkButton,
  PageHeader,
  ProgressBar,
  Section,
  Select,
  SkeletonPage,
  TextArea,
  TextInput,
} from '@hansa/kit';
import { A } from '@solidjs/router';
import { MapPin, ShoppingCart } from 'lucide-solid';
import { For, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { SplitPicture } from '../../parts/split-picture.tsx';
import { type CartPage, type Checkout as CheckoutLogic, type CheckoutPage, createCheckout } from './create-checkout.ts';
import { Deliveries } from './deliveries.tsx';
import { PricesChanged } from './prices-changed.tsx';

/** One page, from where to whom to how much: nothing is asked twice, nothing comes as a surprise. */
export function Checkout() {
  const checkout = createCheckout();
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={checkout.cart.data?.lines === 0}>
        <PageHeader title={t('checkout.title')} />
        <EmptyState
          icon={ShoppingCart}
          title={t('cart.empty')}
          text={t('cart.emptyHint')}
          action={
            <LinkButton kind="primary" href="/search">
              {t('cart.find')}
            </LinkButton>
          }
        />
      </Match>
      <Match when={checkout.cart.data && checkout.checkout.data}>
        <Shown cart={checkout.cart.data!} page={checkout.checkout.data!} checkout={checkout} />
      </Match>
      <Match when={checkout.cart.error ?? checkout.checkout.error}>
        {(error) => (
          <Failure
            error={error()}
            onRetry={() => {
              void checkout.cart.refetch();
              void checkout.checkout.refetch();
            }}
          />
        )}
      </Match>
    </Switch>
  );
}

function Shown(props: { cart: CartPage; page: CheckoutPage; checkout: CheckoutLogic }) {
  const form = () => props.checkout.form;
  const money = (minor: number) => formatMoney({ minor, currency: props.cart.currency });
  const options = (all: CheckoutPage['shipTo']) =>
    all.map((one) => ({ value: one.id, label: one.label, hint: `${one.street}, ${one.postalCode} ${one.city}` }));
  const placesOf = (sellerId: string) => {
    const ids = props.checkout.deliveries.addressesOf(sellerId);
    return props.checkout.deliveries.isSeveral()
      ? t('deliver.places', {
          places: ids.map((id) => props.page.shipTo.find((one) => one.id === id)?.label ?? '').join(', '),
        })
      : undefined;
  };
  const mayPlace = () => form().shipTo !== '' && form().billTo !== '' && props.cart.unavailable.length === 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void props.checkout.place();
      }}
    >
      <PageHeader
        title={t('checkout.title')}
        crumbs={[{ label: t('cart.title'), href: '/cart' }]}
        hint={t('checkout.hint')}
      />
      <div class="grid items-start gap-gap lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div class="stack">
          <Section title={t('checkout.where')}>
            <div class="grid gap-5 sm:grid-cols-2">
              <AddressChoice
                label={t('checkout.shipTo')}
                all={props.page.shipTo}
                options={options(props.page.shipTo)}
                value={form().shipTo}
                onChange={(value) => props.checkout.setForm('shipTo', value)}
              />
              <AddressChoice
                label={t('checkout.billTo')}
                all={props.page.billTo}
                options={options(props.page.billTo)}
                value={form().billTo}
                onChange={(value) => props.checkout.setForm('billTo', value)}
              />
            </div>
            <Deliveries cart={props.cart} page={props.page} deliveries={props.checkout.deliveries} />
          </Section>
          <Section title={t('checkout.book')}>
            <div class="grid gap-4 sm:grid-cols-2">
              <TextInput
                label={t('checkout.po')}
                hint={t('checkout.poHint')}
                required={false}
                mono
                maxLength={60}
                value={form().poNumber}
                onChange={(value) => props.checkout.setForm('poNumber', value)}
              />
              <DayInput
                label={t('checkout.needBy')}
                hint={t('checkout.needByHint')}
                required={false}
                value={form().needBy}
                onChange={(value) => props.checkout.setForm('needBy', value)}
              />
              <Show when={props.page.costCenters.length > 0}>
                <div class="sm:col-span-2">
                  <Select
                    label={t('checkout.costCenter')}
                    value={form().costCenter || 'none'}
                    onChange={(value) => props.checkout.setForm('costCenter', value === 'none' ? '' : value)}
                    options={[
                      { value: 'none', label: t('checkout.noCostCenter') },
                      ...props.page.costCenters.map((one) => ({
                        value: one.id,
                        label: `${one.code} · ${one.name}`,
                        ...(one.leftMinor === null
                          ? {}
                          : {
                              hint: t('home.budgetLeft', {
                                left: formatMoney({ minor: one.leftMinor, currency: one.currency }),
                              }),
                            }),
                      })),
                    ]}
                  />
                  <Budget checkout={props.checkout} />
                </div>
              </Show>
              <TextArea
                class="sm:col-span-2"
                label={t('checkout.note')}
                required={false}
                rows={2}
                value={form().note}
                onChange={(value) => props.checkout.setForm('note', value.slice(0, 1000))}
              />
            </div>
          </Section>
          <Section title={t('split.title')} hint={t('split.hint')}>
            <SplitPicture
              currency={props.cart.currency}
              needBy={form().needBy || null}
              parts={props.cart.sellers.map((group) => ({
                id: group.sellerId,
                name: group.sellerName,
                lines: group.lines.length,
                totalMinor: props.checkout.totalOf(group),
                from: placesOf(group.sellerId),
                days: Math.max(...group.lines.map((line) => line.offer?.leadTimeDays ?? 0)),
              }))}
            />
          </Section>
          <Section flush title={t('checkout.terms')} hint={t('checkout.termsHint')}>
            <ul>
              <For each={props.page.sellers}>
                {(seller) => {
                  const total = () => {
                    const group = props.cart.sellers.find((one) => one.sellerId === seller.sellerId);
                    return group ? props.checkout.totalOf(group) : 0;
                  };
                  return (
                    <li class="grid gap-x-6 gap-y-2 border-b border-line-soft px-pad py-3 last:border-0 sm:grid-cols-[minmax(0,1fr)_16rem]">
                      <div>
                        <p class="font-medium">{seller.sellerName}</p>
                        <p class="figures text-sm text-quiet">
                          {t('cart.terms', { count: seller.paymentDays })} · {money(total())}
                        </p>
                      </div>
                      <Show
                        when={seller.credit}
                        fallback={<p class="text-sm font-medium text-warning-text">{t('checkout.noCredit')}</p>}
                      >
                        {(credit) => (
                          <ProgressBar
                            limit
                            label={t('checkout.credit')}
                            share={(credit().usedMinor + total()) / Math.max(credit().limitMinor, 1)}
                            value={
                              credit().isBlocked
                                ? t('checkout.blocked')
                                : t('checkout.creditLeft', { left: money(Math.max(credit().leftMinor - total(), 0)) })
                            }
                          />
                        )}
                      </Show>
                    </li>
                  );
                }}
              </For>
            </ul>
          </Section>
        </div>
        <aside class="grid gap-3 lg:sticky lg:top-16" aria-label={t('checkout.sum')}>
          <div class="rounded-lg bg-surface p-pad shadow-1 ring-1 ring-line">
            <h2 class="mb-2 text-md font-semibold">{t('checkout.sum')}</h2>
            <dl class="figures">
              <For each={props.cart.sellers}>
                {(group) => (
                  <div class="flex justify-between gap-4 py-1">
                    <dt class="truncate text-quiet">{group.sellerName}</dt>
                    <dd>{money(props.checkout.totalOf(group))}</dd>
                  </div>
                )}
              </For>
              <div class="mt-1 flex justify-between gap-4 border-t border-line-soft pt-2 text-sm text-quiet">
                <dt>{t('checkout.contains')}</dt>
                <dd>
                  {money(props.cart.freightMinor)} + {money(props.cart.taxMinor)}
                </dd>
              </div>
              <Show when={props.checkout.moreFreightMinor() > 0}>
                <div class="flex justify-between gap-4 pt-1 text-sm text-quiet">
                  <dt>{t('deliver.moreFreight')}</dt>
                  <dd>{money(props.checkout.moreFreightMinor())}</dd>
                </div>
              </Show>
              <div class="mt-1 flex justify-between gap-4 text-lg font-semibold">
                <dt>{t('cart.total')}</dt>
                <dd>{money(props.checkout.totalMinor())}</dd>
              </div>
            </dl>
            <Button
              type="submit"
              kind="primary"
              size="lg"
              class="mt-4 w-full"
              busy={props.checkout.busy()}
              disabled={!mayPlace()}
            >
              {t('checkout.place')}
            </Button>
            <p class="mt-2 text-sm text-quiet">{t('checkout.placeHint', { count: props.cart.sellers.length })}</p>
            <A
              href="/cart"
              class="mt-2 inline-block rounded-sm text-sm font-medium text-accent-text ring-focus hover:underline"
            >
              {t('checkout.back')}
            </A>
          </div>
          <For each={props.checkout.obstacles()}>
            {(one) => (
              <Callout tone="warning">
                {t(`checkout.obstacles.${one.kind}`, {
                  name: one.name,
                  amount: money(one.minor),
                  currency: props.cart.currency,
                })}
              </Callout>
            )}
          </For>
          <Show when={props.checkout.failure()}>{(error) => <Failure error={error()} />}</Show>
        </aside>
      </div>
      <Show when={props.checkout.changes().length > 0}>
        <PricesChanged checkout={props.checkout} currency={props.cart.currency} />
      </Show>
    </form>
  );
}

function AddressChoice(props: {
  label: string;
  all: CheckoutPage['shipTo'];
  options: { value: string; label: string; hint: string }[];
  value: string;
  onChange: (value: string) => void;
}) {
  const chosen = () => props.all.find((one) => one.id === props.value);
  return (
    <div>
      <Select label={props.label} required value={props.value} onChange={props.onChange} options={props.options} />
      <Show
        when={chosen()}
        fallback={
          <p class="mt-2 text-sm text-danger-text">
            {t('checkout.noAddress')}{' '}
            <A href="/organization?tab=addresses" class="rounded-sm font-medium ring-focus underline">
              {t('checkout.addAddress')}
            </A>
          </p>
        }
      >
        {(one) => (
          <address class="mt-2 flex gap-2 text-sm text-quiet not-italic">
            <MapPin class="mt-0.5 size-3.5" aria-hidden="true" />
            <span>
              {one().recipient}, {one().street}, {one().postalCode} {one().city}, {formatCountry(one().country)}
            </span>
          </address>
        )}
      </Show>
    </div>
  );
}

function Budget(props: { checkout: CheckoutLogic }) {
  return (
    <Show when={props.checkout.costCenter()}>
      {(center) => (
        <Show
          when={center().counts && center().budgetMinor !== null}
          fallback={
            <p class="mt-2 text-sm text-quiet">
              {center().budgetMinor === null
                ? t('home.noLimit')
                : t('checkout.otherCurrency', { currency: center().currency })}
            </p>
          }
        >
          <ProgressBar
            class="mt-3"
            limit
            label={t('checkout.budget')}
            share={(center().usedMinor + props.checkout.totalMinor()) / Math.max(center().budgetMinor!, 1)}
            value={t('checkout.budgetAfter', {
              left: formatMoney({
                minor: Math.max((center().leftMinor ?? 0) - props.checkout.totalMinor(), 0),
                currency: center().currency,
              }),
            })}
          />
        </Show>
      )}
    </Show>
  );
}
