import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import {
  contractEnded,
  contractNumberTaken,
  discountUnknown,
  partyFixed,
  partyUnknown,
  savedMeanwhile,
} from './errors.ts';
import { contractSaved } from './events.ts';
import { contractCards, priceListCards } from './list-rows.ts';
import type {
  ContractList,
  ContractPage,
  DiscountChoices,
  ListContracts,
  SaveContract,
  ShowContract,
} from './schemas.ts';

/** The seller's contracts, those that count first. For a buyer: its own, not those of its groups. */
export function listContracts(
  ctx: ActorContext,
  input: z.output<typeof ListContracts>,
): Promise<z.output<typeof ContractList>> {
  return contractCards(
    ctx,
    fragment`${input.buyerId ? fragment`c.buyer_id = ${input.buyerId}` : fragment`true`} and ${input.groupId ? fragment`c.group_id = ${input.groupId}` : fragment`true`}`,
  );
}

export async function showContract(
  ctx: ActorContext,
  input: z.output<typeof ShowContract>,
): Promise<z.output<typeof ContractPage>> {
  const [contract] = await contractCards(
    ctx,
    fragment`c.id = ${input.contractId}`,
    fragment`,
    c.early_discount_basis_points as "earlyDiscountBasisPoints", c.early_discount_days as "earlyDiscountDays", c.freight_flat_minor as "freightFlatMinor", c.freight_free_from_minor as "freightFreeFromMinor",
    c.order_discount_basis_points as "orderDiscountBasisPoints", c.order_discount_from_minor as "orderDiscountFromMinor", c.version`,
  );
  return {
    contract: found(contract, 'contract') as never,
    discounts: (await ctx.sql`
      select d.id, d.category_id as "categoryId", k.name as "categoryName", d.brand_id as "brandId", b.name as "brandName", d.basis_points as "basisPoints" from contract_discount d
      left join category k on k.id = d.category_id left join brand b on b.id = d.brand_id where d.contract_id = ${input.contractId} order by d.category_id is null, d.brand_id is null, k.name->>'en', b.name`) as never,
    priceLists: await priceListCards(ctx, fragment`l.contract_id = ${input.contractId}`),
  };
}

/**
 * Makes a contract or changes it with its discounts, whole. The party and the currency of one that is in force stay.
 */
export async function saveContract(ctx: ActorContext, input: z.output<typeof SaveContract>): Promise<{ id: string }> {
  const sellerId = ctx.actor.organizationId;
  const contractId = input.contractId ?? newId<'contract'>();
  // Two who save at once wait here for each other; the second one is then told.
  if (input.contractId !== undefined)
    found(
      await ctx.sql.one`select id from contract where id = ${contractId} and seller_id = ${sellerId} for update`,
      'contract',
    );
  const before = input.contractId === undefined ? null : await showContract(ctx, { contractId: input.contractId });
  if (before && before.contract.version !== input.version) throw savedMeanwhile();
  if (before?.contract.state === 'ended') throw contractEnded({ number: before.contract.number });
  if (
    before?.contract.state === 'active' &&
    (before.contract.buyerId !== input.buyerId ||
      before.contract.groupId !== input.groupId ||
      before.contract.currency !== input.currency)
  )
    throw partyFixed({ number: before.contract.number });
  if (
    await ctx.sql
      .one`select 1 from contract where seller_id = ${sellerId} and number = ${input.number} and id <> ${contractId}`
  )
    throw contractNumberTaken({ number: input.number });
  await checkParty(ctx, input);
  await checkDiscounts(ctx, input.discounts);
  const now = ctx.clock.now();
  await ctx.sql`
    insert into contract (id, seller_id, buyer_id, group_id, number, name, valid_from, valid_to, state, payment_days, early_discount_basis_points, early_discount_days, freight_flat_minor, freight_free_from_minor, currency,
      minimum_commitment_minor, order_discount_basis_points, order_discount_from_minor, created_at, updated_at, version)
    values (${contractId}, ${sellerId}, ${input.buyerId}, ${input.groupId}, ${input.number}, ${input.name}, ${input.validFrom}, ${input.validTo}, ${input.state}, ${input.paymentDays}, ${input.earlyDiscountBasisPoints}, ${input.earlyDiscountDays},
      ${input.freightFlatMinor}, ${input.freightFreeFromMinor}, ${input.currency}, ${input.minimumCommitmentMinor}, ${input.orderDiscountBasisPoints}, ${input.orderDiscountFromMinor}, ${now}, ${now}, 1)
    on conflict (id) do update set buyer_id = excluded.buyer_id, group_id = excluded.group_id, number = excluded.number, name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to, state = excluded.state,
      payment_days = excluded.payment_days, early_discount_basis_points = excluded.early_discount_basis_points, early_discount_days = excluded.early_discount_days, freight_flat_minor = excluded.freight_flat_minor,
      freight_free_from_minor = excluded.freight_free_from_minor, minimum_commitment_minor = excluded.minimum_commitment_minor, order_discount_basis_points = excluded.order_discount_basis_points,
      order_discount_from_minor = excluded.order_discount_from_minor, updated_at = excluded.updated_at, version = contract.version + 1`;
  await ctx.sql`delete from contract_discount where contract_id = ${contractId}`;
  await ctx.sql`
    insert into contract_discount (id, contract_id, seller_id, category_id, brand_id, basis_points)
    select d.id, ${contractId}, ${sellerId}, d.category, d.brand, d.points from jsonb_to_recordset(${JSON.stringify(input.discounts.map((one) => ({ id: newId(), category: one.categoryId, brand: one.brandId, points: one.basisPoints })))}::jsonb) as d(id uuid, category uuid, brand uuid, points int)`;
  ctx.emit(
    contractSaved({
      subject: { type: 'contract', id: contractId },
      parties: [sellerId, ...(input.buyerId && input.state !== 'draft' ? [input.buyerId] : [])],
      data: { contractId, number: input.number, state: input.state },
      before,
      after: input,
    }),
  );
  return { id: contractId };
}

async function checkParty(ctx: ActorContext, input: z.output<typeof SaveContract>): Promise<void> {
  const known =
    input.buyerId === null
      ? await asPlatform(
          ctx,
          'a group of the operator may be a party too',
          () =>
            ctx.sql
              .one`select 1 from customer_group g join organization o on o.id = g.owner_id where g.id = ${input.groupId} and (g.owner_id = ${ctx.actor.organizationId} or o.is_operator)`,
        )
      : await ctx.sql
          .one`select 1 from organization where id = ${input.buyerId} and is_buyer and id <> ${ctx.actor.organizationId}`;
  if (known === null) throw partyUnknown();
}

async function checkDiscounts(ctx: ActorContext, discounts: z.output<typeof SaveContract>['discounts']): Promise<void> {
  const [categories, brands] = [
    discounts.flatMap((one) => one.categoryId ?? []),
    discounts.flatMap((one) => one.brandId ?? []),
  ];
  const onAll = discounts.length - categories.length - brands.length;
  const known = await ctx.sql.one<{
    count: number;
  }>`select ((select count(*) from category where id = any (${categories}::uuid[])) + (select count(*) from brand where id = any (${brands}::uuid[])))::int as count`;
  // What stands twice is counted once here, so that it is refused as well.
  if (onAll > 1 || known?.count !== categories.length + brands.length) throw discountUnknown();
}

/** What the editor offers: categories, the brands that the seller sells, currencies, and a number that is free. */
export async function discountChoices(ctx: ActorContext): Promise<z.output<typeof DiscountChoices>> {
  const sellerId = ctx.actor.organizationId;
  const last = await ctx.sql.one<{
    last: number | null;
  }>`select max(substring(number from '\\d+$')::int) as last from contract where seller_id = ${sellerId} and number ~ '^C-\\d{1,8}$'`;
  const currencies = await ctx.sql<{ currency: string }>`
    select distinct jsonb_array_elements_text(f.currencies::jsonb) as currency from storefront_seller s join storefront f on f.id = s.storefront_id where s.seller_id = ${sellerId} order by currency`;
  return {
    categories: (await ctx.sql`
      with recursive tree as (select id, name, level, position, array[position, 0] as path from category where parent_id is null
        union all select c.id, c.name, c.level, c.position, tree.path || c.position || 0 from category c join tree on tree.id = c.parent_id)
      select id, name, level from tree order by path, name->>'en'`) as never,
    // Each brand with the first of its products that the seller has: of 300,000 offers none is read for the brands of
    // another.
    brands:
      (await ctx.sql`select b.id, b.name from brand b where exists (select 1 from product_words w join offer o on o.product_id = w.product_id and o.seller_id = ${sellerId} where w.brand_id = b.id) order by b.name`) as never,
    nextNumber: `C-${(last?.last ?? 1000) + 1}`,
    currencies: currencies.map((one) => one.currency),
  };
}
