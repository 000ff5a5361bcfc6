import { recall, remember } from '@hansa/kit';

export interface RecentProduct {
  readonly id: string;
  readonly title: { readonly en: string; readonly vi: string };
  readonly mpn: string | null;
}
const most = 8;

/** What was looked at in this browser, newest first. It never leaves it. */
export function recentProducts(): readonly RecentProduct[] {
  try {
    return JSON.parse(recall('recent-products') ?? '[]') as RecentProduct[];
  } catch {
    return [];
  }
}
export function rememberProduct(product: RecentProduct): void {
  remember(
    'recent-products',
    JSON.stringify([product, ...recentProducts().filter((one) => one.id !== product.id)].slice(0, most)),
  );
}
