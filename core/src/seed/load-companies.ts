import type { Organization, Terms, World } from '@hansa/loadtest/catalog';
import type { Context } from '../platform/context.ts';
import { exponentOf, lineTotal } from '../platform/money.ts';
import { insertAll } from './bulk.ts';
import { idOf } from './keys.ts';

/** Rates of the regions that the demo's storefronts stand in, in basis points. */
const taxRates: readonly [region: string, standard: number, reduced: number][] = [
  ['DE', 1900, 700],
  ['NL', 2100, 900],
  ['VN', 1000, 500],
];

export async function loadCompanies(ctx: Context, world: World): Promise<void> {
  const at = `${world.today}T00:00:00Z`;
  await insertAll(
    ctx,
    'organization',
    world.organizations.map((one) => ({
      id: idOf('organization', one.key),
      name: one.name,
      legal_name: one.legalName,
      slug: one.key,
      parent_id: one.parent && idOf('organization', one.parent),
      is_operator: one.isOperator,
      is_buyer: one.isBuyer,
      seller_kind: one.sellerKind,
      state: 'active',
      country: one.country,
      currency: one.currency,
      language: one.language,
      tax_id: one.taxId,
      phone: one.phone,
      created_at: at,
      version: 1,
    })),
  );
  await insertAll(
    ctx,
    'address',
    world.organizations.flatMap((one) =>
      one.addresses.map((address, index) => ({
        id: idOf('address', address.key),
        organization_id: idOf('organization', one.key),
        kind: address.kind,
        label: address.label,
        recipient: one.legalName,
        street: address.street,
        postal_code: address.postalCode,
        city: address.city,
        country: address.country,
        is_default: one.addresses.findIndex((other) => other.kind === address.kind) === index,
      })),
    ),
  );
  await insertAll(
    ctx,
    'cost_center',
    world.organizations.flatMap((one) =>
      one.costCenters.map((center) => ({
        id: idOf('cost_center', `${one.key}/${center.code}`),
        organization_id: idOf('organization', one.key),
        code: center.code,
        name: center.name,
        currency: one.currency,
        budget_per_month_minor: lineTotal(center.budgetPerMonth, '1', one.currency).minor,
        is_active: true,
      })),
    ),
  );
  await insertAll(
    ctx,
    'stock_location',
    world.organizations.flatMap((one) =>
      one.locations.map((location) => ({
        id: idOf('stock_location', location.key),
        seller_id: idOf('organization', one.key),
        key: location.key,
        name: location.name,
        city: location.city,
        country: location.country,
        is_active: true,
      })),
    ),
  );
  await insertAll(ctx, 'seller_terms', world.organizations.filter((one) => one.sellerKind !== null).map(sellerTerms));
  await insertAll(
    ctx,
    'tax_rate',
    taxRates.flatMap(([region, standard, reduced]) => [
      { region, tax_class: 'standard', basis_points: standard },
      { region, tax_class: 'reduced', basis_points: reduced },
      { region, tax_class: 'zero', basis_points: 0 },
    ]),
  );
  await loadStorefronts(ctx, world);
}

/** Freight of a demo seller: a flat sum, free from twenty-five times that. */
function sellerTerms(one: Organization) {
  const flat = 9 * 10 ** exponentOf(one.currency) * (one.currency === 'VND' ? 25_000 : 1);
  return {
    seller_id: idOf('organization', one.key),
    currency: one.currency,
    freight_flat_minor: flat,
    freight_free_from_minor: flat * 25,
    minimum_order_minor: null,
    ...termsOf(one.defaultTerms),
  };
}

/** Net days and early-payment discount of terms in words. */
export function termsOf(terms: Terms | null) {
  const payment = terms?.payment ?? 'net 30';
  const isEarly = payment === '2/10 net 30';
  return {
    payment_days: payment === 'prepaid' ? 0 : Number(payment.slice(payment.lastIndexOf(' ') + 1)),
    early_discount_basis_points: isEarly ? 200 : null,
    early_discount_days: isEarly ? 10 : null,
  };
}

async function loadStorefronts(ctx: Context, world: World): Promise<void> {
  await insertAll(
    ctx,
    'storefront',
    world.storefronts.map((one, index) => ({
      id: idOf('storefront', one.key),
      owner_id: idOf('organization', one.owner),
      key: one.key,
      name: one.name,
      host: index === 0 ? null : one.host,
      languages: one.languages,
      currencies: one.currencies,
      tax_region: one.taxRegion,
      theme: {},
      is_active: true,
    })),
  );
  await insertAll(
    ctx,
    'storefront_seller',
    world.storefronts.flatMap((one) =>
      one.sellers.map((seller) => ({
        storefront_id: idOf('storefront', one.key),
        seller_id: idOf('organization', seller),
        is_active: true,
      })),
    ),
  );
}
