import { Badge, EmptyState, formatMoney, formatQuantity, formatUnitPrice, Section, Tooltip } from '@hansa/kit';
import { BadgeCheck, Store } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { creditGap } from '../../credit.ts';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/numbered.tsx';
import { isOwnPrice, priceReasonText } from '../../parts/price-reason.ts';
import { supplyText, supplyTone, unitWord } from '../../parts/supply-text.ts';
import type { Product } from './create-product.ts';

/** Every seller side by side for the quantity that is wanted: what it comes to here, not what it is listed at. */
export function OfferTable(props: { product: Product }) {
  const rows = () => props.product.compared();
  const pieces = () => formatQuantity(props.product.pieces(), props.product.page.data?.unit);
  const cheapest = () =>
    Math.min(
      ...rows().flatMap((row) => (row.price ? [row.price.totalMinor / (row.units * Number(row.offer.packSize))] : [])),
    );
  const isCheapest = (row: ReturnType<typeof rows>[number]) =>
    row.price !== null &&
    rows().length > 1 &&
    row.price.totalMinor / (row.units * Number(row.offer.packSize)) <= cheapest() + 1e-9;
  return (
    <Section
      flush
      title={t('product.offers', { count: rows().length })}
      hint={t('product.offersHint', { quantity: pieces() })}
    >
      <div id="offers" class="scroll-mt-20">
        <Show
          when={rows().length > 0}
          fallback={<EmptyState compact icon={Store} title={t('product.noOffer')} text={t('product.noOfferHint')} />}
        >
          <div role="radiogroup" aria-label={t('product.chooseSeller')}>
            <ul>
              <For each={rows()}>
                {(row) => (
                  <li class="border-b border-line-soft last:border-0">
                    <label class="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-pad py-3 hover:bg-hover has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:-outline-offset-2">
                      <input
                        type="radio"
                        name="offer"
                        class="size-4 accent-[var(--accent)] outline-none"
                        checked={props.product.chosen()?.offerId === row.offer.offerId}
                        onChange={() => props.product.choose(row.offer.offerId)}
                      />
                      <span class="min-w-0">
                        <span class="flex flex-wrap items-center gap-x-2 gap-y-0.5">
                          <span class="font-semibold">{row.offer.sellerName}</span>
                          <Show when={row.offer.sellerKind}>
                            {(kind) => <span class="text-sm text-quiet">{t(`product.sellerKinds.${kind()}`)}</span>}
                          </Show>
                          <Show when={isCheapest(row)}>
                            <Badge tone="success">{t('product.cheapest')}</Badge>
                          </Show>
                          <Show when={row.price && creditGap(row.offer.sellerId, row.offer.currency)}>
                            {(why) => <Badge tone="warning">{t(`credit.badge.${why()}`)}</Badge>}
                          </Show>
                          <Show when={row.offer.condition !== 'new'}>
                            <Badge tone="warning">{t(`product.conditions.${row.offer.condition as 'used'}`)}</Badge>
                          </Show>
                        </span>
                        <span class="figures flex flex-wrap gap-x-3 text-sm">
                          <span class={row.offer.isMadeToOrder ? 'text-quiet' : supplyTone(row.offer.free)}>
                            {supplyText(row.offer)}
                          </span>
                          <Show
                            when={row.offer.leadTimeDays > 0 && Number(row.offer.free) > 0 && !row.offer.isMadeToOrder}
                          >
                            <span class="text-quiet">{t('supply.days', { count: row.offer.leadTimeDays })}</span>
                          </Show>
                          <span class="text-quiet">
                            {t('product.from', { quantity: formatQuantity(row.offer.minimumQuantity, row.offer.unit) })}
                          </span>
                          <span class="text-quiet max-md:hidden">
                            <Numbered>{row.offer.sku}</Numbered>
                          </span>
                        </span>
                      </span>
                      <span class="figures text-right">
                        <Show when={row.price} fallback={<span class="text-sm text-quiet">{t('search.noPrice')}</span>}>
                          {(price) => (
                            <>
                              <span class="block font-semibold">
                                {formatMoney({ minor: price().totalMinor, currency: row.offer.currency })}
                              </span>
                              <span class="block text-sm text-quiet">
                                {formatQuantity(row.units, row.offer.unit)} ×{' '}
                                {formatUnitPrice({ amount: price().unitPrice, currency: row.offer.currency })} /{' '}
                                {unitWord(row.offer.unit)}
                              </span>
                              <Show when={isOwnPrice(row.offer.reason)}>
                                <Tooltip
                                  as="span"
                                  text={priceReasonText(row.offer.reason!, row.offer.unit)}
                                  class="inline-flex items-center gap-1 text-xs font-medium text-accent-text"
                                >
                                  <BadgeCheck class="size-3.5" aria-hidden="true" />
                                  {t('search.yourPrice')}
                                </Tooltip>
                              </Show>
                            </>
                          )}
                        </Show>
                      </span>
                    </label>
                  </li>
                )}
              </For>
            </ul>
          </div>
        </Show>
      </div>
    </Section>
  );
}
