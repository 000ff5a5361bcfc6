import {
  Callout,
  ConfiguredPrice,
  Configurator,
  Failure,
  LinkButton,
  QuantityInput,
  Section,
  SkeletonText,
  useSession,
} from '@hansa/kit';
import { MessagesSquare } from 'lucide-solid';
import { Match, onMount, Show, Switch } from 'solid-js';
import { t } from '../../languages/configure.ts';
import { createConfiguration, type Configurable } from './create-configuration.ts';
import type { Offer, Product } from './create-product.ts';
import { unitsFor } from './offer-price.ts';

/**
 * A product that is made to order: what can be chosen, why not, the way out, what it costs this buyer, and the way to a
 * quote.
 */
export default function Configure(props: {
  configurable: Configurable;
  offer: Offer;
  product: Product;
  title: string;
}) {
  const session = useSession();
  const units = () => unitsFor(props.offer, props.product.pieces());
  const page = createConfiguration(
    () => props.configurable,
    () => String(units()),
  );
  // Who came to choose lands here; the browser looked for the place before it was there.
  onMount(() => {
    if (location.hash === '#configure') document.getElementById('configure')?.scrollIntoView({ block: 'start' });
  });
  return (
    <Section title={t('configure.title', { seller: props.configurable.sellerName })} hint={t('configure.hint')}>
      <div class="grid items-start gap-gap lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Configurator model={props.configurable.model} chosen={page.chosen()} onChoose={page.choose} />
        <div class="grid gap-4 rounded-md bg-sunken p-4" aria-live="polite">
          <QuantityInput
            label={t('product.quantityOf', { title: props.title })}
            value={units()}
            onChange={(value) => props.product.setPieces(value * Number(props.offer.packSize))}
            minimum={Number(props.offer.minimumQuantity)}
            multiple={Number(props.offer.quantityMultiple)}
            unit={props.offer.unit}
          />
          <Switch fallback={<SkeletonText lines={4} />}>
            <Match when={page.answer.error && !page.answer.data}>
              <Failure error={page.answer.error} onRetry={() => void page.answer.refetch()} />
            </Match>
            <Match when={page.answer.data}>
              {(answer) => (
                <Show
                  when={page.fits() && answer().isValid}
                  fallback={<p class="text-quiet">{t('configure.first')}</p>}
                >
                  <ConfiguredPrice
                    answer={answer()}
                    quantity={String(units())}
                    unit={props.offer.unit}
                    isStale={page.answer.isPlaceholderData}
                  />
                  <Show when={session.may('quote.request')} fallback={<Callout>{t('configure.signIn')}</Callout>}>
                    <LinkButton
                      kind="primary"
                      size="lg"
                      href={page.requestHref(props.product.page.data!.id)}
                      icon={<MessagesSquare aria-hidden="true" />}
                    >
                      {t('configure.ask')}
                    </LinkButton>
                    <p class="text-sm text-quiet">{t('configure.whyQuote')}</p>
                  </Show>
                </Show>
              )}
            </Match>
          </Switch>
        </div>
      </div>
    </Section>
  );
}
