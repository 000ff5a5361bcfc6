import type { Filter } from '@hansa/search';
import type { Context } from '../../platform/context.ts';
import { allEnded } from '../../platform/all-ended.ts';
import { micros } from '../../platform/money.ts';
import type { Id } from '../../platform/ids.ts';
import { revisionOf } from '../../platform/revisions/revision-of.ts';
import { entitledCatalogs, type Entitlement } from '../entitlement/index.ts';
import { type ContractSellers, contractSellersOf } from './contract-sellers.ts';
import type { ProductFilter } from './schemas.ts';

/** Who asks and within what, in the database's ids and in the index's numbers. */
export interface Scope {
  readonly catalogIds: readonly Id<'catalog'>[];
  readonly audiences: readonly number[];
  readonly filter: Filter;
  readonly asked: ProductFilter;
  /** Sellers that the buyer has a contract with, by number. */
  readonly contractSellers: readonly number[];
  /** Under which names are called what they are; null: they are to be read. */
  readonly namesRevision: string | null;
  readonly price: { readonly from: bigint | null; readonly to: bigint | null } | null;
}

/** Nothing chosen. */
export const everything: ProductFilter = {
  categoryIds: [],
  brandIds: [],
  sellerIds: [],
  attributes: [],
  inStock: false,
};

/** A number that nothing has: what was chosen and is not there must find nothing, not everything. */
const nobody = -1;

/** An address has only texts, so a number in one is looked for as both. */
const bothKinds = (value: string | number) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? [value, Number(value)] : [value];

export async function scopeOf(ctx: Context, asked: ProductFilter): Promise<Scope> {
  return (await scopesOf(ctx, [{ ctx, asked }]))[0]!;
}

/** The same for each of several, where the platform asks for them and knows what each may see. */
export async function scopesOf(asker: Context, members: readonly Member[]): Promise<Scope[]> {
  const [numbers, bound, catalogs] = await allEnded([
    numbersOf(
      asker,
      members.map(({ asked }) => asked),
    ),
    allEnded(
      contractSellersOf(
        asker,
        members.map(({ ctx }) => ctx),
      ),
    ),
    allEnded(members.map(({ ctx }) => entitledCatalogs(ctx))),
  ]);
  return members.map(({ asked }, at) => within(asked, numbers[at]!, bound[at]!, catalogs[at]!));
}

interface Member {
  readonly ctx: Context;
  readonly asked: ProductFilter;
}

function within(asked: ProductFilter, numbers: Numbers, bound: ContractSellers, catalogs: Entitlement): Scope {
  const chosen = (ids: readonly string[], found: number[]) => (ids.length > 0 && found.length === 0 ? [nobody] : found);
  const attributes = asked.attributes
    .filter((one) => one.values.length > 0)
    .map(({ key, values }) => ({ key, values: [...new Set(values.flatMap(bothKinds))] }));
  return {
    catalogIds: catalogs.ids,
    audiences: catalogs.numbers,
    asked,
    contractSellers: bound.numbers,
    namesRevision: numbers.namesRevision,
    filter: {
      categoryIds: chosen(asked.categoryIds, numbers.categories),
      brandIds: chosen(asked.brandIds, numbers.brands),
      sellerIds: chosen(asked.sellerIds, numbers.sellers),
      attributes,
      inStock: asked.inStock,
    },
    price:
      asked.priceFrom === undefined && asked.priceTo === undefined
        ? null
        : {
            from: asked.priceFrom === undefined ? null : micros(asked.priceFrom),
            to: asked.priceTo === undefined ? null : micros(asked.priceTo),
          },
  };
}

interface Numbers {
  categories: number[];
  brands: number[];
  sellers: number[];
  namesRevision: string | null;
}

/** What is chosen is asked for by each, and the name of all names once. */
async function numbersOf(asker: Context, filters: readonly ProductFilter[]): Promise<Numbers[]> {
  const [named, chosen] = await allEnded([
    asker.sql.one<Pick<Numbers, 'namesRevision'>>`select ${revisionOf('names')} as "namesRevision"`,
    allEnded(filters.map((asked) => chosenNumbers(asker, asked))),
  ]);
  return chosen.map((numbers) => ({ ...numbers, ...named! }));
}

type Chosen = Omit<Numbers, 'namesRevision'>;

async function chosenNumbers(asker: Context, asked: ProductFilter): Promise<Chosen> {
  // Lists that are empty have PostgreSQL plan anew each time, which takes longer than to answer.
  const isChosen = asked.categoryIds.length > 0 || asked.brandIds.length > 0 || asked.sellerIds.length > 0;
  if (!isChosen) return { categories: [], brands: [], sellers: [] };
  const numbers = await asker.sql.one<Chosen & object>`
    select array(select number from category where id = any (${asked.categoryIds}::uuid[])) as categories, array(select number from brand where id = any (${asked.brandIds}::uuid[])) as brands,
           array(select number from organization where id = any (${asked.sellerIds}::uuid[])) as sellers`;
  return numbers!;
}
