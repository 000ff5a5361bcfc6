import {
  Badge,
  Failure,
  formatCountry,
  formatQuantity,
  KeyValues,
  language,
  PageFailure,
  PageHeader,
  Section,
  SkeletonPage,
  SkeletonText,
} from '@hansa/kit';
import { useParams } from '@solidjs/router';
import { FileText, History } from 'lucide-solid';
import { createEffect, createMemo, For, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { isCompared, toggleCompared } from '../../parts/compare-tray.ts';
import { CompareTray } from '../../parts/compare-tray-bar.tsx';
import { Numbered } from '../../parts/numbered.tsx';
import { ProductPicture } from '../../parts/product-picture.tsx';
import { rememberProduct } from '../../parts/recent-products.ts';
import { Hits } from '../search/hits.tsx';
import { createProduct, type ProductPage } from './create-product.ts';
import { OfferBox } from './offer-box.tsx';
import { OfferTable } from './offer-table.tsx';

const Configure = lazy(() => import('./configure.tsx'));

/** A product whole: what it is, who sells it to this buyer at which price, and what could stand in for it. */
export function Product() {
  const params = useParams<{ id: string }>();
  const product = createProduct(() => params.id);
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={product.page.error && !product.page.data}>
        <PageFailure
          list={{ label: t('menu.search'), href: '/search' }}
          error={product.page.error}
          onRetry={() => void product.page.refetch()}
        />
      </Match>
      <Match when={product.page.data}>{(page) => <Shown page={page()} product={product} />}</Match>
    </Switch>
  );
}

function Shown(props: { page: ProductPage; product: ReturnType<typeof createProduct> }) {
  const title = () => props.page.title[language()];
  createEffect(() => rememberProduct({ id: props.page.id, title: props.page.title, mpn: props.page.mpn }));
  const alternatives = createMemo(() =>
    props.page.alternatives.map((one) => ({
      ...one,
      matched: 'browsed' as const,
      isBoughtBefore: false,
      isUnderContract: false,
    })),
  );
  return (
    <>
      <PageHeader
        title={title()}
        crumbs={[
          { label: t('categories.title'), href: '/categories' },
          ...props.page.categories.map((one) => ({ label: one.name[language()], href: `/search?category=${one.id}` })),
        ]}
        badge={
          <Show when={props.page.isBoughtBefore}>
            <Badge tone="info" icon={<History aria-hidden="true" />}>
              {t('search.boughtBefore')}
            </Badge>
          </Show>
        }
        actions={
          <button
            type="button"
            aria-pressed={isCompared(props.page.id)}
            class="rounded-md px-3 py-1.5 text-sm font-medium text-quiet ring-1 ring-line ring-focus hover:text-text aria-pressed:bg-accent-soft aria-pressed:text-accent-text"
            onClick={() => toggleCompared({ id: props.page.id, title: title() })}
          >
            {isCompared(props.page.id) ? t('compare.in') : t('compare.add')}
          </button>
        }
      />
      {/* On a phone the way into the cart follows the offers at once; what a thing measures comes after it. */}
      <div class="grid items-start gap-gap lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div class="stack">
          <div class="grid gap-5 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <div class="max-sm:hidden">
              <ProductPicture title={props.page.title.en} imageId={props.page.imageId} size="lg" />
            </div>
            <div class="grid min-w-0 content-start gap-3">
              <KeyValues
                items={[
                  { label: t('search.brand'), value: props.page.brand?.name, hidden: !props.page.brand },
                  {
                    label: t('product.mpn'),
                    value: <Numbered>{props.page.mpn ?? ''}</Numbered>,
                    hidden: !props.page.mpn,
                  },
                  { label: 'GTIN', value: <Numbered>{props.page.gtin ?? ''}</Numbered>, hidden: !props.page.gtin },
                  { label: t('product.designation'), value: props.page.designation, hidden: !props.page.designation },
                ]}
              />
              <Show when={props.page.description[language()]}>
                {(text) => <p class="max-w-[68ch] text-quiet">{text()}</p>}
              </Show>
            </div>
          </div>
          <OfferTable product={props.product} />
          <Show when={props.product.configurable()} keyed>
            {(one) => (
              <div id="configure" class="scroll-mt-20">
                <Suspense fallback={<SkeletonText lines={6} />}>
                  <Configure
                    configurable={one}
                    offer={props.product.chosen()!}
                    product={props.product}
                    title={title()}
                  />
                </Suspense>
              </div>
            )}
          </Show>
          <Show when={props.product.options.error}>
            {(error) => (
              <div id="configure" class="scroll-mt-20">
                <Failure title={t('product.optionsNotRead')} error={error()} onRetry={props.product.options.refetch} />
              </div>
            )}
          </Show>
        </div>
        <OfferBox product={props.product} title={title()} />
        <div class="stack">
          <Show when={props.page.attributes.length > 0}>
            <Section title={t('product.attributes')}>
              <KeyValues
                class="md:grid-cols-2 md:gap-x-10"
                items={[
                  ...props.page.attributes.map((one) => ({ label: one.name[language()], value: valueText(one) })),
                  {
                    label: t('product.weight'),
                    value: formatQuantity((props.page.weightG ?? 0) / 1000, 'KGM'),
                    hidden: props.page.weightG === null,
                  },
                  {
                    label: t('product.origin'),
                    value: props.page.countryOfOrigin && formatCountry(props.page.countryOfOrigin),
                    hidden: !props.page.countryOfOrigin,
                  },
                  { label: t('product.tariff'), value: props.page.tariffCode, hidden: !props.page.tariffCode },
                ]}
              />
            </Section>
          </Show>
          <Show when={props.page.documents.length > 0}>
            <Documents page={props.page} />
          </Show>
        </div>
      </div>
      <Show when={alternatives().length > 0}>
        <section class="mt-8" aria-labelledby="alternatives">
          <h2 id="alternatives" class="mb-3 text-lg font-semibold">
            {t('product.alternatives')}
          </h2>
          <Hits items={alternatives()} view="grid" />
        </section>
      </Show>
      <CompareTray />
    </>
  );
}

function valueText(one: ProductPage['attributes'][number]): string {
  return typeof one.value === 'number'
    ? formatQuantity(one.value, one.unit)
    : `${one.label[language()]}${one.unit ? ` ${one.unit}` : ''}`;
}

function Documents(props: { page: ProductPage }) {
  return (
    <Section flush title={t('product.documents')}>
      <ul>
        <For each={props.page.documents}>
          {(one) => (
            <li class="flex items-center gap-3 border-b border-line-soft px-pad py-2.5 last:border-0">
              <FileText class="size-4 text-faint" aria-hidden="true" />
              <a
                href={`/media/${one.id}`}
                target="_blank"
                rel="noopener"
                class="min-w-0 flex-1 truncate rounded-sm font-medium ring-focus hover:underline"
              >
                {one.title}
              </a>
              <span class="text-sm text-quiet">
                {[t(`product.kinds.${one.kind}`), one.language?.toUpperCase()].filter(Boolean).join(' · ')}
              </span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}
