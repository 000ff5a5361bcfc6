import { ask } from '@hansa/kit/journeys';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export const anong = {
  email: 'anong@suchanok.example',
  password: 'hansa-demo-2026',
  organization: 'Suchanok Foods',
} as const;
export const tuan = { email: 'tuan@daituongvan.example', password: 'hansa-demo-2026' } as const;
/** Runs the organization that Anong and Mai buy for. */
export const somchai = { email: 'somchai@suchanok.example', password: 'hansa-demo-2026' } as const;
export const mai = {
  email: 'mai@suchanok.example',
  password: 'hansa-demo-2026',
  organization: 'Suchanok Foods',
} as const;
export const femke = { email: 'femke@nordhaven.example', password: 'hansa-demo-2026' } as const;

export interface FoundHere {
  readonly items: readonly {
    readonly id: string;
    readonly mpn: string | null;
    readonly title: { readonly en: string; readonly vi: string };
    readonly best: {
      readonly offerId: string;
      readonly sku: string;
      readonly unitPrice: string | null;
      readonly minimumQuantity: string;
      readonly quantityMultiple: string;
      readonly free: string;
      readonly isMadeToOrder: boolean;
      readonly sellerName: string;
      readonly reason: { readonly priceListId?: string; readonly tierFrom?: string } | null;
    } | null;
    readonly otherSellers: number;
  }[];
  readonly total: number;
  readonly facets: {
    readonly sellers: readonly { readonly id: string; readonly name: string; readonly count: number }[];
    readonly categories: readonly { readonly id: string; readonly level: number; readonly count: number }[];
  };
}

/** This buyer's own answer stands on the page of the search: what a visitor is shown first has other brands. */
export async function seesOwnHits(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('main [aria-busy=false] [data-hit]').first().waitFor();
}

/** Pictures for people to look at, beside the run and not in the repository. */
export const picture = (name: string): string => join(tmpdir(), 'hansa-journeys', 'buyer-web', `${name}.png`);

export interface FilledLine {
  readonly productId: string;
  readonly title: { readonly en: string; readonly vi: string };
  readonly offerId: string;
  readonly sku: string;
  readonly sellerName: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly priceListId: string | undefined;
  readonly tierFrom: string;
}

/**
 * An empty cart, filled from sellers with enough in stock: cheap lines, quantities of which half can go elsewhere. With
 * `sellerName`, only lines whose price that seller's own list decides.
 */
export async function fillCart(
  page: Page,
  wanted: { readonly sellers: number; readonly linesEach: number; readonly sellerName?: string },
): Promise<FilledLine[]> {
  await emptyCart(page);
  const { facets } = await ask<FoundHere>(page, 'search.find', { limit: 1 });
  const lines: FilledLine[] = [];
  for (const seller of facets.sellers.filter(
    (one) => wanted.sellerName === undefined || one.name === wanted.sellerName,
  )) {
    if (new Set(lines.map((line) => line.sellerName)).size === wanted.sellers) break;
    const { items } = await ask<FoundHere>(page, 'search.find', {
      limit: 60,
      filter: { sellerIds: [seller.id], inStock: true },
    });
    const own = items
      .flatMap(({ id, title, best }): FilledLine[] => {
        if (
          !best?.unitPrice ||
          best.isMadeToOrder ||
          best.sellerName !== seller.name ||
          (wanted.sellerName && !best.reason?.priceListId)
        )
          return [];
        const quantity = 4 * Math.max(Number(best.minimumQuantity), Number(best.quantityMultiple));
        // Cheap enough for anybody's limit.
        return Number(best.free) < 2 * quantity || quantity * Number(best.unitPrice) > 150
          ? []
          : [
              {
                productId: id,
                title,
                offerId: best.offerId,
                sku: best.sku,
                sellerName: seller.name,
                quantity: String(quantity),
                unitPrice: best.unitPrice,
                priceListId: best.reason?.priceListId,
                tierFrom: best.reason?.tierFrom ?? '1',
              },
            ];
      })
      .slice(0, wanted.linesEach);
    if (own.length === wanted.linesEach) lines.push(...own);
  }
  await ask(
    page,
    'cart.add',
    { lines: lines.map(({ productId, offerId, quantity }) => ({ productId, offerId, quantity })) },
    'mutation',
  );
  return lines;
}

/** The order that was just pressed stands on its page; what was refused is told in the words that the buyer reads. */
export async function isPlaced(page: Page): Promise<void> {
  const refused = page.locator('main [role=alert]').first();
  await Promise.race([
    page.waitForURL(/\/orders\/[0-9a-f-]+\?placed=1/),
    refused.waitFor().then(async () => {
      throw new Error((await refused.textContent()) ?? 'refused');
    }),
  ]);
}

/** Journeys share people; each starts with nothing in the cart. */
export async function emptyCart(page: Page): Promise<void> {
  const cart = await ask<{ sellers: { lines: { id: string }[] }[]; unavailable: { id: string }[] }>(
    page,
    'cart.show',
    undefined,
  );
  const lineIds = [...cart.sellers.flatMap((seller) => seller.lines), ...cart.unavailable].map((line) => line.id);
  if (lineIds.length > 0) await ask(page, 'cart.remove', { lineIds }, 'mutation');
}
