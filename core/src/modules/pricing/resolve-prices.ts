import { dayOf } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { lineTotal, shareOf, splitByLargestRemainder, sumMinor } from '../../platform/money.ts';
import { groupsOf, lineOf } from '../entitlement/index.ts';
import type { PriceQuestion } from './applicable-lists.ts';
import { priceRows, type AskedLine, type PriceRow } from './queries.ts';
import type { PriceReason } from './schemas.ts';

export interface ResolvedLine {
  readonly key: string;
  readonly offerId: Id<'offer'>;
  readonly sellerId: Id<'organization'>;
  readonly quantity: string;
  readonly currency: string;
  /** Null: the offer has no price for this buyer in this currency, and cannot be bought. */
  readonly price: {
    readonly unitPrice: string;
    /** Unit price x quantity, rounded once. */
    readonly lineMinor: number;
    /** This line's share of the discount on the seller's subtotal. */
    readonly discountMinor: number;
    readonly reason: PriceReason;
  } | null;
  /** "8 more: 4.10 instead of 4.35". */
  readonly next: { readonly minimumQuantity: string; readonly unitPrice: string; readonly moreQuantity: string } | null;
}
export interface Asked {
  /** Null: a visitor. */
  readonly buyerId: Id<'organization'> | null;
  readonly storefrontId: Id<'storefront'>;
  readonly currency: string;
  readonly at: Date;
  readonly lines: readonly AskedLine[];
  /** Lines that stand beside each other on a page and are not bought together: each is priced as if it were alone. */
  readonly isApart?: boolean;
}

/** What a buyer pays for lines, each with its reason; one statement for all. Lines whose offer is not to be seen are left out. */
export async function resolvePrices(ctx: Context, asked: Asked): Promise<ResolvedLine[]> {
  if (asked.lines.length === 0) return [];
  const isOwn = asked.buyerId === (ctx.actor?.organizationId ?? null);
  const work = async () => priceRows(ctx, await questionOf(ctx, asked), asked.lines, asked.isApart);
  const rows = isOwn ? await work() : await asPlatform(ctx, 'prices of a buyer other than the asker', work);
  return withOrderDiscounts(asked.isApart ? rows.map((row) => ({ ...row, orderDiscountBasisPoints: null })) : rows, asked.currency);
}

export async function questionOf(ctx: Context, asked: Omit<Asked, 'lines'>): Promise<PriceQuestion> {
  const own = ctx.actor !== null && asked.buyerId === ctx.actor.organizationId;
  const line = own ? ctx.actor.line : asked.buyerId === null ? [] : await lineOf(ctx, asked.buyerId);
  const groups = own ? ctx.actor.groups : await groupsOf(ctx, line);
  return { line, groups, storefrontId: asked.storefrontId, currency: asked.currency, day: dayOf(asked.at) };
}

/** Spreads each seller's order-level discount over its priced lines by largest remainder, so that the parts sum to the whole. */
export function withOrderDiscounts(rows: readonly PriceRow[], currency: string): ResolvedLine[] {
  const totals = rows.map((row) => (row.price === null ? 0 : lineTotal(row.price, row.quantity, currency).minor));
  const discounts = rows.map(() => 0);
  for (const seller of new Set(rows.map((row) => row.sellerId))) {
    const indexes = rows.flatMap((row, index) => (row.sellerId === seller && row.price !== null ? [index] : []));
    const rate = rows[indexes[0] ?? 0]?.orderDiscountBasisPoints ?? null;
    const subtotal = sumMinor(indexes.map((index) => totals[index]!));
    if (rate === null || indexes.length === 0 || subtotal < (rows[indexes[0]!]!.orderDiscountFromMinor ?? 0)) continue;
    const shares = splitByLargestRemainder(shareOf(subtotal, rate), indexes.map((index) => totals[index]!));
    indexes.forEach((index, at) => { discounts[index] = shares[at]!; });
  }
  return rows.map((row, index) => ({
    key: row.key, offerId: row.offerId, sellerId: row.sellerId, quantity: row.quantity, currency,
    price: row.price === null ? null : { unitPrice: row.price, lineMinor: totals[index]!, discountMinor: discounts[index]!, reason: reasonOf(row) },
    next: row.nextFrom === null ? null : { minimumQuantity: row.nextFrom, unitPrice: row.nextPrice!, moreQuantity: row.nextMore! },
  }));
}

function reasonOf(row: PriceRow): PriceReason {
  return {
    source: row.source!, label: row.label!,
    ...(row.priceListId ? { priceListId: row.priceListId } : {}), ...(row.contractId ? { contractId: row.contractId } : {}),
    ...(row.contractNumber ? { contractNumber: row.contractNumber } : {}), ...(row.tierFrom ? { tierFrom: row.tierFrom } : {}),
    ...(row.basisPoints !== null ? { basisPoints: row.basisPoints } : {}), ...(row.validTo ? { validTo: row.validTo } : {}),
  };
}
