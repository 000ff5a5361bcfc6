import type { Context } from '../../platform/context.ts';
import { groundsFor, type OffersFor, readGround, type Whom } from './read-ground.ts';
import { type AskedLine, priceLines, type ResolvedLine } from './resolver/price-lines.ts';

interface Lines {
  readonly lines: readonly AskedLine[];
  /** Lines that stand beside each other on a page and are not bought together: each is priced as if it were alone. */
  readonly isApart?: boolean;
}
export type Asked = Whom & Lines;

/**
 * What a buyer pays for lines, each with its reason; one question for all. Lines whose offer is not to be seen are left
 * out.
 */
export async function resolvePrices(ctx: Context, asked: Asked): Promise<ResolvedLine[]> {
  if (asked.lines.length === 0) return [];
  return priceLines(
    await readGround(
      ctx,
      asked,
      asked.lines.map((line) => line.offerId),
    ),
    asked.lines,
    asked.isApart ?? false,
  );
}

/**
 * The same of offers that the caller has read already (`askedColumns`), and for several buyers at once, in their order,
 * where the platform asks.
 */
export async function priceOffers(ctx: Context, asked: readonly (OffersFor & Lines)[]): Promise<ResolvedLine[][]> {
  if (asked.every((one) => one.lines.length === 0)) return asked.map(() => []);
  const grounds = await groundsFor(ctx, asked);
  return asked.map(({ lines, isApart = false }, at) => priceLines(grounds[at]!, lines, isApart));
}
