import {
  Badge,
  createQuery,
  Dialog,
  Failure,
  formatNumber,
  formatUnitPrice,
  KeyValues,
  language,
  Link,
  LinkButton,
  ProductDocuments,
  SkeletonText,
  TierTable,
  useSession,
} from '@hansa/kit';
import { For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/number.tsx';
import { validityText } from '../../parts/validity.ts';
import type { OfferRow } from './create-offers.ts';
import { Movements } from './movements.tsx';

/** One offer: what it is, where it lies, what it costs in every list. */
export function OfferDetail(props: {
  row: OfferRow;
  locations: readonly { id: string; name: string; city: string }[];
  onClose: () => void;
}) {
  const session = useSession();
  const prices = createQuery(() => client.priceLists.ofOffer.options({ offerId: props.row.id }));
  const stockAt = (id: string) =>
    props.row.stock.find((one) => one.locationId === id) ?? { onHand: '0', reserved: '0' };
  return (
    <Dialog
      open
      from="side"
      size="md"
      onClose={props.onClose}
      title={props.row.title[language()]}
      hint={props.row.sku}
      actions={
        <>
          <LinkButton href={`/offers/${props.row.id}/configuration`}>{t('offers.configure')}</LinkButton>
          <LinkButton href={`/prices?offer=${props.row.id}`}>{t('offers.whatBuyersPay')}</LinkButton>
        </>
      }
    >
      <div class="grid gap-6">
        <KeyValues
          items={[
            { label: t('offers.brand'), value: props.row.brandName, hidden: !props.row.brandName },
            {
              label: t('offers.mpn'),
              value: props.row.mpn && <Numbered>{props.row.mpn}</Numbered>,
              hidden: !props.row.mpn,
            },
            {
              label: t('offers.gtin'),
              value: props.row.gtin && <Numbered>{props.row.gtin}</Numbered>,
              hidden: !props.row.gtin,
            },
            {
              label: t('offers.listPrice'),
              value: props.row.listPrice
                ? formatUnitPrice({ amount: props.row.listPrice, currency: props.row.currency })
                : t('offers.unpriced'),
            },
            {
              label: t('offers.catalog'),
              value:
                props.row.catalogs > 0 ? t('offers.inCatalogs', { count: props.row.catalogs }) : t('offers.nowhere'),
            },
          ]}
        />
        <section aria-label={t('offers.stockByPlace')}>
          <h3 class="mb-2 font-semibold">{t('offers.stockByPlace')}</h3>
          <table class="w-full">
            <thead>
              <tr class="text-xs text-quiet">
                <th class="pb-1.5 text-left font-medium">{t('offers.place')}</th>
                <th class="pb-1.5 text-right font-medium">{t('offers.onHand')}</th>
                <th class="pb-1.5 text-right font-medium">{t('offers.reserved')}</th>
                <th class="pb-1.5 text-right font-medium">{t('offers.free')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.locations}>
                {(place) => (
                  <tr class="border-t border-line-soft">
                    <td class="py-1.5">{place.name}</td>
                    <td class="figures py-1.5 text-right">{formatNumber(stockAt(place.id).onHand)}</td>
                    <td class="figures py-1.5 text-right">{formatNumber(stockAt(place.id).reserved)}</td>
                    <td class="figures py-1.5 text-right font-medium">
                      {formatNumber(Number(stockAt(place.id).onHand) - Number(stockAt(place.id).reserved))}
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
        <Movements offerId={props.row.id} />
        <ProductDocuments client={client} productId={props.row.productId} mayAdd={session.may('catalog.manage')} />
        <section aria-label={t('offers.pricesInLists')}>
          <h3 class="mb-2 font-semibold">{t('offers.pricesInLists')}</h3>
          <Switch fallback={<SkeletonText />}>
            <Match when={prices.error && !prices.data}>
              <Failure error={prices.error} onRetry={() => void prices.refetch()} />
            </Match>
            <Match when={prices.data?.length === 0}>
              <p class="text-quiet">{t('offers.noLists')}</p>
            </Match>
            <Match when={prices.data}>
              {(lists) => (
                <ul class="grid gap-4">
                  <For each={lists()}>
                    {(list) => (
                      <li>
                        <div class="mb-1 flex items-center justify-between gap-3">
                          <Link href={`/price-lists/${list.priceListId}`}>{list.name}</Link>
                          <Badge tone={list.isActive ? 'neutral' : 'warning'}>
                            {list.isActive ? t(`priceLists.scope.${list.scope}`) : t('priceLists.off')}
                          </Badge>
                        </div>
                        <p class="mb-1.5 text-sm text-quiet">
                          {list.customerName}
                          <Show when={list.validTo}> · {validityText(null, list.validTo)}</Show>
                        </p>
                        <TierTable
                          tiers={list.tiers.map((tier) => ({
                            from: Number(tier.minimumQuantity),
                            amount: tier.unitPrice,
                          }))}
                          currency={list.currency}
                          unit={props.row.unit}
                        />
                      </li>
                    )}
                  </For>
                </ul>
              )}
            </Match>
          </Switch>
        </section>
      </div>
    </Dialog>
  );
}
