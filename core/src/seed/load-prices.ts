import type { Contract, PriceList, World } from '@hansa/loadtest/catalog';
import type { Context } from '../platform/context.ts';
import { lineTotal, micros } from '../platform/money.ts';
import { insertAll } from './bulk.ts';
import { idOf } from './keys.ts';
import { termsOf } from './load-companies.ts';

interface Placement {
  readonly list: PriceList;
  readonly contract: Contract | null;
}

const basisPoints = (percent: string) => Number(micros(percent) / 10_000n);
const minorOf = (amount: string | null, currency: string) =>
  amount === null ? null : lineTotal(amount, '1', currency).minor;

/** Contracts with discounts and lists, base lists, and what sellers let buyers owe. */
export async function loadPrices(ctx: Context, world: World): Promise<void> {
  const at = `${world.today}T00:00:00Z`;
  await insertAll(
    ctx,
    'contract',
    world.contracts.map((one) => contractRow(one, at)),
  );
  await insertAll(
    ctx,
    'contract_discount',
    world.contracts.flatMap((one) =>
      one.discounts.map((discount, index) => ({
        id: idOf('contract_discount', `${one.key}/${index}`),
        contract_id: idOf('contract', one.key),
        seller_id: idOf('organization', one.seller),
        category_id:
          typeof discount.on === 'object' && 'category' in discount.on ? idOf('category', discount.on.category) : null,
        brand_id: typeof discount.on === 'object' && 'brand' in discount.on ? idOf('brand', discount.on.brand) : null,
        basis_points: basisPoints(discount.percent),
      })),
    ),
  );
  // A list that several contracts name stands once for each, because a list of ours belongs to one contract.
  const placements = world.priceLists.flatMap((list): Placement[] =>
    list.storefront !== null
      ? [{ list, contract: null }]
      : world.contracts
          .filter((contract) => contract.priceLists.includes(list.key))
          .map((contract) => ({ list, contract })),
  );
  const idOfPlacement = ({ list, contract }: Placement) => idOf('price_list', `${list.key}@${contract?.key ?? ''}`);
  await insertAll(
    ctx,
    'price_list',
    placements.map((placement) => ({
      id: idOfPlacement(placement),
      seller_id: idOf('organization', placement.list.seller),
      contract_id: placement.contract && idOf('contract', placement.contract.key),
      storefront_id: placement.list.storefront && idOf('storefront', placement.list.storefront),
      name: placement.list.name.en,
      currency: placement.list.currency,
      valid_from: placement.list.validFrom,
      valid_to: placement.list.validUntil,
      fills_from_below: placement.list.fillsFromBelow,
      is_active: true,
      created_at: at,
      updated_at: at,
      version: 1,
    })),
  );
  for (const placement of placements) {
    await insertAll(
      ctx,
      'price',
      placement.list.rows.map((row) => ({
        price_list_id: idOfPlacement(placement),
        offer_id: idOf('offer', row.offer),
        minimum_quantity: row.minimumQuantity,
        seller_id: idOf('organization', placement.list.seller),
        price: row.unitPrice,
      })),
    );
  }
  await loadCredit(ctx, world, at);
}

function contractRow(one: Contract, at: string) {
  const discount = one.orderDiscounts[0];
  return {
    id: idOf('contract', one.key),
    seller_id: idOf('organization', one.seller),
    buyer_id: 'organization' in one.party ? idOf('organization', one.party.organization) : null,
    group_id: 'group' in one.party ? idOf('customer_group', one.party.group) : null,
    number: one.number,
    name: one.name.en,
    valid_from: one.validFrom,
    valid_to: one.validUntil,
    state: 'active',
    ...termsOf(one.terms),
    freight_free_from_minor: minorOf(one.freight.freeFrom, one.currency),
    currency: one.currency,
    minimum_commitment_minor: minorOf(one.minimumCommitmentPerYear, one.currency),
    order_discount_basis_points: discount ? basisPoints(discount.percent) : null,
    order_discount_from_minor: discount ? minorOf(discount.fromSubtotal, one.currency) : null,
    created_at: at,
    updated_at: at,
    version: 1,
  };
}

/**
 * Each buyer's limit with each seller of its past orders or contracts: the contract's, else the seller's default; wide
 * enough for what is open.
 */
async function loadCredit(ctx: Context, world: World, at: string): Promise<void> {
  const pairs = new Map<string, { seller: string; buyer: string; currency: string; limit: number }>();
  const allow = (seller: string, buyer: string, currency: string, limit: number) => {
    const key = `${seller}|${buyer}|${currency}`;
    pairs.set(key, { seller, buyer, currency, limit: Math.max(limit, pairs.get(key)?.limit ?? 0) });
  };
  const lineOf = (key: string): string[] => {
    const one = world.organizations.find((organization) => organization.key === key);
    return one?.parent ? [key, ...lineOf(one.parent)] : [key];
  };
  for (const order of world.orders) {
    for (const seller of new Set(order.lines.map((line) => line.seller))) {
      const line = lineOf(order.buyer);
      const groups = world.customerGroups
        .filter((group) => group.members.some((member) => line.includes(member)))
        .map((group) => group.key);
      const contract = world.contracts.find(
        (one) =>
          one.seller === seller &&
          one.currency === order.currency &&
          ('organization' in one.party ? line.includes(one.party.organization) : groups.includes(one.party.group)),
      );
      const terms = contract?.terms ?? world.organizations.find((one) => one.key === seller)?.defaultTerms;
      const scale = order.currency === 'VND' && terms?.currency !== 'VND' ? '27000' : '1';
      allow(seller, order.buyer, order.currency, lineTotal(terms?.creditLimit ?? '5000', scale, order.currency).minor);
    }
  }
  await insertAll(
    ctx,
    'credit_account',
    [...pairs.values()].map((pair) => ({
      id: idOf('credit_account', `${pair.seller}|${pair.buyer}|${pair.currency}`),
      seller_id: idOf('organization', pair.seller),
      buyer_id: idOf('organization', pair.buyer),
      currency: pair.currency,
      limit_minor: pair.limit,
      used_minor: 0,
      is_blocked: false,
      updated_at: at,
      version: 1,
    })),
  );
}
