import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { micros } from '../../platform/money.ts';
import { numberText, priceText, quantityText } from '../../platform/written.ts';
import { showProduct } from '../search/index.ts';
import { ProductPage } from '../search/schemas.ts';
import type { Drawn, Place } from './drawn.ts';
import { html, type Html } from './html.ts';
import { breadcrumbs, facts, header, price, section, supply, tiles } from './pieces.ts';
import { inLanguage } from './page-of.ts';
import { fill, nameIn, texts } from './texts.ts';

type Page = z.output<typeof ProductPage>;
type Offer = Page['offers'][number];

/** A product as a visitor sees it: every seller that sells to anybody, at list prices. Unknown where nobody does. */
export async function drawProduct(ctx: Context, place: Place, productId: Id<'product'>): Promise<Drawn> {
  const page = ProductPage.parse(await showProduct(ctx, { productId }));
  const { language } = place;
  const t = texts[language];
  const title = nameIn(language, page.title);
  const path = `/products/${page.id}`;
  const trail = page.categories.map((one) => ({
    label: nameIn(language, one.name),
    path: `/search?category=${one.id}`,
  }));
  const cheapest = page.offers.filter((one) => one.unitPrice !== null).sort(byPrice)[0];
  const values = {
    title,
    sellers: new Set(page.offers.map((one) => one.sellerId)).size,
    price: cheapest?.unitPrice ? priceText(language, cheapest.unitPrice, cheapest.currency) : '',
  };
  return {
    title,
    path,
    status: 200,
    isIndexed: true,
    about: nameIn(language, page.description) || fill(cheapest ? t.aboutProduct : t.aboutUnpriced, values),
    main: html`${header(language, title, null, [{ label: t.categories, path: '/categories' }, ...trail])}<div class="grid items-start gap-gap lg:grid-cols-[minmax(0,1fr)_22rem]"><div class="grid min-w-0 gap-gap"><div class="grid gap-5 sm:grid-cols-[12rem_minmax(0,1fr)]"><div class="max-sm:hidden"><span class="block aspect-square w-full max-w-64 rounded-md bg-sunken ring-1 ring-line-soft ring-inset" aria-hidden="true"></span></div><div class="grid min-w-0 content-start gap-3">${facts(
      [
        [t.brand, page.brand?.name],
        [t.mpn, page.mpn],
        ['GTIN', page.gtin],
        [t.designation, page.designation],
      ],
    )}${nameIn(language, page.description) !== '' && html`<p class="max-w-[68ch] text-quiet">${nameIn(language, page.description)}</p>`}</div></div>${section(t.offers, t.offersHint, offerList(language, page.offers), 'offers')}${
      page.attributes.length > 0 &&
      section(
        t.attributes,
        null,
        facts(
          [
            ...page.attributes.map(
              (one) =>
                [
                  nameIn(language, one.name),
                  typeof one.value === 'number'
                    ? `${numberText(language, one.value)} ${one.unit ?? ''}`.trim()
                    : `${nameIn(language, one.label)} ${one.unit ?? ''}`.trim(),
                ] as const,
            ),
            [t.weight, page.weightG === null ? null : quantityText(language, page.weightG, 'GRM')],
            [t.origin, page.countryOfOrigin],
          ],
          'md:grid-cols-2 md:gap-x-10',
        ),
      )
    }</div><aside class="lg:sticky lg:top-16">${page.offers[0] ? html`<div class="grid gap-4 rounded-lg bg-surface p-pad shadow-1 ring-1 ring-line"><p class="text-sm text-quiet">${page.offers[0].sellerName}</p>${price(language, page.offers[0])}<a href="/sign-in?next=${encodeURIComponent(path)}" class="rounded-sm font-medium text-accent-text ring-focus hover:underline">${t.signIn}</a></div>` : null}</aside></div>${page.alternatives.length > 0 && html`<section class="mt-8" aria-labelledby="alternatives"><h2 id="alternatives" class="mb-3 text-lg font-semibold">${t.alternatives}</h2>${tiles(language, page.alternatives)}</section>`}`,
    structured: [
      product(page, place, title, path),
      breadcrumbs(place, [{ label: t.categories, path: '/categories' }, ...trail, { label: title, path }]),
    ],
    queries: [[['products', 'show', { productId }], page]],
  };
}

const byPrice = (one: Offer, other: Offer) => (micros(one.unitPrice ?? '0') < micros(other.unitPrice ?? '0') ? -1 : 1);

function offerList(language: Place['language'], offers: readonly Offer[]): Html {
  const t = texts[language];
  return html`<ul>${offers.map((one) => html`<li class="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 border-b border-line-soft py-3 last:border-0" data-offer="${one.offerId}"><span class="min-w-0"><span class="flex flex-wrap items-center gap-x-2 gap-y-0.5"><span class="font-semibold">${one.sellerName}</span>${one.sellerKind !== null && html`<span class="text-sm text-quiet">${t.seller[one.sellerKind]}</span>`}${one.condition !== 'new' && html`<span class="text-sm text-warning-text">${t.condition[one.condition]}</span>`}</span><span class="flex flex-wrap gap-x-3 text-sm">${supply(language, one)}<span class="text-quiet">${fill(t.from, { quantity: quantityText(language, one.minimumQuantity, one.unit) })}</span><span class="text-quiet">SKU ${one.sku}</span></span></span><span class="text-right">${price(language, one)}</span></li>`)}</ul>`;
}

const conditions = { new: 'NewCondition', used: 'UsedCondition', refurbished: 'RefurbishedCondition' } as const;

function product(page: Page, place: Place, title: string, path: string): object {
  const priced = page.offers.filter((one) => one.unitPrice !== null).sort(byPrice);
  const url = place.origin + inLanguage(path, place.language);
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    '@id': `${place.origin}${path}`,
    url,
    name: title,
    inLanguage: place.language,
    ...(nameIn(place.language, page.description) && { description: nameIn(place.language, page.description) }),
    ...(page.brand && { brand: { '@type': 'Brand', name: page.brand.name } }),
    ...(page.mpn && { mpn: page.mpn }),
    ...(page.gtin && { gtin: page.gtin }),
    ...(page.categories.length > 0 && {
      category: page.categories.map((one) => nameIn(place.language, one.name)).join(' > '),
    }),
    ...(priced.length > 0 && {
      offers: {
        '@type': 'AggregateOffer',
        priceCurrency: page.currency,
        lowPrice: priced[0]!.unitPrice,
        highPrice: priced.at(-1)!.unitPrice,
        offerCount: priced.length,
        offers: priced.map((one) => ({
          '@type': 'Offer',
          url,
          sku: one.sku,
          price: one.unitPrice,
          priceCurrency: one.currency,
          itemCondition: `https://schema.org/${conditions[one.condition]}`,
          seller: { '@type': 'Organization', name: one.sellerName },
          availability: `https://schema.org/${one.free !== '0' ? 'InStock' : one.leadTimeDays > 0 ? 'BackOrder' : 'OutOfStock'}`,
          priceSpecification: {
            '@type': 'UnitPriceSpecification',
            price: one.unitPrice,
            priceCurrency: one.currency,
            unitCode: one.unit,
            valueAddedTaxIncluded: false,
          },
        })),
      },
    }),
  };
}
