import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { shareOf, sumMinor } from '../../platform/money.ts';
import {
  buyerCurrency,
  cartLineRows,
  findCart,
  freightOf,
  priceCart,
  sellerConditions,
  taxRates,
} from '../cart/index.ts';
import { monthOf, spendingLimitOf } from './check-limits.ts';
import type { Checkout } from './schemas.ts';

type Page = z.output<typeof Checkout>;

/**
 * What a buyer chooses from when it orders: addresses of its company and those above it, cost centers with what is
 * left, terms and credit of the sellers in the cart.
 */
export async function showCheckout(ctx: ActorContext): Promise<Page> {
  const cart = await findCart(ctx);
  const currency = cart?.currency ?? (await buyerCurrency(ctx));
  const lines = (cart ? await priceCart(ctx, currency, await cartLineRows(ctx, cart.id)) : []).flatMap(
    ({ offer, price }) =>
      offer ? [{ offer, minor: price?.price ? price.price.lineMinor - price.price.discountMinor : 0 }] : [],
  );
  const sellers = new Map(
    [...Map.groupBy(lines, ({ offer }) => offer.sellerId)].map(
      ([sellerId, own]) =>
        [sellerId, { name: own[0]!.offer.sellerName, netMinor: sumMinor(own.map((line) => line.minor)) }] as const,
    ),
  );
  const addresses = await addressRows(ctx);
  return {
    currency,
    shipTo: addresses.filter((one) => one.kind === 'shipping'),
    billTo: addresses.filter((one) => one.kind === 'billing'),
    costCenters: await costCenters(ctx, currency),
    spendingLimitMinor: await spendingLimitOf(ctx, currency),
    sellers: await termsOf(ctx, currency, sellers),
  };
}

function addressRows(ctx: ActorContext): Promise<(Page['shipTo'][number] & { kind: 'shipping' | 'billing' })[]> {
  return asPlatform(
    ctx,
    'a branch may ship and bill to its own company',
    () => ctx.sql`
    select a.id, a.kind, a.organization_id as "organizationId", o.name as "organizationName", a.label, a.recipient, a.street, a.postal_code as "postalCode", a.city, a.country,
           a.is_default and a.organization_id = ${ctx.actor.organizationId} as "isDefault"
    from address a join organization o on o.id = a.organization_id where a.organization_id = any (${ctx.actor.line}::uuid[])
    order by array_position(${ctx.actor.line}::uuid[], a.organization_id), a.is_default desc, a.label`,
  ) as never;
}

async function costCenters(ctx: ActorContext, currency: string): Promise<Page['costCenters']> {
  const rows = await ctx.sql<{
    id: string;
    code: string;
    name: string;
    currency: string;
    budgetMinor: number | null;
    usedMinor: number;
  }>`
    select c.id, c.code, c.name, c.currency, c.budget_per_month_minor as "budgetMinor", coalesce(u.used_minor, 0) as "usedMinor"
    from cost_center c left join budget_use u on u.cost_center_id = c.id and u.month = ${monthOf(ctx.clock.now())} where c.organization_id = ${ctx.actor.organizationId} and c.is_active order by c.code`;
  return rows.map((row) => ({
    ...row,
    leftMinor: row.budgetMinor === null ? null : Math.max(0, row.budgetMinor - row.usedMinor),
    counts: row.currency === currency,
  }));
}

async function termsOf(
  ctx: ActorContext,
  currency: string,
  sellers: ReadonlyMap<string, { readonly name: string; readonly netMinor: number }>,
): Promise<Page['sellers']> {
  const freightTax = (await taxRates(ctx)).get('standard') ?? 0;
  const conditions = await sellerConditions(ctx, currency, [...sellers.keys()] as never);
  const credit = new Map(
    (
      await ctx.sql<{ sellerId: string; limitMinor: number; usedMinor: number; isBlocked: boolean }>`
    select seller_id as "sellerId", limit_minor as "limitMinor", used_minor as "usedMinor", is_blocked as "isBlocked" from credit_account
    where buyer_id = ${ctx.actor.organizationId} and seller_id = any (${[...sellers.keys()]}::uuid[]) and currency = ${currency}`
    ).map((row) => [row.sellerId, row]),
  );
  return [...conditions.values()].map((one) => {
    const account = credit.get(one.sellerId);
    const freightMinor = freightOf(one, sellers.get(one.sellerId)?.netMinor ?? 0);
    return {
      sellerId: one.sellerId,
      sellerName: sellers.get(one.sellerId)?.name ?? '',
      paymentDays: one.paymentDays,
      minimumOrderMinor: one.minimumOrderMinor,
      freightMinor,
      freightTaxMinor: shareOf(freightMinor, freightTax),
      credit: account
        ? {
            limitMinor: account.limitMinor,
            usedMinor: account.usedMinor,
            leftMinor: Math.max(0, account.limitMinor - account.usedMinor),
            isBlocked: account.isBlocked,
          }
        : null,
    };
  });
}
