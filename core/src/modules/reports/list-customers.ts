import { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { CustomerCard, customerCards } from './seller-customers.ts';

type Card = z.output<typeof CustomerCard>;

export const ListCustomers = z.strictObject({
  /** Words of a name, of the company above it, or of groups. */
  text: z.string().trim().max(200).default(''),
  /** Only those for whom a quote may be begun. */
  mayQuote: z.boolean().default(false),
  sort: z.enum(['last', 'name', 'sales', 'orders', 'open', 'contracts', 'groups', 'credit']).default('last'), isDescending: z.boolean().default(true),
  offset: z.int().min(0).max(1_000_000).default(0), limit: z.int().min(1).max(200).default(100),
});
export const CustomerList = z.object({ total: z.int(), items: z.array(CustomerCard) });

type Language = ActorContext['language'];
const groupsOf = (row: Card, language: Language) => row.groups.map((one) => one.name[language]).join(', ');
/** What a column is sorted by. */
const valueOf: Readonly<Record<z.output<typeof ListCustomers>['sort'], (row: Card, language: Language) => string | number | null>> = {
  last: (row) => row.lastOrderAt?.getTime() ?? null, name: (row) => row.name, sales: (row) => row.sales[0]?.minor ?? 0, orders: (row) => row.orders, open: (row) => row.openOrders, contracts: (row) => row.contracts,
  groups: (row, language) => groupsOf(row, language) || null, credit: (row) => (row.credit[0] ? row.credit[0].usedMinor / Math.max(row.credit[0].limitMinor, 1) : null),
};

/** As tables in the browser do it: without marks on letters. */
const plainText = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(/\p{Diacritic}/gu, '').replaceAll('đ', 'd');

/** The seller's customers by pages: sorted and looked through as a table in the browser would, and only what is shown is sent. A seller may have thousands. */
export async function listCustomers(ctx: ActorContext, input: z.output<typeof ListCustomers>): Promise<z.output<typeof CustomerList>> {
  const words = plainText(input.text).split(/\s+/).filter(Boolean);
  const found = (await customerCards(ctx, fragment`true`)).filter((row) => {
    if (input.mayQuote && !row.mayQuote) return false;
    const text = plainText([row.name, row.parentName ?? '', groupsOf(row, ctx.language)].join(' '));
    return words.every((word) => text.includes(word));
  });
  const collator = new Intl.Collator(ctx.language, { numeric: true, sensitivity: 'base' });
  const sign = input.isDescending ? -1 : 1;
  // Rows without a value stand last, whichever way it is sorted.
  const sorted = found.map((row) => [valueOf[input.sort](row, ctx.language), row] as const).sort(([a], [b]) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
  return { total: found.length, items: sorted.slice(input.offset, input.offset + input.limit).map(([, row]) => row) };
}
