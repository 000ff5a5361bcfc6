import type { z } from 'zod';
import type { ActorContext, Context } from '../../platform/context.ts';
import { afterMs, type Ask, type CompanyOptions, inCompany, type Outcome } from '../../platform/db/in-company.ts';
import { transactApart } from '../../platform/db/transact.ts';
import { reach } from '../../platform/fault-points.ts';
import { answerKeys, claimKeys, giveUpKeys, type KeyClaim, requestHash } from '../../platform/idempotency.ts';
import { assert, orRefusal, Refusal } from '../../platform/refusal.ts';
import {
  cartLineRowsOf,
  holdCarts,
  type OpenCart,
  priceToOrderEach,
  sellerConditionsFor,
  taxRatesAt,
} from '../cart/index.ts';
import { entitlementsOf } from '../entitlement/index.ts';
import { saleOf, type Sale } from './place-lines.ts';
import { closeCarts, purchaseOf, type Wanted, wantedOf } from './place-order.ts';
import { placeTogether } from './place-together.ts';
import type { PlaceOrder, Placed } from './schemas.ts';

type Input = z.output<typeof PlaceOrder>;
type Answer = z.output<typeof Placed>;

/** How carts are placed in company. */
export const placing: CompanyOptions<Input, Answer> = {
  lanes: 4,
  whenSlow: afterMs(100),
  weightMax: 300,
  weightOf: (input) => 20 + input.expected.length,
  // One by itself makes 11 journeys this way instead of 15, and its offers are read past their policies.
  isForOne: true,
  // A cart is ordered once, and a key is used once: the second waits for what becomes of the first.
  namesOf: (ask) => [
    `${ask.request.actor!.userId} ${ask.request.actor!.organizationId}`,
    ...claimsOf(ask).map((claim) => `${claim.organizationId} ${claim.key}`),
  ],
  together: (database, asks) =>
    transactApart(database, [asks[0].request, ...asks.slice(1).map((ask) => ask.request)], (platform, members) =>
      placeAll(platform, asks, members as readonly ActorContext[]),
    ),
};

/**
 * Places carts in company (docs/decisions/0010): orders that come while others are placed go together, in one
 * transaction. What each may see and what it pays is read by the platform for all at once, by statements that name for
 * whom each row is, and so is written what touches the sellers' rows, as for one order.
 */
export const placeInCompany = inCompany(placing);

function claimsOf({ request, input: { idempotencyKey, ...input }, claims }: Ask<Input, Answer>): KeyClaim[] {
  const { organizationId } = request.actor!;
  return [...claims, { key: `place:${idempotencyKey}`, hash: requestHash(input) }].map((claim) => ({
    ...claim,
    organizationId,
  }));
}

interface Ready {
  readonly cart: OpenCart;
  readonly sale: Sale;
}
const noRates: ReadonlyMap<string, number> = new Map();

async function placeAll(
  platform: Context,
  asks: readonly Ask<Input, Answer>[],
  members: readonly ActorContext[],
): Promise<Outcome<Answer>[]> {
  // The wall around a seller's rep (`withinSeller`) does not stand around what the platform reads here. None comes:
  // orders are placed in person, which doors see to and the access matrix knocks on.
  assert(
    members.every(({ actor }) => actor.impersonator === null),
    'somebody places an order for another',
  );
  const claims = asks.map(claimsOf);
  const [claimed, carts, rates, sights] = await Promise.all([
    claimKeys(platform, claims.flat()),
    holdCarts(platform, members),
    taxRatesAt(platform, [...new Set(members.map((ctx) => ctx.storefrontId))]),
    entitlementsOf(platform, members),
  ]);
  const lines = await cartLineRowsOf(
    platform,
    carts.flatMap((cart) => cart?.id ?? []),
  );
  reach('order.claimed');
  // A repeat is answered, and a cart that is not there is explained, by whoever does it alone.
  const isAlone = members.map((_, at) => carts[at] === null || !claims[at]!.every((claim) => claimed.has(claim)));
  const priced = await priceToOrderEach(
    platform,
    members.map((by, at) => ({
      by,
      sees: sights[at]!,
      currency: carts[at]?.currency ?? '',
      lines: isAlone[at] ? [] : (lines.get(carts[at]!.id) ?? []),
    })),
  );
  const wanted = members.map((ctx, at): Wanted | Refusal | 'alone' => {
    const { idempotencyKey: _, ...input } = asks[at]!.input;
    return isAlone[at]
      ? 'alone'
      : orRefusal(() => wantedOf(ctx, input, carts[at]!, priced[at]!, rates.get(ctx.storefrontId) ?? noRates));
  });
  const conditions = await sellerConditionsFor(
    platform,
    wanted.map((one, at) => ({
      currency: carts[at]?.currency ?? '',
      sellerIds: one === 'alone' || one instanceof Refusal ? [] : one.sellerIds,
      by: members[at]!.actor,
    })),
  );
  const read = wanted.map((one, at): Ready | Refusal | 'alone' =>
    one === 'alone' || one instanceof Refusal
      ? one
      : orRefusal(() => ({ cart: carts[at]!, sale: saleOf(members[at]!, purchaseOf(one, conditions[at]!)) })),
  );
  const ready = read.flatMap((one, at) => (one === 'alone' || one instanceof Refusal ? [] : [{ ...one, at }]));
  const placed = await placeTogether(
    platform,
    ready.map((one) => one.sale),
  );
  const made = new Map(
    ready.flatMap(({ cart, at }, index) => {
      const one = placed[index]!;
      return one instanceof Refusal ? [] : [[at, { cart, answer: one }] as const];
    }),
  );
  if (made.size > 0)
    closeCarts(
      platform,
      [...made.values()].map((one) => one.cart.id),
    );
  const [kept] = await Promise.all([
    answerKeys(
      platform,
      [...made].flatMap(([at, { answer }]) => claims[at]!.map((claim) => ({ claim, answer }))),
    ),
    giveUpKeys(
      platform,
      claims.flatMap((own, at) => (made.has(at) ? [] : own.filter((claim) => claimed.has(claim)))),
    ),
  ]);
  const refusals = new Map(ready.map(({ at }, index) => [at, placed[index]!]));
  return read.map((one, at): Outcome<Answer> => {
    if (made.has(at)) return { answer: kept.get(claims[at]!.at(-1)!)! };
    return one === 'alone' ? one : { refused: one instanceof Refusal ? one : refusals.get(at) };
  });
}
