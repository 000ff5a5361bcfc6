import type { Context } from '../../platform/context.ts';
import { readGround, type Whom } from './read-ground.ts';
import { type AskedLine, priceLines, type ResolvedLine } from './resolver/price-lines.ts';

export interface Asked extends Whom {
  readonly lines: readonly AskedLine[];
  /** Lines that stand beside each other on a page and are not bought together: each is priced as if it were alone. */
  readonly isApart?: boolean;
}

/** What a buyer pays for lines, each with its reason; one question for all. Lines whose offer is not to be seen are left out. */
export async function resolvePrices(ctx: Context, asked: Asked): Promise<ResolvedLine[]> {
  if (asked.lines.length === 0) return [];
  return priceLines(await readGround(ctx, asked, asked.lines.map((line) => line.offerId)), asked.lines, asked.isApart ?? false);
}
