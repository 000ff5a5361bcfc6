import { ask } from '@hansa/kit/journeys';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export const anong = { email: 'anong@suchanok.example', password: 'hansa-demo-2026', organization: 'Suchanok Foods' } as const;
export const tuan = { email: 'tuan@daituongvan.example', password: 'hansa-demo-2026' } as const;
/** Runs the organization that Anong and Mai buy for. */
export const somchai = { email: 'somchai@suchanok.example', password: 'hansa-demo-2026' } as const;
export const mai = { email: 'mai@suchanok.example', password: 'hansa-demo-2026', organization: 'Suchanok Foods' } as const;
export const femke = { email: 'femke@nordhaven.example', password: 'hansa-demo-2026' } as const;

export interface FoundHere { readonly items: readonly { readonly id: string; readonly mpn: string | null; readonly title: { readonly en: string }; readonly best: { readonly offerId: string; readonly sku: string; readonly unitPrice: string | null; readonly minimumQuantity: string; readonly quantityMultiple: string; readonly free: string; readonly sellerName: string; readonly reason: { readonly priceListId?: string } | null } | null }[]; readonly total: number; readonly facets: { readonly sellers: readonly { readonly id: string; readonly name: string; readonly count: number }[]; readonly categories: readonly { readonly id: string; readonly level: number; readonly count: number }[] } }

/** Pictures for people to look at, beside the run and not in the repository. */
export const picture = (name: string): string => join(tmpdir(), 'hansa-journeys', 'buyer-web', `${name}.png`);

/** Journeys share people; each starts with nothing in the cart. */
export async function emptyCart(page: Page): Promise<void> {
  const cart = await ask<{ sellers: { lines: { id: string }[] }[]; unavailable: { id: string }[] }>(page, 'cart.show', undefined);
  const lineIds = [...cart.sellers.flatMap((seller) => seller.lines), ...cart.unavailable].map((line) => line.id);
  if (lineIds.length > 0) await ask(page, 'cart.remove', { lineIds }, 'mutation');
}
