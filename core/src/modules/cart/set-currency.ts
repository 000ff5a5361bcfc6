import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { currencyNotSold } from './errors.ts';
import { holdCart } from './open-cart.ts';
import { cartLineRows } from './queries.ts';
import { rememberSeen } from './remember-seen.ts';
import type { LineIds, SetCurrency } from './schemas.ts';

/**
 * Orders in another of the storefront's currencies, as a contract in it may ask. Lines without a price in it are told
 * as such.
 */
export async function setCurrency(
  ctx: ActorContext,
  input: z.output<typeof SetCurrency>,
): Promise<z.output<typeof LineIds>> {
  await refuseUnsold(ctx, input.currency);
  const cart = { ...(await holdCart(ctx)), currency: input.currency };
  await ctx.sql`update cart set currency = ${input.currency}, updated_at = ${ctx.clock.now()}, version = version + 1 where id = ${cart.id}`;
  const lineIds = (await cartLineRows(ctx, cart.id)).map((line) => line.id as string);
  await rememberSeen(ctx, cart, lineIds);
  return { lineIds };
}

/** Throws where the storefront does not sell in a currency. */
export async function refuseUnsold(ctx: ActorContext, currency: string): Promise<void> {
  const sold = await ctx.sql.one<{
    currencies: string[];
  }>`select currencies from storefront where id = ${ctx.storefrontId}`;
  if (!sold?.currencies.includes(currency)) throw currencyNotSold({ currency });
}
