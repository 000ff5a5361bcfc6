import {
  Button,
  Callout,
  formatCountry,
  formatMoney,
  formatQuantity,
  formatUnitPrice,
  KeyValues,
  LinkButton,
  QuantityInput,
  TierTable,
  tiersFrom,
  useSession,
} from '@hansa/kit';
import { BadgeCheck, MessagesSquare, ShoppingCart } from 'lucide-solid';
import { createMemo, createSignal, For, lazy, Show, Suspense } from 'solid-js';
import { creditGap } from '../../credit.ts';
import { t } from '../../languages/index.ts';
import { AddToListButton } from '../../parts/add-to-list-button.tsx';
import { createCartLines } from '../../parts/cart-lines.ts';
import { Numbered } from '../../parts/numbered.tsx';
import { isOwnPrice, priceReasonText } from '../../parts/price-reason.ts';
import { supplyText, supplyTone, unitWord } from '../../parts/supply-text.ts';
import type { Offer, Product } from './create-product.ts';
import { priceAt, unitsFor } from './offer-price.ts';

const MadeToOrderNote = lazy(() => import('./made-to-order.tsx'));
const MadeToOrder = (props: { seller: string }) => (
  <Suspense>
    <MadeToOrderNote seller={props.seller} />
  </Suspense>
);

/** The chosen seller's price for the quantity that is typed, why, what more would save, and the way into the cart. */
export function OfferBox(props: { product: Product; title: string }) {
  return (
    <aside class="lg:sticky lg:top-16 lg:col-start-2 lg:row-span-2 lg:row-start-1" aria-label={t('product.buy')}>
      <Show
        when={props.product.chosen()}
        fallback={<Callout title={t('product.noOffer')}>{t('product.noOfferHint')}</Callout>}
      >
        {(offer) => <Box offer={offer()} product={props.product} title={props.title} />}
      </Show>
    </aside>
  );
}

function Box(props: { offer: Offer; product: Product; title: string }) {
  const session = useSession();
  const cart = createCartLines();
  const [busy, setBusy] = createSignal(false);
  const pack = () => Number(props.offer.packSize);
  const units = () => unitsFor(props.offer, props.product.pieces());
  const price = () => priceAt(props.offer, String(units()));
  const tiers = createMemo(() =>
    tiersFrom(
      props.offer.tiers.map((tier) => ({ from: Number(tier.minimumQuantity), amount: tier.unitPrice })),
      Number(props.offer.minimumQuantity),
    ),
  );
  /** What is chosen only adds to it. */
  const atLeast = (amount: string) => (props.offer.isMadeToOrder ? t('search.fromPrice', { price: amount }) : amount);
  const add = async () => {
    if (busy() || props.offer.isMadeToOrder) return;
    setBusy(true);
    await cart.add(
      [{ productId: props.product.page.data!.id, offerId: props.offer.offerId, quantity: String(units()) }],
      props.title,
    );
    setBusy(false);
  };
  return (
    <div class="grid gap-4 rounded-lg bg-surface p-pad shadow-1 ring-1 ring-line">
      <div>
        <p class="text-sm text-quiet">{t('product.soldBy', { seller: props.offer.sellerName })}</p>
        <Show when={price()} fallback={<p class="mt-1 text-md font-medium">{t('search.noPrice')}</p>}>
          {(now) => (
            <>
              <p class="figures mt-1">
                <span class="text-2xl font-[620]">
                  {atLeast(formatUnitPrice({ amount: now().unitPrice, currency: props.offer.currency }))}
                </span>{' '}
                <span class="text-quiet">/ {unitWord(props.offer.unit)}</span>
              </p>
              <p class="text-sm text-quiet">
                {pack() !== 1
                  ? t('product.packOf', {
                      quantity: formatQuantity(props.offer.packSize, props.product.page.data!.unit),
                    })
                  : t('product.exTax')}
              </p>
            </>
          )}
        </Show>
        <Show when={props.offer.reason}>
          {(reason) => (
            <p
              class={`mt-2 flex items-start gap-1.5 text-sm ${isOwnPrice(reason()) ? 'font-medium text-accent-text' : 'text-quiet'}`}
            >
              <Show when={isOwnPrice(reason())}>
                <BadgeCheck class="mt-0.5 size-4" aria-hidden="true" />
              </Show>
              <span>
                <span class="sr-only">{t('product.why')}: </span>
                {priceReasonText(reason(), props.offer.unit)}
              </span>
            </p>
          )}
        </Show>
      </div>
      <Show when={price() && creditGap(props.offer.sellerId, props.offer.currency)}>
        {(why) => (
          <Callout tone="warning">
            {t(`credit.atOffer.${why()}`, { name: props.offer.sellerName, currency: props.offer.currency })}
          </Callout>
        )}
      </Show>
      <Show when={price()}>
        {(now) => (
          <>
            <Show when={cart.mayBuy()}>
              <Show when={!props.offer.isMadeToOrder} fallback={<MadeToOrder seller={props.offer.sellerName} />}>
                <div
                  class="flex flex-wrap items-start justify-between gap-3"
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
                      queueMicrotask(() => void add());
                  }}
                >
                  <QuantityInput
                    label={t('product.quantityOf', { title: props.title })}
                    value={units()}
                    onChange={(value) => props.product.setPieces(value * pack())}
                    minimum={Number(props.offer.minimumQuantity)}
                    multiple={Number(props.offer.quantityMultiple)}
                    unit={props.offer.unit}
                  />
                  <p class="figures text-right" aria-live="polite">
                    <span class="block text-lg font-semibold">
                      {formatMoney({ minor: now().totalMinor, currency: props.offer.currency })}
                    </span>
                    <span class="text-sm text-quiet">
                      {t('product.forQuantity', { quantity: formatQuantity(units(), props.offer.unit) })}
                    </span>
                  </p>
                </div>
                <Button
                  kind="primary"
                  size="lg"
                  busy={busy()}
                  icon={<ShoppingCart aria-hidden="true" />}
                  onClick={() => void add()}
                >
                  {t('cart.add')}
                </Button>
                <AddToListButton
                  what={props.title}
                  lines={() => [
                    { productId: props.product.page.data!.id, offerId: props.offer.offerId, quantity: String(units()) },
                  ]}
                />
              </Show>
              <Show when={session.may('quote.request') && !props.offer.isMadeToOrder}>
                <LinkButton
                  href={`/requests/new?products=${props.product.page.data!.id}&quantity=${props.product.pieces()}`}
                  icon={<MessagesSquare aria-hidden="true" />}
                >
                  {t('rfq.new')}
                </LinkButton>
              </Show>
              <Show when={session.state() === 'visitor'}>
                <p class="text-sm text-quiet">{t('product.visitor')}</p>
              </Show>
            </Show>
            <Show when={tiers().length > 1}>
              <TierTable
                currency={props.offer.currency}
                unit={props.offer.unit}
                quantity={units()}
                tiers={tiers()}
                onTake={(quantity) => props.product.setPieces(quantity * pack())}
              />
            </Show>
          </>
        )}
      </Show>
      <KeyValues
        items={[
          {
            label: t('product.supply'),
            value: (
              <span class={props.offer.isMadeToOrder ? '' : supplyTone(props.offer.free, props.offer.minimumQuantity)}>
                {supplyText(props.offer)}
              </span>
            ),
          },
          {
            label: t('product.leadTime'),
            value: t('supply.days', { count: props.offer.leadTimeDays }),
            hidden: props.offer.isMadeToOrder,
          },
          { label: t('product.minimum'), value: formatQuantity(props.offer.minimumQuantity, props.offer.unit) },
          {
            label: t('product.multiple'),
            value: formatQuantity(props.offer.quantityMultiple, props.offer.unit),
            hidden: props.offer.quantityMultiple === '1',
          },
          { label: t('product.sku'), value: <Numbered>{props.offer.sku}</Numbered> },
        ]}
      />
      <Show when={props.offer.stock.length > 0 && !props.offer.isMadeToOrder}>
        <div>
          <p class="mb-1.5 text-sm font-semibold">{t('product.stockAt')}</p>
          <ul class="grid gap-1 text-sm">
            <For each={props.offer.stock}>
              {(one) => (
                <li class="flex justify-between gap-3">
                  <span class="min-w-0 text-quiet">
                    {one.location} · {one.city}, {formatCountry(one.country)}
                  </span>
                  <span class="figures flex-none">{formatQuantity(one.free, props.offer.unit)}</span>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={session.state() === 'visitor'}>
        <LinkButton href={`/sign-in?next=${encodeURIComponent(`/products/${props.product.page.data!.id}`)}`}>
          {t('product.signInForPrice')}
        </LinkButton>
      </Show>
    </div>
  );
}
