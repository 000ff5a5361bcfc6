import type { z } from 'zod';
import type { ActorContext, Context } from '../../platform/context.ts';
import { afterMs, type Ask, inCompany, type Outcome } from '../../platform/db/in-company.ts';
import { transactApart } from '../../platform/db/transact.ts';
import { answerKeys, claimKeys, giveUpKeys, type KeyClaim, requestHash } from '../../platform/idempotency.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { findCart, type OpenCart, taxRates } from '../cart/index.ts';
import { saleOf, type Sale } from './place-lines.ts';
import { closeCarts, purchaseOf } from './place-order.ts';
import { placeTogether } from './place-together.ts';
import type { PlaceOrder, Placed } from './schemas.ts';

type Input = z.output<typeof PlaceOrder>;
type Answer = z.output<typeof Placed>;

/**
 * Places carts in company (docs/decisions/0010): orders that come while others are placed go together, in one transaction. What a buyer may see is read
 * under its own row policies; what is written touches the sellers' rows, as for one order, and is written for all at once.
 */
export const placeInCompany = inCompany<Input, Answer>({
  lanes: 4, whenSlow: afterMs(100), weightMax: 300, weightOf: (input) => 20 + input.expected.length,
  // A cart is ordered once, and a key is used once: the second waits for what becomes of the first.
  namesOf: (ask) => [`${ask.request.actor!.userId} ${ask.request.actor!.organizationId}`, ...claimsOf(ask).map((claim) => `${claim.organizationId} ${claim.key}`)],
  together: (database, asks) => transactApart(database, [asks[0].request, ...asks.slice(1).map((ask) => ask.request)], (platform, members) => placeAll(platform, asks, members as readonly ActorContext[])),
});

function claimsOf({ request, input: { idempotencyKey, ...input }, claims }: Ask<Input, Answer>): KeyClaim[] {
  const { organizationId } = request.actor!;
  return [...claims, { key: `place:${idempotencyKey}`, hash: requestHash(input) }].map((claim) => ({ ...claim, organizationId }));
}

interface Ready { readonly cart: OpenCart; readonly sale: Sale }

async function placeAll(platform: Context, asks: readonly Ask<Input, Answer>[], members: readonly ActorContext[]): Promise<Outcome<Answer>[]> {
  const claims = asks.map(claimsOf);
  const claiming = claimKeys(platform, claims.flat());
  const read = await Promise.all(members.map(async (ctx, at): Promise<Ready | Refusal | 'alone'> => {
    const [claimed, cart, rates] = await Promise.all([claiming, findCart(ctx, 'held'), taxRates(ctx)]);
    // A repeat is answered, and a cart that is not there is explained, by whoever does it alone.
    if (cart === null || !claims[at]!.every((claim) => claimed.has(claim))) return 'alone';
    const { idempotencyKey: _, ...input } = asks[at]!.input;
    return purchaseOf(ctx, input, cart, rates).then((purchase) => ({ cart, sale: saleOf(ctx, purchase) })).catch(refusalOf);
  }));
  const ready = read.flatMap((one, at) => (one === 'alone' || one instanceof Refusal ? [] : [{ ...one, at }]));
  const placed = await placeTogether(platform, ready.map((one) => one.sale));
  const made = new Map(ready.flatMap(({ cart, at }, index) => { const one = placed[index]!; return one instanceof Refusal ? [] : [[at, { cart, answer: one }] as const]; }));
  if (made.size > 0) closeCarts(platform, [...made.values()].map((one) => one.cart.id));
  const [kept] = await Promise.all([
    answerKeys(platform, [...made].flatMap(([at, { answer }]) => claims[at]!.map((claim) => ({ claim, answer })))),
    claiming.then((claimed) => giveUpKeys(platform, claims.flatMap((own, at) => (made.has(at) ? [] : own.filter((claim) => claimed.has(claim)))))),
  ]);
  const refusals = new Map(ready.map(({ at }, index) => [at, placed[index]!]));
  return read.map((one, at): Outcome<Answer> => {
    if (made.has(at)) return { answer: kept.get(claims[at]!.at(-1)!)! };
    return one === 'alone' ? one : { refused: one instanceof Refusal ? one : refusals.get(at) };
  });
}
