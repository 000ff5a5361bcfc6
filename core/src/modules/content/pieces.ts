import type { Language } from '../../platform/context.ts';
import { priceText, quantityText, unitText } from '../../platform/written.ts';
import type { OfferCard, ProductCard } from '../search/schemas.ts';
import { html, type Html } from './html.ts';
import { inLanguage } from './page-of.ts';
import type { Place } from './drawn.ts';
import { fill, nameIn, texts } from './texts.ts';

// Classes are those of the app's own parts: the same sheet of style draws both, so nothing jumps when the app takes
// over.

export interface Crumb {
  readonly label: string;
  readonly path: string;
}

export function header(language: Language, title: string, hint: string | null, crumbs: readonly Crumb[] = []): Html {
  return html`<header class="mb-[calc(var(--gap)*1.1)]">${crumbs.length > 0 && html`<nav aria-label="${texts[language].crumbs}" class="mb-2"><ol class="flex flex-wrap items-center gap-1 text-sm text-faint">${crumbs.map((one) => html`<li class="flex items-center gap-1"><a href="${inLanguage(one.path, language)}" class="inline-block rounded-sm py-1 text-quiet ring-focus hover:text-text hover:underline">${one.label}</a><span class="inline-grid size-3.5 place-items-center" aria-hidden="true">›</span></li>`)}<li aria-current="page" class="sr-only">${title}</li></ol></nav>`}<div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-3"><div class="min-w-0"><h1 class="text-2xl font-[620] text-text max-sm:text-xl">${title}</h1>${hint !== null && html`<p class="mt-1 max-w-[68ch] text-base text-quiet">${hint}</p>`}</div></div></header>`;
}

export function supply(language: Language, offer: Pick<OfferCard, 'free' | 'unit' | 'leadTimeDays'>): Html {
  const t = texts[language];
  const text =
    offer.free !== '0'
      ? fill(t.inStock, { quantity: quantityText(language, offer.free, offer.unit) })
      : offer.leadTimeDays > 0
        ? fill(t.lead, { count: offer.leadTimeDays })
        : t.none;
  return html`<span class="figures ${offer.free !== '0' ? 'text-success-text' : 'text-warning-text'}">${text}</span>`;
}

export function price(language: Language, offer: OfferCard | null): Html {
  if (offer === null || offer.unitPrice === null)
    return html`<p class="text-sm text-quiet">${texts[language].noPrice}</p>`;
  return html`<p class="figures leading-tight"><span class="text-lg font-semibold">${priceText(language, offer.unitPrice, offer.currency)}</span> <span class="text-sm text-quiet">/ ${unitText(language, offer.unit)}</span></p>`;
}

const box = 'rounded-lg bg-surface shadow-1 ring-1 ring-line';
const picture = html`<span class="grid size-16 flex-none place-items-center rounded-md bg-sunken text-faint ring-1 ring-line-soft ring-inset" aria-hidden="true"></span>`;
const numbers = (one: ProductCard): string => [one.brand?.name, one.mpn].filter(Boolean).join(' · ');
const link = (language: Language, one: ProductCard) =>
  html`<a href="${inLanguage(`/products/${one.id}`, language)}" class="rounded-sm font-semibold ring-focus hover:underline">${nameIn(language, one.title)}</a>`;

export function tiles(language: Language, items: readonly ProductCard[]): Html {
  return html`<ul class="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-3">${items.map((one) => html`<li class="min-w-0"><article class="${box} flex h-full flex-col gap-2 p-3.5">${picture}<h2 class="line-clamp-2 min-h-[2.7em] leading-snug">${link(language, one)}</h2><p class="truncate text-sm text-quiet">${numbers(one)}</p>${one.best && html`<div class="text-sm">${supply(language, one.best)}</div>`}<div class="mt-auto grid gap-2.5 pt-1">${price(language, one.best)}<span class="block h-control"></span></div></article></li>`)}</ul>`;
}

export function rows(language: Language, items: readonly ProductCard[]): Html {
  return html`<ul class="grid gap-2.5" aria-label="${texts[language].results}">${items.map((one) => html`<li class="min-w-0"><article class="${box} grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 p-3.5 md:grid-cols-[auto_minmax(0,1fr)_auto]">${picture}<div class="grid min-w-0 content-start gap-1"><h2 class="text-md leading-snug">${link(language, one)}</h2><p class="truncate text-sm text-quiet">${numbers(one)}</p>${one.best && html`<div class="mt-0.5 text-sm">${supply(language, one.best)}</div>`}</div><div class="flex flex-wrap items-end justify-between gap-3 max-md:col-span-2 md:w-60 md:flex-col md:items-end">${price(language, one.best)}<span class="block h-control"></span></div></article></li>`)}</ul>`;
}

export function facts(items: readonly (readonly [string, string | null | undefined])[], more = ''): Html {
  return html`<dl class="grid ${more}">${items.filter(([, value]) => value).map(([label, value]) => html`<div class="grid grid-cols-[minmax(7rem,2fr)_3fr] items-baseline gap-4 border-b border-line-soft py-2 last:border-0"><dt class="text-sm text-quiet">${label}</dt><dd class="figures min-w-0 text-base [overflow-wrap:anywhere]">${value ?? ''}</dd></div>`)}</dl>`;
}

export const section = (title: string, hint: string | null, body: Html, id = ''): Html =>
  html`<section class="min-w-0 ${box}"><header class="px-pad pt-[calc(var(--pad)*0.85)]"><h2 id="${id}" class="text-md font-semibold tracking-[-0.006em]">${title}</h2>${hint !== null && html`<p class="mt-0.5 text-sm text-quiet">${hint}</p>`}</header><div class="px-pad pt-[calc(var(--pad)*0.6)] pb-pad">${body}</div></section>`;

export function breadcrumbs(place: Place, crumbs: readonly Crumb[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((one, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: one.label,
      item: place.origin + inLanguage(one.path, place.language),
    })),
  };
}
