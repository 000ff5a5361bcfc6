import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { cartLineRows, findCart, offerRows, priceCart, sellerConditions } from '../cart/index.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { cartEmpty, tooFewSellers } from './errors.ts';
import { gatherOptions, type WantedLine } from './gather-options.ts';
import { planGreedily } from './plan-greedily.ts';
import { optionOf, priceTakes, withPrices, type Goods } from './price-takes.ts';
import { costOf, isAllowed, type Choice, type PlanSeller, type Problem } from './problem.ts';
import { reportPlan, type AsItIs, type Exact } from './report-plan.ts';
import type { PlanCart, SourcingPlan } from './schemas.ts';
import { solve } from './solve.ts';

type Input = z.output<typeof PlanCart>;
/** Together with three price questions a plan of 200 lines stays near a second. */
const solverSeconds = 0.6;

/**
 * Proposes from whom to buy the open cart: least landed cost (goods, freight, what is missing to minimums), or soonest,
 * or from the fewest sellers. Nothing is changed; `cart.chooseOffers` does what the buyer likes. The plan is priced
 * exactly before it is shown, and is never worse than the greedy one. Amounts in minor units without tax.
 */
export async function planCart(ctx: ActorContext, input: Input): Promise<z.output<typeof SourcingPlan>> {
  const cart = await findCart(ctx);
  const lines = cart ? await cartLineRows(ctx, cart.id) : [];
  if (cart === null || lines.length === 0) throw cartEmpty();
  await entitledCatalogs(ctx);
  const known = await offerRows(ctx, { productIds: [...new Set(lines.map((line) => line.productId))] });
  // What has to be chosen first is no plan's to take.
  const offers = known.filter((offer) => !offer.isMadeToOrder);
  const excluded = new Set<string>(input.excludedSellerIds);
  const leadDaysMax =
    input.needBy === null
      ? null
      : Math.max(0, Math.floor((Date.parse(`${input.needBy}T23:59:59Z`) - ctx.clock.now().getTime()) / 86_400_000));
  const wanted = lines.map((line) =>
    gatherOptions(
      line,
      offers.filter((offer) => offer.productId === line.productId && !excluded.has(offer.sellerId)),
      leadDaysMax,
    ),
  );
  const goods = await priceTakes(
    ctx,
    cart.currency,
    wanted.flatMap((one) => one.options.flatMap((option) => option.takes)),
  );
  const plannable = wanted.map((one) => withPrices(one, goods)).filter((one) => one.options.length > 0);
  const unsourced = wanted
    .filter((one) => !plannable.some((other) => other.line === one.line))
    .map((one) => ({
      lineId: one.line.id as string,
      title: one.line.title,
      code:
        one.options.length > 0
          ? ('no price' as const)
          : one.offers.length > 0
            ? ('no stock' as const)
            : offers.some((offer) => offer.productId === one.line.productId)
              ? ('all sellers excluded' as const)
              : known.some((offer) => offer.productId === one.line.productId)
                ? ('made to order' as const)
                : ('no offer' as const),
    }));
  const sellers = await planSellers(
    ctx,
    cart.currency,
    [...new Set(plannable.flatMap((one) => one.offers.map((offer) => offer.sellerId)))],
    input,
  );
  const problem = makeProblem(plannable, goods, sellers, input);
  const greedy = planGreedily(problem);
  const solved = await solve(problem, greedy, solverSeconds);
  if (greedy === null && solved.choice === null && plannable.length > 0)
    throw tooFewSellers({ sellersMax: input.sellersMax ?? 0 });
  const best = await bestExactly(ctx, cart.currency, plannable, problem, [solved.choice, greedy]);
  const before = await asItIs(ctx, cart.currency, lines, sellers, plannable);
  return reportPlan(
    cart.currency,
    plannable,
    best,
    solved.status === 'optimal' && best.choice === solved.choice,
    before,
    unsourced,
  );
}

async function planSellers(
  ctx: ActorContext,
  currency: string,
  sellerIds: readonly Id<'organization'>[],
  input: Input,
): Promise<PlanSeller[]> {
  const conditions = await sellerConditions(ctx, currency, sellerIds);
  const minimums = new Map(
    (
      await ctx.sql<{ id: string; minor: number }>`
    select seller_id as id, minimum_order_minor as minor from seller_terms where seller_id = any (${sellerIds}::uuid[]) and currency = ${currency} and minimum_order_minor is not null`
    ).map((row) => [row.id, row.minor]),
  );
  return sellerIds.map((sellerId) => ({
    sellerId,
    ...pick(conditions.get(sellerId)),
    minimumOrderMinor: minimums.get(sellerId) ?? null,
    isPreferred: input.preferredSellerIds.includes(sellerId),
  }));
}
const pick = (condition: { freightFlatMinor: number; freightFreeFromMinor: number | null } | undefined) => ({
  freightFlatMinor: condition?.freightFlatMinor ?? 0,
  freightFreeFromMinor: condition?.freightFreeFromMinor ?? null,
});

/** A preferred seller may be this much dearer on goods and is still taken. */
const preferredBasisPoints = 500;

function makeProblem(
  wanted: readonly WantedLine[],
  goods: Goods,
  sellers: readonly PlanSeller[],
  input: Input,
): Problem {
  const lines = wanted.map((one) => ({
    key: one.line.id as string,
    options: one.options.map((option) => optionOf(option.takes, goods)),
  }));
  // A goal that comes before money weighs more than all goods together.
  const whole =
    1 +
    lines.reduce(
      (sum, line) =>
        sum + Math.max(...line.options.map((option) => option.takes.reduce((all, take) => all + take.goodsMinor, 0))),
      0,
    );
  const heavy = Math.min(whole, 10_000_000_000);
  const weights = {
    cheapest: [0, 0],
    fastest: [heavy, 0],
    'fewest sellers': [0, heavy],
    'own weights': [input.perLeadDayMinor, input.perSellerMinor],
  } as const;
  const [perLeadDayMinor, perSellerMinor] = weights[input.goal];
  return {
    lines,
    sellers,
    sellersMax: input.sellersMax,
    weights: { perLeadDayMinor, perSellerMinor, preferredBasisPoints },
  };
}

/**
 * Prices each plan once more as a whole, because quantity breaks over several lines and order discounts depend on what
 * stands together, and takes the better. So what is shown is what the cart will cost, and no solver makes it worse than
 * the greedy plan.
 */
async function bestExactly(
  ctx: ActorContext,
  currency: string,
  wanted: readonly WantedLine[],
  problem: Problem,
  choices: readonly (Choice | null)[],
): Promise<Exact> {
  const plans: Exact[] = [];
  for (const choice of choices) {
    if (choice === null || !isAllowed(problem, choice)) continue;
    const takesOf = wanted.map((one, index) => one.options[choice[index]!]!.takes);
    const goods = await priceTakes(ctx, currency, takesOf.flat());
    const exact: Problem = {
      ...problem,
      lines: problem.lines.map((line, index) => ({
        ...line,
        options: line.options.map((option, at) => (at === choice[index] ? optionOf(takesOf[index]!, goods) : option)),
      })),
    };
    plans.push({ choice, problem: exact, cost: costOf(exact, choice) });
  }
  return (
    plans.sort((a, b) => a.cost.score - b.cost.score)[0] ?? {
      choice: [],
      problem,
      cost: costOf({ ...problem, lines: [] }, []),
    }
  );
}

/** The lines of the plan as they stand in the cart today; null where one of them cannot be bought as it stands. */
async function asItIs(
  ctx: ActorContext,
  currency: string,
  lines: Awaited<ReturnType<typeof cartLineRows>>,
  sellers: readonly PlanSeller[],
  wanted: readonly WantedLine[],
): Promise<AsItIs | null> {
  const kept = new Set(wanted.map((one) => one.line.id));
  const now = (await priceCart(ctx, currency, lines)).filter(({ line }) => kept.has(line.id));
  if (now.some(({ price, offer }) => !price?.price || !offer)) return null;
  const problem: Problem = {
    sellers: await withMissing(
      ctx,
      currency,
      sellers,
      now.map(({ offer }) => offer!.sellerId),
    ),
    sellersMax: null,
    weights: { perLeadDayMinor: 0, perSellerMinor: 0, preferredBasisPoints: 0 },
    lines: now.map(({ line, offer, price }) => ({
      key: line.id,
      options: [
        {
          takes: [
            {
              offerId: offer!.id,
              sellerId: offer!.sellerId,
              quantity: price!.quantity,
              goodsMinor: price!.price!.lineMinor - price!.price!.discountMinor,
              wasteMinor: 0,
              leadTimeDays: offer!.leadTimeDays,
            },
          ],
        },
      ],
    })),
  };
  return {
    cost: costOf(
      problem,
      problem.lines.map(() => 0),
    ),
    offers: new Map(now.map(({ line, offer, price }) => [line.id, { offerId: offer!.id, quantity: price!.quantity }])),
  };
}

/** A cart may hold lines of sellers that the plan leaves out. */
async function withMissing(
  ctx: ActorContext,
  currency: string,
  sellers: readonly PlanSeller[],
  ids: readonly Id<'organization'>[],
): Promise<PlanSeller[]> {
  const missing = [...new Set(ids)].filter((id) => !sellers.some((seller) => seller.sellerId === id));
  const conditions = await sellerConditions(ctx, currency, missing);
  return [
    ...sellers,
    ...missing.map((sellerId) => ({
      sellerId,
      ...pick(conditions.get(sellerId)),
      minimumOrderMinor: null,
      isPreferred: false,
    })),
  ];
}
